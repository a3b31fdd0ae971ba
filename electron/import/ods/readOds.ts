/**
 * An OpenDocument spreadsheet as sheets of text, like a workbook's: numbers plain, dates ISO, formulas as the value they were
 * last given. To be called where a hostile file can do no harm: see `../importWorker.ts`.
 */
import { Problem } from '#shared/lib/problem.ts';
import { raised } from '../../ingest/raisedMarks.ts';
import { plainNumber } from '../xlsx/numberFormats.ts';
import { damagedPart, formulaRemarks, type WorkbookSheet } from '../xlsx/readWorkbook.ts';
import { type Merge, type SheetRow, spreadMerges } from '../xlsx/sheetRows.ts';
import { attribute, entityText, XmlFault, xmlTags } from '../xlsx/xmlTags.ts';

const MOST_CELLS = 6_000_000;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** `part` answers the text of a part of the archive, or undefined. */
export async function readOds(
  part: (name: string) => Promise<string | undefined>,
  fileName: string,
): Promise<WorkbookSheet[]> {
  if ((await part('META-INF/manifest.xml'))?.includes('encryption-data') === true)
    throw new Problem('import/format', {
      message: 'The spreadsheet is protected by a password.',
      where: fileName,
      fix: 'Save it without a password, or as CSV.',
    });
  const xml = await part('content.xml');
  if (xml === undefined) throw damagedPart('The archive holds no spreadsheet.', fileName);
  try {
    const sheets = [...readSheets(xml)];
    if (sheets.length === 0) throw new XmlFault('It has no sheet of cells.');
    return sheets;
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw damagedPart(`The part content.xml is damaged: ${error.message}`, fileName, error);
  }
}

function* readSheets(xml: string): Generator<WorkbookSheet> {
  let sheet: OdsSheet | null = null;
  let left = MOST_CELLS;
  const styles = new OdsStyles();
  for (const { name, kind, attributes, before } of xmlTags(xml)) {
    if (name === 'table' && kind !== 'close') {
      if (sheet !== null) throw new XmlFault('It has a table inside a table.');
      sheet = new OdsSheet(attribute(attributes, 'name') ?? '', left, styles, attributes);
    }
    if (sheet === null) {
      if (kind !== 'close') styles.read(name, attributes);
      continue;
    }
    if (name === 'table' && kind !== 'open') {
      yield sheet.end();
      left = sheet.cellsLeft;
      sheet = null;
    } else sheet.read(name, kind, attributes, before);
  }
}

/** What the styles of a spreadsheet say that matters: which raise a text, and which hide a sheet. */
class OdsStyles {
  readonly #raising = new Set<string>();
  readonly #hiding = new Set<string>();
  #name = '';

  read(tag: string, attributes: string): void {
    if (tag === 'style') this.#name = attribute(attributes, 'name') ?? '';
    else if (
      tag === 'text-properties' &&
      /^(?:super|[1-9])/.test(attribute(attributes, 'text-position') ?? '')
    )
      this.#raising.add(this.#name);
    else if (tag === 'table-properties' && attribute(attributes, 'display') === 'false')
      this.#hiding.add(this.#name);
  }

  raises = (attributes: string): boolean => this.#raising.has(attribute(attributes, 'style-name') ?? '');
  hides = (attributes: string): boolean => this.#hiding.has(attribute(attributes, 'style-name') ?? '');
}

type Draft = {
  readonly attributes: string;
  /** Paragraphs as they are shown. */
  text: string[];
};

/** One sheet while its tags go by. */
class OdsSheet {
  cellsLeft: number;
  readonly #name: string;
  readonly #rows: SheetRow[] = [];
  readonly #merges: Merge[] = [];
  #line = 0;
  #repeat = 1;
  #row: SheetRow | null = null;
  #place = 0;
  #draft: Draft | null = null;
  /** Inside a comment, whose words are not the cell's. */
  #notes = 0;
  #isInText = false;
  /** For each stretch of text that is open, whether its style raises it. */
  #raised: boolean[] = [];
  readonly #styles: OdsStyles;
  readonly #isHidden: boolean;
  #formulas = 0;
  #withoutValue = 0;
  #width = 0;

  constructor(name: string, cellsLeft: number, styles: OdsStyles, attributes: string) {
    this.#name = name;
    this.cellsLeft = cellsLeft;
    this.#styles = styles;
    this.#isHidden = styles.hides(attributes);
  }

