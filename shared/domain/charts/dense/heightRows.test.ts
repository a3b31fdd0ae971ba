import { expect, test } from 'vitest';
import { planDrawing } from '../planDrawing.ts';
import { lineOf, specOf } from '../testing/charts.ts';
import { heightRows, isDense } from './heightRows.ts';

test('heights are parts of the axis, gaps no numbers, and a change of status keeps its place', () => {
  const armenia = lineOf(
    'Armenia',
    { 2019: '0', 2020: '5', 2021: null, 2022: '10', 2023: '10', 2024: '10' },
    { 2022: { status: 'E' }, 2023: { status: 'E' } },
  );
  const [row] = heightRows(planDrawing(specOf([armenia]), [armenia]));
  expect([...(row?.heights ?? [])]).toEqual([0, 0.5, Number.NaN, 1, 1, 1]);
  expect(row?.changes).toEqual([3, 5]);
});

test('a chart is dense above three thousand marks', () => {
  const long = (count: number) =>
    lineOf('Armenia', Object.fromEntries(Array.from({ length: count }, (_, at) => [String(1000 + at), '1'])));
  const of = (count: number): boolean => isDense(planDrawing(specOf([long(count)]), [long(count)]));
  expect([of(3_000), of(3_001)]).toEqual([false, true]);
});
