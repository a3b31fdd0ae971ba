/** Upper bounds: what is told as one, and where the article goes on, or has begun, to use it as the level. */
import { conceptsOf, sharedOf, unitWords } from '../facts/equivalents.ts';
import type { FindingDraft } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf, sentencePassage } from '../sentence/claimSentence.ts';

/** What a share is of, up to the verb of its clause. */
const OF_WHAT =
  /^\s+of\s+(?<what>[^,.;()\ue000-\ueaff]{3,60}?)(?=\s+(?:is|are|was|were|has|have|had|may|might|can|could|would|will|which|that|who|to|in|from|by|at)\b|[,.;()]|$)/u;

/** "as much as 80 percent" is a ceiling; nobody may print it as the level. */
export function boundsNotLevels(sentence: ClaimSentence): readonly FindingDraft[] {
  return sentence.items.flatMap((item) => {
    const { kind } = item.mention;
    if (item.reading.bound !== 'at_most' || (kind !== 'percent' && kind !== 'share')) return [];
    const whole = OF_WHAT.exec(sentence.tagged.slice(item.at + 1))?.groups?.['what'];
    const flow = item.mention.about.flow === null ? '' : ` (${item.mention.about.flow.replace('_', '-')})`;
    return [
      {
        code: 'bound_not_level' as const,
        severity: 'info' as const,
        passages: [passageOf(item), sentencePassage(sentence)],
        message: `“${item.mention.text}”${whole === undefined ? flow : ` of ${whole}`} is an upper bound, not a level.`,
        evidence: 'it may be any share up to the number',
      },
    ];
  });
}

/** A bound that the article goes on to use, or has begun by using, as if it were the level. */
export function boundsUsedAsLevels(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  const numbers = sentences.flatMap((sentence) =>
    sentence.items.filter(isSized).map((item) => ({ item, sentence, isCeiling: isCeiling(sentence, item) })),
  );
  return numbers
    .filter(({ isCeiling: isBound }) => isBound)
    .flatMap((bound): readonly FindingDraft[] => {
      const level = numbers.find(
        (one) =>
          !one.isCeiling &&
          isSameSize(one.item, bound.item) &&
          (one.sentence.order > bound.sentence.order || isHead(one.sentence.block)) &&
          !isHedged(one.sentence, one.item) &&
          isOfSame(one.sentence, one.item, bound),
      )?.item;
      if (level === undefined) return [];
      return [
        {
          code: 'bound_not_level',
          severity: 'warning',
          passages: [passageOf(level), passageOf(bound.item)],
          message: `“${level.mention.text}” is used as a level; the article gives it only as a bound, “${bound.item.mention.text}”.`,
          evidence: 'an upper bound says nothing of where below it the share lies',
        },
      ];
    });
}

/** "up to 60", "never more than 60", "is limited to 60", "can reach 60", "peaked at 60". */
const isCeiling = ({ tagged }: ClaimSentence, { at, reading: { bound } }: Item): boolean =>
  bound === 'at_most' ||
  (bound === 'more_than' && /\b(?:never|not|no|nor|rarely)\s+$/iu.test(tagged.slice(0, at))) ||
  (bound === 'exact' && CEILING.test(tagged.slice(0, at)));

const CEILING =
  /\b(?:limited to|capped at|(?:limit|cap|ceiling|maximum|peak|upper bound) (?:of|is|was)|(?:can|could|may|might) (?:reach|rise to|go up to|run to|be as \p{Ll}+ as)|peak(?:s|ed|ing) at|never (?:above|exceeds?|exceeded|over|past))\s+(?:the\s+)?$/iu;

/** What may be, is wished for or was at its height is told as no level. */
const HEDGE =
  /\b(?:may|might|could|can|would|if|unless|at best|at worst|maximum|limit|ceiling|cap|capped|peak|peaked|highest|record|height|even|full|had the|were the|assuming|supposing|possible|potential(?:ly)?|hopes?|wants?|below|under|short of|within)\b/iu;

function isHedged({ tagged }: ClaimSentence, { at }: Item): boolean {
  const before = tagged.slice(0, at);
  const from = Math.max(...[';', ':', ', ', '—'].map((stop) => before.lastIndexOf(stop)));
  return (
    HEDGE.test(before.slice(from + 1)) ||
    /^\s+(?:or (?:less|lower|fewer)|at (?:most|best)|limit|ceiling|cap|maximum|peak)\b/iu.test(
      tagged.slice(at + 1),
    )
  );
}

