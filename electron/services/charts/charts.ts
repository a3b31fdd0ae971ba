import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import type { ChartSpec, ChartView } from '#shared/ipc/chartShapes.ts';
import type { LinkView } from '#shared/ipc/shapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { linksOfCell } from '../articles/links.ts';
import { calculatedLines } from '../calculated/calculatedLines.ts';
import { operandCells, operandSeries } from '../calculated/calculatedSeries.ts';
import { figureLookup } from '../figures/cells.ts';
import { remembered } from '../figures/remembered.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { refuseWhilePrinted } from '../packs/printedInPack.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import { acrossChoices, acrossLines, namedAcross } from './acrossLines.ts';
import { chartEvents } from './chartEvents.ts';
import { type Around, chartLines, reporterLines } from './chartLines.ts';
import { citedNotes, groundsOf } from './chartNotes.ts';
import { conversionsOf, ratedSpec } from './chartRates.ts';
import { namedSeries, type Rows, rangeOf, refuseUndrawable, rowsOf } from './chartRows.ts';
import { leaveOut } from './leaveOut.ts';
import { namedScenario, withScenario } from './scenarioLines.ts';

/** Draws a spec's cells. The source line names exactly the sources of the marks that are drawn. */
export function drawChart(context: ServiceContext, chartId: string | null, asked: ChartSpec): ChartView {
  const spec = namedScenario(context, asked);
  const rows = rowsOf(context, spec.series);
  const about = namedSeries(context, operandSeries(context, spec.series));
  const known = new Set(listedSources(context));
  const leftOut = (spec.without ?? [])
    .filter((source) => known.has(source))
    .map((source) => sourceView(readSource(context, source)));
  const linked = linkedCells(context);
  const linksOf = remembered(
    (cell: CellRef) => linksOfCell(context, cell),
    ({ seriesId, period }) => [seriesId, period],
  );
  const figures = linesOf(context, spec, rows, (cell) => (linked.has(cellText(cell)) ? linksOf(cell) : []));
  const lines = leaveOut(withScenario(context, spec, figures), leftOut);
  const rated = ratedSpec(context, namedAcross(spec, rows.there), lines, leftOut);
  const drawing = planDrawing(rated, lines);
  const cells =
    linked.size === 0
      ? []
      : lines.flatMap(({ marks }) => marks.flatMap(({ cell }) => operandCells(context, cell)));
  const grounds = groundsOf(
    context,
    about,
    cells.filter((cell) => linked.has(cellText(cell))).flatMap(linksOf),
  );
  const sources = sourcesOfMarks(context, drawing.lines);
  const drawn = sourcesOfMarks(context, drawing.strokes);
  return {
    id: chartId,
    spec:
      rated.annotations === undefined
        ? rated
        : { ...rated, annotations: citedNotes(rated.annotations, grounds) },
    lines,
    sources: sources.map(sourceView),
    leftOut,
    grounds,
    sourceLine: [...new Set(drawn.map(({ publisher, title }) => publisher || title))].join('; '),
    events: spec.events === true ? chartEvents(context, about) : [],
    gone: [...rows.gone],
    acrossChoices: acrossChoices(context, spec, rows.there),
    conversions: conversionsOf(context, lines, leftOut),
    range: rangeOf(context, rows),
  };
}

const sourceView = ({ id, publisher, title }: { id: string; publisher: string; title: string }) => ({
  id,
  name: publisher || title,
  title,
});

const listedSources = ({ store }: ServiceContext): string[] =>
  (store.db.prepare("SELECT 'src' || id AS id FROM source").all() as { id: string }[]).map(({ id }) => id);

/** Every cell that a paragraph is linked to, asked once for all marks. */
function linkedCells({ store }: ServiceContext): ReadonlySet<string> {
  const rows = store.db
    .prepare("SELECT DISTINCT 'ser' || series_id || '@' || period AS cell FROM link_target")
    .all() as { cell: string }[];
  return new Set(rows.map(({ cell }) => cell));
}

/** Sources that pass on what somebody said. */
function quotingSources({ store }: ServiceContext): ReadonlySet<string> {
  const rows = store.db
    .prepare(
      "SELECT 'src' || id AS id FROM source WHERE kind IN ('article', 'press', 'news', 'speech', 'statement', 'interview')",
    )
    .all() as { id: string }[];
  return new Set(rows.map(({ id }) => id));
}

