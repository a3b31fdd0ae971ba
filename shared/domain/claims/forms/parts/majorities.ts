/** Words or fractions for a part, and the numbers that stand beside them: "a majority of the ships, 62 percent", "most wells (31 of 48)". */
import { divide, multiply } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { quotient, times } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfFraction, operandInterval } from '../../arithmetic/stated.ts';
import { bandOf } from '../../lexicon/thresholds.ts';
import { SHARE_WORDINGS } from '../../lexicon/wordings.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { type PartOfWhole, partsOfWholes } from '../../sentence/partsOfWholes.ts';
import { dimensionOf } from '../../sentence/roles.ts';
import { TAG } from '../../sentence/tags.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';
import { partOfThese } from './partOfThese.ts';

/** A part told in words: where, and what it allows in percent. */
type Told = {
  readonly at: number;
  readonly end: number;
  readonly item: Item | null;
  readonly band: Interval;
};
type Shown = {
  readonly items: readonly Item[];
  readonly computed: Interval;
  readonly middle: string | null;
  readonly text: string;
};

export function majorityClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  if (!sentence.items.some(isNumber)) return [];
  const shown = new Set<Item>();
  return [...wordedParts(context, sentence), ...fractions(context, sentence)]
    .sort((a, b) => a.at - b.at)
    .flatMap((told) => {
      const found =
        besideRate(sentence, told) ??
        besideCounts(sentence, told) ??
        ofWhom(sentence, told) ??
        ofThese(context, sentence, told);
      if (found === null || found.items.some((item) => shown.has(item))) return [];
      for (const item of found.items) shown.add(item);
      return [majorityClaim(sentence, told, found)];
    });
}

const isNumber = ({ mention }: Item): boolean =>
  ['percent', 'share', 'count', 'money', 'quantity'].includes(mention.kind);

