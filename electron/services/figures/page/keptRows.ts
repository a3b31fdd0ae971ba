/** A where-expression as a condition over rows: each `row(...)` inside it is asked by itself. */
import type { WhereExpr } from '#shared/domain/figures/where/where.ts';
import type { SqlValue } from '../../../store/storedRows.ts';

/** A piece of SQL with its parameters. */
export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

/**
 * A filter keeps a row when one of its cells fits. `rowsWith` says so for a condition without `row(...)`; each of those is
 * asked by itself, so that one may be met by a stated cell and the next by a derived one.
 */
export function keptBy(expr: WhereExpr, rowsWith: (expr: WhereExpr) => Sql): Sql {
  if (expr.kind === 'row') {
    const { sql, params } = keptBy(expr.part, rowsWith);
    return { sql: expr.isNone === true ? `NOT (${sql})` : sql, params };
  }
  if ((expr.kind !== 'and' && expr.kind !== 'or') || !asksForRows(expr)) return rowsWith(expr);
  const rows = expr.parts.filter(asksForRows).map((part) => keptBy(part, rowsWith));
  const rest = expr.parts.filter((part) => !asksForRows(part));
  const kept = rest.length === 0 ? rows : [rowsWith({ kind: expr.kind, parts: rest }), ...rows];
  return {
    sql: `(${kept.map(({ sql }) => sql).join(expr.kind === 'and' ? ' AND ' : ' OR ')})`,
    params: kept.flatMap(({ params }) => params),
  };
}

/** Whether a condition is put together from several, each met by a row of its own. */
export const asksForRows = (expr: WhereExpr): boolean =>
  expr.kind === 'row' || ((expr.kind === 'and' || expr.kind === 'or') && expr.parts.some(asksForRows));
