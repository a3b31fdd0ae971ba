/**
 * Whose amounts a contradicted statement was set against. It is of others where its own clause leads to an amount they
 * lack, where a statement about something else opens between it and them, or where the noun behind a share is none of theirs.
 */
import type { ClaimDraft } from '../forms/draft.ts';
import { PER_CURRENCY } from '../lexicon/exchangeRates.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable } from '../sentence/roles.ts';
import { conceptsOf, sharedOf, unitWords } from './equivalents.ts';

export function isOfAnother(sentence: ClaimSentence, item: Item, { form, operands }: ClaimDraft): boolean {
  const ids = operands.map(({ mention }) => mention);
  const used = sentence.items.filter((one) => one !== item && ids.includes(one.mention.id));
  if (used.length === 0) return false;
  const isWithin = used.length === ids.length;
  if (form === 'share')
    return (
      isPastStop(sentence, item, used) ||
      (isWithin ? hasOtherNoun(sentence, item, used) : lacksPart(sentence, item, used))
    );
  if (form !== 'change' && form !== 'ratio') return false;
  // A currency that gains against another has a lower rate.
  if (PER_CURRENCY.test(sentence.tagged.slice(item.at + 1))) return true;
  return hasOwnEnd(sentence, item, used) || (isWithin && isToldOfOther(sentence, item, used));
}

const LEADS_TO =
  /^[^;:\ue000-\ue6ff]{0,60}?\bto\s+(?:(?:about|some|only|just|nearly|a record|around)\s+)?$/iu;

/** "Imports fell by 5 percent, to $344 billion, and the gap narrowed from X to Y". */
function hasOwnEnd({ items, tagged }: ClaimSentence, item: Item, used: readonly Item[]): boolean {
  const target = items.find((one) => one.at > item.at && dimensionOf(one) !== null);
  return (
    target !== undefined &&
    !used.includes(target) &&
    LEADS_TO.test(tagged.slice(item.at + 1, target.at)) &&
    used.every((one) => !isCommensurable(one, target) || one.at > target.at)
  );
}

/** A semicolon, a conjunction behind a comma, or "and the royalty": what opens the next statement and names its subject. */
const OPENS =
  /(?:;\s+|,\s+(?:as|after|while|whereas|when|with|since|but)\s+|\sand\s+(?=(?:the|its|their)\s))(?<subject>(?!(?:against|much|many|well|compared|it|they|this|that|these|those|which|thus|so)\b)[^;]*)$/iu;

/** The statement between has a subject of its own, which shares no word with what stands before it. */
const isToldOfOther = ({ tagged }: ClaimSentence, item: Item, used: readonly Item[]): boolean =>
  used.some(({ at }) => {
    const [from, to] = at > item.at ? [item.at, at] : [at, item.at];
    const subject = OPENS.exec(tagged.slice(from + 1, to))?.groups?.['subject'];
    if (subject === undefined) return false;
    const before = tagged.slice(0, from);
    const name = NAME.exec(subject)?.[0];
    if (name !== undefined) return !before.includes(name);
    const words = conceptsOf(subject);
    return words.size > 0 && sharedOf(words, conceptsOf(before)) === 0;
  });

/** A name that opens a statement is its subject, whatever its verb shares with others. */
const NAME = /^\p{Lu}[\p{L}-]+/u;

/** The part stands behind a semicolon, and is said of something there. */
const isPastStop = ({ tagged }: ClaimSentence, item: Item, used: readonly Item[]): boolean =>
  used.some(({ at }) => at > item.at && /;/u.test(tagged.slice(item.at, at)));

const OF_WORDS = /^\s+of\s+(?<what>[^,;:.()\ue000-\ueaff]+)/u;
const GENERAL = /^(?:the |all |its |their )?(?:total|whole|all|sum|lot|figure)/iu;

/** "411 of 650 seats on 33.7% of the vote": a share beside other amounts, of what none of them is. */
function hasOtherNoun({ tagged }: ClaimSentence, item: Item, used: readonly Item[]): boolean {
  const what = OF_WORDS.exec(tagged.slice(item.at + 1))?.groups?.['what'];
  if (what === undefined || GENERAL.test(what) || used.some(({ at }) => at > item.at)) return false;
  if (!/\b(?:on|or|with|at)\s+$/iu.test(tagged.slice(0, item.at))) return false;
  const words = conceptsOf(what);
  const theirs = conceptsOf(`${tagged.slice(0, item.at)} ${used.map(unitWords).join(' ')}`);
  return words.size > 0 && sharedOf(words, theirs) === 0;
}

/** "it was 83 million, and a third of that was restocking": the amount before is the whole, and no part is told. */
const lacksPart = ({ tagged }: ClaimSentence, item: Item, [whole]: readonly Item[]): boolean =>
  whole !== undefined &&
  whole.at < item.at &&
  /\band\s+(?:(?:about|some|only|just|nearly|almost|over)\s+)?$/iu.test(tagged.slice(0, item.at)) &&
  /^\s+of\s+(?:that|it|this)\b/u.test(tagged.slice(item.at + 1));
