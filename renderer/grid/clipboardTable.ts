/** A block of cells on its way through the clipboard: as text, as a typed HTML table, and as our own type. */
import { exactText } from './exactText.ts';

/** Our own type: cells with the assertions they showed, so that a paste in the same workspace keeps their sources. */
export const CELLS_TYPE = 'application/x-attest-cells+json';

/** Text of a spreadsheet as rows of cells: tabs between cells, cells with a break or a quote are quoted. */
export function parseTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at++;
      if (at === text.length) rows.at(-1)?.push('');
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows.filter((row, index) => row.length > 0 || index < rows.length - 1);
}

type Cell = { readonly text: string; readonly end: number };

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && !'\t\n\r'.includes(text[end] ?? '')) end++;
  return { text: text.slice(start, end), end };
}

/** A quote that is never closed, or is followed by more, is an ordinary character. */
function quotedCell(text: string, start: number): Cell {
  let inner = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') inner += text[at];
    else if (text[at + 1] === '"') {
      inner += '"';
      at++;
    } else {
      const isEnd = at + 1 === text.length || '\t\n\r'.includes(text[at + 1] ?? '');
      return isEnd ? { text: inner, end: at + 1 } : plainCell(text, start);
    }
  }
  return plainCell(text, start);
}

type HtmlCell = {
  readonly text: string;
  /** The number the cell holds, as LibreOffice and Excel write it beside what the cell shows. */
  readonly exact: string | null;
};

/** The first table of an HTML fragment as rows of cells; null when there is none. Merged cells are filled once. */
function parseHtmlTable(html: string): HtmlCell[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      {
        text: (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
        exact: cell.getAttribute('sdval') ?? cell.getAttribute('x:num'),
      },
      ...Array.from({ length: Math.min(cell.colSpan, 1000) - 1 }, () => ({ text: '', exact: null })),
    ]),
  );
}

/** Cells as HTML that a spreadsheet takes with their types: a number as a number, a code as a text. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    text === ''
      ? '<td></td>'
      : /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text)
        ? `<td x:num="${text}">${text}</td>`
        : `<td x:str style="mso-number-format:'\\@'">${escaped(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * What a spreadsheet, a page or this window put on the clipboard, as texts of cells. A number that a spreadsheet shows rounded
 * comes with all its digits, one shown with its thousands apart without a doubt about its marks.
 */
export function clipboardTexts(data: DataTransfer): string[][] {
  const plain = data.getData('text/plain');
  const table = parseHtmlTable(data.getData('text/html'));
  const isBlock = table === null || /[\t\n\r]/.test(plain.trimEnd());
  const texts = isBlock ? parseTabSeparated(plain) : table.map((row) => row.map(({ text }) => text));
  const isSame = table?.length === texts.length && texts.every((row, at) => row.length === table[at]?.length);
  if (!isSame) return texts;
  return texts.map((row, at) =>
    row.map((text, column) => exactText(text, table[at]?.[column]?.exact ?? null) ?? text),
  );
}
