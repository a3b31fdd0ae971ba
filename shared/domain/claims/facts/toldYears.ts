/** "Work began in March 2019 and lasted until March 2023, six years in all": years that no two dates beside them give. */
import { point } from '../../../lib/interval.ts';
import { expectedOfStated } from '../arithmetic/stated.ts';
import { yearOperand } from '../calculate/yearOperand.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import type { Told } from './told.ts';

/** Words that tie a number of years to the dates of its sentence. */
const TIED_BEFORE =
  /(?:\b(?:spell|drought|gap|wait|run|absence|period|history)\s+of\s+|,\s+(?:after|a total of|or|that is|making)\s+(?:just\s+|only\s+|almost\s+)?|\b(?:after|took|lasted|for|over)\s+(?:just\s+|only\s+|almost\s+|the\s+)?|,\s+|^)$/iu;
const TIED_AFTER =
  /^\s+(?:in all|in total|altogether|later|earlier|before|after|on\b|since|to (?:build|complete|finish))|^[,.;]|^$/iu;
const FORECAST =
  /\b(?:will|would|until|by|plans?|planned|expected|due|sentence[ds]?|lease|contract|bonds?|term|concession|forecast|aged?)\b/iu;

/** "signed in 2016 for 30 years, will run out in 2046". */
const RUNS_OUT = /\b(?:runs? out|ran out|expires?|expired|lapses?|ends?|ended)\b/iu;

export function toldYears(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const { value, unit, bound } = item.reading;
    if (
      unit !== 'year' ||
      value === null ||
      !/^\d+$/u.test(value) ||
      Number(value) < 2 ||
      bound !== 'exact' ||
      told.hasTested(item)
    )
      return [];
    if (
      !TIED_BEFORE.test(sentence.tagged.slice(0, item.at)) ||
      !TIED_AFTER.test(sentence.tagged.slice(item.at + 1))
    )
      return [];
    if (
      /\b(?:every|each|last|past|next|previous|first|under|old)\b/iu.test(
        sentence.tagged.slice(Math.max(0, item.at - 14), item.at + 8),
      )
    )
      return [];
    const dates = sentence.items.filter((one) => one !== item && yearOf(one) !== null);
    const [first, second] = dates;
    if (
      first === undefined ||
      dates.length > 2 ||
      (FORECAST.test(sentence.tagged.slice(item.at)) &&
        !(RUNS_OUT.test(sentence.tagged) && /\bfor\s+$/iu.test(sentence.tagged.slice(0, item.at))))
    )
      return [];
    const now = context.published === null ? null : Number(context.published.slice(0, 4));
    const isUntilNow = second === undefined && UNTIL_NOW.test(sentence.tagged) && first.at < item.at;
    const other = second === undefined ? (isUntilNow ? now : null) : yearOf(second);
    const [a, b] = [yearOf(first) ?? 0, other];
    if (b === null || a === b || Math.abs(Math.abs(a - b) - Number(value)) === 1) return [];
    if (second === undefined && isBetweenOthers(context, a, Number(value))) return [];
    const years = Math.abs(a - b);
    return [
      testedClaim({
        form: 'change',
        wording: item.mention.text,
        passage: passageOf(item),
        items: second === undefined ? [first] : [first, second],
        operands: [
          yearOperand('from', first, Math.min(a, b)),
          ...(second === undefined ? [] : [yearOperand('to', second, Math.max(a, b))]),
        ],
        triggers: [item],
        computed: point(String(years)),
        expected: expectedOfStated(item.reading, point(String(years)), context.thresholds),
        measure: 'plain',
        calculation: `years from ${Math.min(a, b)} to ${Math.max(a, b)}`,
        middle: String(years),
        why: 'the two dates the sentence names',
      }),
    ];
  });
}

/** "the first since 2008, ending a dry spell of 21 years". */
const UNTIL_NOW = /\b(?:since|ending|ended|first|opened|founded|began)\b/iu;

/** Another year of the article explains the number. */
const isBetweenOthers = ({ sentences }: AuditContext, year: number, years: number): boolean =>
  sentences.some(({ items }) =>
    items.some((one) => Math.abs(Math.abs((yearOf(one) ?? year) - year) - years) <= 1),
  );

/** The year of a date, of "since 2014" and "until March 2023" the year they name. */
function yearOf({ mention, reading: { period } }: Item): number | null {
  if (
    (mention.kind !== 'period' && mention.kind !== 'date') ||
    period === null ||
    !/\d{4}/u.test(mention.text)
  )
    return null;
  const years = [period.from, period.to].flatMap((end) => (end === null ? [] : [end.slice(0, 4)]));
  const [year] = years;
  return year !== undefined && years.every((one) => one === year) ? Number(year) : null;
}
