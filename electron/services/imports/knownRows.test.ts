import { expect, test } from 'vitest';
import type { ImportedAssertion } from '../../import/importTypes.ts';
import { INDEXED_ROWS } from '../../store/laterIndexes.ts';
import { importedRow } from '../testing/importedRow.ts';
import { emptyWorkspace } from '../testing/testWorkspace.ts';
import { importFigures } from './importFigures.ts';
import { KEY_SQL } from './knownRows.ts';

test('a figure is looked for in its cell, not among all that its source says', () => {
  const { context, remove } = emptyWorkspace();
  const plan = context.store.db.prepare(`EXPLAIN QUERY PLAN ${KEY_SQL}`).all(1, '2024', 1, '', '');
  remove();
  expect(plan).toEqual([expect.objectContaining({ detail: expect.stringContaining('assertion_by_cell') })]);
});

const row = (externalId: string, cell: number, value: string): ImportedAssertion =>
  importedRow(value, {
    product: String(Math.floor(cell / 80)),
    productRevision: 'CN',
    period: String(1940 + (cell % 80)),
    externalId,
  });

/** So many rows that an empty table's indexes are off; then some once more, some under an id of their own, some otherwise. */
const MANY: readonly ImportedAssertion[] = [
  ...Array.from({ length: INDEXED_ROWS + 600 }, (_, at) => row('', at, String(at))),
  ...Array.from({ length: 40 }, (_, at) => row('', at * 7, String(at * 7))),
  ...Array.from({ length: 40 }, (_, at) => row(`R-${at % 20}`, at % 20, '1')),
  ...Array.from({ length: 40 }, (_, at) => row('', at * 3, 'another')),
];

test('rows are known again in the file itself, whether or not the workspace held any before', () => {
  const outcomes = [false, true].map((holdsSome) => {
    const { context, remove } = emptyWorkspace();
    try {
      if (holdsSome) importFigures(context, 'a.csv', { assertions: [row('first', 0, '0')], sources: [] });
      const { value } = importFigures(context, 'b.csv', { assertions: MANY, sources: [] });
      const read = context.store.db
        .prepare(
          `SELECT product, period, value, external_id FROM assertion JOIN series ON series.id = series_id
           WHERE external_id <> 'first' ORDER BY assertion.id`,
        )
        .raw();
      return { counts: [value.assertions, value.alreadyHere, value.changed], rows: read.all() };
    } finally {
      remove();
    }
  });
  expect(outcomes[0]).toEqual(outcomes[1]);
  expect(outcomes[0]?.counts).toEqual([INDEXED_ROWS + 600 + 20 + 40, 60, []]);
});
