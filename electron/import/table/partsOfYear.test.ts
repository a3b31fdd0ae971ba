/** Months and quarters as tables hold them: beside the year, under it, and in Roman numbers. */
import { describe, expect, it } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const periodsOf = async (name: string, text: string, mapping: object = {}) =>
  (await readBytes(name, text, mapping)).assertions.map(({ period, value }) => `${period} ${value}`);

describe('a year in one column and its part in another', () => {
  const read = (head: string, ...rows: readonly string[]) =>
    readBytes('y.csv', `${head};Partner;Exports (USD)\n${rows.join('\n')}\n`, { constants: { area: 'ARM' } });

  it('are one period, whichever stands first and however months are written', async () => {
    const { assertions, refused, remarks } = await read(
      'Year;Month',
      '2023;1;Russia;100',
      '2023;Februar;Russia;200',
      '2023;M03;Russia;300',
      '2023;IV;Russia;400',
      '2023;2023-05;Russia;500',
      '2023;Total;Russia;1500',
    );
    expect(assertions.map(({ period, value }) => `${period} ${value}`)).toEqual([
      '2023-01 100',
      '2023-02 200',
      '2023-03 300',
      '2023-04 400',
      '2023-05 500',
    ]);
    expect(refused.map(({ message }) => message)).toEqual(['The period "2023 Total" cannot be read.']);
    expect(remarks).toEqual([]);
    const turned = await read('Monat;Jahr', '12;2022;Russia;7');
    expect(turned.assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2022-12 = 7 USD (7)']);
  });

  it('may be quarters', async () => {
    const { assertions, refused } = await read(
      'Год;Квартал',
      '2023;1;Russia;1',
      '2023;Q2;Russia;2',
      '2023;III;Russia;3',
      '2023;4 кв.;Russia;4',
      '2023;5;Russia;5',
    );
    expect(assertions.map(({ period }) => period)).toEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']);
    expect(refused).toHaveLength(1);
  });
});

describe('periods in the rows of a header', () => {
  const mapping = {
    constants: { area: 'ARM', flow: 'exports', unit: 'USD' },
    columns: { counterpart: 'Country' },
  };

  it('are the year above and its part below, never the year alone', async () => {
    expect(await periodsOf('q.csv', ',2023,2024\nCountry,Q1,Q1\nRussia,1,5\nChina,2,6\n', mapping)).toEqual([
      '2023-Q1 1',
      '2024-Q1 5',
      '2023-Q1 2',
      '2024-Q1 6',
    ]);
  });

  it('are found where one of them has a footnote mark', async () => {
    const text =
      'Trade,,,,\nmn USD,,,,\n,2023,,2024*,\nCountry,Export,Import,Export,Import\nRussia,1,2,3,4\nArmenia,5,6,7,8\n';
    const { assertions } = await readBytes('g.csv', text, {
      constants: { area: 'GEO' },
      columns: { counterpart: 'Country' },
    });
    expect(assertions.slice(0, 4).map(line)).toEqual([
      'GEO-RUS exports TOTAL 2023 = 1000000 USD (1)',
      'GEO-RUS imports TOTAL 2023 = 2000000 USD (2)',
      'GEO-RUS exports TOTAL 2024 = 3000000 USD (3)',
      'GEO-RUS imports TOTAL 2024 = 4000000 USD (4)',
    ]);
  });

  it('are not read from a header that names some months of a year', async () => {
    const { questions, assertions } = await readBytes(
      'm.csv',
      'Country,Jan-Mar 2023,9 months 2023\nRussia,1,5\nChina,2,6\n',
      mapping,
    );
    expect(assertions).toEqual([]);
    expect(questions[0]?.message).toContain('period');
    expect(await periodsOf('y.csv', 'Country,Exports Jan-Dec 2023\nRussia,1\nChina,2\n', mapping)).toEqual([
      '2023 1',
      '2023 2',
    ]);
  });

  it('are months where Roman numbers go beyond IV, under one year that stands over them', async () => {
    const head = 'Savdo;;;;;\n;2024;;;;\nCountry;I;II;III;IV;V\n';
    const { assertions, remarks } = await readBytes(
      'r.csv',
      `${head}Russia;1;2;3;4;5\nChina;6;7;8;9;10\n`,
      mapping,
    );
    expect(assertions.slice(0, 5).map(({ period }) => period)).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ]);
    expect(remarks).toContain(
      'Roman numbers beside years are taken for months: "V 2024" (line 3) is no quarter.',
    );
  });
});

