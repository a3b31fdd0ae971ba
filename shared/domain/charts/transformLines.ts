/** What is drawn instead of the values, worked out in decimals with their bounds; what lacks its base is missing, by name. */
import {
  add,
  compare,
  type DecimalText,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
} from '../../lib/decimal.ts';
import type { Interval } from '../../lib/interval.ts';
import { quotient, shifted, sumOf, times } from '../../lib/intervalArithmetic.ts';
import { boundOfSum, turnedBound } from '../figures/boundOfSum.ts';
import { markInterval } from './markInterval.ts';
import { markValue } from './markText.ts';
import { OTHER_REPORTER, otherReporter } from './oneReporter.ts';
import type { ChartLine, ChartMark, ChartSpec, Transform } from './types.ts';

/** The lines with the spec's transform; the same lines where it has none. */
export function transformLines(
  { transform }: Pick<ChartSpec, 'transform'>,
  lines: readonly ChartLine[],
): readonly ChartLine[] {
  if (transform === undefined) return lines;
  const totals = transform.kind === 'share' ? totalsOf(lines) : [];
  return lines.map((line) => ({
    ...line,
    marks: line.marks.map((mark, at) => {
      if (mark.value === null) return mark;
      const change = changeOfReporter(transform, line.marks[at - 1], mark);
      if (change !== null) return lacking(mark, `${change}${OTHER_REPORTER}`);
      const base = baseOf(transform, line, at, totals);
      return base.mark === null
        ? lacking(mark, base.name)
        : transformed(transform, mark, base.mark, base.name);
    }),
  }));
}

/** Whose statistics stand before and behind a growth, where they are not the same and nobody confirmed that. */
function changeOfReporter(
  transform: Transform,
  before: ChartMark | undefined,
  now: ChartMark,
): string | null {
  if (transform.kind !== 'growth' || transform.anyReporter === true) return null;
  return before === undefined || before.value === null ? null : otherReporter(before, now);
}

type Base = Pick<ChartMark, 'value' | 'unit' | 'bound'> & {
  readonly range: Interval;
  readonly sources?: readonly string[];
};

const asBase = (mark: ChartMark | undefined): Base | null =>
  mark === undefined ? null : { ...mark, range: markInterval(mark) };

function baseOf(
  transform: Transform,
  line: ChartLine,
  at: number,
  totals: readonly (Base | null)[],
): { readonly mark: Base | null; readonly name: string } {
  switch (transform.kind) {
    case 'index':
      return {
        mark: asBase(line.marks.find(({ cell }) => cell.period === transform.base)),
        name: transform.base,
      };
    case 'growth':
      return {
        mark: asBase(line.marks[at - 1]),
        name: line.marks[at - 1]?.cell.period ?? 'the period before',
      };
    case 'share':
      return { mark: totals[at] ?? null, name: 'the sum of the rows' };
  }
}

const lacking = (mark: ChartMark, base: string): ChartMark => ({
  ...mark,
  value: null,
  status: 'M',
  missing: [...mark.missing, base],
});

function transformed(transform: Transform, mark: ChartMark, base: Base, name: string): ChartMark {
  const { value } = mark;
  if (value === null || base.value === null || base.unit !== mark.unit || isZero(base.value))
    return lacking(mark, name);
  if (transform.kind === 'index' && mark.cell.period === transform.base)
    return indexBase(mark, transform.base);
  const ratio = multiply(divide(value, base.value), '100');
  const range = markInterval(mark);
  const bounds = transform.kind === 'share' ? shareRange(range, base.range) : quotient(range, base.range);
  const hundredths = bounds === null ? null : times(bounds, '100');
  const isGrowth = transform.kind === 'growth';
  const shift = isGrowth && hundredths !== null ? shifted(hundredths, '-100') : hundredths;
  return {
    ...mark,
    value: isGrowth ? subtract(ratio, '100') : ratio,
    low: shift?.low ?? null,
    high: shift?.high ?? null,
    bound: boundOfSum([mark.bound, turnedBound(base.bound)]),
    unit: transform.kind === 'index' ? indexUnit(transform.base) : isGrowth ? '% growth' : '% of the rows',
    derivation: `${markValue(mark)} against ${name}`,
    before: markValue(mark),
    sources: [...new Set([...mark.sources, ...(base.sources ?? [])])],
  };
}

const indexUnit = (base: string): string => `index, ${base} = 100`;

/** The base is 100 whatever its own rounding: it is divided by itself. */
const indexBase = (mark: ChartMark, base: string): ChartMark => ({
  ...mark,
  value: '100',
  low: '100',
  high: '100',
  bound: 'exact',
  unit: indexUnit(base),
  derivation: `${markValue(mark)} against ${base}`,
  before: markValue(mark),
});

/** A part of a whole that it is in: the larger the part, the larger the whole with it. Null where a part may be negative. */
function shareRange(part: Interval, whole: Interval): Interval | null {
  if (part.low === null || compare(part.low, '0') < 0 || whole.low === null) return null;
  const rest = {
    low: subtract(whole.low, part.low),
    high: whole.high === null || part.high === null ? null : subtract(whole.high, part.high),
  };
  if (compare(rest.low, '0') < 0) return null;
  const of = (mine: DecimalText, others: DecimalText): DecimalText => divide(mine, add(mine, others));
  const least = rest.high === null ? '0' : isZero(add(part.low, rest.high)) ? null : of(part.low, rest.high);
  const most = part.high === null ? '1' : isZero(add(part.high, rest.low)) ? null : of(part.high, rest.low);
  return { low: least, high: most };
}

/** The sum of all rows at each period; null where a row lacks a value or units differ: a share of half a sum misleads. */
function totalsOf(lines: readonly ChartLine[]): (Base | null)[] {
  return (lines[0]?.marks ?? []).map((_, at) => {
    const marks = lines.flatMap((line) => line.marks[at] ?? []);
    const values = marks.flatMap(({ value }) => (value === null ? [] : [value]));
    const [unit = ''] = marks.map((mark) => mark.unit);
    if (values.length < lines.length || marks.some((mark) => mark.unit !== unit)) return null;
    return {
      value: sum(values),
      unit,
      bound: boundOfSum(marks.map(({ bound }) => bound)),
      range: marks.map(markInterval).reduce(sumOf),
      sources: marks.flatMap(({ sources }) => sources),
    };
  });
}
