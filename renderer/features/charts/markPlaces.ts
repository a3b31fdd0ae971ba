import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';

/** The line and mark at a place; null when a chart that changed has none there. */
export function markAt(
  lines: readonly ChartLine[],
  at: MarkPlace | null,
): { readonly line: ChartLine; readonly mark: ChartMark } | null {
  const line = at === null ? undefined : lines[at.line];
  const mark = at === null ? undefined : line?.marks[at.period];
  return line === undefined || mark === undefined ? null : { line, mark };
}
