import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

describe('a wide table with a title, two rows of header and footnotes', () => {
  const text = `Внешняя торговля России, млн долл. США

Страна;Партнер;Экспорт;;Импорт;
;;2022;2023;2022;2023
Армения;Россия;1 234,5*;2 000,0;–;н/д
Казахстан;Россия;18 100,25;...;0;
Итого;Россия;1,0;2,0;3,0;4,0
Примечание: * предварительно
`;

  it.each(['utf-8', 'windows-1251', 'utf-16le'])(
    'is read in %s, missing kinds apart, a bad row told once',
    async (encoding) => {
      const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' });
      const { assertions, refused } = await readBytes('ru.csv', bytes);
      expect(assertions.map(line)).toEqual([
        'ARM-RUS exports TOTAL 2022 = 1234500000 USD (1 234,5*)',
        'ARM-RUS exports TOTAL 2023 = 2000000000 USD (2 000,0)',
        'ARM-RUS imports TOTAL 2022 = missing USD (–)',
        'ARM-RUS imports TOTAL 2023 = missing USD (н/д)',
        'KAZ-RUS exports TOTAL 2022 = 18100250000 USD (18 100,25)',
        'KAZ-RUS exports TOTAL 2023 = missing USD (...)',
        'KAZ-RUS imports TOTAL 2022 = 0 USD (0)',
        'KAZ-RUS imports TOTAL 2023 = missing USD ()',
      ]);
      expect(assertions[0]).toMatchObject({
        note: 'marked *',
        line: 5,
        column: 3,
        unitAsStated: 'млн долл. США',
      });
      expect(refused.map(({ message, where }) => [message, where])).toEqual([
        ['The area "Итого" cannot be read.', 'ru.csv, line 7'],
      ]);
    },
  );
});

describe('the decimal mark', () => {
  const table = (...values: string[]): string =>
    `Country;Partner;Flow;Year;Value (mn USD)\n${values.map((value, i) => `ARM;RUS;exports;${2000 + i};${value}`).join('\n')}\n`;
  const read = async (values: string[], mapping = {}) =>
    (await readBytes('a.csv', table(...values), mapping)).assertions.map(({ value }) => value);

  it('is decided by the cells that can be read in one way', async () => {
    expect(await read(['1.234', '1.234,5'])).toEqual(['1234000000', '1234500000']);
    expect(await read(['1.234', '12.5'])).toEqual(['1234000', '12500000']);
    expect(await read(['1,234', '12'], { decimal: '.' })).toEqual(['1234000000', '12000000']);
    expect(await read(['1 234', '(12)', '-5'], { brackets: 'negative' })).toEqual([
      '1234000000',
      '-12000000',
      '-5000000',
    ]);
  });

  it('is asked where nothing decides, with both readings and the key that settles it', async () => {
    const { questions, assertions } = await readBytes('a.csv', table('1.234', '2.500'));
    expect(assertions).toEqual([]);
    expect(questions).toMatchObject([
      {
        code: 'import/decimal_mark',
        where: 'a.csv, line 2, column 5',
        readings: ['decimal ".": 1.234', 'decimal ",": 1234'],
      },
    ]);
    expect(questions[0]!.message).toContain('"Value (mn USD)"');
    expect(questions[0]!.fix).toContain('"decimal": ","');
    expect(await read(['1.234'], { decimal: ',' })).toEqual(['1234000000']);
    expect(await read(['1.234'], { decimal: '.' })).toEqual(['1234000']);
  });

  it("is each column's own where each has a cell that decides; beside such columns an open one is asked about", async () => {
    const table = (last: string): string =>
      `Country;Partner;Year;Exports (EUR);Imports (EUR);Turnover (EUR)\nDEU;RUS;2022;1.234,5;7.5;${last}\nDEU;RUS;2023;1.500;8.125;9\n`;
    const plain = await readBytes('a.csv', table('8'));
    expect(plain.questions).toMatchObject([{ code: 'import/decimal_mark' }]);
    const told = await readBytes('a.csv', table('8.125'), {
      decimals: { 'Exports (EUR)': ',', 'Imports (EUR)': '.', 'Turnover (EUR)': ',' },
    });
    expect(told.assertions.map(({ value }) => value)).toEqual([
      '1234.5',
      '7.5',
      '8125',
      '1500',
      '8.125',
      '9',
    ]);
    const open = await readBytes('a.csv', table('8.125'), {
      decimals: { 'Exports (EUR)': ',', 'Imports (EUR)': '.' },
    });
    expect(open.questions).toMatchObject([
      { code: 'import/decimal_mark', message: expect.stringContaining('"Turnover (EUR)"') },
    ]);
  });

  it('that a column mixes is asked too, and rows that do not fit the answer are told', async () => {
    const text = table('1.234,5', '1,234.5');
    expect((await readBytes('a.csv', text)).questions[0]!.message).toContain('mix two decimal marks');
    const { assertions, refused } = await readBytes('a.csv', text, { decimal: ',' });
    expect(assertions.map(({ value }) => value)).toEqual(['1234500000']);
    expect(refused.map(({ where }) => where)).toEqual(['a.csv, line 3']);
  });
});

