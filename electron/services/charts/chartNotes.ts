import type { Annotation } from '#shared/domain/charts/types.ts';
import type { ChartView } from '#shared/ipc/chartShapes.ts';
import type { LinkView } from '#shared/ipc/shapes.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSignals } from '../signals/signals.ts';
import type { NamedSeries } from './chartLines.ts';

/** What a note over a chart can rest on: the paragraphs linked to its cells, and the events of its countries. */
export function groundsOf(
  context: ServiceContext,
  series: readonly NamedSeries[],
  links: readonly LinkView[],
): ChartView['grounds'] {
  const paragraphs = new Map<string, string>();
  for (const { id, documentTitle, locator } of links) paragraphs.set(id, `${documentTitle}, ${locator}`);
  const areas = new Set(series.flatMap(({ key }) => [key.area, key.counterpart]));
  const events = readSignals(context).filter(({ area }) => areas.has(area));
  return [
    ...[...paragraphs].map(([id, text]) => ({ kind: 'link' as const, id, text })),
    ...events.map(({ id, date, areaName, title }) => ({
      kind: 'event' as const,
      id,
      text: `${areaName}, ${date}: ${title}`,
    })),
  ];
}

/** Notes with what they rest on in words; one whose paragraph or event is gone says so. */
export const citedNotes = (
  notes: readonly Annotation[],
  grounds: ChartView['grounds'],
): NonNullable<ChartView['spec']['annotations']> =>
  notes.map(({ period, text, link, event }) => {
    const on = link ?? event;
    const ground = grounds.find(({ id }) => id === on)?.text;
    return {
      period,
      text,
      ...(link === undefined ? {} : { link }),
      ...(event === undefined ? {} : { event }),
      ...(on === undefined ? {} : { cites: ground ?? 'what it rested on is no longer here' }),
    };
  });
