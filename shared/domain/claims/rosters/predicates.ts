/** What a statement says of each member: that it rose or fell, that its amount is past a bound, or how it stands to another one. */
import { compare, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Direction } from '../lexicon/directions.ts';
import { wayOfWords } from '../members/memberWays.ts';
import { wayOfClause } from '../members/wayOfClause.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { type Comparison, comparisonsIn, orderOf, referenceOf } from './comparedTo.ts';
import { isLike } from './listRosters.ts';
import { isTimeOrYear, wordsAt } from './passages.ts';
import type { Member } from './types.ts';

export type Predicate = {
  /** Null where nothing is told of the member that could say. */
  readonly holdsOf: (member: Member, members: readonly Member[]) => boolean | null;
  /** "rose", "fell", "more than 5 percent". */
  readonly words: string;
  /** "Better", "worse": it may be meant either way, and is true where one of the two is. */
  readonly isEither?: boolean;
  /** A profit or a loss, hired or dismissed. */
  readonly isOutcome?: boolean;
  /** Whom the members are set against, where it is one of them: of that one nothing is said. */
  readonly reference: (members: readonly Member[]) => Member | null;
};

const nobody = (): null => null;

const LARGER =
  /\b(?:larger|bigger|greater|longer|dearer|better|busier|improved|went up|came up|gained ground|raising|lifting|adding|cost more)\b/iu;
const SMALLER =
  /\b(?:smaller|shorter|cheaper|worse|quieter|worsened|went down|came down|lost ground|lowering|cutting|trimming|losing|gave up ground|shed)\b/iu;
/** "borrowed less", "paid more": of no amount behind it. */
const TIME_BEHIND =
  '(?=[.,;:]|$|\\s(?:last|this|in|than (?:(?:a|the) (?:year|month|quarter|season)|(?:in|before|they|it|he|she|previously|two|three|four|five|ten)\\b|[\\ue700-\\ue8ff])))';
const MORE = new RegExp(
  `\\b(?:\\p{Ll}{3,}(?:ed|ew|id|old|ok|nt)|sent|lent|cost|costs|earn|earns|pay|sell|buy|made|make)\\s+more(?:\\s+(?!than\\b)[\\p{L}-]+){0,4}?${TIME_BEHIND}`,
  'iu',
);
const LESS = new RegExp(
  `\\b(?:\\p{Ll}{3,}(?:ed|ew|id|old|ok|nt)|sent|lent|cost|costs|earn|earns|pay|sell|buy|made|make)\\s+(?:less|fewer)(?:\\s+(?!than\\b)[\\p{L}-]+){0,4}?${TIME_BEHIND}`,
  'iu',
);
/** Verbs that are a bound; "more than" and its like belong to the amount. */
const PAST =
  /\b(?:exceed(?:ed|s)?|passed|topped|past|surpassed|went beyond|above|over|beyond)\s+(?:the\s+)?$/iu;
/** "Met the standard of 78 percent", "missed its target of 40". */
const MET =
  /\b(?:met|reached|attained|hit|fulfilled)\s+(?:the|its|their)\s+(?:standard|target|threshold|goal|minimum|norm|mark)\s+of\s+(?:\p{Ll}+\s+)?$/iu;
const MISSED =
  /\b(?:missed|fell short of)\s+(?:the|its|their)\s+(?:standard|target|threshold|goal|minimum|norm|mark)\s+of\s+(?:\p{Ll}+\s+)?$/iu;
const SHORT = /\b(?:below|under|short of)\s+(?:the\s+)?$/iu;

/** What a stretch of a sentence may say of each, `from` and `to` in its tagged text, the surest reading first. */
export function predicatesOf(
  sentence: ClaimSentence,
  from: number,
  to: number,
  own: readonly Item[],
): readonly Predicate[] {
  const clause = sentence.tagged.slice(from, to);
  const sides = sidesOf(clause);
  if (sides !== null) return [sides];
  const words = wordsAt(sentence, from, to);
  const [comparison, another] = comparisonsIn(words);
  const compared =
    comparison === undefined || another !== undefined
      ? []
      : [
          measured(words, comparison),
          comparedTo(words, comparison),
          comparison.isEither
            ? comparedTo(words, { ...comparison, side: comparison.side === 'more' ? 'less' : 'more' })
            : null,
        ].filter((one) => one !== null);
  const inside = sentence.items.filter(
    (item) => item.at >= from && item.at < to && !own.includes(item) && !isTimeOrYear(item),
  );
  const way = wayOf(clause);
  const kindOf = (item: Item): string => {
    const lead = sentence.tagged.slice(from, item.at);
    if (PAST.test(lead)) return 'more_than';
    if (SHORT.test(lead) || MISSED.test(lead)) return 'less_than';
    return MET.test(lead) ? 'at_least' : item.reading.bound;
  };
  const [bound, more] = inside.filter((item) => kindOf(item) !== 'exact');
  if (more !== undefined) return compared;
  if (bound !== undefined) return [...compared, ...(boundOf(kindOf(bound), bound, way) ?? [])];
  // "Three of the four rose by 10 percent": others may have risen by another number.
  if (inside.some((item) => roleOf(sentence, item) === 'change')) return compared;
  const outcome = way === null ? wayOfWords(clause) : null;
  if (outcome?.by === 'outcome')
    return [...compared, { ...wentWay(outcome.way), isOutcome: true, words: 'did' }];
  return way === null ? compared : [...compared, wentWay(way)];
}

