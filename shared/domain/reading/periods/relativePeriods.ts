/**
 * Times said by their distance from another: "last year", "a year earlier", "the past five years", "the same period of
 * 2023", "during this period". They resolve against the publication date or the last time the text named, and say so.
 */
import type { Period } from '../types.ts';
import { dateParts, dayBounds, isoYear, shiftMonth, shiftQuarter } from './calendar.ts';
import { hasWords, plainNumber, type Scan, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

/** What the text said before: the last time it named, and the last that was a stretch. */
export type TimeMemory = { readonly last: Period | null; readonly stretch: Period | null };

export type RelativeRead = {
  readonly next: number;
  /** Null when there is nothing to resolve against. */
  readonly period: Period | null;
  readonly rule: string;
  readonly note: string | null;
};

type UnitName = 'year' | 'month' | 'quarter' | 'decade';

const UNIT_NAMES: Readonly<Record<string, UnitName>> = {
  year: 'year',
  years: 'year',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  decade: 'decade',
  decades: 'decade',
};
const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** The relative time at a token; null when there is none. Only languages with a rule here are read. */
export function readRelative(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (scan.context.language.startsWith('en') || !OTHER[scan.context.language.slice(0, 2)]) {
    return (
      readSamePeriod(scan, index, memory) ??
      readDistance(scan, index, memory) ??
      readStretch(scan, index) ??
      readNeighbour(scan, index, memory) ??
      readSoFar(scan, index)
    );
  }
  return readOtherLanguage(scan, index, memory);
}

/** "the same period of 2023", "the same month a year earlier", "over the same period", "during this period". */
function readSamePeriod(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const isSame = hasWords(scan, index, 'same') || hasWords(scan, index, 'corresponding');
  const isThis = hasWords(scan, index, 'this') || hasWords(scan, index, 'that');
  const noun = tokenAt(scan, index + 1).low;
  if (isThis && noun === 'period')
    return inherited(index + 2, memory.stretch ?? memory.last, 'period_anaphora');
  if (!isSame || !['period', 'month', 'months', 'quarter', 'half', 'time', 'year', 'day'].includes(noun))
    return null;
  if (noun === 'time' || noun === 'day') return null;
  const of = readYearAfter(scan, index + 2);
  if (of !== null && of.year !== null) {
    const moved = withYear(memory.last, of.year);
    return {
      next: of.next,
      period: moved,
      rule: 'same_period',
      note: moved && 'the part of the year is inherited from the text before',
    };
  }
  const distance = readDistance(scan, index + 2, memory);
  if (distance) return { ...distance, rule: 'same_period' };
  if (
    hasWords(scan, index + 2, 'the', 'previous', 'year') ||
    hasWords(scan, index + 3, 'the', 'previous', 'year')
  ) {
    const next = hasWords(scan, index + 2, 'the') ? index + 5 : index + 6;
    return {
      next,
      period: shiftYears(memory.last, -1),
      rule: 'same_period',
      note: 'a year before the time named before',
    };
  }
  return noun === 'period' ? inherited(index + 2, memory.stretch ?? memory.last, 'same_period') : null;
}

/** "a year earlier", "two years ago", "the year before", "three months later". */
function readDistance(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (hasWords(scan, index, 'the', 'year', 'before') || hasWords(scan, index, 'the', 'year', 'earlier')) {
    return shifted(scan, index + 3, memory, 'year', -1);
  }
  const count = scan.words.numbers.get(tokenAt(scan, index).low) ?? plainNumber(scan, index, 2);
  const unit = UNIT_NAMES[tokenAt(scan, index + 1).low];
  if (count === null || count === undefined || unit === undefined) return null;
  const direction = tokenAt(scan, index + 2).low;
  if (direction === 'ago') {
    const anchor = scan.context.published;
    const period = anchor === null ? null : shiftFrom({ from: anchor, to: anchor }, unit, -count, true);
    return {
      next: index + 3,
      period,
      rule: 'before_publication',
      note: anchor && `counted back from the publication date ${anchor}`,
    };
  }
  if (direction === 'earlier' || direction === 'previously')
    return shifted(scan, index + 3, memory, unit, -count);
  if (direction === 'before' && !['the', 'its', 'a', 'his', 'their'].includes(tokenAt(scan, index + 3).low))
    return shifted(scan, index + 3, memory, unit, -count);
  return direction === 'later' ? shifted(scan, index + 3, memory, unit, count) : null;
}

function shifted(scan: Scan, next: number, memory: TimeMemory, unit: UnitName, by: number): RelativeRead {
  const base = memory.last;
  const published = scan.context.published;
  if (base === null && published === null) return { next, period: null, rule: 'distance', note: null };
  const anchor = base ?? { from: published, to: published };
  const note =
    base === null
      ? `counted from the publication date ${published}`
      : `counted from ${base.to ?? base.from}, named before`;
  return { next, period: shiftFrom(anchor, unit, by, base === null), rule: 'distance', note };
}

/** "the past five years", "the last decade", "the next two quarters". */
function readStretch(scan: Scan, index: number): RelativeRead | null {
  const shift = SHIFTS[tokenAt(scan, index).low];
  if (shift === undefined || shift === 0) return null;
  const count = scan.words.numbers.get(tokenAt(scan, index + 1).low) ?? plainNumber(scan, index + 1, 2);
  const isPlain = count === null || count === undefined;
  const word = tokenAt(scan, isPlain ? index + 1 : index + 2).low;
  const unit = UNIT_NAMES[word];
  if (unit === undefined || (isPlain && unit !== 'decade' && tokenAt(scan, index).low !== 'past'))
    return null;
  const next = isPlain ? index + 2 : index + 3;
  const published = scan.context.published;
  if (published === null) return { next, period: null, rule: 'stretch', note: null };
  const anchor = { from: published, to: published };
  const far = shiftFrom(anchor, unit, (isPlain ? 1 : count) * shift, true);
  const near = shiftFrom(anchor, unit === 'decade' ? 'year' : unit, 0, true);
  const period =
    shift < 0
      ? { from: far?.from ?? null, to: near?.to ?? null }
      : { from: near?.from ?? null, to: far?.to ?? null };
  return { next, period, rule: 'stretch', note: `counted from the publication date ${published}` };
}

/** "last year", "this month", "the previous quarter", "the following year". */
function readNeighbour(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const word = tokenAt(scan, index).low;
  const shift = SHIFTS[word];
  const unit = UNIT_NAMES[tokenAt(scan, index + 1).low];
  if (
    shift === undefined ||
    unit === undefined ||
    unit === 'decade' ||
    tokenAt(scan, index + 1).low.endsWith('s')
  )
    return null;
  if (tokenAt(scan, index + 1).spaced === false) return null;
  if (hasWords(scan, index, 'last', 'year') && tokenAt(scan, index + 2).low === 'for')
    return readDataYear(scan, index, memory);
  const isFromText = word === 'previous' || word === 'preceding' || word === 'prior' || word === 'following';
  if (isFromText) return shifted(scan, index + 2, memory, unit, shift);
  const published = scan.context.published;
  if (published === null) return { next: index + 2, period: null, rule: 'relative', note: null };
  return {
    next: index + 2,
    period: shiftFrom({ from: published, to: published }, unit, shift, true),
    rule: 'relative',
    note: `counted from the publication date ${published}`,
  };
}

/** "the last year for which figures are available": the last year the text has named. */
function readDataYear(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (!hasWords(scan, index + 3, 'which')) return null;
  let next = index + 4;
  while (next < index + 8 && tokenAt(scan, next).low !== 'available') next++;
  if (tokenAt(scan, next).low !== 'available') return null;
  const end = memory.last?.to ?? memory.last?.from ?? null;
  const period = end === null ? null : { from: end.slice(0, 4), to: end.slice(0, 4) };
  return { next: next + 1, period, rule: 'latest_data', note: period && 'the last year named before' };
}

/** "so far this year", "year to date". */
function readSoFar(scan: Scan, index: number): RelativeRead | null {
  const next = hasWords(scan, index, 'so', 'far', 'this', 'year')
    ? index + 4
    : hasWords(scan, index, 'year', 'to', 'date')
      ? index + 3
      : null;
  if (next === null) return null;
  const published = scan.context.published;
  if (published === null) return { next, period: null, rule: 'year_to_date', note: null };
  const year = published.slice(0, 4);
  return {
    next,
    period: { from: `${year}-01`, to: published.slice(0, 7) },
    rule: 'year_to_date',
    note: `up to the publication date ${published}`,
  };
}

const inherited = (next: number, period: Period | null, rule: string): RelativeRead => ({
  next,
  period,
  rule,
  note: period && 'inherited from the time named before',
});

/** A period moved by whole units; `widen` first reduces a day to the unit ("two years ago" is a year). */
function shiftFrom(base: Period, unit: UnitName, by: number, widen: boolean): Period | null {
  if (unit === 'decade') return shiftFrom(base, 'year', by * 10, widen);
  if (unit === 'year') return widen ? shiftYears(yearOnly(base), by) : shiftYears(base, by);
  const parts = dateParts(widen ? base.to : monthOfPeriod(base));
  if (parts?.month == null) return null;
  const at =
    unit === 'month'
      ? shiftMonth(parts.year, parts.month, by)
      : shiftQuarter(parts.year, Math.ceil(parts.month / 3), by);
  return { from: at, to: at };
}

const yearOnly = (base: Period): Period => ({
  from: base.to?.slice(0, 4) ?? null,
  to: base.to?.slice(0, 4) ?? null,
});

function monthOfPeriod(base: Period): string | null {
  const bounds = base.to === null ? null : dayBounds(base.to);
  return bounds?.last ?? null;
}

function shiftYears(base: Period | null, by: number): Period | null {
  if (base === null) return null;
  const move = (iso: string | null): string | null =>
    iso === null ? null : isoYear(Number(iso.slice(0, 4)) + by) + iso.slice(4);
  const point = base.to ?? base.from;
  // A range of years has no "year earlier" of its own: its last year is meant.
  if (base.from !== base.to && point !== null && point.length === 4)
    return { from: move(point), to: move(point) };
  return { from: move(base.from), to: move(base.to) };
}

function withYear(base: Period | null, year: number): Period | null {
  if (base === null) return { from: isoYear(year), to: isoYear(year) };
  const move = (iso: string | null): string | null => (iso === null ? null : isoYear(year) + iso.slice(4));
  return { from: move(base.from), to: move(base.to) };
}

type OtherPhrase = {
  readonly words: readonly string[];
  readonly unit: UnitName;
  readonly shift: number;
  readonly fromText: boolean;
};

const phrase = (words: string, unit: UnitName, shift: number, fromText = false): OtherPhrase => ({
  words: words.split(' '),
  unit,
  shift,
  fromText,
});

const OTHER: Readonly<Record<string, readonly OtherPhrase[] | undefined>> = {
  ru: [
    phrase('прошлом году', 'year', -1),
    phrase('прошлого года', 'year', -1),
    phrase('прошлый год', 'year', -1),
    phrase('этом году', 'year', 0),
    phrase('этого года', 'year', 0),
    phrase('текущем году', 'year', 0),
    phrase('текущего года', 'year', 0),
    phrase('следующем году', 'year', 1),
    phrase('предыдущем году', 'year', -1, true),
    phrase('годом ранее', 'year', -1, true),
    phrase('прошлом месяце', 'month', -1),
  ],
  de: [
    phrase('letztes jahr', 'year', -1),
    phrase('letzten jahr', 'year', -1),
    phrase('vergangenen jahr', 'year', -1),
    phrase('vergangenes jahr', 'year', -1),
    phrase('dieses jahr', 'year', 0),
    phrase('diesem jahr', 'year', 0),
    phrase('laufenden jahr', 'year', 0),
    phrase('nächstes jahr', 'year', 1),
    phrase('nächsten jahr', 'year', 1),
    phrase('kommenden jahr', 'year', 1),
    phrase('vorjahr', 'year', -1, true),
    phrase('ein jahr zuvor', 'year', -1, true),
    phrase('vergangenen monat', 'month', -1),
  ],
  fr: [
    phrase("l ' an dernier", 'year', -1),
    phrase("l ' année dernière", 'year', -1),
    phrase("l ' an passé", 'year', -1),
    phrase('cette année', 'year', 0),
    phrase("l ' année prochaine", 'year', 1),
    phrase('un an plus tôt', 'year', -1, true),
    phrase("l ' année précédente", 'year', -1, true),
    phrase('le mois dernier', 'month', -1),
  ],
  es: [
    phrase('año pasado', 'year', -1),
    phrase('este año', 'year', 0),
    phrase('próximo año', 'year', 1),
    phrase('año anterior', 'year', -1, true),
    phrase('un año antes', 'year', -1, true),
    phrase('mes pasado', 'month', -1),
  ],
};

function readOtherLanguage(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const found = OTHER[scan.context.language.slice(0, 2)]?.find((entry) =>
    hasWords(scan, index, ...entry.words),
  );
  if (!found) return null;
  const next = index + found.words.length;
  if (found.fromText) return shifted(scan, next, memory, found.unit, found.shift);
  const published = scan.context.published;
  if (published === null) return { next, period: null, rule: 'relative', note: null };
  const parts = dateParts(published);
  const at =
    found.unit === 'month' && parts?.month != null
      ? shiftMonth(parts.year, parts.month, found.shift)
      : isoYear(Number(published.slice(0, 4)) + found.shift);
  return {
    next,
    period: { from: at, to: at },
    rule: 'relative',
    note: `counted from the publication date ${published}`,
  };
}
