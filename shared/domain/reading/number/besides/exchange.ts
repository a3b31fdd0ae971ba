/** "The zloty weakened to 4.26 per euro": what one unit of a currency costs in the currency that the sentence is about. */
import { currencyAfter } from '../amounts/currency.ts';
import type { Draft, Found } from '../finish.ts';
import { foldAt, isWord, type Scan } from '../tokens/scan.ts';

/** Words between a rate and the currency it is for. */
const FOR: readonly (readonly string[])[] = [
  ['per'],
  ['to', 'the'],
  ['to', 'one'],
  ['a'],
  ['against', 'the'],
  ['je'],
  ['pro'],
  ['pour', 'un'],
  ['par'],
  ['por'],
  ['за'],
];
/** Currencies that others are told in: "the euro rose to 1.08 against the dollar" is dollars, and left alone. */
const BASES: ReadonlySet<string> = new Set(['USD', 'EUR', 'GBP']);
/** Tokens looked back over for the currency the sentence is about. */
const REACH = 24;

/** Bare numbers in front of "per euro" or "to the dollar", as money of the currency named before them. */
export function readExchangeRates(scan: Scan, found: readonly Found[]): readonly Found[] {
  return found.map((item) => {
    const rate = item.draft.isBare === true ? exchangeRate(scan, item.draft) : null;
    return rate === null ? item : { ...item, draft: rate };
  });
}

function exchangeRate(scan: Scan, draft: Draft): Draft | null {
  if (draft.kind !== 'count' || draft.readings.some(({ magnitude }) => magnitude !== null)) return null;
  const link = FOR.find((words) => words.every((word, i) => foldAt(scan, draft.to + i) === word));
  if (link === undefined) return null;
  const start = draft.to + link.length;
  const base = oneCurrency(scan, foldAt(scan, start) === 'us' ? start + 1 : start);
  if (base === null || !BASES.has(base.code)) return null;
  const told = toldBefore(scan, draft.from, base.code);
  if (told === null) return null;
  const readings = draft.readings.map((one) => ({
    ...one,
    currency: told,
    unit: null,
    rule: 'money.exchange',
    note: `for one ${base.code}`,
  }));
  return { ...draft, to: base.end, kind: 'money', readings, isBare: false };
}

/** The currency nearest before a token in its sentence, if it is only one and no base itself. */
function toldBefore(scan: Scan, from: number, base: string): string | null {
  for (let at = from - 1; at > from - REACH && at >= 0; at--) {
    if (/^[.;!?]$/u.test(foldAt(scan, at))) return null;
    const told = isWord(scan, at) ? oneCurrency(scan, at) : null;
    if (told !== null && told.code !== base) return BASES.has(told.code) ? null : told.code;
  }
  return null;
}

/** The currency a noun names, where it names one: "zloty", "euro"; a dollar without its country is the American one here. */
function oneCurrency(scan: Scan, at: number): { readonly code: string; readonly end: number } | null {
  if (!isWord(scan, at)) return null;
  const match = currencyAfter(scan, at);
  const [first, ...others] = match?.options ?? [];
  if (match === null || first?.code == null) return null;
  if (/^(?:us-)?dollars?$/u.test(foldAt(scan, at))) return { code: 'USD', end: match.end };
  if (others.length > 0 && !BASES.has(first.code)) return null;
  return { code: first.code, end: match.end };
}
