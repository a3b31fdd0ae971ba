/** "over a decade", "in a fortnight", "medio siglo": spans of time that are a word by themselves. */
import type { Bound } from '../../types.ts';
import { type Draft, reading } from '../finish.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isHyphen, type Scan } from '../tokens/scan.ts';

type Span = { readonly value: string; readonly unit: string };

/** By language. */
export const TIME_SPANS: Readonly<Record<string, PhraseTable<Span>>> = {
  en: new PhraseTable<Span>([
    ['a decade', { value: '1', unit: 'decade' }],
    ['a century', { value: '1', unit: 'century' }],
    ['half a century', { value: '0.5', unit: 'century' }],
    ['half a decade', { value: '0.5', unit: 'decade' }],
    ['a fortnight', { value: '2', unit: 'week' }],
  ]),
  es: new PhraseTable<Span>([
    ['una década', { value: '1', unit: 'decade' }],
    ['medio siglo', { value: '0.5', unit: 'century' }],
  ]),
  fr: new PhraseTable<Span>([
    ['une décennie', { value: '1', unit: 'decade' }],
    ['un demi-siècle', { value: '0.5', unit: 'century' }],
  ]),
};
/** Words in front of a span that lasts; "once a decade" and "0.2°C a decade" tell a rate. */
const LASTING =
  /^(?:in|over|for|within|after|than|almost|nearly|about|around|lasted|lasts?|took|takes?|take|spent|tardaría|tardará|tardó|en|durante|hace|desde|pendant|depuis|dans|plus|presque|of|last|past|only|just)$/u;

/** The span that starts at a token; null when none does, or when it is the base of a rate. */
export function readTimeSpan(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const span = TIME_SPANS[scan.lexicon.language]?.match(scan.tokens, at) ?? null;
  if (span === null || isHyphen(scan, span.end) || !LASTING.test(foldAt(scan, at - 1))) return null;
  if (foldAt(scan, at - 1) === 'in' && foldAt(scan, at - 2) === 'once') return null;
  // "over a decade" is how long, not more than one.
  const isOver = foldAt(scan, from) === 'over';
  const one = reading({ ...span.value, bound: isOver ? 'exact' : bound, rule: 'quantity.span' });
  return {
    from: isOver ? at : from,
    to: span.end,
    kind: 'quantity',
    state: 'extracted',
    readings: [one],
    why: null,
  };
}
