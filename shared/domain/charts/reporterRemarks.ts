import { otherReporter } from './oneReporter.ts';
import { TWO_PERIODS } from './planDrawing.ts';
import type { ChartLine, ChartMark, ChartSpec } from './types.ts';

type Compared = Pick<ChartSpec, 'type' | 'transform' | 'across'>;

/** What to know of rows whose reporter changes inside what is compared, where that is drawn. */
export function reporterRemarks(spec: Compared, lines: readonly ChartLine[]): string[] {
  const found = lines.flatMap((line) =>
    comparisons(spec, line).flatMap(([before, now]) => {
      const change = before.value === null || now.value === null ? null : otherReporter(before, now);
      return change === null ? [] : [`${line.short} (${change})`];
    }),
  );
  return found.length === 0 ? [] : [`The reporter changes inside what is compared: ${found.join('; ')}.`];
}

/** The pairs of marks that a chart sets against each other inside a row. */
function comparisons({ type, transform, across }: Compared, { marks }: ChartLine): [ChartMark, ChartMark][] {
  const pair = (before: ChartMark | undefined, now: ChartMark | undefined): [ChartMark, ChartMark][] =>
    before === undefined || now === undefined ? [] : [[before, now]];
  if (across !== undefined) return [];
  if (TWO_PERIODS.includes(type)) return pair(marks[0], marks[1]);
  if (transform?.kind === 'growth') return marks.flatMap((mark, at) => pair(marks[at - 1], mark));
  if (transform?.kind !== 'index') return [];
  const base = marks.find(({ cell }) => cell.period === transform.base);
  // One change is told once, at the first period after it.
  const other = marks.find((mark) => base !== undefined && mark.value !== null && otherReporter(base, mark));
  return pair(base, other);
}
