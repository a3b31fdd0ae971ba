import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

test('years that stand between the rows hold for the countries below them', async () => {
  const { assertions, refused, remarks } = await readBytes(
    'partners.csv',
    'Country,Exports (mn USD),Imports (mn USD)\nYear 2022,,\nRussia,2411,3700\nChina,370,1700\n2023 г.,,\nRussia,3385,4000\n"1) preliminary",,\n',
    { constants: { area: 'ARM' } },
  );
  expect(assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2022 = 2411000000 USD (2411)',
    'ARM-RUS imports TOTAL 2022 = 3700000000 USD (3700)',
    'ARM-CHN exports TOTAL 2022 = 370000000 USD (370)',
    'ARM-CHN imports TOTAL 2022 = 1700000000 USD (1700)',
    'ARM-RUS exports TOTAL 2023 = 3385000000 USD (3385)',
    'ARM-RUS imports TOTAL 2023 = 4000000000 USD (4000)',
  ]);
  expect(refused).toEqual([]);
  expect(remarks).toContain('Years that stand between the rows hold for those below them.');
});

test('with the months below them they are one period', async () => {
  const { assertions } = await readBytes(
    'months.csv',
    'Month;Exports\n2022\nJanuary;241\nFebruary;250\n2023\nJanuary;338\n',
    { constants: { area: 'ARM', counterpart: 'RUS', unit: 'million USD' } },
  );
  expect(assertions.map(({ period, value }) => [period, value])).toEqual([
    ['2022-01', '241000000'],
    ['2022-02', '250000000'],
    ['2023-01', '338000000'],
  ]);
});

test('a year of which a table of years says nothing yet is a row of it', async () => {
  const { assertions, remarks } = await readBytes(
    'years.csv',
    'Year,Exports (mn USD),Imports (mn USD)\n2022,2411,3700\n2024,,\n2023,3385,4000\n',
    { constants: { area: 'ARM', counterpart: 'RUS' } },
  );
  expect(new Set(assertions.map(({ period }) => period))).toEqual(new Set(['2022', '2023']));
  expect(remarks.join()).not.toContain('between the rows');
});
