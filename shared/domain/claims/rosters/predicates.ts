/** What a statement says of each member: that it rose or fell, or that its amount is past a bound. */
import { compare, divide, multiply, subtract } from '../../../lib/decimal.ts';
import { conceptsOf, sharedOf } from '../facts/equivalents.ts';
import type { Direction } from '../lexicon/directions.ts';
import { wayOfClause } from '../members/wayOfClause.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import type { Member } from './types.ts';

export type Predicate = {
  /** Null where nothing is told of the member that could say. */
  readonly holdsOf: (member: Member) => boolean | null;
  /** "rose", "fell", "more than 5 percent". */
  readonly words: string;
};

const LARGER =
  /\b(?:larger|bigger|greater|longer|dearer|better|improved|went up|came up|gained ground|raising|lifting|adding)\b/iu;
const SMALLER =
  /\b(?:smaller|shorter|cheaper|worse|worsened|went down|came down|lost ground|lowering|cutting|trimming|losing|gave up ground|shed)\b/iu;
/** "borrowed less", "paid more": of no amount behind it. */
const MORE =
  /\b(?:\p{Ll}{3,}(?:ed|ew|id|old|ok|nt)|sent|lent|cost)\s+more(?=[.,;:]|$|\s(?:last|this|in|than (?:a|the) (?:year|month|quarter|season)))/iu;
const LESS =
  /\b(?:\p{Ll}{3,}(?:ed|ew|id|old|ok|nt)|sent|lent|cost)\s+(?:less|fewer)(?=[.,;:]|$|\s(?:last|this|in|than (?:a|the) (?:year|month|quarter|season)))/iu;
const THAN_NAME = /\b(?:than|as)\s+(?:(?:the\s+|in\s+)?\p{Lu}|it\b|they\b|its\b|their\b|those\b|that\b)/u;
/** Verbs that are a bound; "more than" and its like belong to the amount. */
const PAST = /\b(?:exceed(?:ed|s)?|passed|topped|past|surpassed|went beyond)\s+(?:the\s+)?$/iu;

/** The predicate of a stretch of a sentence, `from` and `to` in its tagged text; null where it says none for certain. */
export function predicateOf(
  sentence: ClaimSentence,
  from: number,
  to: number,
  own: readonly Item[],
): Predicate | null {
  const clause = sentence.tagged.slice(from, to);
  const sides = sidesOf(clause);
  if (sides !== null) return sides;
  if (THAN_NAME.test(clause)) return null;
  const inside = sentence.items.filter(
    (item) => item.at >= from && item.at < to && !own.includes(item) && !isTime(item),
  );
  const [bound, more] = inside;
  if (more !== undefined) return null;
  const way = wayOf(clause);
  if (bound !== undefined) {
    const kind = PAST.test(sentence.tagged.slice(from, bound.at)) ? 'more_than' : bound.reading.bound;
    return kind === 'exact' ? null : boundOf(kind, bound, way);
  }
  return way === null
    ? null
    : {
        words: way === 'rise' ? 'rose' : 'fell',
        holdsOf: (member) => (member.way === null ? null : member.way === way),
      };
}

const isTime = ({ mention }: Item): boolean => mention.kind === 'period' || mention.kind === 'date';

/** The one way of a clause; null for none or both. */
export function wayOf(clause: string): Direction | null {
  const ways = new Set<Direction>();
  if (LARGER.test(clause) || MORE.test(clause)) ways.add('rise');
  if (SMALLER.test(clause) || LESS.test(clause)) ways.add('fall');
  const [plain] = [wayOfClause(clause)];
  if (plain !== null) ways.add(plain);
  const [way, contrary] = [...ways];
  return way === undefined || contrary !== undefined ? null : way;
}

function boundOf(kind: string, item: Item, way: Direction | null): Predicate | null {
  const limit = item.reading.value;
  const fits = FITS[kind];
  if (limit === null || fits === undefined) return null;
  const isPast = (value: string): boolean => fits(compare(value, limit));
  return {
    words: `are ${item.reading.bound === 'exact' ? 'more than ' : ''}${item.mention.text}`,
    holdsOf: (member) => {
      const value = way === null ? levelOf(member, item) : changeOf(member, item, way);
      return value === null ? null : value === 'other way' ? false : isPast(value);
    },
  };
}

const FITS: Readonly<Record<string, ((order: number) => boolean) | undefined>> = {
  more_than: (order) => order > 0,
  less_than: (order) => order < 0,
  at_least: (order) => order >= 0,
  at_most: (order) => order <= 0,
};

const levelOf = ({ value }: Member, item: Item): string | null =>
  value !== null && isCommensurable(value, item) ? value.reading.value : null;

/** By how much a member moved, in percent or in its own unit. */
function changeOf(member: Member, item: Item, way: Direction): string | null {
  const { from, value } = member;
  if (value === null) return null;
  if (member.way !== null && member.way !== way) return 'other way';
  if (from === null) return isCommensurable(value, item) ? value.reading.value : null;
  const [a, b] = [from.reading.value ?? '0', value.reading.value ?? '0'];
  const distance = way === 'rise' ? subtract(b, a) : subtract(a, b);
  if (item.mention.kind === 'percent' && from.mention.kind !== 'percent')
    return compare(a, '0') > 0 ? divide(multiply(distance, '100'), a) : null;
  return isCommensurable(value, item) ? distance : null;
}

const SIDES =
  /\b(?<more>\p{Ll}+\s+(?<way>more|less|fewer)\b[^,;:.]*?)\bthan\s+(?:it|they|he|she)\s+(?<than>[^,;:.]+)/u;

/** "bought more from the Union than it sold to it": one measure of a member against another of it. */
function sidesOf(clause: string): Predicate | null {
  const groups = SIDES.exec(clause)?.groups;
  if (groups === undefined) return null;
  const [one, other] = [conceptsOf(groups['more'] ?? ''), conceptsOf(groups['than'] ?? '')];
  const isMore = groups['way'] === 'more';
  const sideFor = ({ sides }: Member, words: ReadonlySet<string>): Item | null => {
    const fits = sides.filter(({ concepts }) => sharedOf(words, concepts) > 0);
    return fits.length === 1 ? (fits[0]?.item ?? null) : null;
  };
  return {
    words: `${groups['more']?.trim()} than they ${groups['than']?.trim()}`,
    holdsOf: (member) => {
      const [a, b] = [sideFor(member, one)?.reading.value, sideFor(member, other)?.reading.value];
      if (a === undefined || a === null || b === undefined || b === null) return null;
      return isMore ? compare(a, b) > 0 : compare(a, b) < 0;
    },
  };
}
