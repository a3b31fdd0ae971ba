import { LEFT_OUT } from '#shared/domain/charts/chartRemarks.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';

/** Lines without the marks that rest on some sources; each says which of them it lacks. */
export function leaveOut(
  lines: readonly ChartLine[],
  without: readonly { readonly id: string; readonly name: string }[],
): readonly ChartLine[] {
  if (without.length === 0) return lines;
  return lines.map((line) => ({ ...line, marks: line.marks.map((mark) => markWithout(mark, without)) }));
}

function markWithout(
  mark: ChartMark,
  without: readonly { readonly id: string; readonly name: string }[],
): ChartMark {
  const found = without.filter(({ id }) => mark.sources.includes(id));
  if (found.length === 0) return mark;
  const { cell, unit } = mark;
  return {
    cell,
    unit,
    value: null,
    bound: 'exact',
    status: 'M',
    derivation: null,
    missing: found.map(({ name }) => `${name}${LEFT_OUT}`),
    sources: [],
  };
}
