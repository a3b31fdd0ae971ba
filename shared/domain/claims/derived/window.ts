/** The amounts told right before a number: in its own sentence, else in the one that its sentence goes on from. */
import { compare } from '../../../lib/decimal.ts';
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';

export type Window = {
  /** Of the number's own sentence, before it. */
  readonly own: readonly Item[];
  /** Of the sentence before, where this one goes on from it. */
  readonly before: readonly Item[];
  /** The words of both, up to the number. */
  readonly text: string;
};

const GOES_ON =
  /^(?:(?:and|but|so|in (?:all|total)|altogether|together|combined|overall|thus|after|by|over the (?:two|three|four|five)|all told)\b|(?:it|they|this|that|these|those|each|the (?:other|others|rest|remaining|group|union|fund|total|two|three|four))\b)/iu;
const SHORT_WORDS = 9;

/** The other or the remaining amount: of a whole that may stand in the sentence before its parts. */
const REST = /\b(?:other|remaining|rest|everything else)\b[^,;.]*$/iu;
export const tellsRest = ({ tagged }: ClaimSentence, { at }: Item): boolean => REST.test(tagged.slice(0, at));

export function windowOf(context: AuditContext, sentence: ClaimSentence, item: Item): Window {
  const own = sentence.items.filter((one) => one.at < item.at && isNumber(one));
  const near = context.sentences[sentence.order - 1];
  const isOn =
    near?.block.id === sentence.block.id &&
    (GOES_ON.test(sentence.tagged) ||
      tellsRest(sentence, item) ||
      sentence.tagged.split(/\s+/u).length <= SHORT_WORDS);
  const before = near !== undefined && isOn ? near.items.filter(isNumber) : [];
  const lead = sentence.tagged.slice(0, item.at);
  return { own, before, text: before.length > 0 ? `${near?.tagged ?? ''} ${lead}` : lead };
}

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent', 'share']);

export const isNumber = ({ mention, reading }: Item): boolean =>
  AMOUNTS.has(mention.kind) && reading.value !== null && reading.unit !== 'area';

/** Of one unit, or one of them leaves its unit out: "3.2 million" of "5 million dollars", "18" of "30 workers". */
export function isAlike(a: Item, b: Item): boolean {
  if (isCommensurable(a, b)) return true;
  if (a.mention.kind === 'count' && b.mention.kind === 'count')
    return a.reading.unit === null || b.reading.unit === null;
  return leavesUnit(a, b) || leavesUnit(b, a);
}

const leavesUnit = (a: Item, b: Item): boolean =>
  a.mention.kind === 'count' &&
  a.reading.unit === null &&
  (b.mention.kind === 'quantity' || (b.mention.kind === 'money' && a.reading.magnitude !== null));

export const amountOf = ({ reading }: Item): string => reading.value ?? '0';

export const isMore = (a: Item, b: Item): boolean => compare(amountOf(a), amountOf(b)) > 0;
