/** Expressions that say "this" are columns: the same computed for each row of the figures. */
import { type SeriesKey, WORLD } from '../types.ts';
import type { Expression } from './expression.ts';

/** Whether an expression speaks of the row it stands in. */
export function isOfRows(expression: Expression): boolean {
  if (expression.kind === 'this') return true;
  if (expression.kind === 'series') return false;
  return isOfRows(expression.of) || ('and' in expression && isOfRows(expression.and));
}

/** Whether every part of an expression says its period, so that it is one value and not one a period. */
export function isPinned(expression: Expression): boolean {
  if (expression.kind === 'at') return true;
  if (expression.kind === 'series' || expression.kind === 'this') return false;
  return isPinned(expression.of) && !('and' in expression && !isPinned(expression.and));
}

/** The last period that a pinned expression speaks of; "" for none. */
export function lastPeriodOf(expression: Expression): string {
  if (expression.kind === 'at') return expression.period;
  if (expression.kind === 'series' || expression.kind === 'this') return '';
  const [of, and] = [lastPeriodOf(expression.of), 'and' in expression ? lastPeriodOf(expression.and) : ''];
  return of > and ? of : and;
}

/** The expression of a column as it reads in the row of a series. */
export function boundTo(expression: Expression, row: SeriesKey): Expression {
  if (expression.kind === 'series') return expression;
  if (expression.kind !== 'this')
    return 'and' in expression
      ? { ...expression, of: boundTo(expression.of, row), and: boundTo(expression.and, row) }
      : { ...expression, of: boundTo(expression.of, row) };
  const { flow, counterpart, reporter } = expression;
  const { area, product, productRevision, measure } = row;
  if (flow === 'population') return { kind: 'series', area, counterpart: WORLD, flow, reporter };
  return {
    kind: 'series',
    area,
    counterpart: counterpart ?? row.counterpart,
    flow: flow ?? row.flow,
    reporter,
    of: { product, productRevision, measure },
  };
}
