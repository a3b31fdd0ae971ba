import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { DENSE } from '#shared/domain/charts/dense/heightRows.ts';
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
  /** Moves the keyboard's place to another stretch of a very long table. */
  readonly onTurn: (at: MarkPlace) => void;
  /** It has just taken the picture's place. */
  readonly takesFocus: boolean;
};

/** The chart's twin: the same marks as numbers, each with its status and, as a footnote, its sources. */
export function ChartTable({ view, at, tell, onKeyDown, onPick, onTurn, takesFocus }: Props): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const unit = onlyUnit(view);
  const columns = columnsOf(view.spec);
  const [turned, setTurned] = useState(0);
  const stretch = stretchOf(columns.length, view.lines.length);
  // Where the keyboard stands is always shown.
  const first = at === null ? turned : Math.floor(at.period / stretch) * stretch;
  const shown = columns.slice(first, first + stretch);
  const stop = at ?? { line: 0, period: first };
  const turn = (by: number): void => {
    if (at === null) setTurned(first + by);
    else onTurn({ line: at.line, period: first + by });
  };
  useEffect(() => {
    if (at !== null || takesFocus) table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  }, [at, takesFocus]);
  return (
    <div className="chart-table">
      {stretch < columns.length && (
        <p className="chart-stretch quiet-text">
          <span role="status">{chartText.stretch(shown[0] ?? '', shown.at(-1) ?? '', columns.length)}</span>
          <button type="button" className="button" disabled={first === 0} onClick={() => turn(-stretch)}>
            {chartText.earlier}
          </button>
          <button
            type="button"
            className="button"
            disabled={first + stretch >= columns.length}
            onClick={() => turn(stretch)}
          >
            {chartText.later}
          </button>
        </p>
      )}
      <table ref={table} aria-label={chartText.tableLabel(view.spec.title)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{unit === null ? chartText.row : chartText.rowIn(unit)}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, index) => (
            <tr key={`${line.seriesId} ${line.reporter ?? ''} ${line.overlay ?? ''}`}>
              <th scope="row" title={line.name}>
                {line.short}
              </th>
              {line.marks.slice(first, first + stretch).map((mark, beyond) => {
                const period = first + beyond;
                return (
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
                );
              })}
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

/** How many columns are shown at once: all, unless the table had too many numbers for a window. */
const stretchOf = (columns: number, lines: number): number =>
  columns * lines <= DENSE ? columns : Math.max(12, Math.floor(DENSE / 2 / lines));

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
