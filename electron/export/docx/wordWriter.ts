/** Writes the body of a word document: bookmarks every number it prints, and keeps its footnotes and charts. */
import { citeSource } from '#shared/domain/packs/citeSource.ts';
import type { ManifestPlace } from '#shared/domain/packs/manifest.ts';
import type { ChartPart, PackModel, PackNumber, PackRun } from '#shared/domain/packs/packModel.ts';
import { Printer } from '../html/printer.ts';
import { escapeXml } from '../office/xml.ts';
import { FootnoteTexts } from './footnoteText.ts';

const DOCX_FILE = 'briefing.docx';
/** Text width of an A4 sheet within its margins, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

/** The words of a note's own footnotes, by number. */
export type OwnFootnotes = ReadonlyMap<number, readonly PackRun[]>;
const NO_FOOTNOTES: OwnFootnotes = new Map();

/** One document in the making; footnotes and charts go into parts of their own when it is done. */
export class WordWriter {
  readonly printer: Printer;
  readonly model: PackModel;
  readonly places = new Map<string, ManifestPlace[]>();
  /** The content of each, as runs. */
  readonly footnotes: string[] = [];
  readonly charts: string[] = [];
  /** The part each of `charts` draws. */
  readonly chartParts: ChartPart[] = [];
  /** Lists that count, so that each starts at one. */
  orderedLists = 0;
  #bookmarks = 0;
  /** How often each number stands as it is, without a name for its place. */
  readonly #plain = new Map<string, number>();
  readonly #noted = new Set<string>();
  readonly #footnoteTexts: FootnoteTexts;

  constructor(model: PackModel) {
    this.model = model;
    this.printer = new Printer(model);
    this.#footnoteTexts = new FootnoteTexts(this.printer);
  }

  paragraph(style: string, content: string, more = ''): string {
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
  }

  heading(title: string): string {
    this.#bookmarks++;
    const id = this.#bookmarks;
    return this.paragraph(
      'Heading1',
      `<w:bookmarkStart w:id="${id}" w:name="_Toc${id}"/>${text(title)}<w:bookmarkEnd w:id="${id}"/>`,
    );
  }

  /** Words and numbers; `isNoted` puts a footnote to a number's first mention. */
  runs(all: readonly PackRun[], isNoted: boolean, own: OwnFootnotes = NO_FOOTNOTES): string {
    return all
      .map((run) => {
        if ('number' in run) return this.number(run.number, isNoted);
        if (run.footnote !== undefined) return this.#ownFootnote(own.get(run.footnote) ?? []);
        return wordsXml(run) + (run.refers === undefined || !isNoted ? '' : this.#sourceNote(run.refers));
      })
      .join('');
  }

  /** Words and numbers outside the body, where nothing can be marked as a place. */
  printed(all: readonly PackRun[]): string {
    return all
      .map((run) => ('number' in run ? text(this.printer.number(run.number).text) : wordsXml(run)))
      .join('');
  }

  number(id: string, isNoted = false, name?: string): string {
    const number = this.printer.number(id);
    const look = number.value === null ? '<w:i/><w:color w:val="935610"/>' : '';
    const marked = this.#bookmark(number, name, text(number.text, look));
    return isNoted && !this.#noted.has(id) ? marked + this.#footnote(number) : marked;
  }

  #bookmark({ id }: PackNumber, name: string | undefined, content: string): string {
    const places = this.places.get(id) ?? [];
    this.places.set(id, places);
    const plain = (this.#plain.get(id) ?? 0) + (name === undefined ? 1 : 0);
    this.#plain.set(id, plain);
    const anchor = name !== undefined ? `${id}_${name}` : plain === 1 ? id : `${id}_${plain}`;
    places.push({ file: DOCX_FILE, anchor });
    this.#bookmarks++;
    return `<w:bookmarkStart w:id="${this.#bookmarks}" w:name="${anchor}"/>${content}<w:bookmarkEnd w:id="${this.#bookmarks}"/>`;
  }

  #footnote(number: PackNumber): string {
    this.#noted.add(number.id);
    const said = this.#footnoteTexts.of(number);
    return said === null ? '' : this.#noteMark(text(` ${said}`));
  }

  /** The writer's own footnote. */
  #ownFootnote(runs: readonly PackRun[]): string {
    return this.#noteMark(text(' ') + this.printed(runs));
  }

  /** The full citation of a source at its first mention. */
  #sourceNote(reference: string): string {
    const source = this.model.sources.find(({ id }) => id === reference);
    if (source === undefined || this.#noted.has(reference)) return '';
    this.#noted.add(reference);
    return this.#noteMark(text(` ${citeSource(source, 'chicago')}`));
  }

  #noteMark(content: string): string {
    this.footnotes.push(content);
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${this.footnotes.length}"/></w:r>`;
  }
}

/** One run of text; `look` is run properties. */
export const text = (words: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;

/** A web address follows its words: paper cannot be clicked, and a file opens nothing by itself. */
const wordsXml = (run: Extract<PackRun, { text: string }>): string =>
  text(run.text, markXml(run.marks ?? [])) +
  (run.href === undefined || run.href === run.text
    ? ''
    : text(` (${run.href})`, '<w:color w:val="59636E"/>'));

const markXml = (marks: readonly string[]): string =>
  `${marks.includes('bold') ? '<w:b/>' : ''}${marks.includes('italic') ? '<w:i/>' : ''}`;

/** Rows that are kept together. */
const SHORT_TABLE = 14;

/** A table with a head that is repeated on every sheet; widths are parts of the text width. */
export const tableXml = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  parts: readonly number[],
  isNumeric: boolean,
): string => {
  const titles = head.map((name) => text(name, '<w:b/>'));
  return rowsXml(
    [{ cells: titles, isHead: true }, ...rows.map((cells) => ({ cells, isHead: false }))],
    parts,
    isNumeric,
  );
};

type GridRow = { readonly cells: readonly string[]; readonly isHead: boolean };

/** A table whose rows say themselves whether they are heads. */
export function rowsXml(
  rows: readonly GridRow[],
  parts: readonly number[],
  /** Whether all columns but the first hold numbers, or of each column whether it does. */
  numeric: boolean | readonly boolean[],
): string {
  const isNumeric = numeric === true;
  const isRight = (column: number): boolean =>
    typeof numeric === 'boolean' ? numeric && column > 0 : numeric[column] === true;
  const sum = parts.reduce((total, part) => total + part, 0);
  const widths = parts.map((part) => Math.floor((TEXT_WIDTH * part) / sum));
  const style = parts.length > (isNumeric ? 7 : 5) ? 'SmallCell' : 'CellText';
  // A short table stands on one sheet, with what is said below it.
  const kept = isNumeric && rows.length <= SHORT_TABLE ? '<w:keepNext/>' : '';
  const cell = (content: string, column: number, isHead: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="E9ECF0"/>' : ''}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${kept}${isRight(column) ? '<w:jc w:val="right"/>' : ''}</w:pPr>${content}</w:p></w:tc>`;
  const row = ({ cells, isHead }: GridRow): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((content, i) => cell(content, i, isHead)).join('')}</w:tr>`;
  const lines = ['top', 'bottom', 'insideH'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="D5D9DF"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>${parts.length > 7 ? '<w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar>' : ''}<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}
