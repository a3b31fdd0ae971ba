/** Rows of several units in one: at rates of the workspace that the chart names, never of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChartSpec } from '#shared/ipc/chartShapes.ts';
import { findCell } from '../figures/findCell.ts';
import { workspaceFacts } from '../impact/workspaceFacts.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { addSheetRow, setSheetCell } from '../sheets/sheetEdits.ts';
import { sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { UseFinder } from '../uses/useFinder.ts';
import { pictureOf } from './chartPictures.ts';
import { drawChart, getChart, saveChart } from './charts.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let spec: ChartSpec;
let source: string;
let rate: string;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
  const turnover = (area: string): string =>
    findCell(context, `area = ${area} and counterpart = RUS and flow = turnover and period = 2024`).seriesId;
  spec = {
    type: 'slope',
    title: 'In dollars',
    series: [turnover('ARM'), turnover('LVA')],
    periods: ['2020', '2024'],
  };
  source = addSheetRow(context, {
    sheet: 'sources',
    values: { title: 'Reference rates', publisher: 'Central bank' },
  }).value.rowId;
  rate = addSheetRow(context, {
    sheet: 'rates',
    values: { from_unit: 'EUR', to_unit: 'USD', period: '2020', value: '1.14', source },
  }).value.rowId;
});
afterAll(() => workspace.remove());

test('a chart of two units says what it could be converted to, at which rates, and what has none', () => {
  const { conversions } = drawChart(context, null, spec);
  expect(conversions).toEqual([
    {
      to: 'USD',
      rates: ['1.14 USD for 1 EUR (Central bank, 2020)'],
      lacking: [],
    },
    { to: 'EUR', rates: [], lacking: ['USD 2020', 'USD 2024'] },
  ]);
  expect(() => pictureOf(context, spec)).toThrow('one axis cannot hold both');
});

test('asked for, it converts: the rate stands in mark, remark and source line, and goes with its source', () => {
  const asked = { ...spec, convert: { to: 'USD' } };
  const { svg } = pictureOf(context, asked);
  const text = svg.replace(/<\/text>\s*<text[^>]*>/g, ' ');
  expect(text).toContain('Converted at 1.14 USD for 1 EUR (Central bank, 2020): Latvia 2020.');
  expect(text).toMatch(/Latvia – Russia, turnover, 2020: .* USD.*converted at 1\.14 USD for 1 EUR/);
  expect(drawChart(context, null, asked).sourceLine).toContain('Central bank');
  const without = drawChart(context, null, { ...asked, without: [source] });
  expect(without.sourceLine).not.toContain('Central bank');
  expect(without.lines[1]?.marks[0]?.unit).toBe('EUR');
  const { svg: left } = pictureOf(context, { ...asked, without: [source] });
  expect(left).toContain('Not drawn, because no rate is stated: Latvia 2020.');
});

test('a saved chart keeps what it converts to, not the rates; its source and its facts follow them', () => {
  const view = drawChart(context, null, { ...spec, convert: { to: 'USD' } });
  const { chartId } = saveChart(context, null, view.spec).value;
  const row = context.store.db.prepare("SELECT spec FROM chart WHERE 'ch' || id = ?").get(chartId) as {
    spec: string;
  };
  expect(JSON.parse(row.spec)).toMatchObject({ version: 2, convert: { to: 'USD' } });
  expect(row.spec).not.toContain('1.14');
  expect(new UseFinder(context).usesOf(source)).toContainEqual(
    expect.objectContaining({ kind: 'chart', title: 'In dollars' }),
  );
  const latvia = (): string | undefined =>
    workspaceFacts(context, []).find(({ id }) => id === `${chartId} ${spec.series[1]}@2020`)?.value;
  const before = latvia();
  setSheetCell(context, { sheet: 'rates', rowId: rate, column: 'value', text: '2' });
  expect(latvia()).not.toBe(before);
  expect(JSON.stringify(getChart(context, chartId).spec)).toContain('2 USD for 1 EUR');
});
