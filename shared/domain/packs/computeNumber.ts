/** The arithmetic of a pack's numbers, with rounding intervals: the same code writes a pack and checks it. */
import { assertNever } from '../../lib/assertNever.ts';
import {
  add,
  compare,
  type DecimalText,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
} from '../../lib/decimal.ts';
import type { PackExpression } from './packModel.ts';

export type Operand = {
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
};

export const NOTHING: Operand = { value: null, low: null, high: null };

/** An unknown operand makes the result unknown, a division by zero too; a wrong count of operands as well. */
export function computeNumber(
  expression: Exclude<PackExpression, 'quote' | 'scenario'>,
  operands: readonly Operand[],
): Operand {
  const [first, second] = operands;
  if (first === undefined) return NOTHING;
  switch (expression) {
    case 'assertion':
      return operands.length === 1 ? first : NOTHING;
    case 'sum':
    case 'add':
      return {
        value: total(operands.map((o) => o.value)),
        low: total(operands.map((o) => o.low)),
        high: total(operands.map((o) => o.high)),
      };
    default:
      if (second === undefined || operands.length !== 2) return NOTHING;
      return ofTwo(expression, first, second);
  }
}

function ofTwo(
  expression: 'difference' | 'ratio' | 'share' | 'change' | 'product',
  first: Operand,
  second: Operand,
): Operand {
  switch (expression) {
    case 'difference':
      return {
        value: both(first.value, second.value, subtract),
        low: both(first.low, second.high, subtract),
        high: both(first.high, second.low, subtract),
      };
    case 'ratio':
      return quotient(first, second);
    case 'share':
      return mapped(quotient(first, second), (v) => multiply(v, '100'));
    case 'change':
      return mapped(quotient(second, first), (v) => multiply(add(v, '-1'), '100'));
    case 'product':
      return {
        value: both(first.value, second.value, multiply),
        ...(isPositive(first) && isPositive(second)
          ? { low: both(first.low, second.low, multiply), high: both(first.high, second.high, multiply) }
          : { low: null, high: null }),
      };
    default:
      return assertNever(expression);
  }
}

const isPositive = ({ low }: Operand): boolean => low !== null && compare(low, '0') > 0;

function quotient(first: Operand, second: Operand): Operand {
  const value = both(first.value, second.value, (a, b) => (isZero(b) ? null : divide(a, b)));
  // A number over itself is one, whatever its rounding.
  if (first === second) return { value, low: value, high: value };
  if (!isPositive(first) || !isPositive(second)) return { value, low: null, high: null };
  return { value, low: both(first.low, second.high, divide), high: both(first.high, second.low, divide) };
}

function mapped(operand: Operand, change: (value: DecimalText) => DecimalText): Operand {
  const one = (value: DecimalText | null): DecimalText | null => (value === null ? null : change(value));
  return { value: one(operand.value), low: one(operand.low), high: one(operand.high) };
}

function total(values: readonly (DecimalText | null)[]): DecimalText | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sum(known) : null;
}

function both(
  a: DecimalText | null,
  b: DecimalText | null,
  operation: (a: DecimalText, b: DecimalText) => DecimalText | null,
): DecimalText | null {
  return a === null || b === null ? null : operation(a, b);
}
