/** What a format says beside its figures, and made a wrong one where it was passed over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { line, readBytes, readPath } from '../testing/openBytes.ts';

describe('UN Comtrade', () => {
  const row = {
    typeCode: 'C',
    freqCode: 'A',
    period: '2023',
    reporterCode: 51,
    flowCode: 'X',
    partnerCode: 643,
    partner2Code: 0,
    classificationCode: 'H6',
    cmdCode: 'TOTAL',
    customsCode: 'C00',
    motCode: 0,
  };
  const file = (rows: readonly object[]): string =>
    JSON.stringify({ data: rows.map((own) => ({ ...row, ...own })) });

  test('services are no trade in goods', async () => {
    const { assertions, refused, questions } = await readBytes(
      'c.json',
      file([{ primaryValue: 60 }, { primaryValue: 9, typeCode: 'S', cmdCode: 'TOTAL' }]),
    );
    expect(questions).toEqual([]);
    expect(assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 60 USD (60)']);
    expect(refused.map(({ message }) => message)).toEqual([
      'The row is of trade in services (typeCode S), which is no trade in goods.',
    ]);
  });

  test('all goods by two classifications are one figure, asked about where their values differ', async () => {
    const text = file([{ primaryValue: 60 }, { primaryValue: 61, classificationCode: 'H5' }]);
    const { questions } = await readBytes('c.json', text);
    expect(questions).toMatchObject([
      {
        code: 'import/several_rows',
        message: expect.stringContaining('by the classifications H6 and H5') as string,
        readings: ['record 1: 60', 'record 2: 61'],
        apart: { column: 'classificationCode', values: ['H6', 'H5'] },
      },
    ]);
    const chosen = await readBytes('c.json', text, { only: { classificationCode: 'H5' } });
    expect(chosen.assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 61 USD (61)']);
    const same = file([{ primaryValue: 60 }, { primaryValue: 60, classificationCode: 'H5' }]);
    expect((await readBytes('c.json', same)).assertions).toHaveLength(1);
  });
});

test('UN Comtrade: re-exports of files of before (3) are asked about too; its European Union is the group', async () => {
  const legacy = (code: string, partner: string): string =>
    `Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Partner Code,Partner,Commodity Code,Trade Value (US$)\nH4,2016,2016,2,Export,51,Armenia,${partner},X,TOTAL,9\nH4,2016,2016,${code},Re-Export,51,Armenia,${partner},X,TOTAL,3\n`;
  expect((await readBytes('c.csv', legacy('3', '643'))).questions).toMatchObject([
    { code: 'import/re_exports' },
  ]);
  const { assertions } = await readBytes('c.csv', legacy('1', '97'));
  expect(assertions.map(line)).toEqual([
    'ARM-european_union exports TOTAL 2016 = 9 USD (9)',
    'ARM-european_union imports TOTAL 2016 = 3 USD (3)',
  ]);
});

test('UN Comtrade: its bulk files have the first day of a period, and how long it is', async () => {
  const bulk = (frequency: string, day: string): string =>
    `typeCode\tfreqCode\trefPeriodId\treporterCode\tflowCode\tpartnerCode\tpartner2Code\tclassificationCode\tcmdCode\tcustomsCode\tmotCode\tprimaryValue\nC\t${frequency}\t${day}\t51\tX\t643\t0\tH6\tTOTAL\tC00\t0\t9\n`;
  const periods = [];
  for (const [frequency, day] of [
    ['A', '20220101'],
    ['M', '20220101'],
    ['M', '20220701'],
  ] as const) {
    const { shape, assertions } = await readBytes('bulk.txt', bulk(frequency, day));
    expect(shape).toBe('UN Comtrade');
    periods.push(assertions[0]?.period);
  }
  expect(periods).toEqual(['2022', '2022-01', '2022-07']);
});

test('a value of a known shape keeps its column too, as one of any table does', async () => {
  const own = await readBytes(
    'c.csv',
    'reporterCode,partnerCode,flowCode,period,cmdCode,primaryValue\n51,643,X,2022,TOTAL,60\n',
  );
  expect(own.assertions.map((one) => [one.line, one.column])).toEqual([[2, 6]]);
  const sdmx = await readBytes(
    's.csv',
    'DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nX,A,ARM,RUS,X,2022,5,USD\n',
  );
  expect(sdmx.assertions.map((one) => [one.line, one.column])).toEqual([[2, 7]]);
});

test('a name for machines may end in the unit: "exports_musd" counts millions', async () => {
  const { assertions } = await readBytes(
    'a.csv',
    'country,partner,year,exports_musd,imports_usd_mn\nARM,RUS,2022,2411.9,2511.9\nGEO,RUS,2022,1,2\n',
  );
  expect(assertions.slice(0, 2).map(line)).toEqual([
    'ARM-RUS exports TOTAL 2022 = 2411900000 USD (2411.9)',
    'ARM-RUS imports TOTAL 2022 = 2511900000 USD (2511.9)',
  ]);
});

test('an article says below its table what a mark means and whose figures they are', async () => {
  const { assertions } = await readBytes(
    'a.html',
    '<html><body><p>Exports of Armenia, million USD</p><table><tr><th>Country</th><th>2022</th><th>2023</th></tr><tr><td>Russia</td><td>2411.9</td><td>3411.9*</td></tr><tr><td>China</td><td>375.4</td><td>425.9</td></tr></table><p>* Preliminary. Source: Armstat</p><p>Trade grew.</p></body></html>',
  );
  expect(assertions.map(({ period, status, note }) => `${period} ${status} ${note}`).slice(0, 2)).toEqual([
    '2022 A ',
    '2023 P marked *: Preliminary.',
  ]);
  expect(new Set(assertions.map(({ sourceKey }) => sourceKey))).toEqual(new Set(['s1']));
});

describe('SDMX-CSV', () => {
  const localised = (values: readonly string[]): string =>
    `STRUCTURE;STRUCTURE_ID;ACTION;FREQ;REF_AREA;COUNTERPART_AREA;FLOW;TIME_PERIOD;OBS_VALUE;UNIT_MEASURE\n${values
      .map((value, at) => `dataflow;X:Y(1.0);I;A;AM;RU;exports;${2020 + at};${value};USD\n`)
      .join('')}`;

  test('may have decimal commas, which one value decides or the analyst', async () => {
    const read = async (values: readonly string[], mapping: object = {}) => {
      const { assertions, questions } = await readBytes('s.csv', localised(values), mapping);
      return questions.length > 0
        ? questions.map(({ code, readings }) => [code, ...readings])
        : assertions.map(({ value }) => value);
    };
    expect(await read(['2410,5', '1,234', '7'])).toEqual(['2410.5', '1.234', '7']);
    expect(await read(['1.234', '7'])).toEqual(['1.234', '7']);
    expect(await read(['1,234', '7'])).toEqual([
      ['import/decimal_mark', 'decimal ".": 1234', 'decimal ",": 1.234'],
    ]);
    expect(await read(['1,234', '7'], { decimal: ',' })).toEqual(['1.234', '7']);
    expect(await read(['2410,5', '2410.5'])).toEqual([
      ['import/decimal_mark', 'decimal ".": 2410.5', 'decimal ",": 2410,5'],
    ]);
  });

  test('names its flow in an indicator where no dimension does', async () => {
    const { assertions } = await readBytes(
      'i.csv',
      'DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nX:Y(1.0),A,GEO,RUS,EXPORTS,2022,655.4,USD,6\nX:Y(1.0),A,GEO,RUS,IMPORTS_CIF,2022,1743.2,USD,6\n',
    );
    expect(assertions.map(line)).toEqual([
      'GEO-RUS exports TOTAL 2022 = 655400000 USD (655.4)',
      'GEO-RUS imports TOTAL 2022 = 1743200000 USD (1743.2)',
    ]);
  });

  const ADJUSTED =
    'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,FLOW,ADJUSTMENT,TIME_PERIOD,OBS_VALUE,NET_WEIGHT,UNIT_MEASURE,UNIT_MULT\ndataflow,X,I,M,ARM,RU,X,N,2023-01,1.5,300.5,USD,6\ndataflow,X,I,M,ARM,RU,X,Y,2023-01,1.7,300.5,USD,6\ndataflow,X,I,M,ARM,RU,X,N,2023-02,1.6,310.5,USD,6\n';

  test('a dimension that nobody reads and tells figures apart is asked about; a second measure is told', async () => {
    expect((await readBytes('s.csv', ADJUSTED)).questions).toMatchObject([
      { code: 'import/several_rows', apart: { column: 'ADJUSTMENT', values: ['N', 'Y'], isLeftOut: true } },
    ]);
    const { assertions, remarks, shape } = await readBytes('s.csv', ADJUSTED, { only: { ADJUSTMENT: 'N' } });
    expect(shape).toBe('SDMX-CSV');
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2023-01 = 1500000 USD (1.5)',
      'ARM-RUS exports TOTAL 2023-02 = 1600000 USD (1.6)',
    ]);
    expect(remarks).toEqual(['Column left out: 11 "NET_WEIGHT" (no dimension of a figure that is known).']);
  });

  test('leaving such a column out knowingly settles it', async () => {
    const { questions, assertions } = await readBytes('s.csv', ADJUSTED, { leave_out: ['ADJUSTMENT'] });
    expect(questions).toEqual([]);
    expect(assertions).toHaveLength(3);
  });

  test('measures in columns of their own are read, and what is to be deleted is not', async () => {
    const { assertions, remarks } = await readBytes(
      'm.csv',
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,EXPORTS,IMPORTS,UNIT_MEASURE,UNIT_MULT,SENT\ndatastructure,X,M,ARM,RU,2023-01,1.5,300,USD,6,M\ndatastructure,X,D,ARM,RU,2023-02,1.6,310,USD,6,M\n',
    );
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2023-01 = 1500000 USD (1.5)',
      'ARM-RUS imports TOTAL 2023-01 = 300000000 USD (300)',
    ]);
    const bare =
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,TRADE_VALUE\ndatastructure,X,M,ARM,RU,2023-01,1.5\n';
    expect((await readBytes('m.csv', bare)).questions).toMatchObject([{ code: 'import/missing_columns' }]);
    expect(remarks).toContain('1 row with ACTION D ask to delete a figure; nothing is deleted by an import.');
  });
});

describe('a data package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const pack = (files: Readonly<Record<string, string>>): string => {
    const path = mkdtempSync(join(folder, 'p-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
    return path;
  };
  const keyOf = (fields: string | string[], resource: string) => ({
    fields,
    reference: { resource, fields: 'id' },
  });

  test('keys of its own countries are those countries, not codes of the United Nations', async () => {
    const resources = [
      { name: 'countries', path: 'countries.csv' },
      { name: 'goods', path: 'goods.csv' },
      {
        name: 'trade',
        path: 'trade.csv',
        schema: {
          foreignKeys: [
            keyOf('country', 'countries'),
            keyOf(['partner'], 'countries'),
            keyOf('product', 'goods'),
          ],
        },
      },
    ];
    const path = pack({
      'datapackage.json': JSON.stringify({ name: 'p', resources }),
      'countries.csv': 'id,name,capital\n51,Georgia,Tbilisi\n31,Russia,Moscow\n8,Armenia,Yerevan\n',
      'goods.csv': 'id,name\n0101,Live horses\n0102,Live cattle\n',
      'trade.csv':
        'country,partner,flow,year,product,value\n51,31,exports,2022,0101,5\n8,31,imports,2022,0102,7\n643,31,imports,2022,0102,9\n',
    });
    const { assertions, refused } = await readPath(path, { sheet: 'trade' });
    expect(assertions.map(line)).toEqual([
      'GEO-RUS exports 0101 2022 = 5 – (5)',
      'ARM-RUS imports 0102 2022 = 7 – (7)',
    ]);
    expect(refused.map(({ message }) => message)).toEqual(['The area "643 (in no table)" cannot be read.']);
  });

  test('texts of its own for nothing are missing values, and its numbers are written as their field says', async () => {
    const schema = {
      missingValues: ['', '-99', 'n/a'],
      fields: [{ name: 'value', type: 'number', decimalChar: ',', groupChar: '.' }],
    };
    const path = pack({
      'datapackage.json': JSON.stringify({ resources: [{ name: 't', path: 't.csv', schema }] }),
      't.csv':
        'country;partner;flow;year;value\nArmenia;Russia;exports;2022;1.234\nGeorgia;Russia;exports;2022;-99\nLatvia;Russia;exports;2022;n/a\nBelarus;Russia;exports;2022;2.234,5\n',
    });
    const { assertions, questions } = await readPath(path);
    expect(questions).toEqual([]);
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2022 = 1234 – (1234)',
      'GEO-RUS exports TOTAL 2022 = missing – ()',
      'LVA-RUS exports TOTAL 2022 = missing – (n/a)',
      'BLR-RUS exports TOTAL 2022 = 2234.5 – (2234.5)',
    ]);
  });
});
