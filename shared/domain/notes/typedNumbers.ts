/**
 * Numbers written as plain words in a note: nothing says where they come from, so the editor underlines them and a
 * pack's gate stops at them. Years, dates and digits that only name something ("G7", "Article 5") are no numbers.
 *
 * @example typedNumbers('Up 12.5% since 2020') // [{ start: 3, end: 8, text: '12.5%' }]
 */
import { matchesOf } from '../../lib/matches.ts';
import { currencyAfter, currencyBefore } from '../reading/number/amounts/currency.ts';
import { readName } from '../reading/number/names/names.ts';
import { makeScan, type Scan } from '../reading/number/tokens/scan.ts';

/** A number typed by hand. `start` and `end` are UTF-16 offsets into the text that was given. */
export type TypedNumber = { readonly start: number; readonly end: number; readonly text: string };

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATES = new RegExp(
  [
    '\\b(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?\\b',
    '\\b(?:19|20)\\d\\d[/–]\\d\\d\\b(?!\\d)',
    `\\b${MONTH}\\.? ${DAY}(?:[-–]${DAY})?\\b(?!\\d)`,
    `\\b(?:${DAY}(?:[-–]| and | to ))?${DAY} (?:of )?${MONTH}\\b`,
    '\\bQ[1-4]\\b',
    '\\bH[12]\\b',
    '\\b(?:19|20)\\d0s\\b',
    '\\b\\d{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)\\b',
    '(?<![\\d.,$€£¥₽])\\b(?:19|20)\\d\\d\\b(?![.,]?\\d)(?!\\s*(?:%|percent|million|billion|trillion|bn|mn|tn))',
  ].join('|'),
  'g',
);
const DIGITS =
  /[$€£¥₽]?\s?\d+(?:[\u00a0\u2009\u202f ]\d{3}(?!\d))*(?:[.,]\d+)*(?:\s?(?:%|(?:percent|points?|thousand|million|billion|trillion|bn|mn|tn)\b))?/g;

/** Every number typed in a paragraph, in text order; an object such as a chip stands in it as U+FFFC. */
export function typedNumbers(text: string): TypedNumber[] {
  if (!/\d/.test(text)) return [];
  const rest = withoutNames(text.replace(DATES, blank));
  return matchesOf(rest, DIGITS).map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    return { start, end: start + match[0].trim().length, text: match[0].trim() };
  });
}

const blank = (match: string): string => ' '.repeat(match.length);

/** Digits of a name blanked out, by the rules that read articles; what a currency stands before is money. */
function withoutNames(text: string): string {
  const scan = makeScan(text, 'en', { prose: true });
  let rest = text;
  for (let at = 0; at < scan.tokens.length; at++) {
    const name = readName(scan, at);
    const rule = name?.readings[0]?.rule;
    if (name === null || (rule !== 'name' && rule !== 'name.label') || isCurrency(scan, at)) continue;
    const start = scan.tokens[at]?.start ?? 0;
    const end = scan.tokens[name.to - 1]?.end ?? start;
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    at = name.to - 1;
  }
  return rest;
}

const isCurrency = (scan: Scan, at: number): boolean =>
  currencyBefore(scan, at) !== null || currencyAfter(scan, at) !== null;
