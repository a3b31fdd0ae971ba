import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import { countStatements } from '../../store/testing/countStatements.ts';
import { figureEdge } from '../figures/page/figureEdge.ts';
import { figuresPage } from '../figures/page/figuresPage.ts';
import { MONTH, oneMonth } from '../testing/oneMonth.ts';
import { contextOf, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { NEAR, rowWalker, sheetEdge } from './sheetEdge.ts';
import { sheetPage } from './sheetRows.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

test('rows are walked both ways over the ends of what was read', () => {
  const all = Array.from({ length: 500 }, (_, at) => at);
  const read = (offset: number, limit: number) => all.slice(offset, offset + limit);
  const down = rowWalker(1, read);
  const up = rowWalker(-1, read);
  for (let at = 3; at < 500; at++) expect(down(at)).toBe(at);
  for (let at = 499; at >= 0; at--) expect(up(at)).toBe(at);
  expect(down(500)).toBeUndefined();
});

test('in the long sheet the edge is where the notes begin and end, in the order shown', () => {
  const view = {
    sheet: 'long',
    find: '',
    filters: {},
    sort: { column: 'period', descending: true },
  } as const;
  const { rows } = sheetPage(workspace.context, { ...view, offset: 0, limit: 1000 });
  const columns = ['stated', 'note'];
  const says = (at: number): boolean => rows[at]?.cells['note'] !== '';
  for (const from of [0, 17, 200, rows.length - 1]) {
    const at = { view, row: from, column: 1, columns } as const;
    expect(sheetEdge(workspace.context, { ...at, step: 'down' }).row).toBe(
      dataEdge(from, rows.length, 1, says),
    );
    expect(sheetEdge(workspace.context, { ...at, step: 'up' }).row).toBe(
      dataEdge(from, rows.length, -1, says),
    );
  }
});

test('in the wide sheet it is where the figures do, along periods and rows, from the names too', () => {
  const view = { where: '', sort: null, frequency: 'A' } as const;
  const { rows, periods, total } = figuresPage(workspace.context, { ...view, offset: 0, limit: 1000 });
  const says = (row: number, at: number): boolean => rows[row]?.cells[periods[at] ?? '']?.value != null;
  for (const row of [0, 5, 40, total - 1]) {
    const at = { ...view, row, columns: periods } as const;
    expect(figureEdge(workspace.context, { ...at, column: -1, step: 'right' }).column).toBe(
      dataEdge(-1, periods.length, 1, (column) => says(row, column)),
    );
    expect(figureEdge(workspace.context, { ...at, column: 2, step: 'down' }).row).toBe(
      dataEdge(row, total, 1, (line) => says(line, 2)),
    );
  }
});

test('far off, all rows are looked at in one question, in the long sheet and in the wide one', () => {
  const rows = 2 * NEAR + 500;
  const many = oneMonth(rows, [NEAR + 700, NEAR + 701, rows - 3]);
  try {
    const { context } = many;
    const long = { sheet: 'long', find: '', filters: {}, sort: null } as const;
    const wide = { where: '', sort: null, frequency: 'M' } as const;
    const edges = (ask: (row: number, step: 'down' | 'up') => number): number[] => [
      ask(0, 'down'),
      ask(NEAR + 699, 'down'),
      ask(NEAR + 702, 'down'),
      ask(rows - 1, 'up'),
      ask(rows - 4, 'up'),
    ];
    const ends = [NEAR + 699, NEAR + 702, rows - 4, rows - 2, NEAR + 702];
    const inLong = (row: number, step: 'down' | 'up'): number =>
      sheetEdge(context, { view: long, row, column: 0, columns: ['value'], step }).row;
    const inWide = (row: number, step: 'down' | 'up'): number =>
      figureEdge(context, { ...wide, row, column: 0, columns: [MONTH], step }).row;
    expect(edges(inLong)).toEqual(ends);
    expect(edges(inWide)).toEqual(ends);
    const pages = Math.ceil(Math.log2(NEAR / 50)) + 1;
    const said = countStatements(context.store.path, (store) =>
      sheetEdge(contextOf(store), { view: long, row: 0, column: 0, columns: ['value'], step: 'down' }),
    );
    expect(said.filter((sql) => sql.includes('FROM assertion')).length).toBeLessThanOrEqual(pages + 2);
    // What comes from the series or the source of a row is looked for there, not put together for every row.
    const keys = [
      'area',
      'counterpart',
      'flow',
      'product',
      'source',
      'reporter',
      'bound',
      'stated',
      'measure',
    ];
    const all = Array.from({ length: Math.ceil(rows / 1000) }, (_, at) =>
      sheetPage(context, { ...long, offset: at * 1000, limit: 1000 }),
    ).flatMap((page) => page.rows);
    for (const [column, key] of keys.entries()) {
      const place = { view: long, column, columns: keys } as const;
      const isFilled = (at: number): boolean => all[at]?.cells[key] !== '';
      expect(sheetEdge(context, { ...place, row: 0, step: 'down' }).row, key).toBe(
        dataEdge(0, rows, 1, isFilled),
      );
      expect(sheetEdge(context, { ...place, row: rows - 1, step: 'up' }).row, key).toBe(
        dataEdge(rows - 1, rows, -1, isFilled),
      );
    }
    const asked = countStatements(context.store.path, (store) =>
      sheetEdge(contextOf(store), { view: long, row: 0, column: 0, columns: ['area'], step: 'down' }),
    );
    expect(asked.some((sql) => /series_id IN \(SELECT id FROM series WHERE/.test(sql))).toBe(true);
  } finally {
    many.remove();
  }
});
