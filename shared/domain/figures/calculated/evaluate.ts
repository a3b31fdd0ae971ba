/**
 * Values of an expression, period by period: decimals with their intervals, the cells they were made of, and why there is
 * none where there is none. Nothing that is missing is filled in, and nothing of two units or two reporters is compared
 * without being told to.
 */
import { compare, type DecimalText, divide, multiply, subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { differenceOf, quotient, shifted, times } from '../../../lib/intervalArithmetic.ts';
import type { Bound } from '../../reading/types.ts';
import { areaName } from '../areaNames.ts';
import { boundOfSum, turnedBound } from '../boundOfSum.ts';
import { claimedInterval } from '../conflict.ts';
import { type CellValue, cellValue, type FigureLookup } from '../deriveCell.ts';
import { yearBefore } from '../periodText.ts';
import { reporterValue } from '../reporterValue.ts';
import type { CellRef, Frequency } from '../types.ts';
import type { Expression } from './expression.ts';

/** What one unit is worth in another, and who says so. */
export type Rate = {
  readonly id: string;
  readonly value: DecimalText;
  /** The period it holds for; "" for always. */
  readonly period: string;
  readonly name: string;
  readonly sourceId: string;
};

export type Surroundings = {
  readonly lookup: FigureLookup;
  readonly frequency: Frequency;
  /** The rate of a period, else the one that holds always; null where nobody stated one. */
  readonly rate: (from: string, to: string, period: string) => Rate | null;
};

export type Calculated =
  | {
      readonly kind: 'value';
      readonly value: DecimalText;
      readonly interval: Interval;
      /** How firmly it is stated, of all its parts together. */
      readonly bound: Bound;
      /** A currency or unit, "%", "index" or "ratio". */
      readonly unit: string;
      readonly inputs: readonly CellRef[];
      /** How it was made, in words. */
      readonly how: string;
      /** Whose statistics it rests on. */
      readonly reporters: readonly string[];
      /** What each of its series shows there. */
      readonly shown: readonly CellValue[];
      /** The rates it was converted at. */
      readonly rates: readonly Rate[];
    }
  | {
      readonly kind: 'missing';
      readonly why: string;
      /** The same as what it lacks: "exports of Armenia to Russia, 2019". */
      readonly lacks: string;
      readonly inputs: readonly CellRef[];
    };

type Value = Extract<Calculated, { readonly kind: 'value' }>;

/** The value of an expression in one period. */
export function evaluate(around: Surroundings, expression: Expression, period: string): Calculated {
  switch (expression.kind) {
    case 'series':
      return seriesValue(around, expression, period);
    case 'growth':
      return growth(around, expression, period);
    case 'index':
      return twoOf(around, [expression.of, period], [expression.of, expression.base], (now, base) =>
        indexOf(now, base, { base: expression.base, isBase: period === expression.base }),
      );
    case 'share':
      return twoOf(around, [expression.of, period], [expression.and, period], (part, whole) =>
        scaled(part, whole, '%', `${part.how} as a share of ${whole.how}`),
      );
    case 'ratio':
      return twoOf(around, [expression.of, period], [expression.and, period], ratio);
    case 'difference':
      return twoOf(around, [expression.of, period], [expression.and, period], (a, b) => ({
        ...together(a, b),
        value: subtract(a.value, b.value),
        interval: differenceOf(a.interval, b.interval),
        bound: boundOfSum([a.bound, turnedBound(b.bound)]),
        unit: a.unit,
        how: `${a.how} minus ${b.how}`,
      }));
    case 'convert':
      return convert(around, expression, period);
  }
}

type SeriesExpression = Extract<Expression, { readonly kind: 'series' }>;

/** The series an expression names; null where the workspace has none. */
export const seriesNamed = (
  { lookup, frequency }: Pick<Surroundings, 'lookup' | 'frequency'>,
  { area, counterpart, flow }: SeriesExpression,
): string | null =>
  lookup.seriesId({
    area,
    counterpart,
    flow,
    product: 'TOTAL',
    productRevision: '',
    frequency,
    measure: 'trade_value',
  });

const TOWARDS: Readonly<Record<string, string>> = { imports: 'from', re_imports: 'from', turnover: 'with' };

function seriesValue(around: Surroundings, expression: SeriesExpression, period: string): Calculated {
  const { area, counterpart, flow, reporter } = expression;
  const { lookup } = around;
  const name = `${flow.replace('_', '-')} of ${areaName(area)} ${TOWARDS[flow] ?? 'to'} ${areaName(counterpart)}`;
  const seriesId = seriesNamed(around, expression);
  if (seriesId === null) return missing(`there is no series ${name}`, `the series ${name}`);
  const cell = { seriesId, period };
  const shown = reporter === null ? cellValue(lookup, cell) : reporterValue(lookup, cell, reporter);
  const by = reporter === null ? '' : ` by ${areaName(reporter)}`;
  if (shown.value === null)
    return missing(`${name}${by} has no figure for ${period}`, `${name}${by}, ${period}`, [cell]);
  if (shown.missing.length > 0) {
    const members = shown.missing.map(areaName).join(', ');
    return missing(`${name} lacks ${members} in ${period}`, `${members} in ${name}, ${period}`, [cell]);
  }
  return {
    kind: 'value',
    value: shown.value,
    interval: rangeOf(shown),
    bound: shown.bound,
    unit: shown.currency ?? '',
    inputs: [cell],
    how: `${name}${by}, ${period}`,
    reporters: reportersOf(lookup, shown),
    shown: [shown],
    rates: [],
  };
}

/** Whose statistic a value is: its assertion's, or of what is added up that of its parts; a group's sum is its members'. */
function reportersOf(lookup: FigureLookup, { assertion, parts, inputs, derivation }: CellValue): string[] {
  if (assertion !== null) return [assertion.reporter];
  const added = inputs.flatMap((input) => lookup.assertions(input).filter(({ id }) => parts.includes(id)));
  return added.length === 0 ? [derivation ?? ''] : [...new Set(added.map(({ reporter }) => reporter))];
}

/** All that a cell can be: its rounding, open where it is stated as a bound; a sum of both kinds of bounds can be anything. */
const rangeOf = (shown: CellValue): Interval =>
  shown.derivation !== null && shown.bound === 'approximate'
    ? { low: null, high: null }
    : claimedInterval(shown);

/** The change on the year before, in percent. A change of reporter inside it is no growth, unless it was asked for. */
function growth(
  around: Surroundings,
  { of, isAnyReporter }: Extract<Expression, { readonly kind: 'growth' }>,
  period: string,
): Calculated {
  const before = yearBefore(period);
  return twoOf(around, [of, period], [of, before], (now, base) => {
    const [who, whose] = [now.reporters.join(' '), base.reporters.join(' ')];
    if (who !== whose && !isAnyReporter)
      return missing(
        `the reporter changes from ${reporterName(whose)} in ${before} to ${reporterName(who)} in ${period}: name one with "by", or write growth(…, any reporter)`,
        `one reporter for ${before} and ${period}`,
        [...now.inputs, ...base.inputs],
      );
    const grown = scaled(now, base, '%', `${now.how} against ${before}`);
    if (grown.kind === 'missing') return grown;
    return { ...grown, value: subtract(grown.value, '100'), interval: shifted(grown.interval, '-100') };
  });
}

const reporterName = (reporter: string): string => (reporter === '' ? 'nobody named' : areaName(reporter));

function convert(
  around: Surroundings,
  { of, unit }: Extract<Expression, { readonly kind: 'convert' }>,
  period: string,
): Calculated {
  const value = evaluate(around, of, period);
  if (value.kind === 'missing' || value.unit === unit) return value;
  const rate = around.rate(value.unit, unit, period);
  if (rate === null)
    return missing(
      `there is no rate from ${value.unit} to ${unit} for ${period}`,
      `a rate from ${value.unit} to ${unit} for ${period}`,
      value.inputs,
    );
  return {
    ...value,
    value: multiply(value.value, rate.value),
    interval: times(value.interval, rate.value),
    unit,
    how: `${value.how}, converted at ${rate.name}`,
    rates: [...value.rates, rate],
  };
}

type Asked = readonly [expression: Expression, period: string];

/** Two values of one unit, or why there are none. */
function twoOf(
  around: Surroundings,
  first: Asked,
  second: Asked,
  combine: (a: Value, b: Value) => Calculated,
): Calculated {
  const [a, b] = [evaluate(around, ...first), evaluate(around, ...second)];
  if (a.kind === 'missing') return a;
  if (b.kind === 'missing') return b;
  if (a.unit !== b.unit)
    return missing(
      `${a.unit || 'no unit'} and ${b.unit || 'no unit'} are not compared: convert one of them`,
      `one unit instead of ${a.unit || 'none'} and ${b.unit || 'none'}`,
      [...a.inputs, ...b.inputs],
    );
  return combine(a, b);
}

/** a / b times a hundred. */
function scaled(a: Value, b: Value, unit: string, how: string): Calculated {
  const plain = ratio(a, b);
  if (plain.kind === 'missing') return plain;
  return { ...plain, value: multiply(plain.value, '100'), interval: times(plain.interval, '100'), unit, how };
}

/** The base is 100 whatever its own rounding: it is compared with itself. */
function indexOf(
  now: Value,
  base: Value,
  { base: period, isBase }: { base: string; isBase: boolean },
): Calculated {
  const index = scaled(now, base, 'index', `${now.how} as an index, ${period} = 100`);
  return isBase && index.kind === 'value'
    ? { ...index, interval: { low: '100', high: '100' }, bound: 'exact' }
    : index;
}

function ratio(a: Value, b: Value): Calculated {
  const isAbove = (end: DecimalText | null): boolean => end === null || compare(end, '0') > 0;
  if (!isAbove(b.value) || !isAbove(b.interval.low))
    return missing(`${b.how} may be zero or less`, `a base above zero: ${b.how}`, [...a.inputs, ...b.inputs]);
  return {
    ...together(a, b),
    value: divide(a.value, b.value),
    // Where an end is open at the foot, the quotient can be anything.
    interval: quotient(a.interval, b.interval) ?? { low: null, high: null },
    bound: boundOfSum([a.bound, turnedBound(b.bound)]),
    unit: 'ratio',
    how: `${a.how} over ${b.how}`,
  };
}

const together = (a: Value, b: Value) => ({
  kind: 'value' as const,
  inputs: [...a.inputs, ...b.inputs],
  reporters: [...new Set([...a.reporters, ...b.reporters])],
  shown: [...a.shown, ...b.shown],
  rates: [...a.rates, ...b.rates],
});

const missing = (
  why: string,
  lacks: string,
  inputs: readonly CellRef[] = [],
): Extract<Calculated, { readonly kind: 'missing' }> => ({ kind: 'missing', why, lacks, inputs });
