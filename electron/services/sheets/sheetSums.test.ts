import { afterAll, beforeAll, expect, test } from 'vitest';
import { sum } from '#shared/lib/decimal.ts';
import { countStatements } from '../../store/testing/countStatements.ts';
import { figureSums } from '../figures/page/figureSums.ts';
import { figuresPage } from '../figures/page/figuresPage.ts';
import { MONTH, oneMonth } from '../testing/oneMonth.ts';
import { contextOf, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { addSheetRow } from './sheetEdits.ts';
import { sheetPage } from './sheetRows.ts';
import { sheetSums } from './sheetSums.ts';

let workspace: TestWorkspace;
beforeAll(async () => {
  workspace = await sampleWorkspace();
});
afterAll(() => workspace.remove());

test('values of the long sheet are added by currency, over what is selected of the order shown, each once', () => {
  const view = {
    sheet: 'long',
    find: 'armenia',
    filters: {},
    sort: { column: 'value', descending: true },
  } as const;
  const { rows, total } = sheetPage(workspace.context, { ...view, offset: 0, limit: 1000 });
  const columns = ['value', 'note'];
  const sums = sheetSums(workspace.context, {
    view,
    blocks: [
      { top: 0, bottom: total - 2, columns },
      { top: 5, bottom: total - 1, columns: ['value'] },
    ],
  });
  const values = rows.flatMap(({ cells }) => (cells['currency'] === 'USD' ? [cells['value'] ?? ''] : []));
  expect(sums.cells).toBe(2 * (total - 1) + 1);
  expect(sums.units.find(({ unit }) => unit === 'USD')).toMatchObject({
    isAdded: true,
    count: values.filter((value) => value !== '').length,
    sum: sum(values.filter((value) => value !== '')),
  });
});

test('what one unit is worth in another is compared and never added', () => {
  for (const [period, value] of [
    ['2020', '0.9'],
    ['2021', '0.85'],
  ] as const)
    addSheetRow(workspace.context, {
      sheet: 'rates',
      values: { from_unit: 'ZZZ', to_unit: 'EUR', period, value, source: "Analyst's estimate" },
    });
  const view = { sheet: 'rates', find: 'zzz', filters: {}, sort: null } as const;
  expect(
    sheetSums(workspace.context, { view, blocks: [{ top: 0, bottom: 1, columns: ['value'] }] }).units,
  ).toEqual([{ unit: 'EUR per ZZZ', isAdded: false, count: 2, sum: '0', least: '0.85', greatest: '0.9' }]);
});

test('the wide sheet counts and adds as its cells show, derived ones told apart', () => {
  const view = { where: '', sort: null, frequency: 'A' } as const;
  const { rows, periods, total } = figuresPage(workspace.context, { ...view, offset: 0, limit: 1000 });
  const sums = figureSums(workspace.context, {
    ...view,
    blocks: [{ top: 0, bottom: total - 1, columns: periods }],
  });
  const shown = rows.flatMap(({ cells }) => periods.flatMap((period) => cells[period] ?? []));
  const stated = shown.filter(({ value }) => value !== null);
  expect(sums).toMatchObject({
    cells: rows.length * periods.length,
    stated: stated.length,
    derived: stated.filter(({ derivation }) => derivation !== null).length,
  });
  expect(sums.derived).toBeGreaterThan(0);
  expect(sums.units.find(({ unit }) => unit === 'USD')?.sum).toBe(
    sum(stated.flatMap(({ value, currency }) => (value !== null && currency === 'USD' ? [value] : []))),
  );
});

test('cells that one statement is all there is of are read in one question for a thousand rows', () => {
  const many = oneMonth(900);
  try {
    const view = { where: '', sort: null, frequency: 'M' } as const;
    const asked = (bottom: number): number =>
      countStatements(many.context.store.path, (store) => {
        const blocks = [{ top: 0, bottom, columns: [MONTH, '2024-02'] }];
        const sums = figureSums(contextOf(store), { ...view, blocks });
        expect(sums).toMatchObject({ cells: 2 * (bottom + 1), stated: bottom + 1, derived: 0 });
      }).length;
    expect(asked(899)).toBe(asked(9));
  } finally {
    many.remove();
  }
});
