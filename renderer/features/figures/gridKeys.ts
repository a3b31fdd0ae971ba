import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { Step } from '../../grid/cellRange.ts';
import type { GridEdits } from './paste/gridEdits.ts';
import type { RangeControl } from './useCellRange.ts';

/** What the keyboard asks of the panel; all else is the grid's own (arrows, Home, End, Page Up and Down, Tab). */
export type GridActions = {
  readonly isPeriod: (columnId: string) => boolean;
  /** F2, Enter, or the first character of a value. */
  readonly edit: (typed: string) => void;
  /** Space or Enter while a link waits for its cells; answers false when none does. */
  readonly pickForLink: () => boolean;
  readonly copyWithNames: () => void;
  readonly cut: () => void;
  readonly insertRow: (from: 'empty' | 'focused') => void;
  /** Goes into the filter row, under the focused column. */
  readonly filterColumn: () => void;
  readonly edits: GridEdits;
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
  if (isCommand && shiftKey && key.toLowerCase() === 'd') return handled(() => actions.insertRow('focused'));
  if (isCommand && shiftKey && key === 'Enter') return handled(() => actions.insertRow('empty'));
  if (isCommand && shiftKey && key.toLowerCase() === 'l') return handled(actions.filterColumn);
  if (MOVES.has(key) && !shiftKey && range.isMulti()) range.collapse();
  if (!actions.isPeriod(column.getColId())) return false;
  if (step !== undefined && shiftKey) return handled(() => range.stretch(step, isCommand));
  if (key === ' ' && shiftKey) return handled(range.pickWholeRows);
  if (key === ' ' && isCommand) return handled(range.pickWholeColumns);
  if (isCommand && key.toLowerCase() === 'x') return handled(actions.cut);
  if (isCommand && key.toLowerCase() === 'd') return handled(() => actions.edits.fill('down'));
  if (isCommand && key.toLowerCase() === 'r') return handled(() => actions.edits.fill('right'));
  if (isCommand && key === 'Enter') return handled(actions.edits.fillSelection);
  if (key === 'Escape' && range.isMulti()) {
    event.stopPropagation();
    return handled(range.collapse);
  }
  if ((key === ' ' || key === 'Enter') && actions.pickForLink()) return handled(() => undefined);
  if (key === 'Enter' || key === 'F2') return handled(() => actions.edit(''));
  if (key === 'Delete' || key === 'Backspace') return handled(actions.edits.remove);
  if (!isCommand && !altKey && BEGINS_FIGURE.test(key)) return handled(() => actions.edit(key));
  return false;
}

/** The place of the focused cell, when it is a period's. */
export function focusedCell(api: GridApi<SeriesRow> | null): { row: number; period: string } | null {
  const focused = api?.getFocusedCell();
  return focused == null ? null : { row: focused.rowIndex, period: focused.column.getColId() };
}