  read(name: string, kind: 'open' | 'close' | 'empty', attributes: string, before: string): void {
    if (name === 'annotation') this.#notes += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (this.#notes > 0) return;
    else if (name === 'table-row') this.#readRow(kind, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#readCell(kind, attributes);
    else if (this.#draft !== null) this.#readText(this.#draft, name, kind, attributes, before);
  }

  end(): WorkbookSheet {
    for (const { cells } of this.#rows) while (cells.length < this.#width) cells.push('');
    spreadMerges(this.#rows, this.#merges);
    return {
      name: this.#name,
      rows: this.#rows,
      isHidden: this.#isHidden,
      remarks: formulaRemarks(this.#name, this.#formulas, this.#withoutValue),
    };
  }

  #readRow(kind: 'open' | 'close' | 'empty', attributes: string): void {
    if (kind !== 'close') {
      this.#repeat = countOf(attributes, 'number-rows-repeated', MOST_ROWS);
      this.#line++;
      this.#row = { line: this.#line, cells: [], typed: new Set() };
      this.#place = 0;
    }
    if (kind === 'open' || this.#row === null) return;
    const row = this.#row;
    this.#row = null;
    // Rows repeated to the end of the sheet are empty, and cost nothing.
    for (let copy = 0; copy < this.#repeat && row.cells.length > 0; copy++) {
      if (copy > 0) this.#spend(row.cells.length);
      this.#rows.push({ line: this.#line + copy, cells: [...row.cells], typed: new Set(row.typed) });
    }
    this.#line += this.#repeat - 1;
    if (this.#line > MOST_ROWS) throw new XmlFault('It has more rows than a sheet can have.');
  }

  #readCell(kind: 'open' | 'close' | 'empty', attributes: string): void {
    if (this.#row === null) return;
    if (kind !== 'close') this.#draft = { attributes, text: [] };
    if (kind === 'open' || this.#draft === null) return;
    const draft = this.#draft;
    this.#draft = null;
    const repeat = countOf(draft.attributes, 'number-columns-repeated', MOST_COLUMNS);
    const { text, isNumber } = shownCell(draft);
    if (attribute(draft.attributes, 'formula') !== null) {
      this.#formulas += repeat;
      if (text === '') this.#withoutValue += repeat;
    }
    if (text !== '') this.#write(this.#row, text, isNumber, repeat, draft.attributes);
    this.#place += repeat;
    if (this.#place > MOST_COLUMNS) throw new XmlFault('It has more columns than a sheet can have.');
  }

  #write(row: SheetRow, text: string, isNumber: boolean, repeat: number, attributes: string): void {
    this.#spend(this.#place - row.cells.length + repeat);
    while (row.cells.length < this.#place) row.cells.push('');
    const lines = countOf(attributes, 'number-rows-spanned', MOST_ROWS);
    const last = this.#place + countOf(attributes, 'number-columns-spanned', MOST_COLUMNS) - 1;
    if (lines > 1 || last > this.#place)
      this.#merges.push({ place: this.#place, last, from: row.line, to: row.line + lines - 1 });
    for (let copy = 0; copy < repeat; copy++) {
      if (isNumber) row.typed.add(row.cells.length);
      row.cells.push(text);
    }
    this.#width = Math.max(this.#width, row.cells.length);
    if (this.#rows.length * this.#width > MOST_CELLS * 4)
      throw new XmlFault('Its cells are spread too far apart.');
  }

  #spend(cells: number): void {
    this.cellsLeft -= cells;
    if (this.cellsLeft < 0) throw new XmlFault('It has more cells than can be read.');
  }

  #readText(draft: Draft, name: string, kind: string, attributes: string, before: string): void {
    if (name === 'p' && kind !== 'close') {
      draft.text.push('');
      this.#isInText = kind === 'open';
      this.#raised = [];
      return;
    }
    if (!this.#isInText) return;
    const last = draft.text.length - 1;
    const space =
      kind === 'close'
        ? ''
        : name === 's'
          ? ' '.repeat(countOf(attributes, 'c', 1000))
          : name === 'tab' || name === 'line-break'
            ? ' '
            : '';
    const text = entityText(before);
    draft.text[last] += (this.#raised.includes(true) ? raised(text) : text) + space;
    if (name === 'p') this.#isInText = false;
    if (name === 'span' && kind === 'open') this.#raised.push(this.#styles.raises(attributes));
    if (name === 'span' && kind === 'close') this.#raised.pop();
  }
}

function countOf(attributes: string, name: string, most: number): number {
  const written = attribute(attributes, name);
  if (written === null) return 1;
  const count = Number(written);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new XmlFault(`"${written.slice(0, 30)}" is no count of cells.`);
  return count;
}

/** What a cell says: its number where it is one, else what it shows. A code shown with zeros in front keeps them. */
function shownCell({ attributes, text }: Draft): { readonly text: string; readonly isNumber: boolean } {
  const shown = text.join('\n').trim();
  const type = attribute(attributes, 'value-type');
  const asText = (said: string) => ({ text: said, isNumber: false });
  if (type === 'date') return asText((attribute(attributes, 'date-value') ?? shown).slice(0, 10));
  if (type !== 'float' && type !== 'currency' && type !== 'percentage') return asText(shown);
  const written = attribute(attributes, 'value') ?? '';
  const number = Number(written);
  if (written === '' || !Number.isFinite(number))
    throw new XmlFault(`A cell holds "${written.slice(0, 30)}" where a number belongs.`);
  if (type === 'percentage') return asText(`${plainNumber(Number((number * 100).toPrecision(15)))}%`);
  if (/^0\d+$/.test(shown) && Number(shown) === number) return asText(shown);
  return { text: plainNumber(number), isNumber: true };
}
