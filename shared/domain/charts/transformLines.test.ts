import { expect, test } from 'vitest';
import { lineOf } from './testing/charts.ts';
import { transformLines } from './transformLines.ts';
import type { ChartLine, Transform } from './types.ts';

const drawn = (transform: Transform, lines: readonly ChartLine[]) =>
  transformLines({ transform }, lines).map(({ marks }) => marks.map(({ value }) => value));

test('an index puts its base at 100 and keeps gaps', () => {
  const lines = [lineOf('Armenia', { 2020: '4', 2021: null, 2022: '5' })];
  expect(drawn({ kind: 'index', base: '2020' }, lines)).toEqual([['100', null, '125']]);
});

test('without its base an index is missing, and says what it lacks', () => {
  const [line] = transformLines({ transform: { kind: 'index', base: '2020' } }, [
    lineOf('Armenia', { 2020: null, 2021: '5' }),
  ]);
  expect(line?.marks[1]).toMatchObject({ value: null, status: 'M', missing: ['2020'] });
});

test('growth is against the neighbour alone: over a gap there is none', () => {
  const lines = [lineOf('Armenia', { 2020: '4', 2021: '5', 2022: null, 2023: '6' })];
  expect(drawn({ kind: 'growth' }, lines)).toEqual([[null, '25', null, null]]);
});

test('a share needs every row in one unit: of half a sum there is none', () => {
  const two = [lineOf('Armenia', { 2020: '1', 2021: '1' }), lineOf('Georgia', { 2020: '3', 2021: null })];
  expect(drawn({ kind: 'share' }, two)).toEqual([
    ['25', null],
    ['75', null],
  ]);
  const mixed = [lineOf('Armenia', { 2020: '1' }), lineOf('Georgia', { 2020: '3 CNY' })];
  expect(drawn({ kind: 'share' }, mixed)).toEqual([[null], [null]]);
});

test('bounds go along, and the value before stands beside the new one', () => {
  const line = lineOf('Armenia', { 2020: '4', 2021: '5' }, { 2021: { low: '4.8', high: '5.2' } });
  const [index] = transformLines({ transform: { kind: 'index', base: '2020' } }, [line]);
  expect(index?.marks[1]).toMatchObject({ value: '125', low: '120', high: '130', before: '5 USD' });
});

test('where the reporter changes inside a growth there is none until that is confirmed', () => {
  const line = lineOf(
    'Armenia',
    { 2020: '4', 2021: '5', 2022: '6' },
    { 2020: { reporters: ['ARM'] }, 2021: { reporters: ['RUS'] }, 2022: { reporters: ['RUS'] } },
  );
  expect(drawn({ kind: 'growth' }, [line])).toEqual([[null, null, '20']]);
  expect(drawn({ kind: 'growth', anyReporter: true }, [line])).toEqual([[null, '25', '20']]);
  const [grown] = transformLines({ transform: { kind: 'growth' } }, [line]);
  expect(grown?.marks[1]?.missing).toEqual(['Armenia in 2020, Russia in 2021 (the reporter changes)']);
});
