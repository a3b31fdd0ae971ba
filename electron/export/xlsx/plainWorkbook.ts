/** A workbook of plain sheets: numbers are numbers where nothing is lost by it, everything else is text and no formula. */

import yazl from 'yazl';
import { columnLetters } from '#shared/lib/columnLetters.ts';

export type PlainSheet = {
  readonly name: string;
  readonly rows: Iterable<readonly string[]>;
  /** Places whose cells are numbers. */
  readonly numeric: ReadonlySet<number>;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same sheets make the same bytes. */
export async function plainWorkbook(sheets: readonly PlainSheet[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(HEAD + text), path, options);
  const numbers = sheets.map((_, index) => index + 1);
  const overrides = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join('')}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
  );
  const targets = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  add(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  );
  for (const [index, sheet] of sheets.entries())
    zip.addBuffer(sheetXml(sheet), `xl/worksheets/sheet${index + 1}.xml`, options);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** A text that is put together of more than some 100 KB is no young object to V8, which takes twice as long over it. */
const ROWS_A_PIECE = 100;

function sheetXml({ rows, numeric }: PlainSheet): Buffer {
  const pieces: Buffer[] = [];
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let line = 0;
  for (const row of rows) {
    line++;
    text += `<row r="${line}">`;
    for (const [place, cell] of row.entries()) {
      if (cell !== '')
        text +=
          line > 1 && numeric.has(place) && isSafe(cell)
            ? `<c r="${letters(place)}${line}"><v>${cell}</v></c>`
            : textCell(cell, place, line);
    }
    text += '</row>';
    if (line % ROWS_A_PIECE === 0) {
      pieces.push(Buffer.from(text));
      text = '';
    }
  }
  pieces.push(Buffer.from(`${text}</sheetData></worksheet>`));
  return Buffer.concat(pieces);
}

const textCell = (cell: string, place: number, line: number): string =>
  `<c r="${letters(place)}${line}" t="inlineStr"${line === 1 ? ' s="1"' : ''}><is><t${isSpaced(cell) ? ' xml:space="preserve"' : ''}>${escaped(cell)}</t></is></c>`;

/** Space within words is kept as it is; at an end, or beside a break of the line, only where it is asked for. */
const isSpaced = (cell: string): boolean => /^\s|\s$|[\t\n\r]/.test(cell);

/** A float of 15 digits gives the same decimal back; a longer one, or one with zeros to keep, stays text. */
const isSafe = (cell: string): boolean =>
  /^-?\d{1,15}(\.\d{1,15})?$/.test(cell) && String(Number(cell)) === cell && significant(cell) <= SAFE_DIGITS;

/** What a spreadsheet keeps of a number when it saves it. */
const SAFE_DIGITS = 15;
const significant = (cell: string): number => cell.replaceAll(/[-.]/g, '').replace(/^0+/, '').length;

const LETTERS: string[] = [];

/** Remembered, because each cell of a large sheet asks. */
function letters(place: number): string {
  const known = LETTERS[place];
  if (known !== undefined) return known;
  const own = columnLetters(place);
  LETTERS[place] = own;
  return own;
}

/** Signs XML cannot hold are written as Excel does, `_x0007_`, and what looks like one is written so that it stays. */
function escaped(text: string): string {
  if (!/[&<>"\p{Cc}\ufffe\uffff\ud800-\udfff]|_x/u.test(text)) return text;
  return text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(
      /[^\P{Cc}\t\n]|[\ufffe\uffff\ud800-\udfff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
