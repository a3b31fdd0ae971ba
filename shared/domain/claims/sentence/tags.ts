/**
 * A sentence's numbers as single characters, so that ordinary patterns can speak of the words between them: "rose ⟨by⟩
 * 12 percent to $5 billion" becomes "rose by ¤ to ¢" with one private-use character a number. Each kind of number has
 * its own range of characters.
 */
import type { MentionKind } from '../../reading/types.ts';

const FIRST = 0xe000;
const PER_KIND = 0x100;

const KINDS: readonly MentionKind[] = [
  'money',
  'quantity',
  'count',
  'percent',
  'percentage_points',
  'factor',
  'share',
  'period',
  'date',
];

const range = (kind: MentionKind): string => {
  const first = FIRST + KINDS.indexOf(kind) * PER_KIND;
  const code = (at: number): string => `\\u${at.toString(16)}`;
  return `${code(first)}-${code(first + PER_KIND - 1)}`;
};

/** Character classes for patterns over tagged sentences. */
export const TAG = {
  money: `[${range('money')}]`,
  percent: `[${range('percent')}]`,
  points: `[${range('percentage_points')}]`,
  factor: `[${range('factor')}]`,
  share: `[${range('share')}]`,
  count: `[${range('count')}]`,
  time: `[${range('period')}${range('date')}]`,
  /** Amounts that can stand for a level. */
  level: `[${range('money')}${range('quantity')}${range('count')}${range('percent')}]`,
  amount: `[${range('money')}${range('quantity')}${range('count')}]`,
  rate: `[${range('percent')}${range('share')}]`,
  any: `[\\u${FIRST.toString(16)}-\\u${(FIRST + KINDS.length * PER_KIND - 1).toString(16)}]`,
} as const;

/**
 * The character of the n-th number of a sentence; null past the last character of its kind, and for ranks and vague
 * words, which are no operands and stay words.
 */
export function tagOf(kind: MentionKind, order: number): string | null {
  const at = KINDS.indexOf(kind);
  return at < 0 || order >= PER_KIND ? null : String.fromCharCode(FIRST + at * PER_KIND + order);
}

/** Unbroken words without another number: `gap(40)` is up to 40 characters of them. */
export const gap = (most: number): string => `[^;:\\ue000-\\ueaff]{0,${most}}?`;
