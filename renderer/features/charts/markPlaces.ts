import type { Drawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import type { MarkPlace } from '#shared/domain/charts/walkMarks.ts';
import type { PlotPlace } from './echartsHost.ts';

/** Where a line's mark is drawn; null when it is a gap or of a unit that is not. */
export function plotPlaceOf({ strokes }: Drawing, { line, period }: MarkPlace): PlotPlace | null {
  const stroke = strokes.findIndex((each) => each.line === line && each.marks[period] != null);
  return stroke < 0 ? null : { stroke, period };
}

/** Which line's mark stands at a place of the plot. */
export function markPlaceOf({ strokes }: Drawing, { stroke, period }: PlotPlace): MarkPlace | null {
  const line = strokes[stroke]?.line;
  return line === undefined ? null : { line, period };
}

/** The line and mark at a place; null when a chart that changed has none there. */
export function markAt(
  lines: readonly ChartLine[],
  at: MarkPlace | null,
): { readonly line: ChartLine; readonly mark: ChartMark } | null {
  const line = at === null ? undefined : lines[at.line];
  const mark = at === null ? undefined : line?.marks[at.period];
  return line === undefined || mark === undefined ? null : { line, mark };
}
