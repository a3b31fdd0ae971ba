import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { line, readBytes, readPath } from '../testing/openBytes.ts';

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a workbook', () => {
  it('is no millions and no imports for a sheet that is called "m"; what stands over the table goes before the sheet', async () => {
    const bytes = await workbook((book) =>
      book
        .addWorksheet('m')
        .addRows([['Exports of Armenia (thousand USD)'], ['Country', '2022'], ['Russia', 5], ['China', 6]]),
    );
    expect((await readBytes('a.xlsx', bytes)).assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2022 = 5000 USD (5)',
      'ARM-CHN exports TOTAL 2022 = 6000 USD (6)',
    ]);
    const named = await workbook((book) =>
      book
        .addWorksheet('Imports, million EUR')
        .addRows([['Exports of Armenia (thousand USD)'], ['Country', '2022'], ['Russia', 5], ['China', 6]]),
    );
    expect((await readBytes('a.xlsx', named)).assertions.map(line)[0]).toBe(
      'ARM-RUS exports TOTAL 2022 = 5000 USD (5)',
    );
  });

  it('with merged headers, dates, codes and formulas is read as it is shown', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRows([
        ['Trade with Russia, million USD'],
        ['Country', 'Partner', 'HS', 'Month', 'Trade', ''],
        ['', '', '', '', 'Exports', 'Imports'],
        ['Armenia', 'Russia', 101, new Date(Date.UTC(2024, 2, 1)), 1234.5, { formula: 'E4*2', result: 2469 }],
        ['', 'Russia', '0102', new Date(Date.UTC(2024, 3, 1)), 'n/a', 0],
      ]);
      sheet.mergeCells('A1:F1');
      sheet.mergeCells('E2:F2');
      sheet.mergeCells('A4:A5');
      sheet.getCell('C4').numFmt = '0000';
      sheet.getCell('D4').numFmt = 'mmm yyyy';
      sheet.getCell('D5').numFmt = 'dd.mm.yyyy';
    });
    const { assertions, remarks, format } = await readBytes('a.xlsx', bytes);
    expect(format).toBe('XLSX');
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports 0101 2024-03 = 1234500000 USD (1234.5)',
      'ARM-RUS imports 0101 2024-03 = 2469000000 USD (2469)',
      'ARM-RUS exports 0102 2024-04 = missing USD (n/a)',
      'ARM-RUS imports 0102 2024-04 = 0 USD (0)',
    ]);
    expect(assertions[1]).toMatchObject({ sheet: 'Data', line: 4, column: 6 });
    expect(remarks).toEqual([
      'Sheet "Data": 1 cell holds a formula. Formulas are not run: what the file stored as their value is read.',
    ]);
  });

  it('keeps numbers as numbers beside text with the other mark', async () => {
    const bytes = await workbook((book) =>
      book.addWorksheet('S').addRows([
        ['country', 'partner', 'flow', 'year', 'value'],
        ['ARM', 'RUS', 'exports', 2023, 1.234],
        ['GEO', 'RUS', 'exports', 2023, '1.234,5'],
      ]),
    );
    expect((await readBytes('a.xlsx', bytes)).assertions.map(({ value }) => value)).toEqual([
      '1.234',
      '1234.5',
    ]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['no zip at all', () => Buffer.from('PK\x03\x04 and nothing more', 'latin1')],
  ])('that is %s is refused in words', async (_what, harm) => {
    const bytes = await workbook((book) => book.addWorksheet('S').addRow(['a']));
    await expect(readBytes('a.xlsx', harm(bytes))).rejects.toMatchObject({
      code: 'import/damaged',
      message: expect.stringContaining('cut short') as string,
    });
  });

  it('with nothing in it is refused', async () => {
    const bytes = await workbook((book) => book.addWorksheet('S'));
    await expect(readBytes('a.xlsx', bytes)).rejects.toMatchObject({ code: 'import/empty' });
  });
});

const comtrade = (rows: object[]): string =>
  JSON.stringify({
    elapsedTime: '0.1 secs',
    count: rows.length,
    data: rows.map((row) => ({
      freqCode: 'A',
      period: '2023',
      reporterCode: 842,
      flowCode: 'X',
      partnerCode: 757,
      cmdCode: 'TOTAL',
      partner2Code: 0,
      motCode: 0,
      customsCode: 'C00',
      cifvalue: null,
      ...row,
    })),
  });

describe('SDMX-CSV as Attest writes it', () => {
  it('tells statements of one cell apart by who reports them and by their source', async () => {
    const { assertions, questions } = await readBytes(
      'own.sdmx.csv',
      'STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,REPORTING_AREA,SOURCE\ndataflow,A:T(1.0),I,ARM,RUS,X,2023,5,USD,ARM,Armstat\ndataflow,A:T(1.0),I,ARM,RUS,X,2023,6,USD,RUS,FCS\ndataflow,A:T(1.0),I,ARM,RUS,X,2023,7,USD,RUS,IMF\n',
    );
    expect(questions).toEqual([]);
    expect(assertions.map(({ reporter, value, sourceKey }) => [reporter, value, sourceKey])).toEqual([
      ['ARM', '5', 's1'],
      ['RUS', '6', 's2'],
      ['RUS', '7', 's3'],
    ]);
  });
});

