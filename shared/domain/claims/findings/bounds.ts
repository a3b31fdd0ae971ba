/** Upper bounds: what is told as one, and where the article goes on, or has begun, to use it as the level. */
import { conceptsOf, sharedOf, unitWords } from '../facts/equivalents.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, sentencePassage } from '../sentence/claimSentence.ts';

/** "as much as 80 percent" is a ceiling; nobody may print it as the level. */
export function boundsNotLevels(sentence: ClaimSentence): readonly FindingDraft[] {
  return sentence.items.flatMap((item) => {
    const { kind } = item.mention;
    if (item.reading.bound !== 'at_most' || (kind !== 'percent' && kind !== 'share')) return [];
    const of = /^\s+of\s+(?:the\s+|its\s+|their\s+)?([^,.;()]{3,60})/u.exec(
      sentence.tagged.slice(item.at + 1),
    );
    const flow = item.mention.about.flow === null ? '' : ` (${item.mention.about.flow.replace('_', '-')})`;
    return [
      {
        code: 'bound_not_level' as const,
        severity: 'info' as const,
        passages: [passageOf(item), sentencePassage(sentence)],
        message: `“${item.mention.text}” is an upper bound${of?.[1] ? ` on a share of ${of[1].trim()}` : flow}, not a level.`,
        evidence: 'it may be any share up to the number',
      },
    ];
  });
}

/** A bound that the article goes on to use as if it were the level. */
export function boundsUsedAsLevels(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  const bounds = sentences.flatMap((sentence) =>
    sentence.items
      .filter((item) => item.reading.bound === 'at_most' && isSized(item))
      .map((item) => ({ item, sentence })),
  );
  return bounds.flatMap(({ item, sentence }) => {
    const areas = new Set(sentence.areas.map(({ iso3 }) => iso3));
    const later = sentences
      .filter(({ order, block }) => order > sentence.order || isHead(block))
      .flatMap((one) => one.items.map((number) => ({ number, one })))
      .find(
        ({ number, one }) =>
          number !== item &&
          isSameSize(number, item) &&
          ((isRate(number) && isOfSame(one, sentence, FEWEST_SHARED)) ||
            (one.order > sentence.order &&
              one.block.id === sentence.block.id &&
              isTakenForGranted(one, number) &&
              isOfSame(one, sentence, FEWEST_BESIDE)) ||
            (isRate(number) && one.areas.some(({ iso3 }) => areas.has(iso3))) ||
            (isPointedAt(one, number) &&
              number.mention.kind === 'money' &&
              one.areas.some(({ iso3 }) => areas.has(iso3))) ||
            (one.block.id === sentence.block.id && isPointedAt(one, number))),
      )?.number;
    if (later === undefined) return [];
    return [
      {
        code: 'bound_not_level' as const,
        severity: 'warning' as const,
        passages: [passageOf(later), passageOf(item)],
        message: `“${later.mention.text}” is used as a level; the article gives it only as a bound, “${item.mention.text}”.`,
        evidence: 'an upper bound says nothing of where below it the share lies',
      },
    ];
  });
}

/** Two numbers of one value whose sentences share their words are one. */
const isOfSame = (one: ClaimSentence, other: ClaimSentence, fewest: number): boolean =>
  sharedOf(wordsOf(one), wordsOf(other)) >= fewest;

const wordsOf = ({ tagged, items }: ClaimSentence): ReadonlySet<string> =>
  conceptsOf([tagged, ...items.map(unitWords)].join(' '));

const FEWEST_SHARED = 3;
/** In one paragraph, where it is reckoned with. */
const FEWEST_BESIDE = 1;

/** The summary comes before what it sums up. */
const isHead = ({ role }: ClaimSentence['block']): boolean => role === 'bullet' || role === 'title';

/** "With 12 trains on each day", "as 60 percent of every bill is refunded": a bound that others are reckoned from. */
const isTakenForGranted = ({ tagged }: ClaimSentence, number: Item): boolean =>
  /(?:^|[.;:,]\s+)(?:with|at|as|since|because|given)\s+(?:the\s+)?$/iu.test(tagged.slice(0, number.at)) ||
  /^(?:\s+\p{L}+){0,2}?\s+(?:of|on|in|for|to)\s+(?:each|every|all)\b/iu.test(tagged.slice(number.at + 1));

/** "The 70 percent that moves by rail": the words point back at a number as if it were known. */
const isPointedAt = ({ tagged }: ClaimSentence, number: Item): boolean =>
  /^(?:the|this|that|these|those)\b/iu.test(number.mention.text) ||
  /\b(?:the|this|that|these|those)\s+$/iu.test(tagged.slice(0, number.at));

const isSameSize = (a: Item, b: Item): boolean =>
  a.mention.kind === b.mention.kind &&
  a.reading.bound === 'exact' &&
  a.reading.value === b.reading.value &&
  a.reading.unit === b.reading.unit &&
  a.reading.currency === b.reading.currency;

const isSized = (item: Item): boolean =>
  isRate(item) ||
  item.mention.kind === 'money' ||
  item.mention.kind === 'quantity' ||
  (item.mention.kind === 'count' && item.reading.unit !== null && item.reading.unit !== 'area');

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';
