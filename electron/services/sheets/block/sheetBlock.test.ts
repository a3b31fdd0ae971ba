import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BlockArgs, BlockPlan } from '#shared/ipc/sheetBlockShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { redo, undo } from '../../../store/history.ts';
import { stateSha256 } from '../../../store/stateHash.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../../testing/testWorkspace.ts';
import { addSheetRow } from '../sheetEdits.ts';
import { sheetPage } from '../sheetRows.ts';
import { previewBlock, writeBlock } from './sheetBlock.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await sampleWorkspace();
});
afterEach(() => workspace.remove());

const rows = (sheet: SheetName, find = '') =>
  sheetPage(workspace.context, { sheet, find, sort: null, offset: 0, limit: 1000 }).rows;
const block = (sheet: SheetName, args: Partial<BlockArgs>): BlockArgs => ({
  sheet,
  rows: [],
  columns: [],
  texts: [],
  clears: false,
  decimal: 'typed',
  leftOut: [],
  cut: [],
  ...args,
});
const hash = (): string => stateSha256(workspace.context.store.db);
const states = ({ fields }: BlockPlan) => fields.map(({ state }) => state);

function ratesOf(periods: readonly string[]): string[] {
  const [source] = rows('sources');
  return periods.map(
    (period, place) =>
      addSheetRow(workspace.context, {
        sheet: 'rates',
        values: {
          from_unit: 'USD',
          to_unit: 'AMD',
          period,
          value: String(480 + place),
          source: source?.id ?? '',
        },
      }).value.rowId,
  );
}

describe('a block over sources', () => {
  test('is shown, written as one step, named where it is refused, undone and redone', () => {
    const { context } = workspace;
    const [one, two] = rows('sources').slice(1);
    if (one === undefined || two === undefined) throw new Error('no sources');
    const before = hash();
    const args = block('sources', {
      rows: [one.id, two.id],
      columns: ['issued', 'reliability', 'uses'],
      texts: [
        ['2025-02', 'B', '7'],
        ['next year', 'b', ''],
      ],
    });
    const plan = previewBlock(context, args);
    expect(states(plan)).toEqual(['written', 'written', 'fixed', 'refused', 'written', 'empty']);
    expect(plan.fields[3]).toMatchObject({
      column: 'issued',
      why: '"next year" is no date. Write it like 2025-02-25, 2025-02 or 2025.',
    });
    expect(plan.fields[4]).toMatchObject({ becomes: 'B' });
    expect(plan).toMatchObject({ written: 3, refused: 1, fixed: 1, rowsAdded: 0 });
    expect(hash()).toBe(before);

    const { value, label } = writeBlock(context, { block: args, verb: 'Paste' });
    expect(value).toMatchObject({ written: 3, firstRefused: { column: 'issued' } });
    expect(label).toMatch(/^Paste issued of .* and 2 more$/);
    const after = hash();
    undo(context.store, 'Ana', at);
    expect(hash()).toBe(before);
    redo(context.store, 'Ana', at);
    expect(hash()).toBe(after);
  });

  test('adds the lines behind the last row, each whole or not at all', () => {
    const { context } = workspace;
    const many = rows('sources').length;
    const args = block('sources', {
      columns: ['title', 'publisher', 'issued'],
      texts: [
        ['Trade in 2026', 'Armstat', '2026'],
        ['', 'Nobody', '2026'],
        ['Trade in 2027', '', 'soon'],
      ],
    });
    const plan = previewBlock(context, args);
    expect(plan).toMatchObject({ written: 3, refused: 4, rowsAdded: 1 });
    expect(plan.fields[4]?.why).toBe('A source needs a title. Write one.');
    expect(writeBlock(context, { block: args, verb: 'Paste' }).label).toBe('Paste 1 new source');
    expect(rows('sources')).toHaveLength(many + 1);
    expect(rows('sources', 'Trade in 2026')[0]?.cells).toMatchObject({
      publisher: 'Armstat',
      issued: '2026',
    });
  });

  test('is emptied where a field may be empty, and moves what was cut', () => {
    const { context } = workspace;
    const [one, two] = rows('sources').slice(1);
    if (one === undefined || two === undefined) throw new Error('no sources');
    const emptied = block('sources', {
      rows: [one.id],
      columns: [
        'title',
        'publisher',
        'author',
        'issued',
        'kind',
        'reliability',
        'url',
        'accessed',
        'licence',
        'note',
        'uses',
      ],
      texts: [Array.from({ length: 11 }, () => '')],
      clears: true,
    });
    const done = writeBlock(context, { block: emptied, verb: 'Empty' }).value;
    expect(done.firstRefused).toMatchObject({
      column: 'title',
      why: 'A source needs a title. Write what it is called.',
    });
    expect(rows('sources', one.cells['title'])[0]?.cells['publisher']).toBe('');
    const moved = block('sources', {
      rows: [one.id],
      columns: ['publisher'],
      texts: [[two.cells['publisher'] ?? '']],
      cut: [
        { rowId: two.id, column: 'publisher' },
        { rowId: two.id, column: 'title' },
      ],
    });
    const { kept } = writeBlock(context, { block: moved, verb: 'Paste' }).value;
    expect(kept).toEqual({ fields: 1, why: 'A source needs a title. Write what it is called.' });
    const texts = new Map(rows('sources').map(({ id, cells }) => [id, cells['publisher']]));
    expect([texts.get(one.id), texts.get(two.id)]).toEqual([two.cells['publisher'], '']);
  });
});

