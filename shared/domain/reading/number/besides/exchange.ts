/** "The zloty weakened to 4.26 per euro": what one unit of a currency costs in the currency that the sentence is about. */
import { currencyAfter } from '../amounts/currency.ts';
import { settleCurrency } from '../amounts/settleCurrency.ts';
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

/** Bare numbers in front of "per euro" or "to the dollar", and what the rate was before, as money of the currency named before them. */
export function readExchangeRates(scan: Scan, found: readonly Found[]): readonly Found[] {
  const rates = found.map(({ draft }) => (draft.isBare === true ? exchangeRate(scan, draft) : null));
  if (rates.every((rate) => rate === null)) return found;
  return found.map((item, index) => {
    const rate =
      rates[index] ?? rateBeside(scan, item.draft, [rates[index - 1], rates[index - 2], rates[index + 1]]);
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
  return told === null ? null : asRate(draft, base.end, told, `for one ${base.code}`);
}

const asRate = (draft: Draft, to: number, currency: string, note: string): Draft => ({
  ...draft,
  to,
  kind: 'money',
  readings: draft.readings.map((one) => ({ ...one, currency, unit: null, rule: 'money.exchange', note })),
  isBare: false,
});

/** "ended at 88.71 against the dollar, 12 paise weaker than the close of 88.59": a decimal that differs by little. */
function rateBeside(scan: Scan, draft: Draft, rates: readonly (Draft | null | undefined)[]): Draft | null {
  const value = Number(draft.readings[0]?.value ?? Number.NaN);
  if (draft.isBare !== true || draft.kind !== 'count' || Number.isInteger(value)) return null;
  const near = rates.find((rate) => {
    const told = Number(rate?.readings[0]?.value ?? Number.NaN);
    return rate != null && Math.abs(told - value) <= told * MOST_APART && isOneSentence(scan, rate, draft);
  });
  const [reading] = near?.readings ?? [];
  if (reading?.currency == null) return null;
  return asRate(draft, draft.to, reading.currency, reading.note ?? '');
}

/** A rate does not move by more from one day to another. */
const MOST_APART = 0.25;

function isOneSentence(scan: Scan, a: Draft, b: Draft): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++)
    if (/^[.;!?]$/u.test(foldAt(scan, at))) return false;
  return true;
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
  if (/^(?:us-)?d[oó]l+are?s?$/u.test(foldAt(scan, at))) return { code: 'USD', end: match.end };
  if (others.length === 0 || BASES.has(first.code)) return { code: first.code, end: match.end };
  const [only, ...more] = settleCurrency(scan, match.options, at, true).options;
  return only?.code == null || more.length > 0 ? null : { code: only.code, end: match.end };
}