describe('UN Comtrade', () => {
  it('takes the total of several rows, never their sum, by its own area codes', async () => {
    const { assertions, remarks, shape } = await readBytes(
      'c.json',
      comtrade([
        { primaryValue: 100.5, fobvalue: 100.5 },
        { primaryValue: 60, partner2Code: 251 },
        { primaryValue: 40.5, motCode: 1000 },
        { primaryValue: 7, partnerCode: 251, flowCode: 'M' },
      ]),
    );
    expect(shape).toBe('UN Comtrade');
    expect(assertions.map(line)).toEqual([
      'USA-CHE exports TOTAL 2023 = 100.5 USD (100.5)',
      'USA-FRA imports TOTAL 2023 = 7 USD (7)',
    ]);
    expect(assertions[0]!.valuation).toBe('FOB');
    expect(remarks[0]).toContain('2 rows are parts of a total');
  });

  it('is of no classification where it is of all goods, so that they stand in the row of every other source', async () => {
    const { assertions } = await readBytes(
      'c.json',
      comtrade([
        { primaryValue: 60, classificationCode: 'H6' },
        { primaryValue: 4, classificationCode: 'H6', cmdCode: '0101' },
      ]),
    );
    expect(assertions.map(({ product, productRevision }) => [product, productRevision])).toEqual([
      ['TOTAL', ''],
      ['0101', 'H6'],
    ]);
  });

  it('asks which of several rows counts where none is the total', async () => {
    const text = comtrade([
      { primaryValue: 60, partner2Code: 251 },
      { primaryValue: 40, motCode: 1000 },
    ]);
    expect((await readBytes('c.json', text)).questions).toMatchObject([
      {
        code: 'import/several_rows',
        readings: ['record 1: 60', 'record 2: 40'],
        apart: { column: 'partner2Code', values: ['251', '0'], labels: ['251 (France)', '0 (the totals)'] },
      },
    ]);
    const chosen = await readBytes('c.json', text, { only: { partner2Code: '251' } });
    expect(chosen.assertions.map(line)).toEqual(['USA-CHE exports TOTAL 2023 = 60 USD (60)']);
  });

  it('asks what becomes of re-exports', async () => {
    const text = comtrade([{ primaryValue: 60 }, { primaryValue: 5, flowCode: 'RX' }]);
    expect((await readBytes('c.json', text)).questions).toMatchObject([{ code: 'import/re_exports' }]);
    const keep = await readBytes('c.json', text, { re_exports: 'keep' });
    expect(keep.assertions.map(({ flow }) => flow)).toEqual(['exports', 're_exports']);
    const without = await readBytes('c.json', text, { re_exports: 'leave_out' });
    expect(without.assertions.map(({ flow }) => flow)).toEqual(['exports']);
  });

  it('is read from CSV too, and an area that is no country is told', async () => {
    const text =
      'refYear,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,cmdCode,primaryValue\n2023,2023,51,ARM,M,643,RUS,0101,12.5\n2023,2023,51,ARM,M,899,_X ,0101,3\n';
    const { assertions, refused } = await readBytes('c.csv', text);
    expect(assertions.map(line)).toEqual(['ARM-RUS imports 0101 2023 = 12.5 USD (12.5)']);
    expect(refused[0]!.message).toContain('899');
  });
});

describe('SDMX-CSV', () => {
  it.each([
    [
      '1.0',
      'DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\nIMF:DOT(1.0),A,ARM,RU,X,2023,1.5,USD,9,E\n',
    ],
    [
      '2.0',
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,COUNTERPART_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\ndataflow,IMF:DOT(1.0),I,A,ARM,RU,X,2023,1.5,USD,9,E\ndataflow,IMF:DOT(1.0),D,A,ARM,RU,X,2022,,USD,9,A\n',
    ],
    [
      '2.0 with names and semicolons',
      'STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA: Reference area;COUNTERPART_AREA: Partner;FLOW: Flow;TIME_PERIOD: Time;OBS_VALUE: Value;UNIT_MEASURE: Unit;UNIT_MULT: Power;OBS_STATUS: Status\ndataflow;X;I;ARM: Armenia;RU: Russia;X: Exports;2023;1.5;USD: US dollar;9: Billions;E: Estimate\n',
    ],
  ])('%s', async (_version, text) => {
    const { assertions, shape } = await readBytes('s.csv', text);
    expect(shape).toBe('SDMX-CSV');
    expect(assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 1500000000 USD (1.5)']);
    expect(assertions[0]).toMatchObject({ low: '1450000000', high: '1550000000', status: 'E' });
  });

  it('asks for a flow that no column says', async () => {
    const text = 'DATAFLOW,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE\nX,ARM,RUS,2023,1\n';
    expect((await readBytes('s.csv', text)).questions).toMatchObject([{ code: 'import/missing_columns' }]);
    expect((await readBytes('s.csv', text, { constants: { flow: 'imports' } })).assertions).toHaveLength(1);
  });
});

it('raised marks of an XLSX are footnotes and no digits of a year or of a name', async () => {
  const raised = (text: string, mark: string) => ({
    richText: [{ text }, { font: { vertAlign: 'superscript' as const }, text: mark }],
  });
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('T1');
    sheet.addRow(['Exports of Georgia, million USD']);
    sheet.addRow(['Partner', '2022', raised('2023', '1)'), raised('2024', '2')]);
    sheet.addRow([raised('China', 'a'), 700, 800, 900]);
    for (const note of ['', '1) Revised.', '2) Preliminary', 'a) Without Taiwan.']) sheet.addRow([note]);
  });
  const { assertions } = await readBytes('t.xlsx', bytes);
  expect(
    assertions.map(({ counterpart, period, status, note }) => [counterpart, period, status, note]),
  ).toEqual([
    ['CHN', '2022', 'A', 'marked ᵃ: Without Taiwan.'],
    ['CHN', '2023', 'A', 'marked ¹⁾: Revised.; marked ᵃ: Without Taiwan.'],
    ['CHN', '2024', 'P', 'marked ²: Preliminary; marked ᵃ: Without Taiwan.'],
  ]);
});

