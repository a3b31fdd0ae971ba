import { expect, test } from 'vitest';
import type { ChartView } from '#shared/ipc/shapes.ts';
import { chartOption } from './chartOption.ts';

const mark = (period: string, value: string | null) => ({
  cell: { seriesId: 'ser1', period },
  value,
  currency: 'USD',
  status: 'A',
  derivation: null,
  sources: [],
});

const view: ChartView = {
  id: null,
  spec: { type: 'line', title: 'Exports', series: ['ser1'], periods: ['2020', '2021', '2022', '2023'] },
  lines: [
    { seriesId: 'ser1', name: 'Armenia', marks: [mark('2023', '5'), mark('2020', '0'), mark('2021', null)] },
  ],
  sourceLine: '',
};

test('marks stand at their period in whatever order they come; a zero is drawn', () => {
  const option = chartOption(view);
  expect(option.xAxis.data).toEqual(['2020', '2021', '2022', '2023']);
  expect(option.series[0]?.data).toEqual([0, null, null, 5]);
});

test('a gap is never bridged, and bars are bars', () => {
  expect(chartOption(view).series[0]?.connectNulls).toBe(false);
  expect(chartOption({ ...view, spec: { ...view.spec, type: 'bar' } }).series[0]?.type).toBe('bar');
});