describe('a block over rates', () => {
  test('moves a series on by a year, each rate into the place the next one leaves', () => {
    const { context } = workspace;
    const ids = ratesOf(['2020', '2021', '2022']);
    const args = block('rates', { rows: ids, columns: ['period'], texts: [['2021'], ['2022'], ['2023']] });
    expect(states(previewBlock(context, args))).toEqual(['written', 'written', 'written']);
  });

  test('turns both units of a row at once, which one by one would be a unit in itself', () => {
    const { context } = workspace;
    const [id = ''] = ratesOf(['2020']);
    const args = block('rates', { rows: [id], columns: ['from_unit', 'to_unit'], texts: [['AMD', 'USD']] });
    expect(states(previewBlock(context, args))).toEqual(['written', 'written']);
    const same = block('rates', { rows: [id], columns: ['from_unit', 'to_unit'], texts: [['AMD', 'AMD']] });
    expect(previewBlock(context, same).fields[0]).toMatchObject({
      state: 'refused',
      why: 'A unit is worth itself. Name two units.',
    });
  });
});

test('numbers from elsewhere are asked about where they mean two things, and kept in their own words', () => {
  const { context } = workspace;
  const [figure, other] = rows('long', 'armenia russia exports');
  if (figure === undefined || other === undefined) throw new Error('no figures');
  const args = block('long', {
    rows: [figure.id, other.id],
    columns: ['value'],
    texts: [['1,234'], ['2.345,5 mn']],
    decimal: 'ask',
  });
  const asked = previewBlock(context, args);
  expect(states(asked)).toEqual(['refused', 'written']);
  expect(asked.fields[0]?.why).toContain('can be read as 1234 or as 1.234');
  expect(asked.fields[1]?.becomes).toBe('2345500000');
  // Said of the column alone, it goes before what is said of all.
  const ofColumn = previewBlock(context, { ...args, decimal: 'point', decimals: { value: 'comma' } });
  expect(ofColumn.fields[0]?.becomes).toBe('1.234');
  writeBlock(context, { block: { ...args, decimal: 'comma' }, verb: 'Paste' });
  const now = new Map(rows('long').map(({ id, cells }) => [id, cells]));
  expect(now.get(figure.id)).toMatchObject({ value: '1.234', stated: expect.stringContaining('1,234') });
  expect(now.get(other.id)).toMatchObject({ stated: expect.stringContaining('2.345,5 mn') });
});

test('in the long sheet a value is read in the currency beside it, and fixed lists stay as they are', () => {
  const { context } = workspace;
  const [figure] = rows('long', 'armenia russia exports 2024');
  if (figure === undefined) throw new Error('no figure');
  const args = block('long', {
    rows: [figure.id],
    columns: ['value', 'currency', 'area'],
    texts: [['1.5 bn', 'EUR', 'Georgia']],
  });
  expect(states(previewBlock(context, args))).toEqual(['written', 'written', 'fixed']);
  writeBlock(context, { block: args, verb: 'Paste' });
  expect(rows('long').find(({ id }) => id === figure.id)?.cells).toMatchObject({
    value: '1500000000',
    currency: 'EUR',
    area: 'Armenia',
  });
  const [known] = rows('groups', 'Eurasian');
  const fixed = block('groups', { rows: [known?.id ?? ''], columns: ['member'], texts: [['Georgia']] });
  expect(previewBlock(context, fixed).fields[0]).toMatchObject({ state: 'fixed' });
  expect(() => writeBlock(context, { block: fixed, verb: 'Paste' })).toThrow("Attest's own lists");
});