const wentWay = (way: Direction): Predicate => ({
  words: way === 'rise' ? 'rose' : 'fell',
  holdsOf: (member) => (member.way === null ? null : member.way === way),
  reference: nobody,
});

/** The one way of a clause; null for none or both. */
export function wayOf(clause: string): Direction | null {
  const ways = new Set<Direction>();
  if (LARGER.test(clause) || MORE.test(clause)) ways.add('rise');
  if (SMALLER.test(clause) || LESS.test(clause)) ways.add('fall');
  const plain = wayOfClause(clause);
  if (plain !== null) ways.add(plain);
  const [way, contrary] = [...ways];
  return way === undefined || contrary !== undefined ? null : way;
}

/** "Sold more than Ghent", where Ghent is a member. */
function comparedTo(words: string, comparison: Comparison): Predicate {
  const isFall = wayOf(words.slice(0, comparison.at)) === 'fall';
  const { side, isOrSame, isEither } = comparison;
  return {
    isEither,
    words: `${comparison.text} ${comparison.who.trim()}`,
    reference: (members) => referenceOf(members, comparison),
    holdsOf: (member, members) => {
      const other = referenceOf(members, comparison);
      const order = other === null || other === member ? null : orderOf(member, other, comparison, isFall);
      if (order === null) return null;
      if (order === 0) return isOrSame || side === 'same';
      return side !== 'same' && order > 0 === (side === 'more');
    },
  };
}

/** "Exports were larger than imports": two measures of each member. */
function measured(words: string, { side, at, who }: Comparison): Predicate | null {
  if (side === 'same') return null;
  return bySides(words, conceptsOf(words.slice(0, at)), conceptsOf(who), side === 'more');
}

function boundOf(kind: string, item: Item, way: Direction | null): readonly Predicate[] | null {
  const limit = item.reading.value;
  const fits = FITS[kind];
  if (limit === null || fits === undefined) return null;
  const isPast = (value: string): boolean => fits(compare(value, limit));
  return [
    {
      words: `are ${item.reading.bound === 'exact' ? 'more than ' : ''}${item.mention.text}`,
      reference: nobody,
      holdsOf: (member) => {
        const value = way === null ? levelOf(member, item) : changeOf(member, item, way);
        return value === null ? null : value === 'other way' ? false : isPast(value);
      },
    },
  ];
}

const FITS: Readonly<Record<string, ((order: number) => boolean) | undefined>> = {
  more_than: (order) => order > 0,
  less_than: (order) => order < 0,
  at_least: (order) => order >= 0,
  at_most: (order) => order <= 0,
};

const levelOf = ({ value }: Member, item: Item): string | null =>
  value !== null && isLike(value, item) ? value.reading.value : null;

/** By how much a member moved, in percent or in its own unit. */
function changeOf(member: Member, item: Item, way: Direction): string | null {
  const { from, value } = member;
  if (value === null) return null;
  if (member.way !== null && member.way !== way) return 'other way';
  if (from === null) return isLike(value, item) ? value.reading.value : null;
  const [a, b] = [from.reading.value ?? '0', value.reading.value ?? '0'];
  const distance = way === 'rise' ? subtract(b, a) : subtract(a, b);
  if (item.mention.kind === 'percent' && from.mention.kind !== 'percent')
    return compare(a, '0') > 0 ? divide(multiply(distance, '100'), a) : null;
  return isLike(value, item) ? distance : null;
}

const SIDES =
  /\b(?<more>\p{Ll}+\s+(?<way>more|less|fewer)\b[^,;:.]*?)\bthan\s+(?:it|they|he|she)\s+(?<than>[^,;:.]+)/u;

/** "bought more from the Union than it sold to it": one measure of a member against another of it. */
function sidesOf(clause: string): Predicate | null {
  const groups = SIDES.exec(clause)?.groups;
  if (groups === undefined || TIME.test(groups['than'] ?? '')) return null;
  const [more, than] = [groups['more']?.trim() ?? '', groups['than']?.trim() ?? ''];
  return bySides(`${more} than they ${than}`, conceptsOf(more), conceptsOf(than), groups['way'] === 'more');
}

/** "than they did in 2019": another time, not another measure. */
const TIME = /^(?:did|had|have|were|was|do)\b/u;

function bySides(
  words: string,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  isMore: boolean,
): Predicate {
  const sideFor = ({ sides }: Member, said: ReadonlySet<string>): Item | null => {
    const fits = sides.filter(({ concepts }) => sharedOf(said, concepts) > 0);
    return fits.length === 1 ? (fits[0]?.item ?? null) : null;
  };
  return {
    words,
    reference: nobody,
    holdsOf: (member) => {
      const [a, b] = [sideFor(member, one)?.reading.value, sideFor(member, other)?.reading.value];
      if (a == null || b == null) return null;
      return isMore ? compare(a, b) > 0 : compare(a, b) < 0;
    },
  };
}
