/** What a stated number allows the computed one to be: a fraction in words is held to its own band, all else to its digits. */
import type { Interval } from '../../../lib/interval.ts';
import { expectedOfFraction, expectedOfStated } from '../arithmetic/stated.ts';
import type { Thresholds } from '../lexicon/thresholds.ts';
import type { Item } from '../sentence/claimSentence.ts';

/** `computed` is in percent where the number is a fraction in words ("a third"). */
export const allowedBy = (
  { mention, reading }: Item,
  thresholds: Thresholds,
  computed: Interval,
): Interval =>
  mention.kind === 'share'
    ? expectedOfFraction(reading, thresholds, computed)
    : expectedOfStated(reading, computed, thresholds);
