import { beforeEach, describe, expect, test } from 'vitest';
import { PLAIN_READING } from '#shared/domain/figures/paste/readPasted.ts';
import type { PasteArgs } from '#shared/ipc/pasteShapes.ts';
import { redo, undo } from '../../../store/history.ts';
import { stateSha256 } from '../../../store/stateHash.ts';
import { readingHabit } from '../../articles/readingHabits.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { saveSource } from '../../sheets/sources.ts';
import { ANALYST, at, emptyWorkspace } from '../../testing/testWorkspace.ts';
import { getCell } from '../cellDetail.ts';
import { fillFigures } from './figureEdits.ts';
import { pasteFigures, previewPaste } from './pasteFigures.ts';
import { retractFigures } from './retractFigures.ts';
import { addSeries } from './seriesEdits.ts';

let context: ServiceContext;
let exports = '';
let imports = '';

beforeEach(() => {
  const workspace = emptyWorkspace();
  context = workspace.context;
  const row = (flow: 'exports' | 'imports') =>
    addSeries(context, { area: 'ARM', counterpart: 'RUS', flow, product: 'TOTAL', frequency: 'A' }).value
      .seriesId;
  exports = row('exports');
  imports = row('imports');
  return workspace.remove;
});

const block = (texts: readonly (readonly string[])[], more: Partial<PasteArgs> = {}): PasteArgs => ({
  rows: [exports, imports].slice(0, texts.length),
  periods: ['2020', '2021', '2022', '2023', '2024'].slice(0, texts[0]?.length),
  texts: texts.map((row) => [...row]),
  reading: PLAIN_READING,
  columns: {},
  choices: {},
  copied: null,
  ...more,
});
const paste = (args: PasteArgs, more: Partial<Parameters<typeof pasteFigures>[1]> = {}) =>
  pasteFigures(context, { paste: args, sourceId: 'src1', note: '', cut: [], verb: 'Paste', ...more });
const detail = (seriesId: string, period: string) => getCell(context, { seriesId, period });
const shown = (seriesId: string, period: string) => detail(seriesId, period).view;
const say = (period: string, text: string, sourceId = 'src1') =>
  fillFigures(context, { cells: [{ seriesId: exports, period }], text, sourceId });

describe('a mixed block', () => {
  const mixed = [
    ['0101', '1 234,5', '(12)', '–', 'n/a'],
    ['63 bn', '', '1,234', '0', '80%'],
  ];

  test('is shown cell by cell before anything is written', () => {
    const before = stateSha256(context.store.db);
    const plan = previewPaste(context, block(mixed));
    expect(plan.cells.map(({ state }) => state)).toEqual([
      ...['refused', 'read', 'read', 'missing', 'missing'],
      ...['read', 'empty', 'ambiguous', 'read', 'refused'],
    ]);
    expect(plan).toMatchObject({ written: 6, ambiguous: 1, refused: 2, conflicts: 0 });
    expect(stateSha256(context.store.db)).toBe(before);
  });

  test('is one operation, taken back and brought back whole; what is asked or refused is left out', () => {
    const before = stateSha256(context.store.db);
    const done = paste(block(mixed));
    expect(done.value.cells).toBe(6);
    expect(done.label).toBe('Paste Armenia – Russia, exports, 2021 and 5 more');
    expect(shown(exports, '2021')).toMatchObject({ value: '1234.5', currency: 'USD' });
    expect(shown(exports, '2022').value).toBe('-12');
    expect(shown(exports, '2023')).toMatchObject({ value: null, statedAs: '–', status: 'M' });
    expect(shown(exports, '2024')).toMatchObject({ value: null, statedAs: 'n/a', status: 'M' });
    expect(shown(imports, '2020').value).toBe('63000000000');
    expect(shown(imports, '2023').value).toBe('0');
    expect(detail(exports, '2020').assertions).toEqual([]);
    expect(detail(imports, '2022').assertions).toEqual([]);
    const after = stateSha256(context.store.db);
    undo(context.store, ANALYST, at);
    expect(stateSha256(context.store.db)).toBe(before);
    redo(context.store, ANALYST, at);
    expect(stateSha256(context.store.db)).toBe(after);
  });

  test('an ambiguous cell is written as it was chosen, and a cell may be left out', () => {
    paste(block(mixed, { choices: { '1,2': 1, '0,1': null } }));
    expect(shown(imports, '2022').value).toBe('1.234');
    expect(detail(exports, '2021').assertions).toEqual([]);
  });
});

