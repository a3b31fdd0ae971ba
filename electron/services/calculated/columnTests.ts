/** Filters that ask what a calculated column comes to: computed first, so that the rest of a condition stays plain SQL. */
import type { WhereExpr, WhereTest } from '#shared/domain/figures/where/whereTypes.ts';
import { compare } from '#shared/lib/decimal.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { Store } from '../../store/openStore.ts';
import { columnValues } from './calculatedColumns.ts';
import { listCalculatedColumns } from './calculatedSeries.ts';

/** The same condition, each test of a calculated column in it replaced by the series that meet it. */
export function settleColumns(store: Store, expr: WhereExpr): WhereExpr {
  switch (expr.kind) {
    case 'and':
    case 'or':
      return { ...expr, parts: expr.parts.map((part) => settleColumns(store, part)) };
    case 'row':
      return { ...expr, part: settleColumns(store, expr.part) };
    case 'column':
      return { kind: 'series', ids: seriesThatMeet(store, expr) };
    default:
      return expr;
  }
}

type ColumnTest = Extract<WhereTest, { readonly kind: 'column' }>;

function seriesThatMeet(store: Store, { column: id, test }: ColumnTest): readonly number[] {
  const column = listCalculatedColumns({ store }).find((each) => each.id === id);
  if (column === undefined)
    throw new Problem('figures/where', {
      message: `There is no calculated column "${id}" any more.`,
      where: id,
      fix: 'Take its filter off.',
    });
  const values = columnValues(store, column);
  if (test.kind !== 'empty')
    return values.flatMap(([series, value, unit]) => (meets(test, value, unit) ? [series] : []));
  const filled = new Set(values.map(([series]) => series));
  if (!test.is) return [...filled];
  const all = store.db.prepare('SELECT id FROM series WHERE frequency = ?').pluck().all(column.frequency);
  return (all as number[]).filter((series) => !filled.has(series));
}

function meets(test: Exclude<ColumnTest['test'], { kind: 'empty' }>, value: string, unit: string): boolean {
  if (test.currency !== null && test.currency !== unit) return false;
  if (test.kind === 'values') {
    const isBetween = compare(value, test.from) >= 0 && compare(value, test.to) <= 0;
    return isBetween === (test.op === '=');
  }
  const order = compare(value, test.value);
  return {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  }[test.op];
}
