import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structureFaults } from '#shared/domain/document/testing/goldBlocks.ts';
import { Problem } from '#shared/lib/problem.ts';
import { ingestBytes } from './ingestBytes.ts';
import { parseInWorker } from './parseInWorker.ts';
import { docxParagraph, type MadeLine, makeDocx, makePdf, makeZip } from './testing/makeDocuments.ts';

const shape = async (bytes: Buffer, fileName: string): Promise<readonly string[]> => {
  const { text, blocks } = await ingestBytes(bytes, { fileName });
  expect(structureFaults(text, blocks)).toEqual([]);
  return blocks.map((block) => `${block.kept ? block.locator : `-${block.rule}`}: ${block.text}`);
};
const codeOf = (bytes: Buffer, fileName: string): Promise<string> =>
  ingestBytes(bytes, { fileName }).then(
    () => 'read',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

/** The same where PDFs are read: pdf.js leaves rejected promises behind, which only the worker outlives. */
const workerCodeOf = (bytes: Buffer, fileName: string): Promise<string> =>
  parseInWorker(bytes, { fileName }, { workerUrl: new URL('./ingestWorker.ts', import.meta.url) }).then(
    () => 'read',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
const damage = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 20 });
const damaged = (source: Buffer, edits: readonly (readonly [number, number])[]): Buffer => {
  const bytes = Buffer.from(source);
  for (const [at, value] of edits) bytes[at % bytes.length] = value;
  return bytes;
};

