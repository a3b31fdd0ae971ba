/** The shape of one language's words about numbers. Phrases are lower case; alternatives are separated by `|`. */
import type { Bound } from '../../types.ts';

/** A fraction's numerator and denominator. */
export type Fraction = readonly [number, number];

/** What a language has to say about itself. */
export type LexiconData = {
  /** Words that add up: `seven`, `twenty`, `двести`. Years' and ordinals' words do not belong here. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** Words that multiply by a hundred what stands before them: `hundred`, `cent`. */
  readonly hundreds: string;
  /** Words that multiply by twelve. */
  readonly dozens: string;
  /** Articles that stand for one before a hundred, a thousand, a dozen, a half. */
  readonly articles: string;
  /** Joins number words: `and`, `y`. */
  readonly and: string;
  /** Powers of ten by word or abbreviation; long or short scale as the language has it. */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Words that are a mixed number: `полтора`, `anderthalb`; a magnitude may follow. */
  readonly mixed: Readonly<Record<string, string>>;
  /** What may follow a whole number: `and a half`. */
  readonly plusFraction: Readonly<Record<string, Fraction>>;
  /** A fraction of a magnitude: `half a` million. */
  readonly fractionOf: Readonly<Record<string, Fraction>>;
  readonly before: Partial<Readonly<Record<Bound, string>>>;
  /** Hedges written after the amount: `or more`, `or so`. */
  readonly after: Partial<Readonly<Record<Bound, string>>>;
  readonly percent: string;
  readonly points: string;
  readonly basisPoints: string;
  readonly perMille: string;
  /** `times`, `mal`, `fois`, `раз`. */
  readonly times: string;
  /** After `times`: asks whether the base is counted too. */
  readonly timesMore: string;
  /** After `times`: a plain multiple. */
  readonly timesAs: string;
  /** After `times`: a division. */
  readonly timesLess: string;
  /** Before an amount of times, so that it is a multiple and not an occurrence. */
  readonly growth: string;
  /** Words that are a factor by themselves. */
  readonly factors: Readonly<Record<string, string>>;
  /** Whole phrases for a part of a whole. */
  readonly shares: Readonly<Record<string, Fraction>>;
  /** Like `shares`, but only where a function word or the end follows (`a third` of, not `a third` party). */
  readonly openShares: Readonly<Record<string, Fraction>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Places in an order that are one word: `drittgrößter`. */
  readonly ranks: Readonly<Record<string, number>>;
  readonly superlatives: string;
  /** In front of an amount of times, makes it a multiple: `в` 5 раз. */
  readonly timesBy: string;
  /** Stems of verbs after which a `to` that is also a hedge only names the new level: `вырос до`. */
  readonly changeStems: string;
  readonly between: string;
  readonly betweenAnd: string;
  readonly to: string;
  /** Like `to`, but always a range: `bis`. */
  readonly rangeTo: string;
  readonly from: string;
  /** Before `from`: what follows is a range, not a change. */
  readonly ranging: string;
  readonly or: string;
  /** Words that end a noun phrase. */
  readonly functionWords: string;
  /** Vague quantifiers, changes and comparisons. */
  readonly vague: string;
  /** Number words that count nothing, by rule. */
  readonly idioms: Readonly<Record<string, string>>;
  /** Nouns in front of a digit token that only names something: `article` 5. */
  readonly labels: string;
  readonly minus: string;
  readonly per: string;
};

/** A language's words start from none. */
export const NO_WORDS: LexiconData = {
  cardinals: {},
  hundreds: '',
  dozens: '',
  articles: '',
  and: '',
  magnitudes: {},
  mixed: {},
  plusFraction: {},
  fractionOf: {},
  before: {},
  after: {},
  percent: '%',
  points: '',
  basisPoints: '',
  perMille: '‰',
  times: '',
  timesMore: '',
  timesAs: '',
  timesLess: '',
  growth: '',
  factors: {},
  shares: {},
  openShares: {},
  ordinals: {},
  ranks: {},
  superlatives: '',
  timesBy: '',
  changeStems: '',
  between: '',
  betweenAnd: '',
  to: '',
  rangeTo: '',
  from: '',
  ranging: '',
  or: '',
  functionWords: '',
  vague: '',
  idioms: {},
  labels: '',
  minus: '',
  per: '',
};

/** `{a: 1, b: 1}` from `{'a|b': 1}`: forms of one word share a value. */
export function forms<T>(lists: Readonly<Record<string, T>>): Record<string, T> {
  const all: Record<string, T> = {};
  for (const [list, value] of Object.entries(lists)) for (const form of list.split('|')) all[form] = value;
  return all;
}