describe('Roman numbers in a column of periods', () => {
  const table = (...periods: readonly string[]): string =>
    `area,counterpart,flow,period,value,unit\n${periods.map((period, at) => `ARM,RUS,exports,${period},${at + 1},USD`).join('\n')}\n`;

  it('are months where one of them is no quarter', async () => {
    expect(await periodsOf('a.csv', table('2023-III', 'IV 2023', '2023/XI*'))).toEqual([
      '2023-03 1',
      '2023-04 2',
      '2023-11 3',
    ]);
  });

  it('are quarters where a year that another one follows has I to IV', async () => {
    expect(await periodsOf('a.csv', table('I 2022', 'II 2022', 'III 2022', 'IV 2022', 'I 2023'))).toEqual([
      '2022-Q1 1',
      '2022-Q2 2',
      '2022-Q3 3',
      '2022-Q4 4',
      '2023-Q1 5',
    ]);
  });

  it('are asked where both fit, and settled by the mapping', async () => {
    const open = table('III 2023', 'IV 2023');
    const { questions, assertions } = await readBytes('a.csv', open);
    expect(assertions).toEqual([]);
    expect(questions).toMatchObject([
      {
        code: 'import/roman',
        readings: ['quarters: 2023-Q3', 'months: 2023-03'],
        where: 'a.csv, line 2, column 4',
      },
    ]);
    expect(await periodsOf('a.csv', open, { roman: 'months' })).toEqual(['2023-03 1', '2023-04 2']);
    expect(await periodsOf('a.csv', open, { roman: 'quarters' })).toEqual(['2023-Q3 1', '2023-Q4 2']);
    const words = { 'III 2023': '2023-Q3', 'IV 2023': '2023-Q4' };
    expect(await periodsOf('a.csv', open, { values: { period: words } })).toEqual(['2023-Q3 1', '2023-Q4 2']);
  });

  it('leave a number above IV unread where the mapping says quarters', async () => {
    const { assertions, refused } = await readBytes('a.csv', table('III 2023', 'V 2023'), {
      roman: 'quarters',
    });
    expect(assertions.map(({ period }) => period)).toEqual(['2023-Q3']);
    expect(refused.map(({ message }) => message)).toEqual(['The period "V 2023" cannot be read.']);
  });
});

describe('tables of world agencies', () => {
  it('say flow and unit in the name of the indicator, and a balance is no flow', async () => {
    const head =
      '"Country Name","Country Code","Indicator Name","Counterpart Country Name","Time Period","Value","Status"';
    const goods = (what: string): string => `"Goods, ${what}, US Dollars"`;
    const { assertions, refused } = await readBytes(
      'dots.csv',
      [
        head,
        `"Armenia, Rep. of",911,${goods('Value of Exports, Free on board (FOB)')},"Russian Federation","2023M1",201.5,""`,
        `"Armenia, Rep. of",911,${goods('Value of Imports, Cost, Insurance, Freight (CIF)')},"Russian Federation","2023M1",301.5,"E"`,
        `"Armenia, Rep. of",911,${goods('Value of Trade Balance')},"Russian Federation","2023M1",-100,""`,
      ].join('\n'),
    );
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2023-01 = 201.5 USD (201.5)',
      'ARM-RUS imports TOTAL 2023-01 = 301.5 USD (301.5)',
    ]);
    expect(assertions.map(({ valuation, status }) => `${valuation} ${status}`)).toEqual(['FOB A', 'CIF E']);
    expect(refused).toHaveLength(1);
  });

  it('put a code beside the name of an area, which is no partner', async () => {
    const { questions } = await readBytes(
      'wdi.csv',
      'Country Name,Country Code,Indicator Name,2019,2020\nArmenia,ARM,Exports (current US$),1,..\nGeorgia,GEO,Exports (% of GDP),2,3\n',
    );
    expect(questions.map(({ message }) => message)).toEqual([
      expect.stringContaining('lacks the column counterpart;'),
    ]);
    const { assertions, refused } = await readBytes(
      'wdi.csv',
      'Country Name,Country Code,Indicator Name,2019,2020\nArmenia,ARM,Exports (current US$),1,..\nGeorgia,GEO,Exports (% of GDP),2,3\n',
      { constants: { counterpart: 'W00' } },
    );
    expect(assertions.map(line)).toEqual([
      'ARM-W00 exports TOTAL 2019 = 1 USD (1)',
      'ARM-W00 exports TOTAL 2020 = missing USD (..)',
    ]);
    expect(refused.map(({ message }) => message)).toEqual(['The flow "Exports (% of GDP)" cannot be read.']);
  });
});
