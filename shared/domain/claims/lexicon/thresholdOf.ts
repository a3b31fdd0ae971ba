/** Which band of the lexicon a claim was held to, so that a window can offer it for change beside the verdict. */
import { compare, type DecimalText } from '../../../lib/decimal.ts';
import type { Reading } from '../../reading/types.ts';
import { factorThreshold } from '../arithmetic/stated.ts';
import type { Claim, ClaimForm } from '../types.ts';
import type { ThresholdId, Thresholds } from './thresholds.ts';
import { CHANGE_WORDINGS, GAP_WORDINGS, SHARE_WORDINGS, type Wording, wordingIn } from './wordings.ts';

const LISTS: Readonly<Partial<Record<ClaimForm, readonly Wording[]>>> = {
  change: CHANGE_WORDINGS,
  comparison: GAP_WORDINGS,
  share: SHARE_WORDINGS,
};

/** `reading` is the number that the wording is, where it is one. Null when no band was used. */
export function thresholdOf(
  { form, wording, expected }: Pick<Claim, 'form' | 'wording' | 'expected'>,
  reading: Pick<Reading, 'value' | 'low' | 'high' | 'bound'> | null,
  thresholds: Thresholds,
): ThresholdId | null {
  if (expected.low === null && expected.high === null) return null;
  const named =
    form === 'ratio' && reading !== null
      ? factorThreshold(reading)
      : (wordingIn(wording, LISTS[form] ?? [])?.id ?? hedgeThreshold(reading));
  if (named === null) return null;
  const { of, low, high } = thresholds[named];
  const isUsed = of === 'relative' || (isSame(low, expected.low) && isSame(high, expected.high));
  return isUsed ? named : null;
}

const hedgeThreshold = (reading: Pick<Reading, 'bound'> | null): ThresholdId | null =>
  reading?.bound === 'nearly' ? 'nearly' : reading?.bound === 'approximate' ? 'about' : null;

const isSame = (a: DecimalText | null, b: DecimalText | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;
