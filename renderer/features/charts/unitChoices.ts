import { TWO_AXES } from '#shared/domain/charts/planDrawing.ts';
import type { ChartKind } from '#shared/domain/charts/types.ts';

/** Everything a chart of several units can draw: one unit, or two on axes of their own where its kind can have two. */
export function unitChoices(units: readonly string[], type: ChartKind): readonly (readonly string[])[] {
  const single = units.map((unit) => [unit]);
  if (!TWO_AXES.includes(type)) return single;
  const pairs = units.flatMap((left) => units.filter((unit) => unit !== left).map((right) => [left, right]));
  return [...single, ...pairs];
}
