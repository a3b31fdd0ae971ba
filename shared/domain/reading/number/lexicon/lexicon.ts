/** A language's words compiled into lookup tables, once per language. */
import type { Bound } from '../../types.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import type { Fraction, LexiconData } from './lexiconData.ts';
import { RU } from './ru.ts';

/** The tables of one language; what each holds is said in lexiconData.ts. */
export type Lexicon = {
  readonly language: string;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly hundreds: ReadonlySet<string>;
  readonly dozens: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly magnitudes: PhraseTable<number>;
  readonly mixed: ReadonlyMap<string, string>;
  readonly plusFraction: PhraseTable<Fraction>;
  readonly fractionOf: PhraseTable<Fraction>;
  readonly before: PhraseTable<Bound>;
  readonly after: PhraseTable<Bound>;
  readonly percent: PhraseTable<true>;
  readonly points: PhraseTable<true>;
  readonly basisPoints: PhraseTable<true>;
  readonly perMille: PhraseTable<true>;
  readonly times: PhraseTable<true>;
  readonly timesMore: PhraseTable<true>;
  readonly timesAs: PhraseTable<true>;
  readonly timesLess: PhraseTable<true>;
  readonly growth: PhraseTable<true>;
  readonly factors: PhraseTable<string>;
  readonly shares: PhraseTable<Fraction>;
  readonly openShares: PhraseTable<Fraction>;
  readonly ordinals: PhraseTable<number>;
  readonly ranks: PhraseTable<number>;
  readonly superlatives: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly betweenAnd: PhraseTable<true>;
  readonly to: PhraseTable<true>;
  readonly rangeTo: PhraseTable<true>;
  readonly timesBy: PhraseTable<true>;
  readonly changeStems: readonly string[];
  readonly from: PhraseTable<true>;
  readonly ranging: PhraseTable<true>;
  readonly or: PhraseTable<true>;
  readonly functionWords: ReadonlySet<string>;
  readonly vague: PhraseTable<true>;
  readonly idioms: PhraseTable<string>;
  readonly labels: PhraseTable<true>;
  readonly minus: PhraseTable<true>;
  readonly per: ReadonlySet<string>;
};

const DATA: Readonly<Record<string, LexiconData>> = { en: EN, ru: RU, de: DE, fr: FR, es: ES };
const compiled = new Map<string, Lexicon>();

/** Languages with words of their own; any other is read with English words. */
export const LEXICON_LANGUAGES: readonly string[] = Object.keys(DATA);

/** The lexicon for a BCP 47 tag. */
export function lexiconFor(locale: string | null): Lexicon {
  const primary = (locale ?? 'en').toLowerCase().split(/[-_]/, 1)[0] ?? 'en';
  const language = primary in DATA ? primary : 'en';
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const lexicon = compile(language, DATA[language] ?? EN);
  compiled.set(language, lexicon);
  return lexicon;
}

function compile(language: string, data: LexiconData): Lexicon {
  const flags = (list: string) => new PhraseTable(split(list).map((phrase) => [phrase, true as const]));
  return {
    language,
    cardinals: new Map(Object.entries(data.cardinals)),
    hundreds: new Set(split(data.hundreds)),
    dozens: new Set(split(data.dozens)),
    articles: new Set(split(data.articles)),
    and: new Set(split(data.and)),
    magnitudes: new PhraseTable(Object.entries(data.magnitudes)),
    mixed: new Map(Object.entries(data.mixed)),
    plusFraction: new PhraseTable(Object.entries(data.plusFraction)),
    fractionOf: new PhraseTable(Object.entries(data.fractionOf)),
    before: bounds(data.before),
    after: bounds(data.after),
    percent: flags(data.percent),
    points: flags(data.points),
    basisPoints: flags(data.basisPoints),
    perMille: flags(data.perMille),
    times: flags(data.times),
    timesMore: flags(data.timesMore),
    timesAs: flags(data.timesAs),
    timesLess: flags(data.timesLess),
    growth: flags(data.growth),
    factors: new PhraseTable(Object.entries(data.factors)),
    shares: new PhraseTable(Object.entries(data.shares)),
    openShares: new PhraseTable(Object.entries(data.openShares)),
    ordinals: new PhraseTable(Object.entries(data.ordinals)),
    ranks: new PhraseTable(Object.entries(data.ranks)),
    superlatives: flags(data.superlatives),
    between: flags(data.between),
    betweenAnd: flags(data.betweenAnd),
    to: flags(data.to),
    rangeTo: flags(data.rangeTo),
    timesBy: flags(data.timesBy),
    changeStems: split(data.changeStems),
    from: flags(data.from),
    ranging: flags(data.ranging),
    or: flags(data.or),
    functionWords: new Set(split(data.functionWords)),
    vague: flags(data.vague),
    idioms: new PhraseTable(
      Object.entries(data.idioms).flatMap(([rule, list]) =>
        split(list).map((phrase) => [phrase, rule] as const),
      ),
    ),
    labels: flags(data.labels),
    minus: flags(data.minus),
    per: new Set(split(data.per)),
  };
}

function bounds(lists: Partial<Readonly<Record<Bound, string>>>): PhraseTable<Bound> {
  const phrases: [string, Bound][] = [];
  for (const [bound, list] of Object.entries(lists)) {
    for (const phrase of split(list)) phrases.push([phrase, bound as Bound]);
  }
  return new PhraseTable(phrases);
}

/** Alternatives of a lexicon entry. */
export function split(list: string): string[] {
  return list.split('|').filter((phrase) => phrase !== '');
}
