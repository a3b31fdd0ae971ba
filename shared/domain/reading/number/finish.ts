/** Turns terms into readings: kind, unit, currency, value and interval, or the question they raise. */
import { add, compare, type DecimalText, divide, multiply, scale } from '../../../lib/decimal.ts';
import type { Bound, MentionKind, MentionState, Reading } from '../types.ts';
import type { Meaning } from './amounts/amount.ts';
import type { CurrencyOption } from './amounts/currency.ts';
import { localDollars, settleCurrency } from './amounts/settleCurrency.ts';
import type { Term } from './amounts/term.ts';
import { turned } from './amounts/turnedBound.ts';
import type { Scan } from './tokens/scan.ts';

/** Kinds this grammar answers with; periods and dates are read elsewhere. */
export type QuantityKind = Exclude<MentionKind, 'period' | 'date'>;

/** A quantity between two tokens. */
export type Draft = {
  readonly from: number;
  readonly to: number;
  readonly kind: QuantityKind;
  readonly state: MentionState;
  readonly readings: readonly Reading[];
  readonly why: string | null;
  /** A bare number: no unit, no noun. */
  readonly isBare?: boolean;
};

/** A draft and, when it is the first of a stated pair, a mark that the next one is its partner. */
export type Found = { readonly draft: Draft; readonly pairsWithNext: boolean };

/** What is known of a quantity besides where it stands. */
export type Answer = Pick<Draft, 'kind' | 'state' | 'readings' | 'why'>;

/** A reading with nothing in it but what is given; low and high default to the value. */
export function reading(fields: Partial<Reading> & Pick<Reading, 'rule'>): Reading {
  const value = fields.value ?? null;
  return {
    value,
    low: fields.low ?? value,
    high: fields.high ?? value,
    unit: fields.unit ?? null,
    currency: fields.currency ?? null,
    magnitude: fields.magnitude ?? null,
    bound: fields.bound ?? 'exact',
    period: fields.period ?? null,
    rule: fields.rule,
    note: fields.note ?? null,
  };
}

/** Extracted, ambiguous or refused, by how many different readings there are. */
export function answer(kind: QuantityKind, readings: readonly Reading[], why: string | null): Answer {
  const distinct =
    readings.length < 2
      ? readings
      : readings.filter((r, i) => readings.findIndex((other) => isSame(r, other)) === i);
  if (distinct.length === 0) return { kind, state: 'refused', readings: [], why: why ?? 'no reading fits' };
  if (distinct.length === 1)
    return { kind: settledKind(kind, distinct), state: 'extracted', readings: distinct, why: null };
  return {
    kind,
    state: 'ambiguous',
    readings: distinct,
    why: why ?? `${distinct.map(describe).join(' or ')}?`,
  };
}

/** Pounds that turn out to be a weight are no money. */
const settledKind = (kind: QuantityKind, readings: readonly Reading[]): QuantityKind =>
  kind === 'money' && readings.every(({ currency, unit }) => currency === null && unit !== null)
    ? 'quantity'
    : kind;

const isSame = (a: Reading, b: Reading): boolean =>
  a.value === b.value &&
  a.unit === b.unit &&
  a.currency === b.currency &&
  a.low === b.low &&
  a.high === b.high;

function describe(r: Reading): string {
  const amount = r.value ?? `${r.low ?? '…'} to ${r.high ?? '…'}`;
  return [amount, r.currency ?? r.unit].filter((part) => part !== null).join(' ');
}

/** The answer for one term. */
export function finishTerm(scan: Scan, term: Term, bound: Bound): Answer {
  const kind = kindOf(term);
  const conflict = conflictOf(term);
  const readings: Reading[] = [];
  for (const measure of measures(scan, term)) {
    for (const meaning of term.amount.meanings) {
      const read = apply(scan, measure, meaning, term, bound, kind);
      if (read !== null) readings.push(read);
    }
  }
  const why = term.amount.why ?? conflict;
  return answer(kind, readings, why);
}

/** What a meaning is multiplied by and measured in. All have the same fields in one order, which keeps them fast to read. */
type Measure = {
  readonly times: DecimalText;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly rule: string;
  readonly note: string | null;
  /** "five times more": one more than the number, as a second reading. */
  readonly plusOne: boolean;
  readonly inverse: boolean;
};

/** A measure that is no currency. */
const measureOf = (
  unit: string | null,
  rule: string,
  times: DecimalText = '1',
  note: string | null = null,
): Measure => ({ times, unit, currency: null, rule, note, plusOne: false, inverse: false });

/** The kind a term has by its currency or suffix alone. */
export function kindOf(term: Term): QuantityKind {
  if (term.before !== null) return 'money';
  switch (term.suffix.type) {
    case 'percent':
    case 'per_mille':
      return 'percent';
    case 'points':
    case 'basis_points':
      return 'percentage_points';
    case 'currency':
      return 'money';
    case 'factor':
    case 'multiple':
      return 'factor';
    case 'unit':
      return 'quantity';
    case 'ordinal':
      return 'rank';
    case 'noun':
    case 'none':
      return 'count';
  }
}

