import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { FORMAT_FILES, type ModelFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { readStoredZip, storedZip } from './office/storedZip.ts';
import { type BuiltPack, packFiles } from './packFiles.ts';
import { verifyRead } from './readPack.ts';
import { forgePack } from './testing/forgePack.ts';

const FORMATS: readonly ModelFormat[] = ['docx', 'pptx', 'xlsx'];
const built = packFiles(sampleModel, FORMATS);
const bytesOf = (format: ModelFormat): Buffer =>
  built.files.find(({ path }) => path === FORMAT_FILES[format])!.bytes;

/** The pack with some words of one part of a document changed, and every hash mended. */
function forged(pack: BuiltPack, format: ModelFormat, part: string, from: RegExp, to: string) {
  const parts = [...readStoredZip(bytesOf(format))!].map(([path, bytes]) => {
    if (path !== part) return { path, bytes };
    const changed = bytes.toString('utf8').replace(from, to);
    expect(changed).not.toBe(bytes.toString('utf8'));
    return { path, bytes: Buffer.from(changed) };
  });
  return verifyRead(forgePack(pack, FORMAT_FILES[format], storedZip(parts))!);
}

test('another reader of spreadsheets finds each number, typed, and each derived one as a formula', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytesOf('xlsx') as never);
  const sheet = workbook.getWorksheet('Numbers')!;
  for (const [index, number] of sampleModel.numbers.entries()) {
    const row = sheet.getRow(index + 2);
    expect(row.getCell(2).value).toBe(number.text);
    const { value } = row.getCell(3);
    if (number.value === null) expect(value).toBe('missing');
    else if (number.expression === 'quote') expect(value).toBe(Number(number.value));
    else expect(value).toMatchObject({ formula: expect.any(String), result: Number(number.value) });
  }
  const formulas = sampleModel.numbers.map((_, i) => {
    const { value } = sheet.getRow(i + 2).getCell(3);
    return typeof value === 'object' && value !== null && 'formula' in value ? value.formula : null;
  });
  expect(formulas).toEqual([
    'Figures!I2',
    'Figures!I3',
    'C2/C3',
    'Figures!I2+Figures!I4',
    'C2-Figures!I4',
    null,
    null,
    'C11/C5*100',
    '(C2/C3-1)*100',
    'Figures!I2',
  ]);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Metadata',
    '2 Exports',
    '3 Flows',
    'Words',
    'Numbers',
    'Figures',
    'Sources',
  ]);
});

test('another reader of word documents finds the words, the numbers, and a footnote with its locator', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: bytesOf('docx') });
  for (const { text } of sampleModel.numbers) expect(html).toContain(text);
  expect(html).toContain('<h1>');
  expect(html).toMatch(/<table>.*Growth/s);
  expect(html).toMatch(/id="footnote-1".*Customs|id="footnote-1".*Office 12/s);
});

test('every sheet and slide carries the marks', () => {
  const text = (format: ModelFormat, part: string): string =>
    readStoredZip(bytesOf(format))!.get(part)!.toString('utf8');
  for (const [format, part] of [
    ['docx', 'word/header1.xml'],
    ['xlsx', 'xl/worksheets/sheet3.xml'],
    ['pptx', 'ppt/slides/slide4.xml'],
  ] as const) {
    for (const mark of ['TLP:AMBER', 'DRAFT', 'Embargoed until 2025-03-01', 'Figures as of 2025-02-01']) {
      expect(text(format, part)).toContain(mark);
    }
  }
});

test('an untouched pack of office documents is sound', () => {
  expect(
    verifyRead(forgePack(built, 'README.txt', built.files.find(({ path }) => path === 'README.txt')!.bytes)!),
  ).toMatchObject({ ok: true });
});

