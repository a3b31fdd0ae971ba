import { describe, expect, it, test } from 'vitest';
import { fiscalYear } from '../cells/fiscalYears.ts';
import { line, readBytes } from '../testing/openBytes.ts';

describe('fiscalYear', () => {
  it.each([
    ['2023/24', 2023, 2024],
    ['2023-24', 2023, 2024],
    ['2023/2024', 2023, 2024],
    ['1999/00', 1999, 2000],
    ['FY 2023/24', 2023, 2024],
    ['2023–24 г.', 2023, 2024],
    ['FY2024', null, 2024],
    ['FY24', null, 2024],
    ['Fiscal year 2024', null, 2024],
  ])('reads %j', (text, begins, ends) => {
    expect(fiscalYear(text)).toMatchObject({ begins, ends });
  });

  it.each(['2019-2023', '2019-23', '2024', '2023/25', '12/2024', 'FY', '2024-01-31'])(
    'takes %j for none',
    (text) => {
      expect(fiscalYear(text)).toBeNull();
    },
  );
});

const INDIA = 'Country,Partner,Flow,Unit,2021/22,2022/23\nIndia,Russia,Exports,USD million,3254.7,3146.9\n';

test('a year that ends in another is never read as the calendar year it begins with, but asked about', async () => {
  const { assertions, questions } = await readBytes('a.csv', INDIA);
  expect(assertions).toEqual([]);
  expect(questions).toMatchObject([{ code: 'import/fiscal_year', readings: ['begins: 2021', 'ends: 2022'] }]);
  const ends = await readBytes('a.csv', INDIA, { fiscal_year: 'ends' });
  expect(ends.assertions.map((a) => `${line(a)} ${a.note}`)).toEqual([
    'IND-RUS exports TOTAL 2022 = 3254700000 USD (3254.7) year 2021/22',
    'IND-RUS exports TOTAL 2023 = 3146900000 USD (3146.9) year 2022/23',
  ]);
});

test('in a column too; one that is called by a single year is that year, and beside others the one it ends in', async () => {
  const rows = (...years: string[]): string =>
    `Country,Partner,Flow,Fiscal year,Value (USD million)\n${years.map((year) => `India,Russia,Exports,${year},5`).join('\n')}\n`;
  const named = await readBytes('a.csv', rows('FY2023', 'FY2024'));
  expect(named.assertions.map(({ period, note }) => `${period} ${note}`)).toEqual([
    '2023 year FY2023',
    '2024 year FY2024',
  ]);
  const mixed = await readBytes('a.csv', rows('FY2023', '2023-24'), { fiscal_year: 'begins' });
  expect(mixed.assertions.map(({ period }) => period)).toEqual(['2022', '2023']);
});

test('"2011-12" is a month beside other months, and a year beside other years', async () => {
  const rows = (...periods: string[]): string =>
    `Country,Partner,Flow,Period,Value (USD)\n${periods.map((period) => `India,Russia,Exports,${period},5`).join('\n')}\n`;
  const months = await readBytes('a.csv', rows('2010-11', '2011-12', '2011-01'));
  expect(months.assertions.map(({ period }) => period)).toEqual(['2010-11', '2011-12', '2011-01']);
  const years = await readBytes('a.csv', rows('2010-11', '2011-12', '2012-13'), { fiscal_year: 'ends' });
  expect(years.assertions.map(({ period }) => period)).toEqual(['2011', '2012', '2013']);
});

test('days as a spreadsheet counts them are months, in a column of periods and over columns', async () => {
  const column = await readBytes(
    'a.csv',
    'Country,Partner,Flow,Period,Value (USD)\nArmenia,Russia,Exports,44927,21051\nArmenia,Russia,Exports,44985,22051\n',
  );
  expect(column.assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2023-01 = 21051 USD (21051)',
    'ARM-RUS exports TOTAL 2023-02 = 22051 USD (22051)',
  ]);
  expect(column.remarks.join()).toContain('44927 is of 2023-01');
  const wide = await readBytes(
    'a.csv',
    'Exports (USD)\nCountry,Partner,44927,44958,44986\nArmenia,Russia,210.5,211.5,212.5\n',
  );
  expect(wide.assertions.map(({ period }) => period)).toEqual(['2023-01', '2023-02', '2023-03']);
});

test('months over columns are of the year in the row, or the one in the title; sums of a part of the year are told', async () => {
  const byRow = await readBytes(
    'a.csv',
    'Country,Partner,Flow,Year,Jan,Feb,Mar,Unit\nArmenia,Russia,Exports,2023,1,2,3,USD\nArmenia,Russia,Exports,2024,4,,,USD\n',
  );
  expect(byRow.assertions.map(({ period, value }) => `${period} ${value}`)).toEqual([
    '2023-01 1',
    '2023-02 2',
    '2023-03 3',
    '2024-01 4',
    '2024-02 null',
    '2024-03 null',
  ]);
  const byTitle = await readBytes(
    'a.csv',
    'Exports in 2023 (USD)\nCountry,Partner,Jan,Feb,Mar,Jan-Mar\nArmenia,Russia,1,2,3,6\n',
  );
  expect(byTitle.assertions.map(({ period }) => period)).toEqual(['2023-01', '2023-02', '2023-03']);
  expect(byTitle.remarks.join()).toContain('"Jan-Mar"');
});

test('a year alone above months is the year of all of them', async () => {
  const { assertions } = await readBytes(
    'a.csv',
    'Exports of Armenia (thousand USD),,,,\n,2023,,2024,\nCountry,Nov,Dec,Jan,Feb\nRussia,1,2,3,4\nChina,5,6,7,8\n',
  );
  expect(assertions.slice(0, 4).map(({ period }) => period)).toEqual([
    '2023-11',
    '2023-12',
    '2024-01',
    '2024-02',
  ]);
});

test('which number of a date is the month is told by the column; days inside months are none', async () => {
  const read = async (...days: string[]) => {
    const rows = days.map((day) => `${day},ARM,RUS,exports,5`).join('\n');
    const table = `date,country,partner,flow,value_usd\n${rows}\n`;
    const { assertions, refused, remarks } = await readBytes('days.csv', table);
    return [...assertions.map(({ period }) => period), ...refused.map(() => 'refused'), ...remarks];
  };
  expect(await read('1/1/2024', '2/1/2024', '12/1/2024')).toEqual([
    '2024-01',
    '2024-02',
    '2024-12',
    'The month stands first in dates: "1/1/2024" is of 2024-01.',
  ]);
  expect(await read('1/31/2024', '2/29/2024')).toEqual([
    '2024-01',
    '2024-02',
    'The month stands first in dates: "1/31/2024" is of 2024-01.',
  ]);
  expect(await read('1/1/2024', '1/2/2024', '1/12/2024')).toEqual(['2024-01', '2024-02', '2024-12']);
  expect(await read('1/1/2024', '2/1/2024', '1/2/2024')).toEqual(['refused', 'refused', 'refused']);
});
