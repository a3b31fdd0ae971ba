import { expect, test } from 'vitest';
import { periodsMeant } from './periodsMeant.ts';
import { parseWhere } from './where/where.ts';

const PERIODS = ['2019', '2020', '2020-Q1', '2020-03', '2021', '2021-Q4', '2022'];

function meant(where: string): readonly string[] | null {
  const parsed = parseWhere(where);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const test = periodsMeant(parsed.value);
  return test === null ? null : PERIODS.filter(test);
}

test.each([
  ['', null],
  ['area = ARM', null],
  ['period = 2020', ['2020']],
  ['flow = exports and period = 2020', ['2020']],
  ['period = 2020..2021', ['2020', '2020-Q1', '2020-03', '2021', '2021-Q4']],
  ['period > 2020', ['2021', '2021-Q4', '2022']],
  ['period <= 2020', ['2019', '2020', '2020-Q1', '2020-03']],
  ['period < 2021-Q4', ['2020-Q1']],
  ['period >= 2020 and period < 2021', ['2020', '2020-Q1', '2020-03']],
  ['period = 2019 or period = 2022', ['2019', '2022']],
  ['period != 2020', ['2019', '2020-Q1', '2020-03', '2021', '2021-Q4', '2022']],
  ['period = 2019 or area = ARM', null],
  ['row(period = 2020 and value > 1bn)', null],
])('%s speaks of %j', (where, periods) => {
  expect(meant(where)).toEqual(periods);
});