/** "the most expensive", "their most important": a superlative, no part. */
const NO_PART = /(?:\b(?:the|its|their|his|her|our|a|an|second|third)|['’]s?)\s+$/iu;

function wordedParts(context: AuditContext, { tagged }: ClaimSentence): readonly Told[] {
  return SHARE_WORDINGS.flatMap(({ id, pattern }) => {
    const match = pattern.exec(tagged);
    if (match === null) return [];
    if (/^most$/iu.test(match[0]) && NO_PART.test(tagged.slice(0, match.index))) return [];
    return [
      {
        at: match.index,
        end: match.index + match[0].length,
        item: null,
        band: bandOf(context.thresholds, id),
      },
    ];
  });
}

/** "More than a third of workers, 36 percent": "half of" and other parts without a hedge only where a percent follows at once. */
function fractions(context: AuditContext, sentence: ClaimSentence): readonly Told[] {
  return sentence.items.flatMap((item): readonly Told[] =>
    item.mention.kind === 'share' && item.reading.value !== null
      ? [{ at: item.at, end: item.at + 1, item, band: expectedOfFraction(item.reading, context.thresholds) }]
      : [],
  );
}

/** Up to here the words name what the part is of. */
const OF_WHAT = '(?:[^;:.,()—–\\ue000-\\ueaff]{0,60}?)';
const THEN_RATE = new RegExp(
  `^${OF_WHAT}(?:,\\s+(?:(?:or|at|with|that is|some|about|exactly|namely|i\\.e\\.)\\s+){0,2}|\\s*\\(|\\s*[—–]\\s*|:\\s+|,\\s+which\\s+(?:takes|took|buys|bought|accounts? for|accounted for|supplies|supplied|provides|provided|makes up|made up)\\s+)(${TAG.rate})`,
  'u',
);
/** What ends an apposition. */
const CLOSED = /^(?:\s*[,.;:)—–]|\s*$|\s+of\s+(?:them|it|these|those|the\s+total|all)\b)/u;

function besideRate(sentence: ClaimSentence, told: Told): Shown | null {
  const match = THEN_RATE.exec(sentence.tagged.slice(told.end));
  const at = match === null ? -1 : told.end + match[0].length - 1;
  const rate = sentence.items.find((item) => item.at === at);
  if (rate === undefined || rate.reading.value === null || rate.reading.bound !== 'exact') return null;
  if (!CLOSED.test(sentence.tagged.slice(at + 1))) return null;
  if (rate.mention.kind === 'share') {
    // "most wells (19 out of 48)" is read as one share.
    if (told.item !== null || sentence.tagged.charAt(at - 1) !== '(') return null;
    return {
      items: [rate],
      computed: times(operandInterval(rate.reading), '100'),
      middle: multiply(rate.reading.value, '100'),
      text: rate.mention.text,
    };
  }
  return {
    items: [rate],
    computed: operandInterval(rate.reading),
    middle: rate.reading.value,
    text: rate.mention.text,
  };
}

const THEN_COUNT = new RegExp(`^${OF_WHAT}(?:,\\s+(?:some\\s+|about\\s+)?|\\s*\\(|:\\s+|\\s*[—–]\\s*)$`, 'u');
const OF_WHOLE = /^\s+of\s+(?:the|its|their|all|these)\s+(?:[\p{L}’']+\s+)?$/u;
/** "80 witnesses, a majority of whom, 52, were". */
const OF_WHOM = new RegExp(
  `^\\s+of\\s+(?:whom|them|these|those),\\s+(?:some\\s+|about\\s+)?(${TAG.count})(?=,|\\s*$|\\.)`,
  'u',
);
const COUNT_OF = /^\s+(?:of|out of)\s+(?:the\s+|its\s+|their\s+)?$/u;
const APPOSED =
  /^[^;:.()\ue000-\ueaff]{0,45}?(?:,|\s*\()\s*(?:(?:which is|that is|or|thus|so|hence|i\.e\.)\s+)?$/u;

function besideCounts(sentence: ClaimSentence, told: Told): Shown | null {
  const { tagged } = sentence;
  for (const pair of pairsOfCounts(sentence)) {
    const [first, last] = pair.part.at < pair.whole.at ? [pair.part, pair.whole] : [pair.whole, pair.part];
    if (first.at >= told.end) {
      // "most of the 900 households, 520, have": the whole is of the wording itself.
      const isWhole = first === pair.whole && OF_WHOLE.test(tagged.slice(told.end, first.at));
      const isPart = CLOSED.test(tagged.slice(last.at + 1)) || first === pair.part;
      if (isWhole ? isPart : THEN_COUNT.test(tagged.slice(told.end, first.at))) return counted(pair);
      if (told.item === null && first === pair.part && isInstance(sentence, told, pair)) return counted(pair);
    } else if (told.item === null && last.at < told.at && APPOSED.test(tagged.slice(last.at + 1, told.at))) {
      if (/^(?:\s*[,.;)]|\s*$|\s+of\s+them\b)/u.test(tagged.slice(told.end))) return counted(pair);
    }
  }
  return null;
}

/** "A majority of those were under 18, with 3,900 minors among the 9,800 people who": nothing else is said of the pair. */
function isInstance({ tagged, items }: ClaimSentence, told: Told, { part, whole }: PartOfWhole): boolean {
  if (items.some((item) => item.at > told.end && item.at < part.at && dimensionOf(item) !== null))
    return false;
  const lead = tagged.slice(told.end, part.at);
  const rest = tagged.slice(whole.at + 1);
  return (
    /^[^;:]{0,80}?,\s+with\s+$/u.test(lead) &&
    /^(?:\s+\p{Ll}+)?(?:\s*[.,;)]|\s*$|\s+(?:who|that|which)\b)/u.test(rest) &&
    !/^\s+\p{Ll}+ing\b/u.test(rest)
  );
}

function ofWhom({ tagged, items }: ClaimSentence, told: Told): Shown | null {
  const match = OF_WHOM.exec(tagged.slice(told.end));
  const part = match === null ? undefined : items.find(({ at }) => at === told.end + match[0].length - 1);
  const whole = items.findLast(({ at }) => at < told.at);
  if (part === undefined || whole === undefined || !isAmount(whole) || whole.mention.kind !== 'count')
    return null;
  return isLess(part, whole) ? counted({ part, whole }) : null;
}

function ofThese(context: AuditContext, sentence: ClaimSentence, { item, at, end }: Told): Shown | null {
  const pair = item === null ? partOfThese(context, sentence, end, at) : null;
  return pair === null ? null : counted(pair);
}

/** Parts of wholes, and a count said right behind the whole it is of ("the 900 households, 520,"). */
function pairsOfCounts(sentence: ClaimSentence): readonly PartOfWhole[] {
  const { items, tagged } = sentence;
  const beside = items.flatMap((whole, i): readonly PartOfWhole[] => {
    const part = items[i + 1];
    if (part === undefined || whole.mention.kind !== 'count' || part.mention.kind !== 'count') return [];
    const isApposed = /^[^;:.,()\ue000-\ueaff]{0,30}(?:,\s+|\s*\()$/u.test(
      tagged.slice(whole.at + 1, part.at),
    );
    return isApposed && /^[,)]/u.test(tagged.slice(part.at + 1)) && isLess(part, whole)
      ? [{ part, whole }]
      : [];
  });
  const stated = items.flatMap((part, i): readonly PartOfWhole[] => {
    const whole = items[i + 1];
    return whole !== undefined &&
      isAmount(part) &&
      isAmount(whole) &&
      COUNT_OF.test(tagged.slice(part.at + 1, whole.at))
      ? [{ part, whole }]
      : [];
  });
  return [...partsOfWholes(sentence), ...stated, ...beside];
}

const isAmount = ({ mention, reading }: Item): boolean =>
  ['count', 'money', 'quantity'].includes(mention.kind) && reading.value !== null && reading.unit !== 'area';

const isLess = (a: Item, b: Item): boolean => Number(a.reading.value) <= Number(b.reading.value);

function counted({ part, whole }: PartOfWhole): Shown | null {
  const ratio = quotient(operandInterval(part.reading), operandInterval(whole.reading));
  const [a, b] = [part.reading.value, whole.reading.value];
  if (ratio === null || a === null || b === null) return null;
  return {
    items: [part, whole],
    computed: times(ratio, '100'),
    middle: multiply(divide(a, b), '100'),
    text: `${part.mention.text} of ${whole.mention.text}`,
  };
}

function majorityClaim(sentence: ClaimSentence, told: Told, shown: Shown): ClaimDraft {
  const passage = stretchPassage(sentence, told.at, told.end);
  return testedClaim({
    form: 'share',
    wording: passage.text,
    passage,
    items: shown.items,
    operands: shown.items.map((item, i) =>
      mentionOperand(shown.items.length === 1 ? 'share' : i === 0 ? 'part' : 'whole', item),
    ),
    triggers: told.item === null ? [] : [told.item],
    computed: shown.computed,
    expected: told.band,
    measure: 'percent',
    calculation: shown.text,
    middle: shown.middle,
    why: 'the wording and the numbers beside it',
  });
}
