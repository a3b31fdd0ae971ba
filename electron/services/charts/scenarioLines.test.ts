/** A scenario over a chart: what it makes of the cells drawn, beside figures that stay as they are. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartRemarks } from '#shared/domain/charts/chartRemarks.ts';
import { markText } from '#shared/domain/charts/markText.ts';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { packChart, unpackChart } from '#shared/ipc/packedChart.ts';
import { findCell } from '../figures/findCell.ts';
import { removeScenario } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { pictureOf } from './chartPictures.ts';
import { drawChart, getChart, saveChart } from './charts.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterAll(() => workspace.remove());

const TITLE = 'The war ends, sanctions ease, re-exports end';
const series = (where: string): string => findCell(context, where).seriesId;
const exportsChart = (more: Partial<ChartSpec> = {}): ChartSpec => ({
  type: 'line',
  title: 'Exports to Russia',
  series: [
    series('area = ARM and counterpart = RUS and flow = exports and period = 2023'),
    series('area = GEO and counterpart = RUS and flow = exports and period = 2023'),
  ],
  periods: ['2021', '2022', '2023', '2024'],
  scenario: { id: 'sc1' },
  ...more,
});

test('each row that is reached has the scenario behind it: middle, range, figure’s source and cited paragraph', () => {
  const view = drawChart(context, null, exportsChart());
  expect(view.lines.map(({ short }) => short)).toEqual(['Armenia', `Armenia, in “${TITLE}”`, 'Georgia']);
  const [, over] = view.lines;
  expect(over?.marks.map(({ value, status }) => (value === null ? null : status))).toEqual([
    null,
    null,
    'S',
    'S',
  ]);
  const mark = over?.marks[2];
  if (over === undefined || mark === undefined) throw new Error('No mark of 2023.');
  const said = markText(over, mark, ['Armstat']);
  expect(said).toMatch(
    /2023: 2\.12 bn USD, between 708 mn USD and 3\.54 bn USD, scenario\. Source: Armstat\./,
  );
  expect(said).toMatch(/Paragraph: Digest.*body ¶ 3\.$/);
  expect(mark.sources.length).toBeGreaterThan(0);
  const remarks = chartRemarks(view.spec, planDrawing(view.spec, view.lines));
  expect(remarks.join('\n')).toContain(`“${TITLE}” lies over the figures and changes none`);
  expect(remarks.join('\n')).toMatch(/✚ S scenario: Armenia, in .* 2023, 2024\./);
  // What a scenario does not reach is no gap.
  expect(remarks.filter((each) => each.startsWith('Missing')).join()).not.toContain('in “');
});

test('the figures are those of the chart without it, and every mark of the picture has an id of its own', () => {
  const { scenario: _, ...plain } = exportsChart();
  const figures = drawChart(context, null, plain).lines;
  const view = drawChart(context, null, exportsChart());
  expect(view.lines.filter(({ overlay }) => overlay === undefined)).toEqual(figures);
  expect(unpackChart(packChart(view)).lines).toEqual(view.lines);
  const ids = [...pictureOf(context, exportsChart()).svg.matchAll(/<g id="(ser[^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  expect(ids.filter((id) => id?.endsWith(':scenario'))).toHaveLength(2);
});

test('kept by its id alone; over an index, or where it reaches nothing, nothing is drawn, and that is said', () => {
  const { chartId } = saveChart(
    context,
    null,
    exportsChart({ scenario: { id: 'sc1', title: 'old name' } }),
  ).value;
  expect(getChart(context, chartId).spec.scenario).toEqual({ id: 'sc1', title: TITLE });
  const index = drawChart(context, null, exportsChart({ transform: { kind: 'index', base: '2021' } }));
  expect(index.lines).toHaveLength(2);
  const early = drawChart(context, null, exportsChart({ periods: ['2021', '2022'] }));
  expect(chartRemarks(early.spec, planDrawing(early.spec, early.lines)).join()).toContain(
    `“${TITLE}” reaches no cell of these rows in these periods.`,
  );
  removeScenario(context, 'sc1');
  const gone = getChart(context, chartId);
  expect(gone.lines).toHaveLength(2);
  expect(chartRemarks(gone.spec, planDrawing(gone.spec, gone.lines)).join()).toContain(
    'The scenario that lay over these lines is no longer in the workspace.',
  );
});
