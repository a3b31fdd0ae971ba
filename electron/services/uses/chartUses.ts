import { calculatedParts, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { operandCells } from '../calculated/calculatedSeries.ts';
import { getChart } from '../charts/charts.ts';
import { formatId, parseId } from '../ids.ts';
import { isSource, use, type Wanted } from './wanted.ts';
import type { WorkspaceLook } from './workspaceLook.ts';

/** Charts that draw a cell, also through a calculated series, that draw a calculated series, or whose figures are of a source. */
export function chartUses(look: WorkspaceLook, { cell, id }: Wanted): UseView[] {
  const isDrawn =
    cell !== null
      ? drawsCell(look, cell)
      : isSource(id)
        ? ({ chart }: StoredChart) => getChart(look.context, chart).sources.some((source) => source.id === id)
        : id !== null && isCalculatedId(id)
          ? ({ spec }: StoredChart) => drawsCalculated(spec, id)
          : null;
  if (isDrawn === null) return [];
  return storedCharts(look)
    .filter(isDrawn)
    .map(({ chart, title }) => use('chart', chart, title, ''));
}

/** Whether a chart draws a calculated series, in whichever of its rows. */
export function isDrawnIn(look: WorkspaceLook, chart: string, calculatedId: string): boolean {
  const row = look.context.store.db
    .prepare('SELECT spec FROM chart WHERE id = ?')
    .get(parseId('chart', chart)) as { spec: string } | undefined;
  return row !== undefined && drawsCalculated(JSON.parse(row.spec) as ChartSpec, calculatedId);
}

type StoredChart = { readonly chart: string; readonly title: string; readonly spec: ChartSpec };

const storedCharts = ({ context }: WorkspaceLook): StoredChart[] =>
  (
    context.store.db.prepare('SELECT id, title, spec FROM chart ORDER BY id').all() as {
      id: number;
      title: string;
      spec: string;
    }[]
  ).map(({ id, title, spec }) => ({
    chart: formatId('chart', id),
    title,
    spec: JSON.parse(spec) as ChartSpec,
  }));

const drawsCalculated = ({ series }: ChartSpec, id: string): boolean =>
  series.some((each) => calculatedParts(each).rowId === id);

function drawsCell(look: WorkspaceLook, cell: CellRef): (chart: StoredChart) => boolean {
  const text = cellText(cell);
  const taking = new Map(
    look
      .calculated()
      .filter(({ cells }) => cells.has(text))
      .map(({ id, cells }) => [id, cells.get(text) ?? []]),
  );
  const takesIn = (seriesId: string, periods: readonly string[]): boolean => {
    if (seriesId === cell.seriesId) return periods.includes(cell.period);
    if (calculatedParts(seriesId).seriesId === null)
      return taking.get(seriesId)?.some((period) => periods.includes(period)) ?? false;
    return periods.some((period) =>
      operandCells(look.context, { seriesId, period }).some((operand) => cellText(operand) === text),
    );
  };
  return ({ spec: { series, periods } }) => series.some((seriesId) => takesIn(seriesId, periods));
}
