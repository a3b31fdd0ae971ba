import { describe, expect, it } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';
import { unitIn } from './wordsOfHeader.ts';

describe('a wide table whose cells carry flags', () => {
  const text = `Reporter,Partner,Flow,2019,2020,2021 p,2022,Growth %
Russia,Armenia,Export,1650.2,1670 e,2000.5 p,2400*,12
Russia,Georgia,Export,900,: c,..,n/a,3
* Not final
Values in million US dollars
Source: Rosstat.
`;

  it('keeps every period, reads the flags as statuses, and takes unit and source from the notes below', async () => {
    const { assertions, refused } = await readBytes('a.csv', text);
    expect(refused).toEqual([]);
    expect(assertions.map((one) => `${line(one)} ${one.status}`)).toEqual([
      'RUS-ARM exports TOTAL 2019 = 1650200000 USD (1650.2) A',
      'RUS-ARM exports TOTAL 2020 = 1670000000 USD (1670 e) E',
      'RUS-ARM exports TOTAL 2021 = 2000500000 USD (2000.5 p) P',
      'RUS-ARM exports TOTAL 2022 = 2400000000 USD (2400*) A',
      'RUS-GEO exports TOTAL 2019 = 900000000 USD (900) A',
      'RUS-GEO exports TOTAL 2020 = missing USD (: c) M',
      'RUS-GEO exports TOTAL 2021 = missing USD (..) M',
      'RUS-GEO exports TOTAL 2022 = missing USD (n/a) M',
    ]);
  });

  it('says which columns and lines are left out', async () => {
    const { remarks } = await readBytes('a.csv', text);
    expect(remarks).toEqual([
      'Column left out: 8 "Growth %" (nothing tells what it holds).',
      '3 lines are no rows of figures and are passed over; the first is "* Not final" (line 4).',
    ]);
  });
});

describe('a table that names no unit', () => {
  it('is read as it stands, and that is said', async () => {
    const { assertions, remarks } = await readBytes(
      'a.csv',
      'area,partner,flow,period,value\nARM,RUS,exports,2020,683.4\n',
    );
    expect(assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2020 = 683.4 – (683.4)']);
    expect(remarks).toEqual([
      'Nothing names a unit or a currency: the values are taken as they stand, without a currency.',
    ]);
  });
});

describe('cells that name their magnitude', () => {
  it('settle the decimal mark as plain digits do', async () => {
    const { assertions } = await readBytes(
      'a.csv',
      'reporter;partner;flow;period;value;currency\nTUR;RUS;exports;2023Q1;2,1 Mrd.;USD\nTUR;RUS;exports;06/2023;150 Mio.;USD\n',
    );
    expect(assertions.map(({ period, value }) => [period, value])).toEqual([
      ['2023-Q1', '2100000000'],
      ['2023-06', '150000000'],
    ]);
  });
});

describe('a column headed by two letters that are a country’s too', () => {
  it('is a header all the same, below a title and beside periods', async () => {
    const { assertions } = await readBytes(
      'a.csv',
      'Trade with Russia in million USD;;;;\nID;Country;Partner;2020;2021\n1;Armenia;Russia;1,5;2,5\n',
      { constants: { flow: 'exports' } },
    );
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2020 = 1500000 USD (1,5)',
      'ARM-RUS exports TOTAL 2021 = 2500000 USD (2,5)',
    ]);
  });
});

it.each([
  ['Экспорт 2023 г. тыс. долл. США', 'тыс. долл. США'],
  ['Exports to Russia 2023 million EUR', 'million EUR'],
  ['Exports, thousand US dollars', 'thousand US dollars'],
  ['Exports to Russia', null],
  ['Imports 2023 USD', null],
])('the unit of %j is %j', (header, unit) => {
  expect(unitIn(header)).toBe(unit);
});

describe('amounts in brackets', () => {
  const text = 'area;partner;flow;period;mn USD\nARM;RUS;exports;2020;(3,5)\nARM;RUS;exports;2021;12 (p)\n';

  it('are asked about, since no trade is below zero', async () => {
    const { questions } = await readBytes('a.csv', text);
    expect(questions).toMatchObject([
      {
        code: 'import/brackets',
        where: 'a.csv, line 2, column 5',
        readings: ['negative: -3,5', 'plain: 3,5'],
      },
    ]);
  });

  it('are what the mapping says, and stay as stated', async () => {
    const read = async (brackets: string): Promise<unknown> =>
      (await readBytes('a.csv', text, { brackets })).assertions.map(({ value, valueAsStated, status }) => [
        value,
        valueAsStated,
        status,
      ]);
    expect(await read('negative')).toEqual([
      ['-3500000', '(3,5)', 'A'],
      ['12000000', '12 (p)', 'P'],
    ]);
    expect(await read('plain')).toEqual([
      ['3500000', '(3,5)', 'A'],
      ['12000000', '12 (p)', 'P'],
    ]);
  });
});
