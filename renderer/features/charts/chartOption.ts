import type { ChartView } from '#shared/ipc/shapes.ts';

export type ChartLine = {
  readonly type: 'line' | 'bar';
  readonly name: string;
  readonly connectNulls: false;
  readonly data: readonly (number | null)[];
};

export type ChartOption = {
  readonly animation: false;
  readonly aria: { readonly enabled: true };
  readonly legend: { readonly type: 'scroll' };
  readonly xAxis: { readonly type: 'category'; readonly data: readonly string[] };
  readonly yAxis: { readonly type: 'value' };
  readonly series: readonly ChartLine[];
};

/**
 * What the chart library draws, in whole currency units. A period without a value is a gap: never zero, never bridged
 * by a line. Numbers become binary only here, for pixels; what is printed comes from the marks' decimals.
 */
export function chartOption({ spec, lines }: ChartView): ChartOption {
  return {
    animation: false,
    aria: { enabled: true },
    legend: { type: 'scroll' },
    xAxis: { type: 'category', data: spec.periods },
    yAxis: { type: 'value' },
    series: lines.map(({ name, marks }) => {
      const values = new Map(marks.map(({ cell, value }) => [cell.period, value]));
      return {
        type: spec.type,
        name,
        connectNulls: false,
        data: spec.periods.map((period) => {
          const value = values.get(period) ?? null;
          return value === null ? null : Number(value);
        }),
      };
    }),
  };
}
