/** A block of cells on its way through the clipboard: as text, as a typed HTML table, and as our own type. */

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

/** The first table of an HTML fragment as rows of cells; null when there is none. Merged cells are filled once. */
function parseHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ...Array.from({ length: Math.min(cell.colSpan, 1000) - 1 }, () => ''),
    ]),
  );
}

/** Cells as HTML that a spreadsheet takes with their types: a number as a number, a code as a text. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text)
      ? `<td x:num="${text}">${text}</td>`
      : `<td x:str style="mso-number-format:'\\@'">${escaped(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a spreadsheet, a page or this window put on the clipboard, as texts of cells. */
export function clipboardTexts(data: DataTransfer): string[][] {
  const plain = data.getData('text/plain');
  if (/[\t\n\r]/.test(plain.trimEnd())) return parseTabSeparated(plain);
  return parseHtmlTable(data.getData('text/html')) ?? parseTabSeparated(plain);
}
