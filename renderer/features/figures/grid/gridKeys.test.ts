import type { GridApi } from 'ag-grid-community';
import { expect, test } from 'vitest';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { OF_WINDOW } from '../../../grid/range/rangeKeys.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { type GridActions, handleGridKey } from './gridKeys.ts';

const nothing = (): void => undefined;
const range: RangeControl<SeriesRow> = {
  current: () => null,
  isMulti: () => true,
  contains: () => false,
  isCorner: () => false,
  pick: nothing,
  follow: nothing,
  pickColumn: nothing,
  pickRow: nothing,
  pickAll: nothing,
  pickWholeRows: nothing,
  pickWholeColumns: nothing,
  hold: nothing,
  stretch: nothing,
  goToEdge: nothing,
  stretchToEdge: nothing,
  stretchFar: nothing,
  stretchPage: nothing,
  collapse: nothing,
  recount: nothing,
  selected: async () => null,
  forFill: async () => null,
  blocks: async () => [],
  isScattered: () => false,
  ready: () => null,
  load: async () => false,
};
const actions: GridActions = {
  holdsCells: () => true,
  isEdged: () => true,
  edit: nothing,
  pickForLink: () => false,
  copyWithNames: nothing,
  cut: nothing,
  insertRow: nothing,
  filterColumn: nothing,
  filterByValue: nothing,
  pasteRows: nothing,
  focusColumn: nothing,
  pasteSpecial: nothing,
  removeRows: nothing,
  edits: { remove: nothing, fill: nothing, fillSelection: nothing },
};

/** A grid of which only the answer to a key is asked. */
const anyGrid = { getAllDisplayedColumns: () => [], getDisplayedRowCount: () => 0 } as unknown as GridApi;

/** Whether the grid answers keys written as the shortcut sheet writes them. */
function isAnswered(keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const event = {
    key: key === 'Space' ? ' ' : key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    preventDefault: nothing,
    stopPropagation: nothing,
  } as unknown as KeyboardEvent;
  const column = { getColId: () => '2024' };
  return handleGridKey({ event, column, node: { rowIndex: 0 }, api: anyGrid }, range, actions);
}

/** Heard as events of the clipboard or of the mouse, not as keys. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'Ctrl+C',
  'Ctrl+V',
  'Ctrl+Click',
  'Shift+Click',
  // The grid's own.
  'Arrows',
  'Tab',
  'PageUp',
  'PageDown',
]);
const LISTED = figuresText.gridKeys
  .flatMap(([, , keys]) => keys.split(', '))
  .filter((keys) => !ELSEWHERE.has(keys))
  .flatMap((keys) =>
    keys.endsWith('Arrows')
      ? ['Up', 'Down', 'Left', 'Right'].map((to) => keys.replace('Arrows', `Arrow${to}`))
      : [keys],
  );

test.each(LISTED)('the grid answers %s, as the shortcut sheet says', (keys) => {
  expect(isAnswered(keys)).toBe(true);
});

test('the shortcut sheet lists every key the grid answers, but those that begin a figure', () => {
  const named = [
    'Enter',
    'Escape',
    'Delete',
    'Backspace',
    'Space',
    'Tab',
    'Home',
    'End',
    'PageUp',
    'PageDown',
  ];
  const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
  const functions = Array.from({ length: 12 }, (_, at) => `F${at + 1}`);
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ;,/'];
  const held = ['', 'Ctrl+', 'Shift+', 'Alt+', 'Ctrl+Shift+', 'Ctrl+Alt+'];
  const answered = [...named, ...arrows, ...functions, ...letters]
    .flatMap((key) => held.map((modifiers) => `${modifiers}${key}`))
    .filter((keys) => isAnswered(keys) && !OF_WINDOW.has(keys));
  expect(new Set(answered)).toEqual(
    new Set([...LISTED, ...answered.filter((keys) => /^(Shift\+)?[^/]$/u.test(keys))]),
  );
});

test('a figure may begin with any character but the one that leads to the filter', () => {
  for (const key of ['6', '(', 'n', '–', '≈', '=']) expect(isAnswered(key)).toBe(true);
  expect(isAnswered('/')).toBe(false);
  expect(isAnswered('Alt+N')).toBe(false);
});
