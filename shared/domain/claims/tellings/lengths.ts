/** Lengths of time as an article tells them: "six and a half years", "aged 63", "its thirtieth birthday". */
import { matchesOf } from '../../../lib/matches.ts';
import { countOf } from '../lexicon/countWords.ts';
import { type ClaimSentence, type Item, passageOf, stretchPassage } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';

/** How many of which unit, how many days one of it has, and where it is told. */
export type Length = {
  readonly count: number;
  readonly unit: string;
  readonly days: number;
  /** Told to the unit, not to its half. */
  readonly isWhole: boolean;
  /** age: of somebody; ordinal: "40th anniversary"; hyphen: "a 14-year wait"; plain: the others. */
  readonly form: 'plain' | 'age' | 'ordinal' | 'hyphen';
  /** Null where it is words alone. */
  readonly item: Item | null;
  /** Its place in `tagged`. */
  readonly from: number;
  readonly to: number;
  readonly passage: Passage;
};

const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
};

/** Of at least two of a unit, a decade or a century: "a year later" is seldom counted to the month. */
export const lengthsIn = (sentence: ClaimSentence): readonly Length[] => [
  ...sentence.items.flatMap((item) => lengthOf(sentence, item) ?? []),
  ...ordinalsIn(sentence),
];

const DISTANCE =
  /^(?<count>\p{L}+|\d{1,3})\s+(?<unit>day|week|month|year|decade)s\s+(?:later|on|earlier|after|before|ago)$/iu;
/** "Within three years" is a bound, and mostly of what is to come. */
const AT_MOST = /\bwithin\s+(?:(?:the|about|some)\s+)?(?:(?:next|coming)\s+)?$/iu;
const AGED = /(?:\bat|\baged?|\bage of|,)\s*$/iu;
const IS_AGED = /\b(?:is|was|were|turns|turned)\s+$/iu;
const LEAST_AGE = 14;
const MOST_AGE = 115;

function lengthOf(sentence: ClaimSentence, item: Item): Length | null {
  const { mention, reading } = item;
  const place = { item, from: item.at, to: item.at + 1, passage: passageOf(item) };
  const count = Number(reading.value ?? Number.NaN);
  if (mention.kind === 'quantity') {
    const [unit, days] = [reading.unit ?? '', DAYS[reading.unit ?? '']];
    if (days === undefined || !isLong(count, unit) || AT_MOST.test(sentence.tagged.slice(0, item.at)))
      return null;
    const form = /age/u.test(reading.rule) ? 'age' : /-/u.test(mention.text) ? 'hyphen' : 'plain';
    return { count, unit, days, isWhole: Number.isInteger(count), form, ...place };
  }
  if (mention.kind === 'count' && reading.unit === null && reading.bound === 'exact')
    return Number.isInteger(count) && count >= LEAST_AGE && count <= MOST_AGE && isAge(sentence, item)
      ? { count, unit: 'year', days: DAYS['year'] ?? 0, isWhole: true, form: 'age', ...place }
      : null;
  // "Twelve years later" is read as the time it leads to.
  const said = mention.kind === 'period' ? DISTANCE.exec(mention.text)?.groups : undefined;
  const told = countOf(said?.['count']);
  const unit = said?.['unit']?.toLowerCase() ?? '';
  const days = DAYS[unit];
  return days === undefined || told === null || !isLong(told, unit)
    ? null
    : { count: told, unit, days, isWhole: true, form: 'plain', ...place };
}

function isAge({ tagged }: ClaimSentence, { at }: Item): boolean {
  const [lead, rest] = [tagged.slice(0, at), tagged.slice(at + 1)];
  if (/\bage of\s+$/iu.test(lead)) return true;
  return (
    (AGED.test(lead) && /^\s*[,.]/u.test(rest)) || (IS_AGED.test(lead) && /^(?:,?\s+when\b|,)/iu.test(rest))
  );
}

const isLong = (count: number, unit: string): boolean =>
  count >= 2 || (count > 0 && (unit === 'decade' || unit === 'century'));

const ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL = new RegExp(
  `\\b(?<order>\\d{1,3}(?:st|nd|rd|th)|(?:(?:${TENS.join('|')})-)?(?:${ONES.join('|')})|${TEENS.join('|')}|(?:${TENS.map((word) => word.slice(0, -1)).join('|')})ieth|hundredth)\\s+(?:wedding\\s+)?(?:birthday|anniversary|jubilee)\\b`,
  'giu',
);

const ordinalsIn = (sentence: ClaimSentence): readonly Length[] =>
  matchesOf(sentence.tagged, ORDINAL).flatMap((match) => {
    const count = orderOf(match.groups?.['order']?.toLowerCase() ?? '');
    if (count < 2) return [];
    const [from, to] = [match.index, match.index + match[0].length];
    return [
      {
        count,
        unit: 'year',
        days: DAYS['year'] ?? 0,
        isWhole: true,
        form: 'ordinal' as const,
        item: null,
        from,
        to,
        passage: stretchPassage(sentence, from, to),
      },
    ];
  });

function orderOf(word: string): number {
  if (/^\d/u.test(word)) return Number.parseInt(word, 10);
  if (word === 'hundredth') return 100;
  const [tens, one] = word.includes('-') ? word.split('-') : ['', word];
  const ten = TENS.indexOf((tens ?? '') === '' ? word.replace(/ieth$/u, 'y') : (tens ?? ''));
  const unit = ONES.indexOf(one ?? '');
  const teen = TEENS.indexOf(word);
  if (teen >= 0) return 10 + teen;
  return (ten < 0 ? 0 : (ten + 2) * 10) + (unit < 0 ? 0 : unit + 1);
}
