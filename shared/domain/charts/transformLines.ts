/** What is drawn instead of the values, worked out in decimals with their bounds; what lacks its base is missing, by name. */
import { type DecimalText, divide, isZero, multiply, subtract, sum } from '../../lib/decimal.ts';
import type { Interval } from '../../lib/interval.ts';
import { quotient, shifted, times } from '../../lib/intervalArithmetic.ts';
import { markValue } from './markText.ts';
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
      const base = baseOf(transform, line, at, totals);
      return base.mark === null
        ? lacking(mark, base.name)
        : transformed(transform, mark, base.mark, base.name);
    }),
  }));
}

type Base = Pick<ChartMark, 'value' | 'unit' | 'low' | 'high'> & { readonly sources?: readonly string[] };

function baseOf(
  transform: Transform,
  line: ChartLine,
  at: number,
  totals: readonly (Base | null)[],
): { readonly mark: Base | null; readonly name: string } {
  switch (transform.kind) {
    case 'index':
      return {
        mark: line.marks.find(({ cell }) => cell.period === transform.base) ?? null,
        name: transform.base,
      };
    case 'growth':
      return {
        mark: line.marks[at - 1] ?? null,
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
  const ratio = multiply(divide(value, base.value), '100');
  const bounds =
    transform.kind === 'share' ? null : quotient(intervalOf(mark, value), intervalOf(base, base.value));
  const hundredths = bounds === null ? null : times(bounds, '100');
  const isGrowth = transform.kind === 'growth';
  const shift = isGrowth && hundredths !== null ? shifted(hundredths, '-100') : hundredths;
  return {
    ...mark,
    value: isGrowth ? subtract(ratio, '100') : ratio,
    low: shift?.low ?? null,
    high: shift?.high ?? null,
    unit:
      transform.kind === 'index' ? `index, ${transform.base} = 100` : isGrowth ? '% growth' : '% of the rows',
    derivation: `${markValue(mark)} against ${name}`,
    before: markValue(mark),
    sources: [...new Set([...mark.sources, ...(base.sources ?? [])])],
  };
}

const intervalOf = ({ low, high }: Pick<Base, 'low' | 'high'>, value: DecimalText): Interval => ({
  low: low ?? value,
  high: high ?? value,
});

/** The sum of all rows at each period; null where a row lacks a value or units differ: a share of half a sum misleads. */
function totalsOf(lines: readonly ChartLine[]): (Base | null)[] {
  return (lines[0]?.marks ?? []).map((_, at) => {
    const marks = lines.flatMap((line) => line.marks[at] ?? []);
    const values = marks.flatMap(({ value }) => (value === null ? [] : [value]));
    const [unit = ''] = marks.map((mark) => mark.unit);
    if (values.length < lines.length || marks.some((mark) => mark.unit !== unit)) return null;
    return { value: sum(values), unit, sources: marks.flatMap(({ sources }) => sources) };
  });
}
