import type { ChartLine, ChartMark, ChartSpec } from '../types.ts';

/** A mark for "2.5 CNY", "2.5" (dollars) or null (missing); `more` replaces what is special about it. */
export function markOf(
  seriesId: string,
  period: string,
  text: string | null,
  more: Partial<ChartMark> = {},
): ChartMark {
  const [value = null, unit = 'USD'] = text?.split(' ') ?? [];
  return {
    cell: { seriesId, period },
    value,
    unit,
    bound: 'exact',
    status: value === null ? 'M' : 'A',
    derivation: null,
    missing: [],
    sources: value === null ? [] : ['src1'],
    ...more,
  };
}

/** A line of reported values by period. */
export const lineOf = (
  name: string,
  values: Readonly<Record<string, string | null>>,
  more: Readonly<Record<string, Partial<ChartMark>>> = {},
): ChartLine => ({
  seriesId: `ser-${name}`,
  name: `${name} – Russia, turnover`,
  short: name,
  marks: Object.entries(values).map(([period, text]) => markOf(`ser-${name}`, period, text, more[period])),
});

export const specOf = (lines: readonly ChartLine[], type: ChartSpec['type'] = 'line'): ChartSpec => ({
  type,
  title: 'Turnover',
  series: lines.map(({ seriesId }) => seriesId),
  periods: lines[0]?.marks.map(({ cell }) => cell.period) ?? [],
});
