/**
 * A claim computed from operands by their roles, for claims made by hand and for operands an analyst replaced.
 *
 * @example computeClaim('ratio', [{ role: 'from', ... }, { role: 'to', ... }]) // to / from, measured in times
 */
import { isZero } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { differenceOf, quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import type { ClaimForm, Measure } from '../types.ts';

export type Part = {
  readonly role: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly measure: Measure;
};

export type Computed = { readonly interval: Interval; readonly measure: Measure };

/** The roles a claim by hand is made of; `stated` is the number the article gives for the result, where it does. */
export const HAND_ROLES: Readonly<Record<ClaimForm, readonly string[]>> = {
  ratio: ['from', 'to'],
  change: ['from', 'to'],
  share: ['part', 'whole'],
  level: ['value', 'stated'],
  count: ['list', 'stated'],
  rank: ['this', 'other'],
  comparison: ['this', 'other'],
  bound: ['value', 'stated'],
  scope: ['value', 'stated'],
};

/** What the operands come to; null where a role is missing, has no value, or cannot be computed with another. */
export function computeClaim(form: ClaimForm, parts: readonly Part[]): Computed | null {
  const of = (role: string): Part | null =>
    parts.find((part) => part.role === role && (part.low !== null || part.high !== null)) ?? null;
  const pair = (a: string, b: string): readonly [Part, Part] | null => {
    const [left, right] = [of(a), of(b)];
    return left === null || right === null || left.measure !== right.measure ? null : [left, right];
  };
  const fromTo = pair('from', 'to');
  if (fromTo !== null) return growth(form, ...fromTo);
  const share = pair('part', 'whole');
  if (share !== null) return percentOf(quotient(share[0], share[1]));
  const two = pair('this', 'other');
  if (two !== null) return form === 'rank' ? difference(...two) : apart(...two);
  const one = of('value') ?? of('list');
  return one === null ? null : { interval: endsOf(one), measure: one.measure };
}

function growth(form: ClaimForm, from: Part, to: Part): Computed | null {
  const ratio = quotient(to, from);
  if (form === 'ratio') return ratio === null ? null : { interval: ratio, measure: 'times' };
  if (from.measure === 'percent') return { interval: differenceOf(to, from), measure: 'points' };
  return ratio === null ? null : percentOf(shifted(ratio, '-1'));
}

const percentOf = (ratio: Interval | null): Computed | null =>
  ratio === null ? null : { interval: times(ratio, '100'), measure: 'percent' };

const difference = (a: Part, b: Part): Computed => ({ interval: differenceOf(a, b), measure: a.measure });

/** Two rates in points, all else in percent of the other. */
function apart(a: Part, b: Part): Computed | null {
  if (a.measure === 'percent') return { interval: differenceOf(a, b), measure: 'points' };
  const isNothing = b.low !== null && b.high !== null && isZero(b.low) && isZero(b.high);
  const ratio = isNothing ? null : quotient(a, b);
  return ratio === null ? null : percentOf(shifted(ratio, '-1'));
}

const endsOf = ({ low, high }: Part): Interval => ({ low, high });
