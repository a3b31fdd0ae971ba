/**
 * Values of an expression, period by period: decimals with their intervals, the cells they were made of, and why there is
 * none where there is none. Nothing that is missing is filled in, and nothing of two units or two reporters is compared
 * without being told to.
 */
import { subtract } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { shifted } from '../../../lib/intervalArithmetic.ts';
import { areaName } from '../areaNames.ts';
import { claimedInterval } from '../conflict.ts';
import { type CellValue, cellValue, type FigureLookup } from '../deriveCell.ts';
import { yearBefore } from '../periodText.ts';
import { reporterValue } from '../reporterValue.ts';
import { type Frequency, measureOf, WORLD } from '../types.ts';
import {
  type Calculated,
  converted,
  difference,
  indexOf,
  missing,
  type Rate,
  ratio,
  scaled,
  type Value,
} from './calculatedValue.ts';
import { type Expression, type SeriesExpression, seriesOfExpression } from './expression.ts';
import { isPlainUnit } from './printPoint.ts';

export type Surroundings = {
  readonly lookup: FigureLookup;
  readonly frequency: Frequency;
  /** The rate of a period, else the one that holds always; null where nobody stated one. */
  readonly rate: (from: string, to: string, period: string) => Rate | null;
};

/** The value of an expression in one period. */
export function evaluate(around: Surroundings, expression: Expression, period: string): Calculated {
  switch (expression.kind) {
    case 'series':
      return seriesValue(around, expression, period);
    case 'this':
      return missing('"this" is the row of a column, and there is no row here', 'a row');
    case 'at':
      return evaluate(around, expression.of, expression.period);
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
      return twoOf(around, [expression.of, period], [expression.and, period], difference);
    case 'per_capita':
      return perCapita(around, expression.of, period);
    case 'convert':
    case 'deflated':
      return convert(around, expression, period);
  }
}

/** The series an expression names; null where the workspace has none. */
export const seriesNamed = (
  { lookup, frequency }: Pick<Surroundings, 'lookup' | 'frequency'>,
  { area, counterpart, flow, of }: SeriesExpression,
): string | null =>
  lookup.seriesId({
    area,
    counterpart,
    flow,
    product: 'TOTAL',
    productRevision: '',
    measure: measureOf(flow),
    ...of,
    frequency,
  });

const TOWARDS: Readonly<Record<string, string>> = { imports: 'from', re_imports: 'from', turnover: 'with' };

function nameOf({ area, counterpart, flow, of }: SeriesExpression): string {
  if (flow === 'population') return `population of ${areaName(area)}`;
  const what = of === undefined || of.product === 'TOTAL' ? '' : ` (${of.product})`;
  const to = TOWARDS[flow] ?? 'to';
  return `${flow.replace('_', '-')} of ${areaName(area)} ${to} ${areaName(counterpart)}${what}`;
}

function seriesValue(around: Surroundings, expression: SeriesExpression, period: string): Calculated {
  const { reporter } = expression;
  const { lookup } = around;
  const name = nameOf(expression);
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
    unit: shown.currency ?? (expression.flow === 'population' ? 'people' : ''),
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

/** The change since a period, or on the year before, in percent. A change of reporter inside it is no growth, unless it was asked for. */
function growth(
  around: Surroundings,
  { of, since, isAnyReporter }: Extract<Expression, { readonly kind: 'growth' }>,
  period: string,
): Calculated {
  const before = since ?? yearBefore(period);
  return twoOf(around, [of, period], [of, before], (now, base) => {
    const [who, whose] = [now.reporters.join(' '), base.reporters.join(' ')];
    if (who !== whose && !isAnyReporter)
      return missing(
        `the reporter changes from ${reporterName(whose)} in ${before} to ${reporterName(who)} in ${period}: name one with "by", or write growth(…, any reporter)`,
        `one reporter for ${before} and ${period}`,
        [...now.inputs, ...base.inputs],
      );
    const [here, there] = [now, base].map((value) => reExportsIn(around.lookup, value)) as [string, string];
    if (here !== there)
      return missing(
        `re-exports are ${there || 'not settled'} in ${before} and ${here || 'not settled'} in ${period}: settle both in the sheet Mirror`,
        `one way of counting re-exports for ${before} and ${period}`,
        [...now.inputs, ...base.inputs],
      );
    const grown = scaled(now, base, '%', `${now.how} against ${before}`);
    if (grown.kind === 'missing') return grown;
    return { ...grown, value: subtract(grown.value, '100'), interval: shifted(grown.interval, '-100') };
  });
}

/** Where re-exports are in the exports a value is made of ("inside exports"); empty where nobody has settled it. */
const reExportsIn = (
  lookup: FigureLookup,
  { shown }: Extract<Calculated, { readonly kind: 'value' }>,
): string =>
  [
    ...new Set(
      shown.flatMap(({ assertion }) => {
        const where = assertion === null ? null : (lookup.reExports?.(assertion) ?? null);
        return where === null ? [] : [`${where} exports`];
      }),
    ),
  ].join(' and ');

const reporterName = (reporter: string): string => (reporter === '' ? 'nobody named' : areaName(reporter));

/** The population that an amount is divided by: of the one area its series are of, in the year of the period. */
export const populationOf = (of: Expression): SeriesExpression => ({
  kind: 'series',
  area: seriesOfExpression(of)[0]?.area ?? '',
  counterpart: WORLD,
  flow: 'population',
  reporter: null,
});

/** The unit of so much a head. */
export const perHead = (unit: string): string => `${unit} per head`.trim();

function perCapita(around: Surroundings, of: Expression, period: string): Calculated {
  const amount = evaluate(around, of, period);
  if (amount.kind === 'missing') return amount;
  if (isPlainUnit(amount.unit))
    return missing(`${amount.how} is no amount that people could share`, 'an amount', amount.inputs);
  if (new Set(seriesOfExpression(of).map(({ area }) => area)).size > 1)
    return missing(`${amount.how} is of several areas`, 'one area', amount.inputs);
  const people = evaluate({ ...around, frequency: 'A' }, populationOf(of), period.slice(0, 4));
  if (people.kind === 'missing')
    return missing(
      `${people.why}: import a table of populations, or add a row of the flow population`,
      people.lacks,
      [...amount.inputs, ...people.inputs],
    );
  const each = ratio(amount, people);
  if (each.kind === 'missing') return each;
  return { ...each, unit: perHead(amount.unit), reporters: amount.reporters, how: `${amount.how}, a head` };
}

/** The unit a value is converted to: the one that is named, or its own at the prices of a year. */
export const targetUnit = (
  expression: Extract<Expression, { readonly kind: 'convert' | 'deflated' }>,
  from: string,
): string => (expression.kind === 'convert' ? expression.unit : `${from} ${expression.base}`);

function convert(
  around: Surroundings,
  expression: Extract<Expression, { readonly kind: 'convert' | 'deflated' }>,
  period: string,
): Calculated {
  const value = evaluate(around, expression.of, period);
  if (value.kind === 'missing') return value;
  const unit = targetUnit(expression, value.unit);
  if (value.unit === unit) return value;
  const rate = around.rate(value.unit, unit, period);
  if (rate === null)
    return missing(
      `there is no rate from ${value.unit} to ${unit} for ${period}`,
      `a rate from ${value.unit} to ${unit} for ${period}`,
      value.inputs,
    );
  return converted(value, rate, unit);
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
