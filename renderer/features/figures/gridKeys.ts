import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { Step } from '../../grid/cellRange.ts';
import type { RangeControl } from './useCellRange.ts';

/** What the keyboard asks of the panel; all else is the grid's own (arrows, Home, End, Page Up and Down, Tab). */
export type GridActions = {
  readonly isPeriod: (columnId: string) => boolean;
  /** F2, Enter, or the first character of a value. */
  readonly edit: (typed: string) => void;
  /** Space or Enter while a link waits for its cells; answers false when none does. */
  readonly pickForLink: () => boolean;
  readonly copyWithNames: () => void;
  readonly explainDelete: () => void;
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys that move the focus; a selection of several cells ends with them, as in a spreadsheet. */
const MOVES: ReadonlySet<string> = new Set([
  ...Object.keys(STEPS),
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Tab',
]);

/** Characters a figure can begin with. */
const BEGINS_FIGURE = /^[\d.,$€£¥₽<>~≈-]$/u;

/** Handles a key as a spreadsheet does; true when the grid itself must not. */
export function handleGridKey(
  { event, column }: SuppressKeyboardEventParams<SeriesRow>,
  range: RangeControl,
  actions: GridActions,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isCommand = ctrlKey || metaKey;
  const step = STEPS[key];
  const handled = (work: () => void): true => {
    event.preventDefault();
    work();
    return true;
  };
  if (isCommand && key.toLowerCase() === 'a') return handled(range.pickAll);
  if (isCommand && shiftKey && key.toLowerCase() === 'c') return handled(actions.copyWithNames);
  if (MOVES.has(key) && !shiftKey && range.isMulti()) range.collapse();
  if (!actions.isPeriod(column.getColId())) return false;
  if (step !== undefined && shiftKey) return handled(() => range.stretch(step, isCommand));
  if (key === 'Escape' && range.isMulti()) {
    event.stopPropagation();
    return handled(range.collapse);
  }
  if ((key === ' ' || key === 'Enter') && actions.pickForLink()) return handled(() => undefined);
  if (key === 'Enter' || key === 'F2') return handled(() => actions.edit(''));
  if (key === 'Delete' || key === 'Backspace') return handled(actions.explainDelete);
  if (!isCommand && !altKey && BEGINS_FIGURE.test(key)) return handled(() => actions.edit(key));
  return false;
}

/** The place of the focused cell, when it is a period's. */
export function focusedCell(api: GridApi<SeriesRow> | null): { row: number; period: string } | null {
  const focused = api?.getFocusedCell();
  return focused == null ? null : { row: focused.rowIndex, period: focused.column.getColId() };
}
