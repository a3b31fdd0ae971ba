/**
 * briefing.xlsx: every table and chart of a pack, and every table of its notes, on a sheet of its own, its values formulas
 * that lead to the sheet of all numbers, and from there to the stated figures; then the words, the sources, and what the
 * pack is.
 */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { ManifestPlace } from '#shared/domain/packs/manifest.ts';
import { isNumberId, type PackModel, type PackNumber } from '#shared/domain/packs/packModel.ts';
import { plainParts } from '#shared/domain/packs/plainParts.ts';
import { Printer } from '../html/printer.ts';
import { noteTableSheets } from './noteTableSheets.ts';
import { FIGURES, head, NUMBERS, type NumberCells } from './numberCells.ts';
import { tableSheet } from './tableSheet.ts';
import { type Cell, type Sheet, workbookBytes } from './workbook.ts';

const XLSX_FILE = 'briefing.xlsx';
export type PrintedFile = {
  readonly bytes: Buffer;
  readonly places: ReadonlyMap<string, readonly ManifestPlace[]>;
};

const NUMBER_HEAD = [
  'Id',
  'Printed',
  'Value',
  'Unit',
  'Lowest',
  'Highest',
  'What it is',
  'Cell',
  'Computation',
  'From',
  'Document',
  'Paragraph',
  'Quote',
  'Missing',
];
const FIGURE_HEAD = [
  'Id',
  'Cell',
  'Area',
  'Counterpart',
  'Flow',
  'Product',
  'Period',
  'Measure',
  'Value',
  'Lowest',
  'Highest',
  'As stated',
  'Unit as stated',
  'Currency',
  'Valuation',
  'Reporter',
  'Status',
  'Bound',
  'Source',
  'Shown',
  'Note',
];
const SOURCE_HEAD = [
  'Id',
  'Kind',
  'Title',
  'Publisher',
  'Author',
  'Issued',
  'Accessed',
  'Address',
  'Licence',
  'Note',
];

export function packWorkbook(model: PackModel, contentId: string): PrintedFile {
  const printer = new Printer(model);
  const places = new Map<string, ManifestPlace[]>();
  const place = (id: string, anchor: string): void => {
    places.set(id, [...(places.get(id) ?? []), { file: XLSX_FILE, anchor }]);
  };
  const rows = {
    numbers: new Map(model.numbers.map(({ id }, i) => [id, i + 2])),
    figures: new Map(model.figures.map(({ id }, i) => [id, i + 2])),
  };
  const book: NumberCells = { printer, rows: rows.numbers, place };
  const tables = model.parts.flatMap((part, index): Sheet[] => {
    if (part.kind === 'note') return noteTableSheets(part, index, book);
    return part.kind === 'table' || part.kind === 'chart' ? [tableSheet(part, index, book)] : [];
  });
  for (const { id } of model.numbers) {
    place(id, `${NUMBERS}!B${rows.numbers.get(id)}`);
    if (printer.number(id).value !== null) place(id, `${NUMBERS}!C${rows.numbers.get(id)}`);
  }
  const sheets: Sheet[] = [
    metadataSheet(model, contentId),
    ...tables,
    wordsSheet(model),
    {
      name: NUMBERS,
      widths: [7, 16, 20, 10, 18, 18, 46, 14, 12, 22, 10, 14, 60, 20],
      frozen: 1,
      rows: [head(NUMBER_HEAD), ...model.numbers.map((number) => numberRow(number, rows))],
    },
    {
      name: FIGURES,
      widths: [8, 14, 8, 11, 12, 9, 9, 12, 20, 18, 18, 16, 14, 9, 10, 9, 7, 10, 8, 7, 50],
      frozen: 1,
      rows: [
        head(FIGURE_HEAD),
        ...model.figures.map((f) => [
          ...texts([f.id, f.cell, f.area, f.counterpart, f.flow, f.product, f.period, f.measure]),
          ...[f.value, f.low, f.high].map(decimal),
          ...texts([
            f.valueAsStated,
            f.unitAsStated,
            f.currency,
            f.valuation,
            f.reporter,
            f.status,
            f.bound,
            f.source,
          ]),
          ...texts([f.chosen ? 'yes' : 'no', f.note]),
        ]),
      ],
    },
    {
      name: 'Sources',
      widths: [8, 14, 50, 40, 20, 12, 12, 50, 30, 40],
      frozen: 1,
      rows: [
        head(SOURCE_HEAD),
        ...model.sources.map((s) =>
          texts(
            [s.id, s.kind, s.title, s.publisher, s.author, s.issued, s.accessed, s.url, s.licence, s.note],
            'wrapped',
          ),
        ),
      ],
    },
  ];
  return { bytes: workbookBytes(model, contentId, sheets, markLines(model).join(' · ')), places };
}

