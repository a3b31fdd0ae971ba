/** What each format of a pack prints of its numbers, part by part, read back by programs that know nothing of Attest. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import Papa from 'papaparse';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PackModel, PackPart } from '#shared/domain/packs/packModel.ts';

/** Words without any white space: programs break lines and cells where they like. */
export const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

/** The texts of a page's number buttons, by part. */
export function numbersOfPage(folder: string): string[][] {
  const { document } = parseHTML(readFileSync(`${folder}/index.html`, 'utf8'));
  return [...document.querySelectorAll('section.part')].map((part) =>
    [...part.querySelectorAll('button.num')].map((button) => button.textContent ?? ''),
  );
}

/** The words of a Word document below each of its main headings, by the heading. */
export async function wordsOfDocument(folder: string): Promise<ReadonlyMap<string, string>> {
  const { value } = await mammoth.convertToHtml({ path: `${folder}/briefing.docx` });
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  const found = new Map<string, string>();
  let title = '';
  for (const element of document.body.children) {
    if (element.tagName === 'H1') title = element.textContent ?? '';
    found.set(title, (found.get(title) ?? '') + squeezed(element.textContent ?? ''));
  }
  return found;
}

/** The values of a workbook's sheets, as a spreadsheet computes with them; texts too. */
export async function cellsOfWorkbook(
  folder: string,
): Promise<ReadonlyMap<string, readonly (string | number)[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(`${folder}/briefing.xlsx`);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const cells: (string | number)[] = [];
      sheet.eachRow((row) =>
        row.eachCell(({ value }) => {
          const plain =
            typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
          if (typeof plain === 'string' || typeof plain === 'number') cells.push(plain);
        }),
      );
      return [sheet.name, cells];
    }),
  );
}

/** The rows of data/numbers.csv, by id. */
export function rowsOfTable(folder: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(`${folder}/data/numbers.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return new Map(data.map((row) => [row['id'] ?? '', row]));
}

/** The words of a presentation, slide by slide, as its own title says which part it is of. */
export async function wordsOfSlides(
  entries: ReadonlyMap<string, Buffer>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let n = 2; entries.has(`ppt/slides/slide${n}.xml`); n++) {
    const { document } = parseHTML(entries.get(`ppt/slides/slide${n}.xml`)?.toString('utf8') ?? '');
    const texts = [...document.querySelectorAll('*')]
      .filter(({ tagName }) => tagName.toLowerCase() === 'a:t')
      .map((element) => element.textContent ?? '');
    const title = (texts[0] ?? '').replace(/ \(continued\)$/, '');
    found.set(title, (found.get(title) ?? '') + squeezed(texts.slice(1).join('')));
  }
  return found;
}

export const openPdf = (folder: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(`${folder}/briefing.pdf`)) }).promise;

/** All words of a PDF behind its contents, in the order they are read. */
export async function wordsOfPdf(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return squeezed(pages.join(''));
}

/** What of a part's numbers every format must print: of quotes, those that stand in the quoted words. */
export function mustPrint(model: PackModel, part: PackPart, ids: readonly string[]): string[] {
  const texts = ids.map((id) => model.numbers.find((number) => number.id === id)?.text ?? '');
  if (part.kind !== 'quotes') return texts;
  const quoted = squeezed(
    part.quotes
      .flatMap(({ document, quote }) =>
        model.documents
          .filter(({ id }) => id === document)
          .flatMap(({ quotes }) => quotes.filter(({ id }) => id === quote).map(({ text }) => text)),
      )
      .join(''),
  );
  return texts.filter((text) => quoted.includes(squeezed(text)));
}

/** Where the last of some texts ends in words that hold them in this order; -1 where one is not there. */
export function endOfRun(words: string, texts: readonly string[], from = 0): number {
  let at = from;
  for (const text of texts) {
    const found = words.indexOf(squeezed(text), at);
    if (found < 0) return -1;
    at = found + squeezed(text).length;
  }
  return at;
}