const DOCX_BODY = [
  docxParagraph('Rail freight to Iran doubles', '<w:pStyle w:val="Title"/>'),
  docxParagraph('By Jane Doe | 3 March 2025'),
  docxParagraph('Freight on the eastern line doubled in 2024, the railway said.'),
  docxParagraph('What was carried', '<w:pStyle w:val="Heading1"/>'),
  docxParagraph('Steel: 1.2 million tonnes', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  docxParagraph('Grain: 0.9 million tonnes', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  docxParagraph('We had not planned for this.', '<w:pStyle w:val="Quote"/>'),
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Trains</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1,204</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  '<w:p><w:r><w:t>The line can carry 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t> tonnes more.</w:t></w:r></w:p>',
].join('');

describe('DOCX', () => {
  test('keeps title, byline, headings, lists, quotes, tables and raised digits', async () => {
    const bytes = await makeDocx(DOCX_BODY);
    expect(await shape(bytes, 'a.docx')).toEqual([
      'title: Rail freight to Iran doubles',
      'byline: By Jane Doe | 3 March 2025',
      'body ¶ 1: Freight on the eastern line doubled in 2024, the railway said.',
      'heading 1: What was carried',
      'bullet 1: Steel: 1.2 million tonnes',
      'bullet 2: Grain: 0.9 million tonnes',
      'quote 1: We had not planned for this.',
      'table 1 r1 c1: Year',
      'table 1 r1 c2: Trains',
      'table 1 r2 c1: 2024',
      'table 1 r2 c2: 1,204',
      'body ¶ 2: The line can carry 10⁶ tonnes more.',
    ]);
    const { meta } = await ingestBytes(bytes, { fileName: 'a.docx' });
    expect(meta).toMatchObject({ author: 'Jane Doe', published: '2025-03-03', language: 'en' });
  });

  test('refuses what is no Word document, is cut short, or unpacks to too much', async () => {
    expect(await codeOf(await makeZip({ 'a.txt': 'x' }), 'a.docx')).toBe('document/format');
    expect(await codeOf((await makeDocx(DOCX_BODY)).subarray(0, 900), 'a.docx')).toBe('document/damaged');
    expect(await codeOf(Buffer.from('no archive at all'), 'a.docx')).toBe('document/damaged');
    const bomb = await makeZip({ 'word/document.xml': Buffer.alloc(160 * 1024 * 1024, 0x20) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await codeOf(bomb, 'a.docx')).toBe('document/tooLarge');
  });
});

/** A page with a running head, a paragraph broken over lines, and a page number. */
const page = (
  number: number,
  lines: readonly string[],
  top: readonly MadeLine[] = [],
): readonly MadeLine[] => [
  { x: 60, y: 810, size: 8, text: 'Trade Institute | Working Paper 14' },
  ...top,
  ...lines.map((text, i) => ({ x: 60, y: 700 - i * 14, size: 11, text })),
  { x: 290, y: 30, size: 8, text: String(number) },
];
const PDF = makePdf([
  page(
    1,
    [
      'Freight on the eastern line doubled in 2024, the railway said, and the reve-',
      'nue from it rose by 40 percent over the year, more than in any year before it.',
      'The rest of the network lost cargo.',
    ],
    [
      { x: 60, y: 760, size: 20, text: 'Rail Freight to Iran Doubles' },
      { x: 60, y: 735, size: 11, text: 'By Jane Doe, 3 March 2025' },
    ],
  ),
  page(2, [
    'Steel was the main cargo, followed by grain, and the two together made up three',
    'quarters of all that was',
  ]),
  page(3, ['carried that year. Wood came third.']),
]);

describe('PDF', () => {
  test('joins lines to paragraphs, finds the title, and puts heads and page numbers aside', async () => {
    expect(await shape(PDF, 'a.pdf')).toEqual([
      'title: Rail Freight to Iran Doubles',
      'byline: By Jane Doe, 3 March 2025',
      'body ¶ 1: Freight on the eastern line doubled in 2024, the railway said, and the revenue from it rose by 40 percent over the year, more than in any year before it. The rest of the network lost cargo.',
      'body ¶ 2: Steel was the main cargo, followed by grain, and the two together made up three quarters of all that was carried that year. Wood came third.',
      '-running_head: Trade Institute | Working Paper 14',
      '-page_number: 1',
      '-running_head: Trade Institute | Working Paper 14',
      '-page_number: 2',
      '-running_head: Trade Institute | Working Paper 14',
      '-page_number: 3',
    ]);
  });

  test('columns of numbers are a table', async () => {
    const row = (y: number, ...cells: string[]): MadeLine[] =>
      cells.map((text, i) => ({ x: 60 + i * 120, y, size: 11, text }));
    const bytes = makePdf([
      [
        { x: 60, y: 780, size: 18, text: 'Trains by year' },
        {
          x: 60,
          y: 750,
          size: 11,
          text: 'The railway counted more trains in 2024 than in the two years before it together.',
        },
        ...row(700, 'Line', '2023', '2024'),
        ...row(686, 'Eastern', '610', '1,204'),
        ...row(672, 'Western', '420', '390'),
      ],
    ]);
    expect((await shape(bytes, 'a.pdf')).slice(2)).toEqual([
      'table 1 r1 c1: Line',
      'table 1 r1 c2: 2023',
      'table 1 r1 c3: 2024',
      'table 1 r2 c1: Eastern',
      'table 1 r2 c2: 610',
      'table 1 r2 c3: 1,204',
      'table 1 r3 c1: Western',
      'table 1 r3 c2: 420',
      'table 1 r3 c3: 390',
    ]);
  });

  test('notes at the foot of a page go to the end, author boxes and captions of charts aside, and nothing of the text is lost', async () => {
    const column = (x: number, y: number, size: number, ...texts: string[]): MadeLine[] =>
      texts.map((text, i) => ({ x, y: y - i * (size + 2), size, text }));
    const head = column(50, 810, 8, 'Central Asia Trade Review   Vol. 12');
    const bytes = makePdf([
      [
        ...head,
        { x: 50, y: 770, size: 20, text: 'Grain Goes South' },
        { x: 50, y: 750, size: 10, text: 'By Aigerim Bekova, 12 November 2025' },
        ...column(
          50,
          720,
          10,
          'The country exported 10.2 million tonnes of grain',
          'in 2024, and Uzbekistan took 3.1 million tonnes',
          'of it through the crossing at Saryagash, the min-',
          'istry of transport said.',
        ),
        ...column(310, 720, 8, 'Figure 1. Grain exports, 2019-2025, million tonnes'),
        ...column(
          310,
          690,
          10,
          'Wheat sold for $212 a tonne at the border in the',
          'first week of November, and traders expect $205.',
        ),
        ...column(
          50,
          90,
          7,
          '1 Ministry of Agriculture, press release, 4 November 2025.',
          '2 Reuters, 28 October 2025.',
        ),
        { x: 290, y: 30, size: 8, text: 'Page 14 of 96' },
      ],
      [
        ...head,
        ...column(50, 780, 10, 'About the author'),
        ...column(50, 750, 10, 'Aigerim Bekova has covered grain for 17 years.'),
        ...column(
          310,
          780,
          10,
          'Exports may reach 12 million tonnes by 2030, and',
          'the railway would need 1,900 more wagons then, as',
          'it has said since the spring. The ports of the',
          'Caspian can load 4 million tonnes a year, which is',
          'half of what the mills of the south would buy, and',
          'a second berth at Kuryk is not planned before 2028.',
          'Until then the grain of the north goes by rail to',
          'the south, where it waits, and its price with it.',
        ),
        { x: 290, y: 30, size: 8, text: 'Page 15 of 96' },
      ],
    ]);
    expect(await shape(bytes, 'a.pdf')).toEqual([
      'title: Grain Goes South',
      'byline: By Aigerim Bekova, 12 November 2025',
      'body ¶ 1: The country exported 10.2 million tonnes of grain in 2024, and Uzbekistan took 3.1 million tonnes of it through the crossing at Saryagash, the ministry of transport said.',
      '-figure_caption: Figure 1. Grain exports, 2019-2025, million tonnes',
      'body ¶ 2: Wheat sold for $212 a tonne at the border in the first week of November, and traders expect $205.',
      '-author_bio: About the author',
      '-author_bio: Aigerim Bekova has covered grain for 17 years.',
      'body ¶ 3: Exports may reach 12 million tonnes by 2030, and the railway would need 1,900 more wagons then, as it has said since the spring. The ports of the Caspian can load 4 million tonnes a year, which is half of what the mills of the south would buy, and a second berth at Kuryk is not planned before 2028. Until then the grain of the north goes by rail to the south, where it waits, and its price with it.',
      'body ¶ 4: ¹ Ministry of Agriculture, press release, 4 November 2025.',
      'body ¶ 5: ² Reuters, 28 October 2025.',
      '-trailing_line: Central Asia Trade Review Vol. 12',
      '-page_number: Page 14 of 96',
      '-trailing_line: Central Asia Trade Review Vol. 12',
      '-page_number: Page 15 of 96',
    ]);
  });

  test('refuses a scan and a damaged file', async () => {
    expect(await workerCodeOf(makePdf([[]]), 'scan.pdf')).toBe('document/noText');
    expect(await workerCodeOf(Buffer.from('%PDF-1.4\nnothing here'), 'a.pdf')).toBe('document/damaged');
    expect(await workerCodeOf(PDF.subarray(0, 300), 'a.pdf')).toMatch(/^document\/(?:damaged|noText)$/);
  });
});

test('damaged DOCX files never throw anything but a Problem', async () => {
  const docx = await makeDocx(DOCX_BODY);
  await fc.assert(
    fc.asyncProperty(damage, async (edits) => {
      expect(await codeOf(damaged(docx, edits), 'a.docx')).toMatch(/^(?:read|document\/\w+)$/);
    }),
    { numRuns: 120 },
  );
});

test('damaged PDF files never throw anything but a Problem, in the worker where they are read', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (edits) => {
      const code = await workerCodeOf(damaged(PDF, edits), 'a.pdf');
      expect(code).toMatch(/^(?:read|document\/\w+)$/);
      expect(code).not.toBe('document/tooSlow');
    }),
    { numRuns: 8 },
  );
});
