/** Values of other units turned into one, each at a rate that it names; one without a rate is missing and says so. */
import { multiply } from '../../lib/decimal.ts';
import { markValue } from './markText.ts';
import type { ChartLine, ChartMark, ChartSpec, Conversion } from './types.ts';

/** How a mark says that nobody stated the rate it needs. */
export const NO_RATE = ' (no rate is stated)';
const CONVERTED = ', converted at ';

/** The lines in the unit that the spec asks for; the same lines where it asks for none. */
export function convertLines(
  { convert }: Pick<ChartSpec, 'convert'>,
  lines: readonly ChartLine[],
): readonly ChartLine[] {
  if (convert === undefined) return lines;
  return lines.map((line) => ({ ...line, marks: line.marks.map((mark) => converted(mark, convert)) }));
}

function converted(mark: ChartMark, { to, rates = [] }: Conversion): ChartMark {
  const { value, unit, low, high, cell } = mark;
  if (value === null || unit === to) return mark;
  const rate = rates.find((one) => one.from === unit && one.to === to && one.period === cell.period);
  if (rate === undefined)
    return {
      ...mark,
      value: null,
      low: null,
      high: null,
      status: 'M',
      missing: [...mark.missing, `${unit} in ${to}${NO_RATE}`],
    };
  const times = (end: string | null | undefined): string | null =>
    end == null ? null : multiply(end, rate.value);
  return {
    ...mark,
    value: multiply(value, rate.value),
    low: times(low),
    high: times(high),
    unit: to,
    derivation: `${mark.derivation ?? markValue(mark)}${CONVERTED}${rate.name}`,
    before: markValue(mark),
    sources: [...new Set([...mark.sources, rate.source])],
  };
}

/** The rate in how a mark was made; null where it was not converted. */
export const rateIn = (derivation: string): string | null => derivation.split(CONVERTED)[1] ?? null;
