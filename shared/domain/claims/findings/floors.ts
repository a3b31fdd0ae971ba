/** A lower bound that the article goes on to call the whole: "at least 40 vessels", and later "exactly 40 vessels", "40 vessels in all". */
import { conceptsOf, sharedOf, unitWords } from '../facts/equivalents.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { mayBeSameTime } from '../sentence/topic.ts';

type Told = { readonly item: Item; readonly sentence: ClaimSentence };

export function floorsCalledWhole(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  const all = sentences.flatMap((sentence) => sentence.items.map((item) => ({ item, sentence })));
  return all.filter(isFloor).flatMap((floor): readonly FindingDraft[] => {
    const whole = all.find(
      (one) => one.sentence !== floor.sentence && isOfSame(one, floor) && isCalledWhole(one),
    );
    return whole === undefined ? [] : [findingOf(floor, whole)];
  });
}

const isFloor = ({ item: { mention, reading } }: Told): boolean =>
  (reading.bound === 'at_least' || reading.bound === 'more_than') &&
  ['money', 'quantity', 'count', 'percent', 'share'].includes(mention.kind);

const CALLED_SO = /^(?:exactly|precisely|just|only|no more than|not more than)\b/iu;
const CALLED_BEFORE = /\b(?:exactly|precisely|just|only|no more than|not more than)\s+$/iu;
const CALLED_BEHIND =
  /^[^.;:]{0,30}?(?:\b(?:exactly|precisely|altogether|all told|in (?:all|total|sum))\b|,?\s+(?:and|but)\s+(?:no(?:t (?:a|an|one)(?: single)?)?)\s+(?:\p{L}+\s+)?(?:more|beyond|further)\b)/iu;

function isCalledWhole({ item, sentence: { tagged } }: Told): boolean {
  const { bound } = item.reading;
  const [before, behind] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  const isBound =
    bound !== 'exact' && !(bound === 'at_most' && /^(?:no|not) more than\b/iu.test(item.mention.text));
  return (
    !isBound &&
    (CALLED_SO.test(item.mention.text) ||
      CALLED_BEFORE.test(before) ||
      CALLED_BEHIND.test(behind) ||
      bound === 'at_most')
  );
}

/** What else the two have in common, so that they are of one thing. */
const FEWEST_SHARED = 2;

function isOfSame(one: Told, floor: Told): boolean {
  const [a, b] = [one.item, floor.item];
  return (
    a.mention.kind === b.mention.kind &&
    a.reading.value === b.reading.value &&
    a.reading.currency === b.reading.currency &&
    mayBeSameTime(a.reading.period, b.reading.period) &&
    sharedOf(wordsOf(one), wordsOf(floor)) >= FEWEST_SHARED
  );
}

const REACH = 80;

const wordsOf = ({ item, sentence: { tagged } }: Told): ReadonlySet<string> =>
  conceptsOf(
    `${tagged.slice(Math.max(0, item.at - REACH), item.at)} ${unitWords(item)} ${tagged.slice(item.at + 1, item.at + 1 + REACH)}`,
  );

const findingOf = (floor: Told, whole: Told): FindingDraft => ({
  code: 'bound_not_level',
  severity: 'warning',
  passages: [passageOf(whole.item), passageOf(floor.item)],
  message: `“${whole.item.mention.text}” is told as the whole; the article gives it only as a bound, “${floor.item.mention.text}”.`,
  evidence: 'a lower bound says nothing of how far above it the amount lies',
});
