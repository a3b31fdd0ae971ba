import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { markSign } from '#shared/domain/charts/markSign.ts';
import { markNumber, markValue } from '#shared/domain/charts/markText.ts';
import { type ChartMark, columnsOf } from '#shared/domain/charts/types.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';
import type { ChartView } from '#shared/ipc/chartShapes.ts';
import { chartText } from '../../strings/chartText.ts';

type Props = {
  readonly view: ChartView;
  readonly at: MarkPlace | null;
  readonly tell: (at: MarkPlace) => string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPick: (at: MarkPlace) => void;
  /** It has just taken the picture's place. */
  readonly takesFocus: boolean;
};

/** The chart's twin: the same marks as numbers, each with its status and, as a footnote, its sources. */
export function ChartTable({ view, at, tell, onKeyDown, onPick, takesFocus }: Props): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const unit = onlyUnit(view);
  const stop = at ?? { line: 0, period: 0 };
  useEffect(() => {
    if (at !== null || takesFocus) table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }, [at, takesFocus]);
  return (
    <div className="chart-table">
      <table ref={table} aria-label={chartText.tableLabel(view.spec.title)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{unit === null ? chartText.row : chartText.rowIn(unit)}</th>
            {columnsOf(view.spec).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, index) => (
            <tr key={`${line.seriesId} ${line.reporter ?? ''}`}>
              <th scope="row" title={line.name}>
                {line.short}
              </th>
              {line.marks.map((mark, period) => (
                <td key={`${mark.cell.seriesId} ${mark.cell.period}`}>
                  <button
                    type="button"
                    className={mark.value === null ? 'chart-number missing' : 'chart-number'}
                    tabIndex={stop.line === index && stop.period === period ? 0 : -1}
                    title={tell({ line: index, period })}
                    onClick={() => onPick({ line: index, period })}
                  >
                    <MarkNumber mark={mark} hidesUnit={unit !== null} notes={notesOf(view, mark)} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {view.sources.length > 0 && (
        <>
          <h3>{chartText.sources}</h3>
          <ol className="chart-sources">
            {view.sources.map(({ id, name, title }) => (
              <li key={id}>{name === title ? name : `${name}, ${title}`}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

type NumberProps = {
  readonly mark: ChartMark;
  readonly hidesUnit: boolean;
  readonly notes: readonly number[];
};

function MarkNumber({ mark, hidesUnit, notes }: NumberProps): ReactNode {
  if (mark.value === null) return chartText.missing;
  const { letter, word } = markSign(mark);
  return (
    <>
      {letter !== '' && <abbr title={word}>{letter}</abbr>} {hidesUnit ? markNumber(mark) : markValue(mark)}
      <sup>{notes.join(',')}</sup>
    </>
  );
}

/** The unit that every value shares; null when there are several or none. */
function onlyUnit({ lines }: ChartView): string | null {
  const marks = lines.flatMap((line) => line.marks.filter(({ value }) => value !== null));
  const [first] = marks;
  return first !== undefined && marks.every(({ unit }) => unit === first.unit) ? first.unit : null;
}

/** Numbers of a mark's sources in the list below the table. */
const notesOf = ({ sources }: ChartView, mark: ChartMark): number[] =>
  mark.sources.map((id) => sources.findIndex((source) => source.id === id) + 1);
