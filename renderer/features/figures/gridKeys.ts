import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { Step } from '../../grid/cellRange.ts';
import { jumpByKey, jumpOf } from '../../grid/jumpKeys.ts';
import type { GridEdits } from './paste/gridEdits.ts';
import type { RangeControl } from './useCellRange.ts';

/** What the keyboard asks of the panel; all else is the grid's own (arrows, Page Up and Down, Tab). */
export type GridActions = {
  /** Whether cells of the selection stand under a column: a period's, or a calculated one's. */
  readonly holdsCells: (columnId: string) => boolean;
  /** F2, Enter, or the first character of a value. */
  readonly edit: (typed: string) => void;
  /** Space or Enter while a link waits for its cells; answers false when none does. */
  readonly pickForLink: () => boolean;
  readonly copyWithNames: () => void;
  readonly cut: () => void;
  readonly insertRow: (from: 'empty' | 'focused') => void;
  /** Goes into the filter row, under the focused column. */
  readonly filterColumn: () => void;
  /** Keeps the rows that say what the focused cell says. */
  readonly filterByValue: () => void;
  /** Reads the table on the clipboard as an import. */
  readonly pasteRows: () => void;
  /** Puts the focus into a column that was selected by its heading. */
  readonly focusColumn: (period: string) => void;
  /** The dry run of a paste, where its values are transposed or kept as text. */
  readonly pasteSpecial: () => void;
  readonly edits: GridEdits;
};

type Work = (range: RangeControl, actions: GridActions) => void;

/** Keys answered in every cell of the grid, written as the shortcut sheet writes them. */
const ANYWHERE: Readonly<Record<string, Work>> = {
  'Ctrl+A': (range) => range.pickAll(),
  'Ctrl+Alt+V': (_range, { pasteSpecial }) => pasteSpecial(),
  'Ctrl+Shift+C': (_range, { copyWithNames }) => copyWithNames(),
  'Ctrl+Shift+D': (_range, { insertRow }) => insertRow('focused'),
  'Ctrl+Shift+Enter': (_range, { insertRow }) => insertRow('empty'),
  'Ctrl+Shift+L': (_range, { filterColumn }) => filterColumn(),
  'Alt+ArrowDown': (_range, { filterByValue }) => filterByValue(),
  'Ctrl+Shift+V': (_range, { pasteRows }) => pasteRows(),
};

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const stretches = Object.entries(STEPS).flatMap(([key, step]): [string, Work][] => [
  [`Shift+${key}`, (range) => range.stretch(step, false)],
  [`Ctrl+Shift+${key}`, (range) => range.stretch(step, true)],
]);

/** Keys answered in the cells of periods and calculated columns. */
const IN_CELLS: Readonly<Record<string, Work>> = {
  ...Object.fromEntries(stretches),
  'Shift+PageUp': (range) => range.stretchPage(-1),
  'Shift+PageDown': (range) => range.stretchPage(1),
  'Shift+Space': (range) => range.pickWholeRows(),
  'Ctrl+Space': (range) => range.pickWholeColumns(),
  'Ctrl+X': (_range, { cut }) => cut(),
  'Ctrl+D': (_range, { edits }) => edits.fill('down'),
  'Ctrl+R': (_range, { edits }) => edits.fill('right'),
  'Ctrl+Enter': (_range, { edits }) => edits.fillSelection(),
  Enter: (_range, { edit }) => edit(''),
  F2: (_range, { edit }) => edit(''),
  'Ctrl+Delete': (range, { edits }) => {
    range.pickWholeRows();
    edits.remove();
  },
  Delete: (_range, { edits }) => edits.remove(),
  Backspace: (_range, { edits }) => edits.remove(),
};

/** "Ctrl+Shift+A": a pressed key with what is held; Ctrl also means Command on a Mac. */
function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const named = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const held = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  return [...held.filter((one) => one !== ''), named].join('+');
}

/** Keys that move the focus; a selection of several cells ends with them, as in a spreadsheet. */
const MOVES: ReadonlySet<string> = new Set([
  ...Object.keys(STEPS),
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Tab',
]);

/** Keys of the window that the grid would take for its own; it leaves them alone. */
export const OF_WINDOW: ReadonlySet<string> = new Set(['Ctrl+Shift+A', 'Ctrl+PageUp', 'Ctrl+PageDown']);

/** What a figure can begin with ("63 bn", "(12)", "n/a", "about 5 bn"): any character but the one that leads to the filter. */
const BEGINS_FIGURE = /^[^/\s]$/u;

type KeyParams = Pick<SuppressKeyboardEventParams<SeriesRow>, 'event' | 'api'> & {
  readonly column: { readonly getColId: () => string };
  readonly node: { readonly rowIndex: number | null };
};

/** Handles a key as a spreadsheet does; true when the grid itself must not. */
export function handleGridKey(
  { event, column, node, api }: KeyParams,
  range: RangeControl,
  actions: GridActions,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const chord = chordOf(event);
  const handled = (work: () => void): true => {
    event.preventDefault();
    work();
    return true;
  };
  // The grid tells of a new focus a moment later; what the key does is done where the focus is.
  if (node.rowIndex !== null) range.follow(node.rowIndex, column.getColId());
  if (OF_WINDOW.has(chord)) return true;
  const everywhere = ANYWHERE[chord];
  if (everywhere !== undefined) return handled(() => everywhere(range, actions));
  if (MOVES.has(key) && !shiftKey && range.isMulti()) range.collapse();
  if (jumpByKey(api, event, { row: node.rowIndex, columnId: column.getColId() })) return true;
  if (isCalculatedId(column.getColId()) && (chord === 'Enter' || chord === 'F2'))
    return handled(() => actions.edit(''));
  if (!actions.holdsCells(column.getColId())) return false;
  if (chord === 'Escape' && range.isMulti()) {
    event.stopPropagation();
    return handled(range.collapse);
  }
  if ((chord === 'Space' || chord === 'Enter') && actions.pickForLink()) return handled(() => undefined);
  const jump = shiftKey ? jumpOf(event) : null;
  if (jump !== null) return handled(() => range.stretchFar(jump));
  const inCells = IN_CELLS[chord];
  if (inCells !== undefined) return handled(() => inCells(range, actions));
  if (!ctrlKey && !metaKey && !altKey && BEGINS_FIGURE.test(key)) return handled(() => actions.edit(key));
  return false;
}

/** The place of the focused cell, when it is a period's. */
export function focusedCell(api: GridApi<SeriesRow> | null): { row: number; period: string } | null {
  const focused = api?.getFocusedCell();
  return focused == null ? null : { row: focused.rowIndex, period: focused.column.getColId() };
}
