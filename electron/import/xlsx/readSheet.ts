/** The rows of one sheet as text: numbers plain, dates ISO, formulas as the value they were last given. Nothing is computed. */
import { type CellFormat, dateText, plainNumber } from './numberFormats.ts';
import { type Merge, type SheetRow, spreadMerges } from './sheetRows.ts';
import { attribute, plainText, XmlFault, xmlTags } from './xmlTags.ts';

export type ReadSheet = {
  readonly rows: readonly SheetRow[];
  readonly formulas: number;
  readonly formulasWithoutValue: number;
};
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
};

const MOST_CELLS = 6_000_000;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

type Draft = {
  reference: string;
  type: string;
  style: number;
  value: string | null;
  text: string;
  isFormula: boolean;
};

/** Throws XmlFault with a sentence for what cannot be a sheet. */
export function readSheet(xml: string, context: SheetContext): ReadSheet {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  let [formulas, formulasWithoutValue, cells, width] = [0, 0, 0, 0];
  let row: SheetRow | null = null;
  let draft: Draft | null = null;
  let isPhonetic = false;
  let hasData = false;
  for (const { name, kind, attributes, before } of xmlTags(xml)) {
    if (name === 'sheetData') hasData = true;
    else if (name === 'row') {
      if (kind === 'close') row = null;
      else {
        const line: number = Number(attribute(attributes, 'r') ?? (rows.at(-1)?.line ?? 0) + 1);
        if (!Number.isInteger(line) || line < 1 || line > MOST_ROWS || line <= (rows.at(-1)?.line ?? 0))
          throw new XmlFault(`Row "${attribute(attributes, 'r')}" is out of place.`);
        row = { line, cells: [], typed: new Set() };
        rows.push(row);
      }
    } else if (name === 'mergeCell') merges.push(attribute(attributes, 'ref') ?? '');
    else if (row === null) continue;
    else if (name === 'c') {
      if (kind !== 'close')
        draft = {
          reference: attribute(attributes, 'r') ?? '',
          type: attribute(attributes, 't') ?? 'n',
          style: Number(attribute(attributes, 's') ?? '-1'),
          value: null,
          text: '',
          isFormula: false,
        };
      if (kind === 'open' || draft === null) continue;
      const place = draft.reference === '' ? row.cells.length : columnOf(draft.reference);
      if (place < 0 || place >= MOST_COLUMNS)
        throw new XmlFault(`Cell "${draft.reference}" is out of place.`);
      if (draft.isFormula) formulas++;
      if (draft.isFormula && (draft.value ?? '') === '') formulasWithoutValue++;
      const read = cellText(draft, context);
      while (row.cells.length < place) row.cells.push('');
      cells += row.cells.length === place ? 1 : 0;
      row.cells[place] = read.text;
      if (read.isNumber) row.typed.add(place);
      width = Math.max(width, place + 1);
      draft = null;
      if (++cells > MOST_CELLS) throw new XmlFault('It has more cells than can be read.');
    } else if (draft !== null) {
      if (name === 'f') draft.isFormula = true;
      else if (name === 'v' && kind === 'close') draft.value = before;
      else if (name === 'rPh') isPhonetic = kind === 'open';
      else if (name === 't' && kind === 'close' && !isPhonetic) draft.text += before;
    }
  }
  if (!hasData) throw new XmlFault('It is no sheet of cells.');
  if (rows.length * width > MOST_CELLS * 4) throw new XmlFault('Its cells are spread too far apart.');
  for (const { cells: own } of rows) while (own.length < width) own.push('');
  spreadMerges(rows, merges.flatMap(mergeOf));
  return { rows, formulas, formulasWithoutValue };
}

function cellText(
  draft: Draft,
  { strings, formats, is1904 }: SheetContext,
): { text: string; isNumber: boolean } {
  const { type, value } = draft;
  const asText = (text: string) => ({ text: plainText(text), isNumber: false });
  if (type === 'inlineStr') return asText(draft.text);
  if (value === null || value === '') return { text: '', isNumber: false };
  if (type === 's') {
    const found = strings[Number(value)];
    if (found === undefined)
      throw new XmlFault(`Cell "${draft.reference}" names a text the file does not have.`);
    return { text: found, isNumber: false };
  }
  if (type === 'b') return asText(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'd') return asText(value.slice(0, 10));
  if (type !== 'n') return asText(value);
  const number = Number(value);
  if (!Number.isFinite(number))
    throw new XmlFault(`Cell "${draft.reference}" holds "${value.slice(0, 30)}" where a number belongs.`);
  const format = formats[draft.style] ?? { kind: 'plain' };
  if (format.kind === 'date') return asText(dateText(number, format.parts, is1904) ?? plainNumber(number));
  if (format.kind === 'percent') return asText(`${plainNumber(Number((number * 100).toPrecision(15)))}%`);
  if (format.kind === 'code' && Number.isInteger(number) && number >= 0)
    return asText(String(number).padStart(format.length, '0'));
  return { text: plainNumber(number), isNumber: true };
}

/** "BC12" is 54; -1 for anything else. */
export function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  if (letters === undefined) return -1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergeOf(reference: string): Merge[] {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (match === null) return [];
  const [place, last] = [columnOf(`${match[1]}1`), columnOf(`${match[3]}1`)];
  return last < place || last >= MOST_COLUMNS
    ? []
    : [{ place, last, from: Number(match[2]), to: Number(match[4]) }];
}
