/** What a stated number allows the computed one to be: a fraction in words is held to its own band, all else to its digits. */
import { multiply } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import type { Mention, Reading } from '../../reading/types.ts';
import { expectedOfFraction, expectedOfStated } from '../arithmetic/stated.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import type { Item } from '../sentence/claimSentence.ts';

/** `computed` is in percent where the number is a fraction in words ("a third"). */
export const allowedBy = ({ mention, reading }: Item, thresholds: Thresholds, computed: Interval): Interval =>
  closeTo(
    mention,
    reading,
    mention.kind === 'share'
      ? expectedOfFraction(reading, thresholds, computed)
      : expectedOfStated(reading, computed, thresholds),
  );

const CLOSE =
  /^(?:just|slightly|a little|little|barely|a touch|marginally|only just|a shade)\s+(?:over|under|above|below|more than|less than)\b/iu;
/** "Just over half" is no four-fifths: so far past its number it may lie, in times of it. */
const CLOSE_REACH = ['0.85', '1.15'] as const;

function closeTo({ text, kind }: Mention, { value, bound }: Reading, band: Interval): Interval {
  if (value === null || !CLOSE.test(text)) return band;
  const number = kind === 'share' ? multiply(value, '100') : value;
  if (bound === 'more_than' || bound === 'at_least')
    return { low: band.low, high: multiply(number, CLOSE_REACH[1]) };
  return bound === 'less_than' || bound === 'at_most'
    ? { low: multiply(number, CLOSE_REACH[0]), high: band.high }
    : band;
}
