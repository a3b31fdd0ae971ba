/** What a chart cannot draw is told in its place, for the window and the command line alike; the saved spec is kept. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartRemarks } from '#shared/domain/charts/chartRemarks.ts';
import { planDrawing } from '#shared/domain/charts/planDrawing.ts';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { findCell } from '../figures/findCell.ts';
import { at, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { exportChart } from './chartPictures.ts';
import { chartSpec, drawChart, saveChart } from './charts.ts';

let workspace: TestWorkspace;
const folder = mkdtempSync(join(tmpdir(), 'attest-bad-charts-'));
const YEARS = ['2020', '2021', '2022', '2023', '2024'];
beforeAll(async () => {
  workspace = await sampleWorkspace();
}, 120_000);
afterAll(() => {
  workspace.remove();
  rmSync(folder, { recursive: true });
});

const turnover = (area: string): string =>
  findCell(workspace.context, `area = ${area} and counterpart = RUS and flow = turnover and period = 2024`)
    .seriesId;
const specOf = (areas: readonly string[], more: Partial<ChartSpec> = {}): ChartSpec => ({
  type: 'line',
  title: 'Asked for',
  series: areas.map(turnover),
  periods: YEARS,
  ...more,
});
const drawn = (spec: ChartSpec) => {
  const view = drawChart(workspace.context, null, spec);
  const drawing = planDrawing(view.spec, view.lines);
  return { ...view, refusal: drawing.refusal, remarks: chartRemarks(view.spec, drawing, view.events) };
};

test.each<[string, readonly string[], Partial<ChartSpec>, string]>([
  ['rows in dollars and euros', ['EST'], {}, 'chart/mixedUnits'],
  ['bars on a logarithmic axis', ['ARM'], { type: 'bar', log: true }, 'chart/logBars'],
  [
    'growth, which falls below zero, on a logarithmic axis',
    ['ARM', 'UKR'],
    { transform: { kind: 'growth', anyReporter: true }, log: true },
    'chart/logZero',
  ],
  ['slopes of one period', ['ARM', 'GEO'], { type: 'slope', periods: ['2024'] }, 'chart/twoPeriods'],
  ['slopes of five periods', ['ARM', 'GEO'], { type: 'slope' }, 'chart/twoPeriods'],
  ['a map of several periods', ['ARM', 'GEO'], { type: 'map' }, 'chart/onePeriod'],
  ['years nobody states', ['ARM'], { periods: ['1990', '1991'] }, 'chart/noValues'],
])('%s: refused by name, nothing written, the saved chart kept', async (_name, areas, more, code) => {
  const { context } = workspace;
  const spec = specOf(areas, more);
  const { chartId } = saveChart(context, null, spec).value;
  const kept = JSON.stringify(chartSpec(context, chartId));
  const state = stateSha256(context.store.db);
  const failure = await exportChart(context, chartId, join(folder, 'x.svg')).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Problem);
  expect(failure).toMatchObject({ code });
  expect((failure as Problem).fix).not.toBe('');
  expect(readdirSync(folder)).toEqual([]);
  expect(JSON.stringify(chartSpec(context, chartId))).toBe(kept);
  expect(stateSha256(context.store.db)).toBe(state);
});

test('two hundred rows are too many to tell apart, and are not saved', () => {
  const rows = workspace.context.store.db.prepare("SELECT 'ser' || id AS id FROM series LIMIT 200").all() as {
    id: string;
  }[];
  const spec = { ...specOf(['ARM']), series: rows.map(({ id }) => id) };
  expect(() => saveChart(workspace.context, null, spec)).toThrow(
    /cannot be told apart|different frequencies/,
  );
});

test('a group says which members it lacks, a row that was removed is named, and the rest is drawn', () => {
  const { context } = workspace;
  const group = drawn(specOf(['former_soviet_republics'], { periods: ['2020', '2024'] }));
  expect(group.remarks.join('\n')).toMatch(/∅.*incomplete/);
  expect(group.remarks.join('\n')).toMatch(/lacks .*LVA/);

  const spec = specOf(['ARM', 'GEO']);
  const { chartId } = saveChart(context, null, spec).value;
  const gone = 'ser999999';
  const stored = { ...spec, series: [gone, ...spec.series.slice(1)] };
  runOperation(context.store, { label: 'Change a chart', actor: 'Ana', at }, (write) => {
    write.update('chart', Number(chartId.slice(2)), { spec: JSON.stringify(stored) });
  });
  const left = drawChart(context, chartId, chartSpec(context, chartId));
  expect(left.gone).toEqual([gone]);
  expect(left.lines.map(({ short }) => short)).toEqual(['Georgia']);
  expect(chartSpec(context, chartId).series).toEqual(stored.series);
});

test('an axis that does not start at zero says so with its reason; one that is not asked to starts there', () => {
  const cut = drawn(specOf(['ARM'], { cutAxis: 'the change is what is asked about' }));
  expect(cut.remarks).toContain(
    'The axis need not start at zero. Reason given: the change is what is asked about.',
  );
  expect(drawn(specOf(['ARM'])).remarks.join('\n')).not.toContain('need not start at zero');
});
