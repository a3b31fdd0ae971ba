/** How far what the amounts make is from what is told: by its ratio, by its sign, and by whether a slip of the pen makes the one of the other. */

import type { ClaimDraft } from '../forms/draft.ts';
import { markOf } from '../learned/markOf.ts';
import type { Item } from '../sentence/claimSentence.ts';
import { slipOdds } from '../tellings/slips.ts';

const STEPS = [1.02, 1.05, 1.1, 1.2, 1.35, 1.6, 2, 3, 5, 10] as const;

/** Of the nearest ends of what is made and what is allowed. */
export function offMarks({ computed, expected, measure }: ClaimDraft): readonly string[] {
  const [low, high] = [numberOf(computed.low), numberOf(computed.high)];
  const [least, most] = [numberOf(expected.low), numberOf(expected.high)];
  const isBelow = high !== null && least !== null && high < least;
  const [made, allowed] = isBelow ? [high, least] : [low, most];
  if (made === null || allowed === null) return ['off unknown'];
  const open = least === null || most === null ? ' open' : '';
  if (made === 0 || allowed === 0 || made < 0 !== allowed < 0)
    return [markOf`off by sign${open}`, markOf`off ${measure} sign`];
  const ratio = Math.abs(made / allowed);
  const times = Math.max(ratio, 1 / ratio);
  const step = STEPS.find((one) => times < one) ?? 'far';
  return [
    markOf`off ${step}${open}`,
    markOf`off ${isBelow ? 'below' : 'above'} ${times < 1.5 ? 'near' : 'far'}`,
  ];
}

/** Null where nothing is made that has digits to compare. */
export function digitMark({ computed }: ClaimDraft, item: Item): string | null {
  const [low, high, told] = [numberOf(computed.low), numberOf(computed.high), Number(item.reading.value)];
  if (low === null || high === null || !(told > 0)) return null;
  const scale = item.mention.kind === 'share' ? 0.01 : 1;
  const middle = (Math.abs(low + high) / 2) * scale;
  if (!(middle > 0)) return null;
  const digits = (item.reading.value ?? '').replace(/^0+|\D|0+$/gu, '').length;
  const rounded = Number(middle.toPrecision(Math.max(1, Math.min(6, digits))));
  const odds = slipOdds(item, { ...item, reading: { ...item.reading, value: String(rounded) } });
  return markOf`digits ${odds >= 4 ? 'slip' : odds > 1 ? 'may slip' : odds > 0.3 ? 'near' : odds > 0 ? 'off' : 'far'}`;
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));