function linesOf(
  context: ServiceContext,
  spec: ChartSpec,
  { there, calculated }: Rows,
  linksOf: (cell: CellRef) => readonly LinkView[],
): ChartLine[] {
  const lookup = figureLookup(context.store);
  const quoted = quotingSources(context);
  const around: Around = {
    paragraphs: (cell) => linksOf(cell).map(({ documentTitle, locator }) => `${documentTitle}, ${locator}`),
    isQuoted: (sourceId) => quoted.has(sourceId),
  };
  if (spec.type === 'scatter' && spec.across !== undefined)
    return acrossLines(lookup, there, spec.periods.at(-1) ?? '', spec.across, around);
  const build = spec.type === 'mirror' ? reporterLines : chartLines;
  const lines = [
    ...build(lookup, there, spec.periods, around),
    ...calculatedLines(context, lookup, calculated, spec.periods, around),
  ];
  const place = ({ seriesId }: ChartLine): number => spec.series.indexOf(seriesId);
  return calculated.length === 0 ? lines : lines.sort((a, b) => place(a) - place(b));
}

export const getChart = (context: ServiceContext, chartId: string): ChartView =>
  drawChart(context, chartId, chartSpec(context, chartId));

/** A chart as it was laid out, not yet drawn. */
export function chartSpec({ store }: ServiceContext, chartId: string): ChartSpec {
  const row = store.db.prepare('SELECT spec FROM chart WHERE id = ?').get(parseId('chart', chartId)) as
    | { spec: string }
    | undefined;
  if (row === undefined) throw unknownId('chart', chartId);
  return JSON.parse(row.spec) as ChartSpec;
}

/** Rows of a chart that are no longer in the figures. */
export const goneRows = (context: ServiceContext, spec: ChartSpec): readonly string[] =>
  rowsOf(context, spec.series).gone;

/** Saves a chart's spec, new or changed, as one operation. */
export function saveChart(
  context: ServiceContext,
  chartId: string | null,
  asked: ChartSpec,
): Done<{ chartId: string }> {
  const spec = versioned({ ...asked, title: asked.title.trim() });
  const rows = rowsOf(context, spec.series);
  refuseUndrawable(rows, chartId === null ? rows.gone : []);
  if (spec.title === '')
    throw new Problem('chart/untitled', {
      message: 'The chart has no title.',
      fix: 'Give it a title first.',
    });
  if (spec.periods.length === 0)
    throw new Problem('chart/noPeriods', {
      message: 'The chart has no periods.',
      fix: 'Choose a first and a last one.',
    });
  const row = { title: spec.title, spec: JSON.stringify(spec) };
  const label = `${chartId === null ? 'Add' : 'Change'} chart "${spec.title}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (chartId === null) return { chartId: formatId('chart', write.insert('chart', row)) };
    write.update('chart', parseId('chart', chartId), row);
    return { chartId };
  });
}

/** A spec says that it needs the second version of specs only where it does. */
function versioned({ version: _, ...spec }: ChartSpec): ChartSpec {
  const isFirst =
    ['line', 'bar'].includes(spec.type) &&
    spec.transform === undefined &&
    spec.convert === undefined &&
    spec.across === undefined &&
    spec.log !== true &&
    spec.cutAxis === undefined &&
    spec.scenario === undefined &&
    spec.events !== true &&
    (spec.annotations ?? []).length === 0 &&
    (spec.without ?? []).length === 0;
  if (isFirst) return spec;
  const annotations = spec.annotations?.map(({ cites: _words, ...note }) => note);
  return {
    version: 2,
    ...spec,
    ...(annotations === undefined ? {} : { annotations }),
    ...(spec.convert === undefined ? {} : { convert: { to: spec.convert.to } }),
    ...(spec.scenario === undefined ? {} : { scenario: { id: spec.scenario.id } }),
    ...(spec.across === undefined ? {} : { across: { ...spec.across, names: undefined } }),
  };
}

/** Takes a chart out of the workspace; one that a pack prints stays. */
export function removeChart(context: ServiceContext, chartId: string): Done<null> {
  const { db } = context.store;
  const id = parseId('chart', chartId);
  const row = db.prepare('SELECT title FROM chart WHERE id = ?').get(id) as { title: string } | undefined;
  if (row === undefined) throw unknownId('chart', chartId);
  refuseWhilePrinted(context, 'chart', chartId, row.title);
  return runOperation(context.store, operationOf(context, `Remove chart "${row.title}"`), (write) => {
    write.remove('chart', id);
    return null;
  });
}

/** Sources of marks, each once, in the order they are met. */
function sourcesOfMarks(
  context: ServiceContext,
  lines: readonly { readonly marks: readonly (ChartMark | null)[] }[],
) {
  const named = new Set<string>();
  let before: readonly string[] | undefined;
  for (const { marks } of lines)
    for (const mark of marks) {
      // Neighbours mostly have the very same.
      if (mark === null || mark.sources === before) continue;
      before = mark.sources;
      for (const id of before) named.add(id);
    }
  return [...named].map((id) => readSource(context, id));
}