const texts = (all: readonly (string | null)[], look: 'plain' | 'wrapped' = 'plain'): Cell[] =>
  all.map((text) => (text === null || text === '' ? null : { text, look }));
const decimal = (value: string | null): Cell => (value === null ? null : { value });

type Rows = { readonly numbers: ReadonlyMap<string, number>; readonly figures: ReadonlyMap<string, number> };

function numberRow(number: PackNumber, rows: Rows): Cell[] {
  const { value, expression, inputs, quote, missing } = number;
  const formula = formulaOf(number, rows);
  const shown: Cell =
    value === null ? { text: 'missing', look: 'note' } : formula === null ? { value } : { value, formula };
  return [
    ...texts([number.id, number.text]),
    shown,
    ...texts([number.unit]),
    decimal(number.low),
    decimal(number.high),
    ...texts([number.label, number.cell, expression, inputs.join(' '), number.document, number.locator]),
    ...texts([quote, missing.join('; ')]),
  ];
}

/** The computation as a spreadsheet would write it; null where the value was read, not computed. */
function formulaOf({ expression, inputs, value }: PackNumber, rows: Rows): string | null {
  const cells = inputs.map((id) =>
    isNumberId(id) ? `C${rows.numbers.get(id)}` : `${FIGURES}!I${rows.figures.get(id)}`,
  );
  const [a, b] = cells;
  if (value === null || a === undefined) return null;
  switch (expression) {
    case 'quote':
    case 'scenario':
      return null;
    case 'assertion':
      return a;
    case 'sum':
    case 'add':
      return cells.join('+');
    case 'difference':
      return `${a}-${b}`;
    case 'ratio':
      return `${a}/${b}`;
    case 'share':
      return `${a}/${b}*100`;
    case 'change':
      return `(${b}/${a}-1)*100`;
    case 'product':
      return `${a}*${b}`;
  }
}

function wordsSheet(model: PackModel): Sheet {
  const rows = plainParts(model).flatMap(({ title, lines }) => [
    [
      { text: title, look: 'head' },
      { text: '', look: 'head' },
    ] as Cell[],
    ...lines.map((line): Cell[] => [null, { text: line, look: 'wrapped' }]),
  ]);
  return { name: 'Words', widths: [30, 110], frozen: 0, rows };
}

function metadataSheet(model: PackModel, contentId: string): Sheet {
  const facts: readonly (readonly [string, string])[] = [
    ['Pack', model.name],
    ['Version', model.version],
    ['As of', model.asOf],
    ...markLines(model).map((line) => ['Handling', line] as const),
    ['Made by', model.app],
    ['Content id', contentId],
    ['Workspace state', model.stateSha256],
    ...(model.untracedReason === null ? [] : [['Untraced numbers', model.untracedReason] as const]),
    ['Numbers', String(model.numbers.length)],
    [
      'How to check',
      'attest verify PACK, or the page’s own Verify. The content id is the SHA-256 of data/model.json; the pack id stands in manifest.json.',
    ],
    [
      'How to read',
      'Values are whole units. A derived value is a formula over the sheet Numbers; a stated one leads to the sheet Figures and its source. What nobody states is “missing”.',
    ],
  ];
  return {
    name: 'Metadata',
    widths: [20, 100],
    frozen: 0,
    rows: [
      [{ text: model.title, look: 'title' }],
      [],
      ...facts.map(([term, text]): Cell[] => [
        { text: term, look: 'head' },
        { text, look: 'wrapped' },
      ]),
    ],
  };
}
