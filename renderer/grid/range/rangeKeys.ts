import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Step } from '../cellRange.ts';
import { jumpByKey, jumpOf } from '../jumpKeys.ts';
import type { RangeControl } from './rangeControl.ts';
import type { RangeEdits } from './rangeEdits.ts';

/** What the keyboard asks of the owner of a grid; all else is the grid's own (arrows, Page Up and Down, Tab). */
export type RangeActions = {
  /** Whether cells of the selection stand under a column. */
  readonly holdsCells: (columnId: string) => boolean;
  /** Whether Ctrl+arrow goes to the edge of what is filled from a column; else the grid goes to its own. */
  readonly isEdged: (columnId: string, step: Step) => boolean;
  readonly copyWithNames: () => void;
  readonly cut: () => void;
  readonly insertRow: (from: 'empty' | 'focused') => void;
  /** Goes into the filter row, under the focused column. */
  readonly filterColumn: () => void;
  /** Keeps the rows that say what the focused cell says. */
  readonly filterByValue: () => void;
  /** Takes the table on the clipboard as new rows. */
  readonly pasteRows: () => void;
  /** Puts the focus into a column that was selected by its heading. */
  readonly focusColumn: (columnId: string) => void;
  /** The dry run of a paste, where its values are transposed or read otherwise. */
  readonly pasteSpecial: () => void;
  /** Ctrl+Delete: takes whole rows away. */
  readonly removeRows: () => void;
  readonly edits: RangeEdits;
};

// Of a selection only what is the same for rows of every kind.
type Range = Pick<
  RangeControl<never>,
  | 'isMulti'
  | 'follow'
  | 'pickAll'
  | 'pickWholeRows'
  | 'pickWholeColumns'
  | 'stretch'
  | 'goToEdge'
  | 'stretchToEdge'
  | 'stretchFar'
  | 'stretchPage'
  | 'collapse'
>;
type Work = (range: Range, actions: RangeActions) => void;

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
  [`Shift+${key}`, (range) => range.stretch(step)],
  [`Ctrl+Shift+${key}`, (range) => range.stretchToEdge(step)],
]);

/** Keys answered in cells that are selected. */
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
  'Ctrl+Delete': (_range, { removeRows }) => removeRows(),
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
export const OF_WINDOW: ReadonlySet<string> = new Set([
  'Ctrl+Shift+A',
  'Ctrl+PageUp',
  'Ctrl+PageDown',
  'Shift+F2',
]);

export type RangeKeyParams<R> = Pick<SuppressKeyboardEventParams<R>, 'event'> & {
  readonly api: GridApi<R>;
  readonly column: { readonly getColId: () => string };
  readonly node: { readonly rowIndex: number | null };
};

/** What a kind of grid answers to a key besides; null where it leaves it to what every grid answers. */
export type OwnKeys = (chord: string, columnId: string) => (() => void) | null;

/** Handles a key as a spreadsheet does; true when the grid itself must not. */
export function handleRangeKey<R>(
  { event, column, node, api }: RangeKeyParams<R>,
  range: Range,
  actions: RangeActions,
  own: OwnKeys,
): boolean {
  const { key, shiftKey } = event;
  const chord = chordOf(event);
  const columnId = column.getColId();
  const handled = (work: () => void): true => {
    event.preventDefault();
    work();
    return true;
  };
  // The grid tells of a new focus a moment later; what the key does is done where the focus is.
  if (node.rowIndex !== null) range.follow(node.rowIndex, columnId);
  if (OF_WINDOW.has(chord)) return true;
  const everywhere = ANYWHERE[chord];
  if (everywhere !== undefined) return handled(() => everywhere(range, actions));
  if (MOVES.has(key) && !shiftKey && range.isMulti()) range.collapse();
  const step = STEPS[key];
  const isToEdge = step !== undefined && chord === `Ctrl+${key}` && actions.isEdged(columnId, step);
  if (isToEdge && node.rowIndex !== null) {
    const from = { row: node.rowIndex, columnId };
    return handled(() => range.goToEdge(step, from));
  }
  if (jumpByKey(api, event, { row: node.rowIndex, columnId })) return true;
  if (chord === 'Escape' && range.isMulti() && actions.holdsCells(columnId)) {
    event.stopPropagation();
    return handled(range.collapse);
  }
  const mine = own(chord, columnId);
  if (mine !== null) return handled(mine);
  if (!actions.holdsCells(columnId)) return false;
  const jump = shiftKey ? jumpOf(event) : null;
  if (jump !== null) return handled(() => range.stretchFar(jump));
  const inCells = IN_CELLS[chord];
  return inCells === undefined ? false : handled(() => inCells(range, actions));
}
