import type { GridApi } from 'ag-grid-community';
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { PERIOD_EXAMPLE, readPeriod } from '#shared/domain/figures/periodText.ts';
import type { Frequency } from '#shared/domain/figures/types.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { type ColumnState, columnStates } from '../../../grid/columnState.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { addPeriod, rememberColumns } from '../figuresView.ts';
import { type CalculatedColumn, headingOf } from './figureColumns.ts';

const words = figuresText;

type Props = {
  readonly grid: RefObject<GridApi<SeriesRow> | null>;
  readonly periods: readonly string[];
  readonly calculated: readonly CalculatedColumn[];
  readonly frequency: Frequency;
};

/** Which columns are shown and which stay in view, and a period that has no figure yet. */
export function ColumnsMenu({ grid, periods, calculated, frequency }: Props): ReactNode {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<readonly ColumnState[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = (): void => setState(grid.current === null ? [] : columnStates(grid.current));
  const change = (work: (api: GridApi<SeriesRow>) => void): void => {
    if (grid.current === null) return;
    work(grid.current);
    rememberColumns(columnStates(grid.current));
    refresh();
  };
  const add = (typed: string): boolean => {
    const period = readPeriod(typed, frequency);
    setProblem(period === null ? words.addPeriodWrong(PERIOD_EXAMPLE[frequency]) : null);
    if (period === null) return false;
    addPeriod(period);
    popover.current?.hidePopover();
    return true;
  };
  return (
    <>
      <button type="button" className="button columns-button" popoverTarget={id}>
        {words.columns}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="dropped-menu columns-menu"
        role="dialog"
        aria-label={words.columns}
        onToggle={(event) => {
          if (event.newState === 'open') refresh();
        }}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns}</th>
              <th scope="col">{words.columnShown}</th>
              <th scope="col">{words.columnPinned}</th>
            </tr>
          </thead>
          <tbody>
            {state.map(({ colId, hide, pinned }) => {
              const isPinned = pinned !== null;
              return (
                <tr key={colId}>
                  <th scope="row">{headingOf(colId, calculated)}</th>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${headingOf(colId, calculated)}: ${words.columnShown}`}
                      checked={!hide}
                      onChange={() => change((api) => api.setColumnsVisible([colId], hide))}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${headingOf(colId, calculated)}: ${words.columnPinned}`}
                      checked={isPinned}
                      onChange={() =>
                        change((api) => api.setColumnsPinned([colId], isPinned ? null : 'left'))
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <form
          className="columns-menu-line"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            if (add(String(new FormData(form).get('period') ?? ''))) form.reset();
          }}
        >
          <input
            name="period"
            className="field"
            aria-label={words.addPeriod}
            placeholder={`${words.addPeriod}: ${PERIOD_EXAMPLE[frequency]}`}
          />
          <button type="submit" className="button">
            {words.addPeriodButton}
          </button>
        </form>
        {problem !== null && (
          <p className="figures-filter-problem" role="alert">
            {problem}
          </p>
        )}
        <button
          type="button"
          className="button"
          disabled={periods.length === 0}
          onClick={() => change((api) => api.resetColumnState())}
        >
          {words.columnsReset}
        </button>
      </div>
    </>
  );
}