test('a column is meant in its own way, and what was said is remembered for the source', () => {
  const thousands = { ...PLAIN_READING, decimal: 'comma', magnitude: '1000' } as const;
  const args = block([['1,5', '1,5']], { reading: thousands, columns: { '2021': PLAIN_READING } });
  paste({ ...args, choices: {} });
  expect(shown(exports, '2020')).toMatchObject({ value: '1500' });
  expect(detail(exports, '2020').assertions[0]).toMatchObject({
    valueAsStated: '1,5',
    unitAsStated: 'thousand USD',
    low: '1450',
    high: '1550',
  });
  expect(readingHabit(context, 'src1')).toEqual(thousands);
  undo(context.store, ANALYST, at);
  expect(readingHabit(context, 'src1')).toBeNull();
});

test('what a cell shows now is named, and a contradiction with it', () => {
  say('2020', '3 bn');
  say('2021', '3.2 bn');
  const plan = previewPaste(context, block([['6 bn', '3,231,000,000', '5']]));
  expect(plan.cells).toMatchObject([
    { isConflict: true, shown: { value: '3000000000', source: "Analyst's estimate" } },
    { isConflict: false, shown: { value: '3200000000' } },
    { isConflict: false, shown: null },
  ]);
  // An amount in another currency, or none at all, contradicts nothing, as in an import.
  expect(previewPaste(context, block([['6 bn EUR', 'n/a']])).cells).toMatchObject([
    { isConflict: false, value: { currency: 'EUR' } },
    { isConflict: false, value: null },
  ]);
  paste(block([['6 bn']]));
  expect(shown(exports, '2020')).toMatchObject({ value: '6000000000', assertions: 1 });
  expect(detail(exports, '2020').history.at(-1)?.label).toBe('Paste Armenia – Russia, exports, 2020');
});

test('a copied cell is told with the unit of its source, and written in it', () => {
  paste(block([['1,5']], { reading: { ...PLAIN_READING, decimal: 'comma', magnitude: '1000' } }));
  const [stated] = detail(exports, '2020').assertions;
  const args = block([['1500']], { periods: ['2022'], copied: [[stated?.id ?? null]] });
  expect(previewPaste(context, args).cells).toMatchObject([
    { text: '1,5 thousand USD', value: { value: '1500' } },
  ]);
  paste(args, { sourceId: null });
  expect(detail(exports, '2022').assertions[0]).toMatchObject({
    valueAsStated: '1,5',
    unitAsStated: 'thousand USD',
  });
});

test('copied cells keep their sources; cut ones move, as one operation', () => {
  say('2020', '3 bn');
  const [stated] = detail(exports, '2020').assertions;
  const args = block([['3000000000']], {
    periods: ['2022'],
    copied: [[stated?.id ?? null]],
  });
  const before = stateSha256(context.store.db);
  paste(args, { sourceId: null, cut: [{ seriesId: exports, period: '2020' }] });
  expect(shown(exports, '2020').value).toBeNull();
  expect(detail(exports, '2022').assertions[0]).toMatchObject({
    valueAsStated: '3 bn',
    low: stated?.low,
    source: { id: stated?.source.id },
  });
  undo(context.store, ANALYST, at);
  expect(stateSha256(context.store.db)).toBe(before);
});

test.each([
  ['a block without one figure', () => paste(block([['much']])), /there is nothing to write/],
  ['a block without a source', () => paste(block([['5']]), { sourceId: null }), /no source/],
  ['a source that is not there', () => paste(block([['5']]), { sourceId: 'src99' }), /src99/],
])('%s is refused and nothing is written', (_name, work, message) => {
  const before = stateSha256(context.store.db);
  expect(work).toThrow(message);
  expect(stateSha256(context.store.db)).toBe(before);
});

test('a period that is none of the row is refused', () => {
  const plan = previewPaste(context, block([['5']], { periods: ['2024-Q1'] }));
  expect(plan.cells[0]).toMatchObject({ state: 'refused', why: '2024-Q1 is no period of this row' });
});

test('deleting takes the shown assertion out; the next one is shown, then nothing', () => {
  say('2020', '3 bn');
  const another = {
    kind: 'dataset',
    title: 'A yearbook',
    publisher: '',
    author: '',
    issued: null,
    url: null,
    note: '',
  };
  say('2020', '4 bn', saveSource(context, null, another).value.sourceId);
  const cells = [
    { seriesId: exports, period: '2020' },
    { seriesId: exports, period: '2021' },
  ];
  const before = stateSha256(context.store.db);
  expect(retractFigures(context, cells)).toMatchObject({
    label: 'Delete Armenia – Russia, exports, 2020 and 1 more',
    value: { cells: 1 },
  });
  expect(shown(exports, '2020').value).toBe('3000000000');
  retractFigures(context, cells);
  expect(shown(exports, '2020').value).toBeNull();
  expect(retractFigures(context, cells).operationId).toBeNull();
  undo(context.store, ANALYST, at);
  undo(context.store, ANALYST, at);
  expect(stateSha256(context.store.db)).toBe(before);
});
