import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { findCell } from '../figures/findCell.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { pictureOf, pointsOf } from './chartPictures.ts';
import { drawChart, getChart, saveChart } from './charts.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let spec: ChartSpec;
const seriesOf = (area: string, counterpart: string): string =>
  findCell(context, `area = ${area} and counterpart = ${counterpart} and flow = turnover and period = 2024`)
    .seriesId;
beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
  spec = {
    type: 'scatter',
    title: 'Two partners',
    series: ['ARM', 'KGZ', 'UZB'].map((area) => seriesOf(area, 'RUS')),
    periods: ['2024'],
    units: ['USD'],
  };
});
afterAll(() => workspace.remove());

const withChina = (): ChartSpec => {
  const choice = drawChart(context, null, spec).acrossChoices.find(
    ({ name }) => name === 'turnover with China',
  );
  if (choice === undefined) throw new Error('China is not offered.');
  return { ...spec, across: choice.across };
};

test('what the same areas have besides is offered, not what stands up already', () => {
  const names = drawChart(context, null, spec).acrossChoices.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['exports to Russia', 'turnover with China']));
  expect(names).not.toContain('turnover with Russia');
  expect(drawChart(context, null, { ...spec, type: 'bar' }).acrossChoices).toEqual([]);
});

test('a point for each area that has both, each mark its own cell; the others are named with what they lack', () => {
  const { lines, spec: named } = drawChart(context, null, withChina());
  expect(named.across?.names).toEqual(['turnover with China, 2024', 'turnover with Russia, 2024']);
  const kyrgyzstan = lines.find(({ short }) => short === 'Kyrgyzstan');
  expect(kyrgyzstan?.marks.map(({ cell }) => cell.seriesId)).toEqual([
    seriesOf('KGZ', 'CHN'),
    seriesOf('KGZ', 'RUS'),
  ]);
  expect(kyrgyzstan?.marks[0]?.name).toBe('Kyrgyzstan – China, turnover');
  const { svg } = pictureOf(context, withChina());
  const text = svg.replace(/<\/text>\s*<text[^>]*>/g, ' ');
  expect(text).toContain(
    'Across: turnover with China, 2024. Up: turnover with Russia, 2024. A point for each area that has both.',
  );
  expect(text).toContain('No point: Armenia (turnover with China, 2024 in CNY).');
  expect(pointsOf(context, withChina())).toContain('Kyrgyzstan – China, turnover');
});

test('it is saved without its words, refuses several periods, and asks where an axis has two units', () => {
  const { chartId } = saveChart(context, null, drawChart(context, null, withChina()).spec).value;
  const row = context.store.db.prepare("SELECT spec FROM chart WHERE 'ch' || id = ?").get(chartId) as {
    spec: string;
  };
  expect(row.spec).not.toContain('names');
  expect(getChart(context, chartId).spec.across?.names).toHaveLength(2);
  expect(() => pictureOf(context, { ...withChina(), periods: ['2020', '2024'] })).toThrow('shows one period');
  expect(() => pictureOf(context, { ...withChina(), units: undefined })).toThrow('one axis cannot hold both');
});
