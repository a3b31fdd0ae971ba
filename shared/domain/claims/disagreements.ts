/**
 * Where articles say different things of the same: two statements of one subject, of one form and measure, of which
 * nothing can be true of both.
 *
 * @example disagreements([said('2020', '62.5', '63.5'), said('2020', '84', '85')]) // [[1], [0]]
 */
import { type Interval, overlaps } from '../../lib/interval.ts';
import type { Claim } from './types.ts';

export type Statement = Pick<Claim, 'form' | 'subject' | 'expected' | 'measure'>;

/** For each statement the places of those it cannot agree with. */
export function disagreements(statements: readonly Statement[]): readonly (readonly number[])[] {
  return statements.map((one) =>
    statements.flatMap((other, at) => (isSameMatter(one, other) && !canAgree(one, other) ? [at] : [])),
  );
}

const isSameMatter = (a: Statement, b: Statement): boolean =>
  a.subject !== null && a.subject === b.subject && a.form === b.form && a.measure === b.measure;

const canAgree = (a: Statement, b: Statement): boolean =>
  isAny(a.expected) || isAny(b.expected) || overlaps(a.expected, b.expected);

const isAny = ({ low, high }: Interval): boolean => low === null && high === null;
