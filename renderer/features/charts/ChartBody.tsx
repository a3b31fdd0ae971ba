import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import { isDense } from '#shared/domain/charts/dense/heightRows.ts';
import { markText } from '#shared/domain/charts/markText.ts';
import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import { type ChartKind, columnsOf } from '#shared/domain/charts/types.ts';
import { type MarkPlace, walkMarks } from '#shared/domain/charts/walkMarks.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { openPanel, revealCell, selectFigure } from '../../app/selection.ts';
import { chartText } from '../../strings/chartText.ts';
import { ChartFoot } from './ChartFoot.tsx';
import { ChartRefused } from './ChartRefused.tsx';
import { ChartTable } from './ChartTable.tsx';
import { DensePlot } from './DensePlot.tsx';
import { markAt } from './markPlaces.ts';
import { ScenePlot } from './ScenePlot.tsx';

/** Kinds that take the height of their rows and no more: what stands below follows them. */
const AS_HIGH_AS_ITS_ROWS: readonly ChartKind[] = ['heat', 'tornado', 'multiples', 'map'];

type Props = {
  readonly view: ChartView;
  readonly drawing: Drawing;
  readonly isTable: boolean;
  readonly isFocusedFirst: boolean;
  readonly onChange: (spec: ChartSpec) => void;
};

/** The picture or its table, with one place in both where the keyboard stands. */
export function ChartBody({ view, drawing, isTable, isFocusedFirst, onChange }: Props): ReactNode {
  const [place, setAt] = useState<MarkPlace | null>(null);
  const found = markAt(drawing.lines, place);
  // A chart whose periods or rows were changed may have nothing there any more.
  const at = found === null ? null : place;
  const takesFocus = useToggled(isTable) || isFocusedFirst;
  const tell = useCallback((told: MarkPlace): string => tellMark(view, drawing, told), [view, drawing]);

  const pick = (picking: MarkPlace): void => {
    setAt(picking);
    const picked = markAt(drawing.lines, picking);
    if (picked !== null) selectFigure(picked.mark.cell);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey && event.code === 'KeyS' && at !== null) {
      pick(at);
      openPanel('inspector');
      event.preventDefault();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = walkMarks(
      { lines: view.lines.length, periods: columnsOf(view.spec).length },
      at,
      event.key,
      (to) => isReached(drawing, to),
    );
    if (moved !== null) setAt(moved);
    else if (event.key === 'Enter' && found !== null) revealCell(found.mark.cell);
    else if (event.key === ' ' && at !== null) pick(at);
    else if (event.key === 'Escape' && at !== null) setAt(null);
    else return;
    event.preventDefault();
  };
  const shared = { view, at, tell, onKeyDown, onPick: pick };
  const body = stateOf(drawing);
  const Plot = view.spec.type === 'line' && isDense(drawing) ? DensePlot : ScenePlot;
  return (
    <div
      className={
        isTable || AS_HIGH_AS_ITS_ROWS.includes(view.spec.type) ? 'chart-body as-table' : 'chart-body'
      }
    >
      {isTable && <ChartTable {...shared} onTurn={setAt} takesFocus={takesFocus} />}
      {!isTable && body === 'drawn' && <Plot {...shared} drawing={drawing} takesFocus={takesFocus} />}
      {!isTable && body === 'refused' && (
        <ChartRefused view={view} drawing={drawing} takesFocus={takesFocus} onChange={onChange} />
      )}
      {!isTable && body === 'empty' && <p className="empty chart-empty">{nothingText(view)}</p>}
      <ChartFoot
        view={view}
        drawing={drawing}
        told={found === null || at === null ? '' : tell(at)}
        hidesSources={isTable}
      />
    </div>
  );
}

/** A cell that the scenario over the lines leaves alone is no place of the scenario's line. */
function isReached({ lines }: Drawing, place: MarkPlace): boolean {
  const found = markAt(lines, place);
  return found === null || found.line.overlay === undefined || found.mark.value !== null;
}

/** Whether the table or the picture has taken the other's place, and so takes its focus too. */
function useToggled(isTable: boolean): boolean {
  const before = useRef(isTable);
  const toggled = useRef(false);
  if (before.current !== isTable) toggled.current = true;
  before.current = isTable;
  return toggled.current;
}

const stateOf = ({ refusal, strokes }: Drawing): 'drawn' | 'refused' | 'empty' =>
  refusal !== null ? 'refused' : strokes.length === 0 ? 'empty' : 'drawn';

/** Why nothing is drawn although nothing is refused. */
function nothingText({ lines, spec: { periods } }: ChartView): string {
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const hasValue = lines.some(({ marks }) => marks.some(({ value }) => value !== null));
  return hasValue ? chartText.noPair(first, last) : chartText.nothing(first, last);
}

function tellMark({ sources }: ChartView, { lines }: Drawing, place: MarkPlace): string {
  const found = markAt(lines, place);
  if (found === null) return '';
  const names = found.mark.sources.flatMap((id) => sources.find((source) => source.id === id)?.name ?? []);
  return markText(found.line, found.mark, names);
}
