import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/shapes.ts';
import { readSeries } from '../store/repositories/figureRepository.ts';
import { type Done, runOperation } from '../store/unitOfWork.ts';
import { areaName, figureLookup } from './cells.ts';
import { formatId, parseId, unknownId } from './ids.ts';
import { operationOf, type ServiceContext } from './serviceContext.ts';
import { readSource } from './sources.ts';

/** Draws a spec's cells. The source line names exactly the sources of the values drawn. */
export function drawChart(context: ServiceContext, chartId: string | null, spec: ChartSpec): ChartView {
  const lookup = figureLookup(context.store);
  const drawn = new Set<string>();
  const lines = spec.series.map((seriesId) => {
    const series = readSeries(context.store.db, parseId('series', seriesId));
    if (series === null) throw unknownId('series', seriesId);
    return {
      seriesId,
      name: `${areaName(series.area)} – ${areaName(series.counterpart)}, ${series.flow.replace('_', '-')}`,
      marks: spec.periods.map((period) => {
        const cell: CellRef = { seriesId, period };
        const shown = cellValue(lookup, cell);
        const sources = shown.value === null ? [] : sourcesOf(context, cell);
        for (const source of sources) drawn.add(source);
        return {
          cell,
          value: shown.value,
          currency: shown.currency,
          status: shown.assertion?.status ?? (shown.value === null ? 'M' : 'A'),
          derivation: shown.derivation,
          sources,
        };
      }),
    };
  });
  const publishers = [...drawn].map((source) => {
    const { publisher, title } = readSource(context, source);
    return publisher || title;
  });
  const names = publishers.filter((name, index) => publishers.indexOf(name) === index);
  return { id: chartId, spec, lines, sourceLine: names.length === 0 ? '' : `Source: ${names.join('; ')}` };
}

/** Ids of the sources a cell's shown value rests on, through derivations. */
export function sourcesOf(context: ServiceContext, cell: CellRef): string[] {
  const lookup = figureLookup(context.store);
  const shown = cellValue(lookup, cell);
  if (shown.assertion !== null) return [shown.assertion.sourceId];
  const found =
    shown.parts.length > 0
      ? shown.inputs.flatMap((input) =>
          lookup
            .assertions(input)
            .filter(({ id }) => shown.parts.includes(id))
            .map(({ sourceId }) => sourceId),
        )
      : shown.inputs.flatMap((input) => sourcesOf(context, input));
  return found.filter((source, index) => found.indexOf(source) === index);
}

export function getChart(context: ServiceContext, chartId: string): ChartView {
  const row = context.store.db
    .prepare('SELECT spec FROM chart WHERE id = ?')
    .get(parseId('chart', chartId)) as { spec: string } | undefined;
  if (row === undefined) throw unknownId('chart', chartId);
  return drawChart(context, chartId, JSON.parse(row.spec) as ChartSpec);
}

/** Saves a chart's spec, new or changed, as one operation. */
export function saveChart(
  context: ServiceContext,
  chartId: string | null,
  spec: ChartSpec,
): Done<{ chartId: string }> {
  drawChart(context, chartId, spec);
  const row = { title: spec.title, spec: JSON.stringify(spec) };
  const label = `${chartId === null ? 'Add' : 'Change'} chart "${spec.title}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (chartId === null) return { chartId: formatId('chart', write.insert('chart', row)) };
    write.update('chart', parseId('chart', chartId), row);
    return { chartId };
  });
}