test('a digit changed inside a document is named by its number, though every hash was mended', () => {
  const word = forged(built, 'docx', 'word/document.xml', /\$3\.0bn/, '$3.1bn');
  expect(word.numbers.failed).toContainEqual({
    id: 'n1',
    file: 'briefing.docx',
    place: 'n1',
    stated: '$3.1bn',
    recomputed: '$3.0bn',
  });
  const sheet = forged(built, 'xlsx', 'xl/worksheets/sheet3.xml', /<v>7500000000</, '<v>7600000000<');
  expect(sheet.numbers.failed).toContainEqual({
    id: 'n5',
    file: 'briefing.xlsx',
    place: '3 Flows!B5',
    stated: '7600000000',
    recomputed: '$7.5bn',
  });
});

test.each([
  ['docx', 'word/footnotes.xml', /2025-01-05/],
  ['pptx', 'ppt/slides/slide2.xml', /\$3\.0bn/],
  ['xlsx', 'xl/worksheets/sheet4.xml', /\$1\.0bn/],
] as const)('what no anchor shows in %s is found by writing it again', (format, part, from) => {
  const result = forged(built, format, part, from, 'x');
  expect(result.ok).toBe(false);
  expect(result.numbers.failed[0]?.file).toBe(FORMAT_FILES[format]);
});

const cell = { kind: 'cell', table: 1, columns: 2, rows: 2 } as const;
const written: PackModel = {
  ...sampleModel,
  parts: [
    {
      kind: 'note',
      title: 'Written',
      paragraphs: [
        [{ text: 'It lasts' }, { text: '¹', footnote: 1 }, { text: 'here', href: 'https://example.org/a' }],
        [{ text: 'Year' }],
        [{ text: 'Value' }],
        [{ text: 'first' }],
        [{ number: 'n1' }],
        [{ text: 'said of ' }, { number: 'n1' }],
      ],
      shapes: [
        { kind: 'paragraph', stance: 'judgement' },
        { ...cell, row: 0, column: 0, isHead: true },
        { ...cell, row: 0, column: 1, isHead: true },
        { ...cell, row: 1, column: 0, isHead: false },
        { ...cell, row: 1, column: 1, isHead: false },
        { kind: 'footnote', number: 1 },
      ],
    },
  ],
};

test('tables, footnotes, links and marked paragraphs of a note stand in every office format', async () => {
  const pack = packFiles(written, FORMATS);
  const bytes = (format: ModelFormat): Buffer =>
    pack.files.find(({ path }) => path === FORMAT_FILES[format])!.bytes;
  const number = sampleModel.numbers[0]!.text.replaceAll(/[$.]/g, String.raw`\$&`);
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes('docx') });
  expect(html).toContain('Judgement: ');
  expect(html).toContain('here (https://example.org/a)');
  expect(html).toMatch(new RegExp(`<table>.*Year.*Value.*first.*${number}.*</table>`, 's'));
  expect(html).toMatch(new RegExp(`<li id="footnote-1"><p>\\s*said of ${number}`));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes('xlsx') as never);
  const sheet = workbook.getWorksheet('1.1 Written')!;
  expect(sheet.getRow(4).values).toEqual([undefined, 'Year', 'Value']);
  expect(sheet.getCell('A5').value).toBe('first');
  expect(sheet.getCell('B5').value).toEqual({
    formula: 'Numbers!C2',
    result: Number(sampleModel.numbers[0]!.value),
  });
  const slides = [...readStoredZip(bytes('pptx'))!].flatMap(([path, part]) =>
    /slides\/slide\d+\.xml$/.test(path) ? [part.toString('utf8')] : [],
  );
  expect(slides.join('')).toMatch(/Judgement: It lasts¹here/);
  expect(slides.join('')).toMatch(/<a:tbl>.*Year.*Value.*first/s);
  const [first] = pack.manifest.numbers;
  expect(first?.places).toContainEqual({ file: 'briefing.xlsx', anchor: '1.1 Written!B5' });
  expect(
    verifyRead(forgePack(pack, 'README.txt', pack.files.find(({ path }) => path === 'README.txt')!.bytes)!)
      .numbers.failed,
  ).toEqual([]);
});
