import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storedZip } from '../../export/office/storedZip.ts';
import { line, readBytes } from '../testing/openBytes.ts';
import { readOds } from './readOds.ts';

/** Saved by LibreOffice 7: merged headers, dates, a code with zeros, a formula, a comment, two sheets. */
const FIXTURE = readFileSync(new URL('./fixtures/libreoffice.ods', import.meta.url));
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** A content.xml around the rows of one sheet. */
const contentOf = (rows: string): string =>
  `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
const odsOf = (content: string, more: { path: string; bytes: Buffer }[] = []): Buffer =>
  storedZip([
    { path: 'mimetype', bytes: Buffer.from(SPREADSHEET) },
    { path: 'content.xml', bytes: Buffer.from(content) },
    ...more,
  ]);
const textCell = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

test('a spreadsheet of LibreOffice is read as it is meant, with the place of each value', async () => {
  const { assertions, remarks, format } = await readBytes('a.ods', FIXTURE, { sheet: 'Data' });
  expect(format).toBe('ODS');
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

test('spaces, entities, repeats, percentages and empty rows are kept or counted as the file says', async () => {
  const rows = [
    `<table:table-row>${textCell('a<text:s text:c="2"/>b &amp; <text:span>c</text:span> _x0041_')}<table:table-cell table:number-columns-repeated="2"/>${textCell('d')}</table:table-row>`,
    '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.125"/><table:table-cell office:value-type="float" office:value="1E6" table:number-columns-repeated="2"/></table:table-row>',
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>',
  ];
  const parts = new Map([['content.xml', contentOf(rows.join(''))]]);
  const [sheet] = await readOds((name) => Promise.resolve(parts.get(name)), 'f.ods');
  expect(sheet?.rows).toEqual([
    { line: 1, cells: ['a  b & c _x0041_', '', '', 'd'], typed: new Set() },
    { line: 5, cells: ['12.5%', '1000000', '1000000', ''], typed: new Set([1, 2]) },
    { line: 6, cells: ['12.5%', '1000000', '1000000', ''], typed: new Set([1, 2]) },
  ]);
});

test('a mark that a style raises is a mark, and a sheet that a style hides is known', async () => {
  const styles =
    '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
  const span = (style: string, text: string): string =>
    `<text:span text:style-name="${style}">${text}</text:span>`;
  const row = `<table:table-row>${textCell(`2023${span('T1', '1')}, USD`)}${textCell(`CO${span('T2', '2')}`)}</table:table-row>`;
  const xml = contentOf(row)
    .replace('<office:body>', `${styles}<office:body>`)
    .replace('table:name="S"', 'table:name="S" table:style-name="ta2"');
  const [sheet] = await readOds((name) => Promise.resolve(name === 'content.xml' ? xml : undefined), 'f.ods');
  expect(sheet).toMatchObject({ isHidden: true, rows: [{ cells: ['2023¹, USD', 'CO2'] }] });
});

test.each([
  ['no sheet', odsOf('<office:document-content/>'), 'import/damaged'],
  [
    'a number that is none',
    odsOf(
      contentOf(
        '<table:table-row><table:table-cell office:value-type="float" office:value="x"/></table:table-row>',
      ),
    ),
    'import/damaged',
  ],
  [
    'a million full columns',
    odsOf(
      contentOf(
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000"/></table:table-row>',
      ),
    ),
    'import/damaged',
  ],
  [
    'a million full rows',
    odsOf(
      contentOf(
        `<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="100"/></table:table-row>`,
      ),
    ),
    'import/damaged',
  ],
  ['a document type', odsOf(`<!DOCTYPE x [<!ENTITY e "e">]>${contentOf('')}`), 'import/damaged'],
  [
    'a password',
    odsOf('', [{ path: 'META-INF/manifest.xml', bytes: Buffer.from('<manifest:encryption-data/>') }]),
    'import/format',
  ],
  [
    'a text document',
    storedZip([
      { path: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') },
      { path: 'content.xml', bytes: Buffer.from(contentOf('')) },
    ]),
    'import/format',
  ],
])('%s is refused in words', async (_, bytes, code) => {
  await expect(readBytes('a.ods', bytes)).rejects.toMatchObject({
    code,
    where: expect.stringContaining('a.ods'),
  });
});
