import { unitsOf } from '#shared/domain/charts/planDrawing.ts';
import type { ChartLine, ChartRate } from '#shared/domain/charts/types.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import { rateOf } from '../calculated/calculatedSeries.ts';
import type { ServiceContext } from '../serviceContext.ts';

type LeftOut = readonly { readonly id: string }[];
type Stated = { readonly unit: string; readonly period: string };

/** A spec that asks for one unit, with the rates it needs as they are now; one of a source left out is none. */
export function ratedSpec(
  context: ServiceContext,
  spec: ChartSpec,
  lines: readonly ChartLine[],
  leftOut: LeftOut,
): ChartSpec {
  if (spec.convert === undefined) return spec;
  const { to } = spec.convert;
  return {
    ...spec,
    convert: { to, rates: statedOf(lines).flatMap((stated) => rateFor(context, stated, to, leftOut) ?? []) },
  };
}

/** What rows of several units could be turned into: each of their units, with the rates for it and what has none. */
export function conversionsOf(
  context: ServiceContext,
  lines: readonly ChartLine[],
  leftOut: LeftOut,
): ChartView['conversions'] {
  const units = unitsOf(lines);
  if (units.length < 2) return [];
  const stated = statedOf(lines);
  return units.map((to) => {
    const others = stated.filter(({ unit }) => unit !== to);
    const found = others.map((one) => ({ one, rate: rateFor(context, one, to, leftOut) }));
    return {
      to,
      rates: [...new Set(found.flatMap(({ rate }) => rate?.name ?? []))],
      lacking: found.flatMap(({ one, rate }) => (rate === null ? [`${one.unit} ${one.period}`] : [])),
    };
  });
}

/** Each unit in each period that some value has. */
function statedOf(lines: readonly ChartLine[]): Stated[] {
  const all = new Map<string, Stated>();
  for (const { marks } of lines)
    for (const { value, unit, cell } of marks)
      if (value !== null) all.set(`${unit} ${cell.period}`, { unit, period: cell.period });
  return [...all.values()];
}

function rateFor(
  { store }: ServiceContext,
  { unit, period }: Stated,
  to: string,
  leftOut: LeftOut,
): ChartRate | null {
  if (unit === to) return null;
  const rate = rateOf(store)(unit, to, period);
  if (rate === null || leftOut.some(({ id }) => id === rate.sourceId)) return null;
  return { from: unit, to, period, value: rate.value, name: rate.name, source: rate.sourceId };
}
