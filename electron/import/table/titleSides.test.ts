import { describe, expect, it, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';
import { titleSides } from './titleSides.ts';

describe('titleSides', () => {
  it.each([
    ['Exports of Armenia by country (thousand USD)', 'ARM', null],
    ['Foreign trade of the Kyrgyz Republic by partner', 'KGZ', null],
    ['Foreign trade of RA by countries', 'ARM', null],
    ["Armenia's exports to Russian Federation", 'ARM', 'RUS'],
    ['Armenia: imports from China, 2023', 'ARM', 'CHN'],
    ['Imports from China by country', null, 'CHN'],
    ['Exports to Russia', null, 'RUS'],
    ['List of supplying markets for a product imported by Georgia', 'GEO', null],
    ['Bilateral trade between Armenia and Russian Federation', 'ARM', 'RUS'],
    ['Внешняя торговля Российской Федерации по странам', 'RUS', null],
    ['Экспорт Армении в Россию', 'ARM', 'RUS'],
    ['Основные показатели внешней торговли Республики Казахстан', 'KAZ', null],
    // Several on one side, or on neither.
    ['Exports of Armenia and imports of Georgia', null, null],
    ['Trade statistics, Russia', null, null],
    ['Population of Armenia', null, null],
  ])('of %j', (title, area, counterpart) => {
    expect(titleSides([title])).toEqual({ area, counterpart });
  });
});

test("the countries of a table are the partners of whom its title names, and a column of reporters' names is not", async () => {
  const rows = 'Country,2022,2023\nRussia,1,2\nChina,3,4\n';
  const { assertions, remarks } = await readBytes('a.csv', `Exports of Armenia (bn USD)\n${rows}`);
  expect(assertions.map(line)).toContain('ARM-CHN exports TOTAL 2023 = 4000000000 USD (4)');
  expect(remarks).toContain('The title says whose trade it is: Armenia.');
  const reporters = await readBytes(
    'a.csv',
    `Exports of Armenia (bn USD)\n${rows.replace('Country', 'Reporter')}`,
  );
  expect(reporters.questions).toMatchObject([{ code: 'import/missing_columns' }]);
  // Armenia among the countries: they are not its partners.
  const own = await readBytes('a.csv', `Exports of Armenia (bn USD)\n${rows.replace('China', 'Armenia')}`);
  expect(own.questions).toMatchObject([{ code: 'import/missing_columns' }]);
});

test('the countries of a group may be its members: they are no partners, and whom the title names is the partner of each', async () => {
  const rows = 'Country,2022,2023\nGermany,1,2\nFrance,3,4\n';
  const { assertions } = await readBytes('a.csv', `EU27 imports from Russia (bn EUR)\n${rows}`);
  expect(assertions.map(line)[0]).toBe('DEU-RUS imports TOTAL 2022 = 1000000000 EUR (1)');
  const open = await readBytes('a.csv', `Exports of the European Union (bn EUR)\n${rows}`);
  expect(open.questions).toMatchObject([{ code: 'import/missing_columns' }]);
  const both = await readBytes('a.csv', `Armenia's exports to Russia (bn EUR)\n${rows}`);
  expect(both.questions).toMatchObject([{ code: 'import/missing_columns' }]);
});

test('countries are the partners of the area that is said for all rows', async () => {
  const { assertions } = await readBytes(
    'tuik.csv',
    'Ülkelere göre ihracat (Bin ABD $);;\nÜlke adı;2022;2023\nRusya Federasyonu;9.342.601;10.906.773\nBirleşik Krallık;13.005.112;12.467.001\nIRAK;13.750.000;12.777.001\n',
    { constants: { area: 'TUR' } },
  );
  expect(assertions.map(line)).toEqual([
    'TUR-RUS exports TOTAL 2022 = 9342601000 USD (9.342.601)',
    'TUR-RUS exports TOTAL 2023 = 10906773000 USD (10.906.773)',
    'TUR-GBR exports TOTAL 2022 = 13005112000 USD (13.005.112)',
    'TUR-GBR exports TOTAL 2023 = 12467001000 USD (12.467.001)',
    'TUR-IRQ exports TOTAL 2022 = 13750000000 USD (13.750.000)',
    'TUR-IRQ exports TOTAL 2023 = 12777001000 USD (12.777.001)',
  ]);
});

test('an HTML table is of whom its caption names', async () => {
  const html =
    '<html><body><table><caption>Exports of Armenia, million USD</caption><tr><th>Country</th><th>2022</th><th>2023</th></tr><tr><td>Russia</td><td>2411.9</td><td>3411.9</td></tr><tr><td>China</td><td>375.4</td><td>425.9</td></tr></table></body></html>';
  expect((await readBytes('a.html', html)).assertions.map(line)).toContain(
    'ARM-RUS exports TOTAL 2022 = 2411900000 USD (2411.9)',
  );
});
