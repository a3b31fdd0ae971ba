/**
 * "signed in 2009. The first train ran twelve years later, in 2021": a length of time said to lie between the only two
 * years that are told, in its own sentence or with the one before.
 */

import { type Interval, point } from '../../../lib/interval.ts';
import { yearOperand } from '../calculate/yearOperand.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { countOf } from '../lexicon/countWords.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { TAG } from '../sentence/tags.ts';
import { around, wordsAround } from './near.ts';

type Year = { readonly item: Item; readonly year: number };

export function yearSpans(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const length = told.hasTested(item) ? null : lengthOf(sentence, item);
    if (length === null || length < SHORTEST) return [];
    const years = twoYears(context, sentence, item);
    if (years === null) return [];
    const [from, to] = years;
    const apart = Math.abs(to.year - from.year);
    // Thirty years after 1985 may be said in January of 2015 or in December.
    const isNear = Math.abs(length - apart) === 1;
    const computed: Interval = isNear
      ? { low: String(Math.min(length, apart)), high: String(Math.max(length, apart)) }
      : point(String(apart));
    return [
      testedClaim({
        form: 'change',
        wording: item.mention.text,
        passage: passageOf(item),
        items: [from.item, to.item],
        operands: [yearOperand('from', from.item, from.year), yearOperand('to', to.item, to.year)],
        triggers: [item],
        computed,
        expected: isNear ? computed : point(String(length)),
        measure: 'plain',
        calculation: `years from ${from.year} to ${to.year}`,
        middle: String(apart),
        why: 'the only two years told with it',
      }),
    ];
  });
}

/** "A year earlier" counts from what may stand anywhere. */
const SHORTEST = 2;

const LENGTH =
  /^(?:(?:some|about|exactly|just|only|after)\s+)?(?<count>\p{L}+|\d{1,3})\s+(?<unit>year|decade)s?\b(?<rest>.*)$/iu;
const SPANS_BEHIND = /^\s*(?:later|earlier|after(?:wards)?|before)\b/u;
const SPANS_BEFORE =
  /\b(?:a (?:term|period|span|reign|run) of|at the age of|after|it took|took|lasted|having lasted|went on for|in (?:use|force|service|office|operation) for|ran for|stood for|waited|dragged on for)\s+(?:(?:just|only|exactly|no less than)\s+)?$/iu;
/** "later, in 2021", "in 2024, eleven years later", "before the rules took effect in 2022". */
const YEAR_BEHIND = new RegExp(
  `^\\s*(?:(?:later|earlier|after(?:wards)?|before),?\\s+(?:in\\s+)?${TAG.time}|(?:after|before)\\s[^,;.\\ue000-\\ueaff]{3,60}\\sin\\s+${TAG.time})`,
  'u',
);
const YEAR_BEFORE = new RegExp(`${TAG.time},\\s+(?:\\p{L}+\\s+){0,2}$`, 'u');
const YEAR_FURTHER = new RegExp(`^(?!,?\\s+(?:until|to|ending in)\\s).*${TAG.time}`, 'su');
const HEDGED =
  /\b(?:about|some|nearly|almost|over|more than|less than|around|roughly|at least|within|every|first|last|past|next)\s+$/iu;

/** In years; null where the words do not say that it lies between two dates. */
function lengthOf(sentence: ClaimSentence, item: Item): number | null {
  const { mention, reading } = item;
  if (
    mention.kind !== 'period' &&
    !(mention.kind === 'quantity' && /^(?:year|decade)$/u.test(reading.unit ?? ''))
  )
    return null;
  const said = LENGTH.exec(mention.text)?.groups;
  const count = countOf(said?.['count'] === 'a' ? 'one' : said?.['count']?.toLowerCase());
  if (said === undefined || count === null) return null;
  const [before, behind] = wordsAround(sentence, item);
  const rest = `${said['rest'] ?? ''}${behind}`;
  if (
    HEDGED.test(before) ||
    HEDGED.test(`${/^[^\d]*?(?=\s\S+\s+(?:year|decade))/iu.exec(mention.text)?.[0] ?? ''} `)
  )
    return null;
  const isBesideYear =
    SPANS_BEHIND.test(rest) &&
    (YEAR_BEHIND.test(rest) || YEAR_BEFORE.test(before) || /[;,]\s+$/u.test(before));
  const isSpan = (SPANS_BEFORE.test(before) || /^after\s/iu.test(mention.text)) && !YEAR_FURTHER.test(rest);
  if (!isBesideYear && !isSpan) return null;
  return said['unit']?.toLowerCase() === 'decade' ? count * 10 : count;
}

/** Two years in its sentence and no third; else one there and one in the sentence before. */
function twoYears(
  context: AuditContext,
  sentence: ClaimSentence,
  length: Item,
): readonly [Year, Year] | null {
  const own = yearsIn(sentence, length);
  const two = pick(own);
  if (two !== null) return two;
  if (own.length !== 1) return null;
  const [before] = around(context, sentence, 1, 0);
  return before === undefined || before === sentence ? null : pick([...yearsIn(before, length), ...own]);
}

function pick(years: readonly Year[]): readonly [Year, Year] | null {
  const distinct = [...new Map(years.map((one) => [one.year, one])).values()];
  const [from, to, more] = distinct;
  return from === undefined || to === undefined || more !== undefined ? null : [from, to];
}

/** Years as they are written: a length of time has a date of its own only by calculation. */
const yearsIn = ({ items }: ClaimSentence, length: Item): readonly Year[] =>
  items.flatMap((item) => {
    const { mention, reading } = item;
    if (item === length || (mention.kind !== 'period' && mention.kind !== 'date') || reading.period === null)
      return [];
    const { from, to } = reading.period;
    return [from, to].flatMap((end) => {
      const year = end?.slice(0, 4);
      return year !== undefined && mention.text.includes(year) && !OPEN.test(mention.text)
        ? [{ item, year: Number(year) }]
        : [];
    });
  });

/** No year that something happened in. */
const OPEN = /\b(?:before|after|by|early|late|mid|half|quarter|until|than|end of|s\b)/iu;
