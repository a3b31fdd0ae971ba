/** One box of the filter row under the headings. What is wrong with a filter is said under the box it was typed in. */
import type { IFloatingFilterComp, IFloatingFilterParams } from 'ag-grid-community';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import './columnFilter.css';

/** Where a grid keeps the filters of its columns. */
export type ColumnFilterKeeper = {
  /** A hook: the filter that is applied to a column; empty for none. */
  readonly useApplied: (columnId: string) => string;
  /** Applies a text, or answers what is wrong with it. */
  readonly apply: (columnId: string, text: string) => string | null;
  readonly label: (heading: string) => string;
  readonly hint: (columnId: string) => string;
};

type Props = Pick<IFloatingFilterParams, 'column' | 'api'> & { readonly keeper: ColumnFilterKeeper };

const isFilterKey = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && shiftKey && key.toLowerCase() === 'l';

/** Enter applies, Escape takes back what was typed and then leaves, arrow down goes into the rows. */
function ColumnFilterBox({ keeper, column, api }: Props): ReactNode {
  const columnId = column.getColId();
  const heading = column.getColDef().headerName ?? columnId;
  const applied = keeper.useApplied(columnId);
  const [draft, setDraft] = useState(applied);
  const [problem, setProblem] = useState<string | null>(null);
  const anchor = `--filter-${useId().replaceAll(/\W/gu, '')}`;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setDraft(applied);
    setProblem(null);
  }, [applied]);
  useEffect(() => {
    if (problem === null) note.current?.hidePopover();
    else note.current?.showPopover();
  }, [problem]);

  const apply = (text: string): boolean => {
    const fault = keeper.apply(columnId, text.trim());
    setProblem(fault);
    return fault === null;
  };
  const backToRows = (): void => {
    const at = api.getFocusedCell()?.rowIndex ?? api.getFirstDisplayedRowIndex();
    if (at >= 0) api.setFocusedCell(at, columnId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLeaving = event.key === 'Escape' && draft === applied;
    if (event.key === 'Enter') apply(draft);
    else if (event.key === 'ArrowDown') {
      if (apply(draft)) backToRows();
    } else if (isLeaving || isFilterKey(event)) backToRows();
    else if (event.key === 'Escape') {
      setDraft(applied);
      setProblem(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="column-filter" style={{ anchorName: anchor } as object}>
      <input
        className={applied === '' ? 'column-filter-box' : 'column-filter-box is-applied'}
        type="text"
        spellCheck={false}
        data-column={columnId}
        aria-label={keeper.label(heading)}
        aria-invalid={problem !== null}
        title={problem ?? keeper.hint(columnId)}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
          if (event.target.value === '') apply('');
        }}
        // To the grid the heading is no place outside, so it would leave a field open whose row a filter takes away.
        onFocus={() => api.stopEditing()}
        onBlur={() => apply(draft)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={note}
        popover="manual"
        className="column-filter-problem"
        role="alert"
        style={{ positionAnchor: anchor } as object}
      >
        {problem}
      </div>
    </div>
  );
}

/** A box as the grid, which knows nothing of React, asks for it. */
class FilterBox implements IFloatingFilterComp {
  readonly #element = document.createElement('div');
  #root: Root | null = null;

  init({ column, api, keeper }: IFloatingFilterParams & { readonly keeper: ColumnFilterKeeper }): void {
    this.#element.className = 'column-filter-place';
    this.#root = createRoot(this.#element);
    this.#root.render(<ColumnFilterBox keeper={keeper} column={column} api={api} />);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  /** The grid's own filters are never used. */
  onParentModelChanged(): void {}

  /** Later, because the grid goes while React, which it stands in, is at work. */
  destroy(): void {
    queueMicrotask(() => this.#root?.unmount());
  }
}

/** What a column definition needs to have a box of this kind under its heading. */
export const filterRow = (keeper: ColumnFilterKeeper) =>
  ({
    // The grid draws a box only for a filter of its own, which is never made.
    filter: 'agTextColumnFilter',
    floatingFilter: true,
    floatingFilterComponent: FilterBox,
    floatingFilterComponentParams: { keeper },
    suppressFloatingFilterButton: true,
    suppressHeaderFilterButton: true,
    // Keys typed into a box are its own; Tab goes on to the next one.
    suppressHeaderKeyboardEvent: ({ event }: { readonly event: globalThis.KeyboardEvent }): boolean =>
      event.target instanceof HTMLInputElement && event.key !== 'Tab',
  }) as const;

/** Puts the focus into the filter of a column; answers false when the column has none on screen. */
export function focusColumnFilter(grid: Element | null, columnId: string | undefined): boolean {
  const boxes = [...(grid?.querySelectorAll<HTMLInputElement>('.column-filter-box') ?? [])];
  const box = boxes.find(({ dataset }) => dataset['column'] === columnId) ?? boxes[0];
  box?.focus();
  box?.select();
  return box !== undefined;
}