function measures(scan: Scan, term: Term): Measure[] {
  const { suffix, before } = term;
  if (before !== null || suffix.type === 'currency') return moneyMeasures(scan, term);
  switch (suffix.type) {
    case 'percent':
      return [measureOf('percent', 'percent')];
    case 'per_mille':
      return [measureOf('percent', 'percent.per_mille', '0.1', 'stated per thousand')];
    case 'points':
      return [measureOf('percentage_point', 'points')];
    case 'basis_points':
      return [measureOf('percentage_point', 'points.basis', '0.01', 'stated in basis points')];
    case 'factor':
      return [measureOf('factor', 'factor.of')];
    case 'multiple':
      return multipleMeasures(suffix.mode);
    case 'unit':
      if (suffix.unit === 'metric_or_million_tonnes')
        return [measureOf('tonne', 'quantity.unit'), measureOf('megatonne', 'quantity.unit')];
      return [measureOf(suffix.unit, 'quantity.unit')];
    case 'ordinal':
      return [measureOf(null, 'rank.digits')];
    case 'noun':
      return [measureOf(suffix.head, 'count.noun')];
    case 'none':
      return [measureOf(null, 'count.bare')];
  }
}

function multipleMeasures(mode: 'as' | 'more' | 'less'): Measure[] {
  if (mode === 'less') return [{ ...measureOf('factor', 'factor.times_less'), inverse: true }];
  if (mode === 'as') return [measureOf('factor', 'factor.times')];
  return [
    measureOf('factor', 'factor.times', '1', 'as many times as much'),
    { ...measureOf('factor', 'factor.times_more', '1', 'that many times on top'), plusOne: true },
  ];
}

function moneyMeasures(scan: Scan, term: Term): Measure[] {
  const after = term.suffix.type === 'currency' ? term.suffix.match : null;
  const stated = term.before ?? after;
  if (stated === null) return [];
  let options: readonly CurrencyOption[] = stated.options;
  let note: string | null = null;
  if (term.before !== null && after !== null) {
    const shared = options.filter((a) => after.options.some((b) => a.code === b.code));
    if (shared.length > 0) note = 'unit stated twice';
    // "$63 billion Canadian dollars": the sign is general, the noun is not. Other clashes ask.
    options = shared.length > 0 ? shared : [...options, ...after.options];
  }
  // In countries of pesos "$" is the peso, and a dollar is American.
  const isForeign = stated.style === 'noun' && (scan.locale ?? '').startsWith('es');
  const local = stated.isPlain && !isForeign ? localDollars(scan, options) : options;
  const settled = settleCurrency(scan, local, term.start, stated.isPlain);
  return settled.options.map((option) => ({
    times: option.times,
    unit: option.unit,
    currency: option.code,
    rule: `money.${stated.style}`,
    note: joinNotes(note, settled.note, term.per === null ? null : `per ${term.per.replaceAll('_', ' ')}`),
    plusOne: false,
    inverse: false,
  }));
}

function joinNotes(...notes: readonly (string | null)[]): string | null {
  const present = notes.filter((note) => note !== null);
  return present.length === 0 ? null : present.join('; ');
}

function conflictOf(term: Term): string | null {
  if (term.before === null || term.suffix.type !== 'currency') return null;
  const after = term.suffix.match;
  const isShared = term.before.options.some((a) => after.options.some((b) => a.code === b.code));
  return isShared ? null : 'the currency before the number and the one after it differ';
}

function apply(
  scan: Scan,
  measure: Measure,
  meaning: Meaning,
  term: Term,
  bound: Bound,
  kind: QuantityKind,
): Reading | null {
  const { times } = measure;
  const own = meaning.unit;
  if (own !== undefined && (kind === 'money' || measure.unit !== null)) return null;
  const exact = isExact(scan, term, kind);
  const value = sized(meaning.value, times);
  const scaled: Interval = {
    value,
    low: exact ? value : sized(meaning.low, times),
    high: exact ? value : sized(meaning.high, times),
  };
  const final = measure.plusOne ? shifted(scaled) : measure.inverse ? inverted(scaled) : scaled;
  if (final === null) return null;
  return {
    value: final.value,
    low: final.low,
    high: final.high,
    unit: own ?? measure.unit,
    currency: measure.currency,
    magnitude: own === undefined ? term.amount.magnitude : null,
    bound: measure.inverse ? turned(bound) : bound,
    period: null,
    rule: measure.rule,
    note: measure.note,
  };
}

const sized = (value: DecimalText, times: DecimalText): DecimalText =>
  times === '1' ? value : multiply(value, times);

/** A plain whole number of things is exact; everything else, a bare cell value included, is as precise as its digits. */
const isExact = (scan: Scan, term: Term, kind: QuantityKind): boolean =>
  (kind === 'count' || kind === 'rank') &&
  term.amount.isInteger &&
  (scan.prose || term.suffix.type !== 'none');

type Interval = { value: DecimalText; low: DecimalText; high: DecimalText };

const shifted = ({ value, low, high }: Interval): Interval => ({
  value: add(value, '1'),
  low: add(low, '1'),
  high: add(high, '1'),
});

function inverted({ value, low, high }: Interval): Interval | null {
  if (compare(low, '0') <= 0) return null;
  return { value: divide('1', value), low: divide('1', high), high: divide('1', low) };
}

/** The smallest plain number a percentage or count can be compared by when two ends of a range are put in order. */
export const firstValue = (term: Term): DecimalText => term.amount.meanings[0]?.value ?? scale('0', 0);
