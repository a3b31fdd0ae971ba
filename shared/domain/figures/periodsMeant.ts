import type { WhereExpr, WhereTest } from './where/whereTypes.ts';

/** Whether figures of a period are meant. */
export type PeriodTest = (period: string) => boolean;

/**
 * Which periods a condition speaks of outright ("period = 2024", "exports and 2020..2024"), so that a table with columns of
 * periods shows those and no others. What is asked of a whole row, or of a period or something else, narrows nothing.
 *
 * @returns null where every period is meant
 */
export function periodsMeant(expr: WhereExpr): PeriodTest | null {
  switch (expr.kind) {
    case 'and': {
      const tests = expr.parts.flatMap((part) => periodsMeant(part) ?? []);
      return tests.length === 0 ? null : (period) => tests.every((test) => test(period));
    }
    case 'or': {
      const tests = expr.parts.flatMap((part) => periodsMeant(part) ?? []);
      return tests.length < expr.parts.length ? null : (period) => tests.some((test) => test(period));
    }
    case 'period':
      return periodTest(expr);
    case 'periods': {
      const { op, from, to } = expr;
      const isWithin: PeriodTest = (period) =>
        isOfKind(period, from) && period >= from && !isAfter(period, to);
      return op === '=' ? isWithin : (period) => !isWithin(period);
    }
    default:
      return null;
  }
}

function periodTest({ op, value }: Extract<WhereTest, { readonly kind: 'period' }>): PeriodTest {
  switch (op) {
    case '=':
      return (period) => period === value;
    case '!=':
      return (period) => period !== value;
    case '~':
      return (period) => period.toLowerCase().includes(value.toLowerCase());
    case '<':
      return (period) => isOfKind(period, value) && period < value;
    case '>=':
      return (period) => isOfKind(period, value) && period >= value;
    case '<=':
      return (period) => isOfKind(period, value) && !isAfter(period, value);
    case '>':
      return (period) => isOfKind(period, value) && isAfter(period, value);
  }
}

/** A year orders against everything; a half-year, quarter or month only against its own kind. */
const isOfKind = (period: string, value: string): boolean =>
  value.length === 4 || shapeOf(period) === shapeOf(value);
const shapeOf = (period: string): string => period.replace(/\d+/gu, '0');

/** Behind a period and all its parts. */
const isAfter = (period: string, value: string): boolean => period > value && !period.startsWith(`${value}-`);