describe('a data package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const descriptor = (path: string): string =>
    JSON.stringify({ name: 'p', resources: [{ name: 'trade', path }] });

  it('is read from its folder and its descriptor', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 't.csv'), 'area,partner,flow,year,value\nARM,RUS,exports,2023,5\n');
    writeFileSync(join(folder, 'datapackage.json'), descriptor('data/t.csv'));
    for (const path of [folder, join(folder, 'datapackage.json')]) {
      const { assertions, format } = await readPath(path);
      expect(format).toBe('data package');
      expect(assertions.map(line)).toEqual(['ARM-RUS exports TOTAL 2023 = 5 – (5)']);
    }
  });

  it('takes what fields are called in full as words of their columns', async () => {
    const fields = [
      { name: 'k', title: 'Country' },
      { name: 'c2', title: 'Partner' },
      { name: 'y', title: 'Year' },
      { name: 'v1', type: 'number', title: 'Exports, million USD' },
      { name: 'v2', type: 'number', title: 'Imports', unit: 'thousand USD' },
    ];
    const data = [
      ['k', 'c2', 'y', 'v1', 'v2'],
      ['ARM', 'RUS', '2023', 5.5, 7],
    ];
    const resources = [{ name: 'trade', data, schema: { fields } }];
    const { assertions } = await readBytes('datapackage.json', JSON.stringify({ name: 'p', resources }));
    expect(assertions.map(line)).toEqual([
      'ARM-RUS exports TOTAL 2023 = 5500000 USD (5.5)',
      'ARM-RUS imports TOTAL 2023 = 7000 USD (7)',
    ]);
  });

  it.each(['../../etc/passwd.csv', '/etc/passwd.csv', 'https://example.org/t.csv'])(
    'never reads %s',
    async (path) => {
      await expect(readBytes('datapackage.json', descriptor(path))).rejects.toMatchObject({
        code: 'import/data_package',
        message: expect.stringContaining('outside the package') as string,
      });
    },
  );
});

describe('other files', () => {
  it('gzip, JSON rows and a table of an article', async () => {
    const csv = 'area,partner,flow,year,value\nARM,RUS,exports,2023,5\n';
    expect((await readBytes('t.csv.gz', gzipSync(csv))).assertions).toHaveLength(1);
    expect(
      (
        await readBytes(
          't.json',
          JSON.stringify([{ area: 'ARM', partner: 'RUS', flow: 'exports', year: 2023, value: 5e9 }]),
        )
      ).assertions.map(line),
    ).toEqual(['ARM-RUS exports TOTAL 2023 = 5000000000 – (5000000000)']);
    const rows = [
      ['Country', 'Partner', 'Flow', 'Year', 'Value, bn USD'],
      ['Armenia', 'Russia', 'exports', '2023', '3.4'],
      ['Georgia', 'Russia', 'exports', '2023', '0.7'],
    ];
    const html = `<html><body><article><h1>Trade grew</h1><p>Trade with Russia grew in 2023 in every one of the republics named here.</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><p>That is what customs say of it, and others agree.</p></article></body></html>`;
    expect((await readBytes('a.html', html)).assertions.map(line)).toContain(
      'ARM-RUS exports TOTAL 2023 = 3400000000 USD (3.4)',
    );
  });

  it.each([
    ['a.json', '{"a": 1}', 'import/json'],
    ['a.json', '[{"a": 1}', 'import/json'],
    ['a.csv', '', 'import/empty'],
    ['a.csv', 'only words\nand more\n', 'import/no_header'],
    ['a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'import/format'],
  ])('%s of %j is refused', async (name, bytes, code) => {
    await expect(readBytes(name, bytes)).rejects.toMatchObject({ code });
  });
});
