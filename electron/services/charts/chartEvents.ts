import type { ChartEvent } from '#shared/domain/charts/types.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSignals } from '../signals/signals.ts';
import type { NamedSeries } from './chartLines.ts';

/** The events of the countries that some series are about, in the order of time. */
export function chartEvents(context: ServiceContext, series: readonly NamedSeries[]): ChartEvent[] {
  const areas = new Set(series.flatMap(({ key }) => [key.area, key.counterpart]));
  return readSignals(context)
    .filter(({ area }) => areas.has(area))
    .map(({ id, date, area, areaName, title, direction, strength, sourceName }) => ({
      id,
      date,
      area,
      title: `${areaName}, ${direction === 'toward' ? '▲ toward' : '▼ away from'} Moscow (${strength} of 3): ${title} (${sourceName})`,
    }));
}