describe('columns', () => {
  it.each([
    [
      'Land;Partnerland;Jahr;Ausfuhr (Mio. EUR)\nDeutschland;Frankreich;2023;1.234,5\n',
      'DEU-FRA exports TOTAL 2023 = 1234500000 EUR (1.234,5)',
    ],
    [
      "Pays\tPartenaire\tFlux\tPériode\tValeur (millions d'euros)\nAllemagne\tPays-Bas\tExportations\t2023-T\t1\nAllemagne\tPays-Bas\tExportations\tQ1 2023\t12,5\n",
      'DEU-NLD exports TOTAL 2023-Q1 = 12500000 EUR (12,5)',
    ],
    [
      'Reporter|Partner|Trade Flow|Period|Commodity Code|Trade Value (US$)\nArmenia|Russian Federation|Export|202403|0101|5\n',
      'ARM-RUS exports 0101 2024-03 = 5 USD (5)',
    ],
    [
      'country,partner,flow,month,value,unit\nGRC,RUS,imports,июль 2024,7,тыс. долл.\n',
      'GRC-RUS imports TOTAL 2024-07 = 7000 USD (7)',
    ],
    [
      'a,b,c,d,e\nArmenia,Russia,exports,2023,5\nGeorgia,Russia,exports,2023,6\n',
      'ARM-RUS exports TOTAL 2023 = 5 – (5)',
    ],
  ])('of %j are understood', async (text, expected) => {
    expect((await readBytes('a.csv', text)).assertions.map(line)).toContain(expected);
  });

  it('that nothing says are asked for, with what the title suggests', async () => {
    const { questions } = await readBytes('a.csv', 'Exports, Russia\nCountry,2022,2023\nArmenia,1,2\n');
    expect(questions).toMatchObject([{ code: 'import/missing_columns', readings: ['RUS'] }]);
    const mapped = await readBytes('a.csv', 'Exports to Russia\nCountry,2022,2023\nArmenia,1,2\n', {
      constants: { counterpart: 'RUS', unit: 'bn USD' },
    });
    expect(mapped.assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2022 = 1000000000 USD (1)',
      'ARM-RUS exports TOTAL 2023 = 2000000000 USD (2)',
    ]);
  });

  it('of values that nothing tells apart are asked for', async () => {
    const text = 'country,partner,flow,year,value_usd,value_eur\nARM,RUS,exports,2023,5,4\n';
    expect((await readBytes('a.csv', text)).questions).toMatchObject([
      { code: 'import/value_columns', readings: ['value_usd', 'value_eur'] },
    ]);
    const one = await readBytes('a.csv', text, {
      columns: { value: 'value_usd' },
      constants: { unit: 'USD' },
    });
    expect(one.assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 5 USD (5)']);
  });

  it('can be said one by one, rows chosen, a header placed', async () => {
    const text = 'x\ny,z\nP,Q,when,foo,bar\nArmenia,Russia,2023,1,2\nGeorgia,Russia,2023,3,4\n';
    const { assertions } = await readBytes('a.csv', text, {
      header_lines: [3, 3],
      columns: { area: 'P', counterpart: 'Q', period: 'when' },
      value_columns: { foo: { flow: 'exports' }, bar: { flow: 'imports' } },
      only: { P: 'Georgia' },
    });
    expect(assertions.map(line)).toEqual([
      'GEO-RUS exports TOTAL 2023 = 3 – (3)',
      'GEO-RUS imports TOTAL 2023 = 4 – (4)',
    ]);
  });
});

describe('a table of populations', () => {
  it.each([
    ['Country;Year;Population\nArmenia;2023;2990900\nGeorgia;2023;3736400\n', ''],
    ['Country;Year;Population (thousand)\nArmenia;2023;2990,9\nGeorgia;2023;3736,4\n', 'thousand'],
  ])('needs no partner and counts people, whatever the magnitude: %s', async (text, unitAsStated) => {
    const { assertions, questions } = await readBytes('people.csv', text);
    expect(questions).toEqual([]);
    expect(assertions).toMatchObject([
      {
        area: 'ARM',
        counterpart: 'W00',
        flow: 'population',
        measure: 'population',
        value: '2990900',
        currency: null,
      },
      {
        area: 'GEO',
        counterpart: 'W00',
        flow: 'population',
        measure: 'population',
        value: '3736400',
        unitAsStated,
      },
    ]);
  });
});
