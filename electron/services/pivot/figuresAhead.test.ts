import { afterAll, beforeAll, expect, test } from 'vitest';
import { amountsOf } from '#shared/domain/figures/pivot/facts.ts';
import type { FactTable } from '#shared/domain/figures/pivot/factTable.ts';
import { figurePieces, readFigureColumns } from '../../store/repositories/figureColumns.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { newestOperation } from '../impact/operationsSince.ts';
import { at, sampleFigures, type TestWorkspace } from '../testing/testWorkspace.ts';
import { readFiguresAhead } from './figuresAhead.ts';
import { columnsOf, sourceKey } from './pivotFacts.ts';

let workspace: TestWorkspace;
beforeAll(() => {
  workspace = sampleFigures();
});
afterAll(() => workspace.remove());

const rowsOf = (table: FactTable) =>
  Array.from({ length: table.length }, (_, fact) => ({
    id: table.id[fact],
    series: table.series[table.seriesAt[fact] ?? 0],
    period: table.periods[table.periodAt[fact] ?? 0],
    ...amountsOf(table, fact),
    ...table.tags[table.tagAt[fact] ?? 0],
  }));

test('a reading that is stopped leaves nothing behind that the next one would miss', async () => {
  const { store } = workspace.context;
  const stopped = readFiguresAhead(store, { isReadingStopped: () => true });
  await expect(stopped).rejects.toMatchObject({ code: 'pivot/stopped' });
  expect(columnsOf.known(store)).toBeNull();
  const shares: number[] = [];
  await Promise.all([
    readFiguresAhead(store, { onRead: (share) => shares.push(share) }),
    readFiguresAhead(store, {}),
  ]);
  const table = columnsOf.known(store);
  expect(table === null ? null : rowsOf(table)).toEqual(rowsOf(readFigureColumns(store.db, sourceKey)));
  expect(shares.at(-1)).toBe(1);
  // What is known is not read again.
  await readFiguresAhead(store, { isReadingStopped: () => true });
});

test('what is written while the figures are read stands in them at the end', () => {
  const { store } = workspace.context;
  const { db } = store;
  const row = db
    .prepare('SELECT * FROM assertion WHERE value IS NOT NULL ORDER BY id LIMIT 1')
    .get() as Record<string, string | number | null> & { readonly id: number };
  const copy = { ...row };
  for (const name of ['id', 'value_real']) delete copy[name];
  const write = (work: Parameters<typeof runOperation>[2]) =>
    runOperation(store, { label: 'Edit', actor: 'Ana', at }, work);
  // More rows than one piece holds.
  write((writer) => {
    for (let period = 0; period < 1500; period++)
      writer.insert('assertion', { ...copy, period: `${1000 + period}`, value: '1', low: '1', high: '1' });
  });
  const stamp = newestOperation(store);
  const pieces = figurePieces(db, sourceKey);
  expect(pieces.next().value).toBeLessThan(1);
  const last = db.prepare('SELECT max(id) FROM assertion').pluck().get() as number;
  write((writer) => {
    const series = db.prepare('SELECT * FROM series WHERE id = ?').get(row['series_id']) as Record<
      string,
      string
    >;
    const { id: _id, ...key } = series;
    const made = writer.insert('series', { ...key, product: '0101' });
    writer.update('assertion', last, { series_id: made });
    writer.update('assertion', row.id, { value: '17', low: '16', high: '18' });
    writer.insert('assertion', { ...copy, period: '1901', value: '3', low: '3', high: '3' });
  });
  let step = pieces.next();
  while (step.done !== true) step = pieces.next();
  columnsOf.keep(store, stamp, step.value);
  const table = columnsOf.known(store);
  expect(table === null ? null : rowsOf(table)).toEqual(rowsOf(readFigureColumns(db, sourceKey)));
});
