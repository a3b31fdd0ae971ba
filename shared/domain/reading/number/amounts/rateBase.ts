/** "12.4 deaths per 100,000 people", "4,1 décès pour mille naissances": what a rate is told of belongs to the rate. */
import type { DecimalText } from '../../../../lib/decimal.ts';
import { foldAt, isDigits, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { nounPhrase } from './nounPhrase.ts';
import { readTerm } from './term.ts';
import { perUnit, unitAfter } from './unit.ts';

/** Where the base of a rate ends, and how large it is. */
export type RateBase = { readonly end: number; readonly value: DecimalText };

/** Words in front of a base, by language. */
const PER: Readonly<Record<string, RegExp>> = {
  en: /^(?:per|for|in)$/u,
  de: /^(?:je|pro|auf)$/u,
  fr: /^(?:pour|par)$/u,
  es: /^(?:por|cada)$/u,
  ru: /^(?:на)$/u,
};
/** A base is a round hundred, thousand or million; anything else would be counted. */
const ROUND = /^10{2,6}$/u;

/** The base that stands right behind an amount; null when none does. */
export function rateBase(scan: Scan, at: number): RateBase | null {
  const word = foldAt(scan, at);
  if (!isWord(scan, at) || scan.tokens[at]?.gap === 'break') return null;
  if (PER[scan.lexicon.language]?.test(word) !== true) return null;
  const isEvery = /^(?:every|each|cada|каждые)$/u.test(foldAt(scan, at + 1));
  // "for 100 people" and "in 1,000 homes" count; "for every 100" does not.
  if (/^(?:for|in)$/u.test(word) && !isEvery) return null;
  const start = isEvery ? at + 2 : at + 1;
  if (
    !isDigits(scan, start) &&
    !scan.lexicon.magnitudes.has(foldAt(scan, start)) &&
    !isRoundWord(scan, start)
  )
    return null;
  const bare = bareMagnitude(scan, start);
  const term = bare === null ? readTerm(scan, start) : null;
  const value = bare?.value ?? term?.amount.meanings[0]?.value;
  const end = bare?.end ?? term?.amount.end;
  if (value === undefined || end === undefined || !ROUND.test(value) || isHyphen(scan, end)) return null;
  if (term !== null && (term.before !== null || !['none', 'unit'].includes(term.suffix.type))) return null;
  const unit = unitAfter(scan, end);
  const noun = unit ?? nounPhrase(scan, end, false);
  const time = noun === null ? null : perUnit(scan, noun.end);
  return { end: time?.end ?? noun?.end ?? end, value };
}

const isRoundWord = (scan: Scan, at: number): boolean =>
  scan.lexicon.hundreds.has(foldAt(scan, at)) || /^(?:an?|ein|eine|cent|cien)$/u.test(foldAt(scan, at));

/** "per thousand", "pour mille", "на тысячу": the word alone. */
function bareMagnitude(scan: Scan, at: number): RateBase | null {
  if (isDigits(scan, at)) return null;
  const magnitude = scan.lexicon.magnitudes.match(scan.tokens, at);
  if (magnitude === null) return null;
  return { end: magnitude.end, value: `1${'0'.repeat(magnitude.value)}` };
}
