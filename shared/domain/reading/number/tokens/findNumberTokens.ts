/** Every digit token and number word of a text, with the rule that dismisses words that count nothing. */

import { isCurrencyMark } from '../amounts/currency.ts';
import { lexiconFor } from '../lexicon/lexicon.ts';
import type { NumberToken } from '../types.ts';
import { isPronounOne } from '../words/pronounOne.ts';
import { numberWordEnd } from './numberTokens.ts';
import { foldAt, isGlued, isHyphen, makeScan, type Scan } from './scan.ts';

/** "USD million", "Quantity, million kg", "(in thousands)": a magnitude that belongs to a unit and has no number. */
function isUnitMagnitude(scan: Scan, at: number, end: number): boolean {
  const isMagnitude = end === at + 1 && scan.lexicon.magnitudes.match(scan.tokens, at) !== null;
  const before = scan.tokens[at - 1];
  const isLed =
    before === undefined || before.gap === 'break' || /^(?:[,(/'’]|in|of|000)$/u.test(before.fold);
  return isMagnitude && (isLed || isCurrencyMark(scan, at - 1));
}

/** "half-shot", "quarter past seven", "the third straight quarter", "per million hours". */
function partOfWord(scan: Scan, at: number, end: number): string | null {
  const word = foldAt(scan, at);
  if (/^(?:half|quarter|double|triple)$/u.test(word) && isHyphen(scan, end) && isGlued(scan, end + 1))
    return 'compound with a number word';
  if (/^(?:half|quarter)$/u.test(word) && /^(?:past|to)$/u.test(foldAt(scan, end))) return 'time of day';
  if (
    /^quarters?$/u.test(word) &&
    /^(?:straight|consecutive|successive|running|latest|single|past|full|coming)$/u.test(foldAt(scan, at - 1))
  )
    return 'quarter of a year';
  return /^(?:per|pro|par|por|на)$/u.test(foldAt(scan, at - 1)) && scan.lexicon.magnitudes.has(word)
    ? 'base of a rate'
    : null;
}

/**
 * In text order, each once. A dismissal matters only for a word that no quantity holds: callers look at
 * `QuantitySpan.numberTokens` first. Digits are never dismissed.
 */
export function findNumberTokens(text: string, language = 'en'): NumberToken[] {
  const scan = makeScan(text, language, { prose: true, lexicon: lexiconFor(language) });
  const found: NumberToken[] = [];
  let idiomEnd = 0;
  let idiom: string | null = null;
  for (let at = 0; at < scan.tokens.length; ) {
    const token = scan.tokens[at];
    if (token === undefined) break;
    const match = scan.lexicon.idioms.match(scan.tokens, at);
    if (match !== null && match.end > idiomEnd) {
      idiomEnd = match.end;
      idiom = match.value;
    }
    if (token.kind === 'digits') {
      found.push({ start: token.start, end: token.end, text: token.text, type: 'digits', dismissal: null });
      at++;
      continue;
    }
    const end = numberWordEnd(scan, at);
    if (end === null) {
      at++;
      continue;
    }
    const last = scan.tokens[end - 1] ?? token;
    const isOrdinal = scan.lexicon.ordinals.match(scan.tokens, at) !== null;
    const isPronoun = isPronounOne(scan, at);
    const told = at < idiomEnd ? idiom : isOrdinal ? 'ordinal' : isPronoun ? 'pronoun one' : null;
    const dismissal =
      told ?? (isUnitMagnitude(scan, at, end) ? 'magnitude of a unit' : partOfWord(scan, at, end));
    found.push({
      start: token.start,
      end: last.end,
      text: text.slice(token.start, last.end),
      type: 'word',
      dismissal,
    });
    at = end;
  }
  return found;
}