/** Told of two times, a bound and a level may both be true. */
function isSameTime({ reading: { period: a } }: Item, { reading: { period: b } }: Item): boolean {
  const [from, to] = [a?.from?.slice(0, 4), a?.to?.slice(0, 4)];
  if (from === undefined || b?.from == null) return true;
  return from <= (b.to ?? b.from).slice(0, 4) && b.from.slice(0, 4) <= (to ?? from);
}

/** Two numbers of one value are one where their sentences share their words: fewer where the later points back at it or reckons with it. */
function isOfSame(
  one: ClaimSentence,
  item: Item,
  bound: { readonly item: Item; readonly sentence: ClaimSentence },
): boolean {
  const other = bound.sentence;
  const shared = sharedOf(wordsOf(one), wordsOf(other));
  const isNear = one.block.id === other.block.id;
  const isPointed = isPointedAt(one, item);
  const isKnown = isPointed || isTakenForGranted(one, item);
  const isOfArea = one.areas.some(({ iso3 }) => other.areas.some((area) => area.iso3 === iso3));
  if (!isSameUnit(item, bound.item) && !(isPointed && shared >= FEWEST_KNOWN)) return false;
  if (isNear && (isPointed || (isKnown && shared > 0))) return true;
  if (!isKnown && !isSameTime(item, bound.item)) return false;
  if (isRate(item)) return isOfArea || shared >= (isKnown ? FEWEST_KNOWN : FEWEST_SHARED);
  return shared >= (isKnown ? 1 : FEWEST_KNOWN) || (isKnown && isOfArea && item.mention.kind === 'money');
}

const isSameUnit = ({ reading: a }: Item, { reading: b }: Item): boolean => a.unit === b.unit;

const FEWEST_SHARED = 3;
const FEWEST_KNOWN = 2;

const wordsOf = ({ tagged, items }: ClaimSentence): ReadonlySet<string> =>
  conceptsOf([tagged, ...items.flatMap((item) => [unitWords(item), eachOf(item)])].join(' '));

/** "50,000 euros per vessel": what it is an amount of. */
const eachOf = ({ mention }: Item): string =>
  /\s(?:per|a|an|each|every)\s.*$/iu.exec(mention.text)?.[0] ?? '';

/** The summary comes before what it sums up. */
const isHead = ({ role }: ClaimSentence['block']): boolean => role === 'bullet' || role === 'title';

/** "With 12 trains on each day", "at a discount of 20 dollars": a number that others are reckoned from. */
const isTakenForGranted = ({ tagged }: ClaimSentence, number: Item): boolean =>
  /(?:^|[.;:,]\s+)(?:with|at|on|as|since|because|given|thanks to)\s+(?:(?:the|a|an|its|their)\s+)?(?:\p{L}+\s+(?:of\s+)?){0,2}$/iu.test(
    tagged.slice(0, number.at),
  ) ||
  /^(?:\s+\p{L}+){0,2}?\s+(?:of|on|in|for|to)\s+(?:each|every|all)\b/iu.test(tagged.slice(number.at + 1));

/** "The 70 percent that moves by rail": the words point back at a number as if it were known. */
const isPointedAt = ({ tagged }: ClaimSentence, number: Item): boolean =>
  /^(?:the|this|that|these|those)\b/iu.test(number.mention.text) ||
  /\b(?:the|this|that|these|those)\s+$/iu.test(tagged.slice(0, number.at));

const isSameSize = (a: Item, b: Item): boolean =>
  a.mention.kind === b.mention.kind &&
  a.reading.bound === 'exact' &&
  a.reading.value === b.reading.value &&
  (a.mention.kind === 'count' || isSameUnit(a, b)) &&
  a.reading.currency === b.reading.currency;

const isSized = (item: Item): boolean =>
  isRate(item) ||
  item.mention.kind === 'money' ||
  item.mention.kind === 'quantity' ||
  (item.mention.kind === 'count' && item.reading.unit !== null && item.reading.unit !== 'area');

const isRate = ({ mention }: Item): boolean => mention.kind === 'percent' || mention.kind === 'share';
