/** "an hour and forty minutes", "3 kg 200 g", "6ft 2in": two units of one measure are one amount, in the smaller unit. */
import { add, multiply } from '../../../../lib/decimal.ts';
import { oneSpanBefore } from '../amounts/timeSpan.ts';
import { type Draft, type Found, reading } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';

/** How many of the smaller unit the larger one holds. */
const HOLDS: Readonly<Record<string, readonly [smaller: string, count: string] | undefined>> = {
  hour: ['minute', '60'],
  minute: ['second', '60'],
  year: ['month', '12'],
  kilogram: ['gram', '1000'],
  kilometre: ['metre', '1000'],
  metre: ['centimetre', '100'],
  foot: ['inch', '12'],
  stone: ['pound', '14'],
  pound: ['ounce', '16'],
};
/** Units of time may be joined by "and"; of others that would be two amounts. */
const OF_TIME: ReadonlySet<string> = new Set(['hour', 'minute', 'year']);
const JOINTS: ReadonlySet<string> = new Set(['and', 'und', 'et', 'y', 'и']);

/** Years in stretches of which parts are told: "half a century", "a quarter of a century", "half a decade". */
const YEARS: Readonly<Record<string, string | undefined>> = { century: '100', decade: '10' };

/** A part of a century or a decade, in years; anything else as it is. */
function partInYears(one: Found): Found {
  const { draft } = one;
  const [only, ...others] = draft.readings;
  const years = YEARS[only?.unit ?? ''];
  if (draft.kind !== 'quantity' || only?.value == null || others.length > 0 || years === undefined)
    return one;
  if (/^\d+$/u.test(only.value)) return one;
  const value = multiply(only.value, years);
  const readings = [{ ...only, value, low: value, high: value, unit: 'year' }];
  return { ...one, draft: { ...draft, readings } };
}

/** Quantities in text order, with the parts of one duration joined. */
export function joinDurations(scan: Scan, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const one of found.map(partInYears)) {
    const before = joined.at(-1);
    const whole = joinedWith(scan, before?.draft ?? null, one.draft);
    if (whole === null) {
      joined.push(one);
      continue;
    }
    if (before !== undefined && whole.from === before.draft.from) joined.pop();
    joined.push({ draft: whole, pairsWithNext: false });
  }
  return joined;
}

/** The duration that ends with a part, and begins with the quantity before it or with "an hour". */
function joinedWith(scan: Scan, before: Draft | null, part: Draft): Draft | null {
  const small = plainSpan(part) ?? partBehind(scan, before, part) ?? minutesBehind(scan, before, part);
  if (small === null || small.bound !== 'exact') return null;
  const end = JOINTS.has(foldAt(scan, part.from - 1)) ? part.from - 1 : part.from;
  const large = before !== null && before.to === end ? plainSpan(before) : null;
  const one = large === null && end < part.from ? oneSpanBefore(scan, end) : null;
  const [unit, value] = large === null ? [one?.unit ?? '', '1'] : [large.unit, large.value];
  const [smaller, count] = HOLDS[unit] ?? [];
  if (smaller !== small.unit || count === undefined || Number(small.value) >= Number(count)) return null;
  if (end < part.from && !OF_TIME.has(unit)) return null;
  const from = large === null ? (one?.from ?? part.from) : (before?.from ?? part.from);
  const total = add(multiply(value, count), small.value);
  const bound = large?.bound ?? small.bound;
  const read = reading({ value: total, unit: smaller, bound, rule: 'quantity.duration' });
  return { from, to: part.to, kind: 'quantity', state: 'extracted', readings: [read], why: null };
}

/** "4 h 30": two digits behind French hours are minutes; "1 Meter 95": behind a metre they are its hundredths. */
function partBehind(scan: Scan, before: Draft | null, part: Draft) {
  if (before?.to !== part.from || part.isBare !== true || !/^[0-9]\d$/u.test(foldAt(scan, part.from)))
    return null;
  const value = String(Number(foldAt(scan, part.from)));
  const unit = plainSpan(before)?.unit;
  if (unit === 'metre' && scan.lexicon.language !== 'en')
    return { value, unit: 'centimetre', bound: 'exact' as const };
  if (unit !== 'hour' || scan.lexicon.language !== 'fr' || Number(value) >= 60) return null;
  return { value, unit: 'minute', bound: 'exact' as const };
}

/** "1 hora y 50", "1 heure 50", "2 Stunden 35": two digits that end their clause behind an hour are minutes. */
function minutesBehind(scan: Scan, before: Draft | null, part: Draft) {
  if (before === null || part.isBare !== true || !/^[0-5]\d$/u.test(foldAt(scan, part.from))) return null;
  const isTied =
    before.to === part.from || (before.to === part.from - 1 && JOINTS.has(foldAt(scan, before.to)));
  const isEnd = /^(?:[.,;:)]?|y|et|und|and|и)$/u.test(foldAt(scan, part.to));
  if (!isTied || !isEnd || plainSpan(before)?.unit !== 'hour') return null;
  return { value: String(Number(foldAt(scan, part.from))), unit: 'minute', bound: 'exact' as const };
}

/** A whole number of one unit; null for everything else. */
function plainSpan({ kind, state, readings }: Draft) {
  const [only, ...others] = readings;
  if (kind !== 'quantity' || state !== 'extracted' || only === undefined || others.length > 0) return null;
  const { value, unit, bound } = only;
  return value !== null && unit !== null && /^\d+$/u.test(value) ? { value, unit, bound } : null;
}
