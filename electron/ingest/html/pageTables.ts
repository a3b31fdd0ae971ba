import type { CellSpans } from '#shared/domain/document/segment.ts';
import { isElement, type PageElement } from './pageDom.ts';

/** A table of data: its cells with the place each has once spans are counted. */
export type PageCell = {
  readonly element: PageElement;
  readonly row: number;
  readonly column: number;
  readonly spans: CellSpans;
};

const LONGEST_CELL = 300;
/** A hostile page can ask for a span of a billion. */
const WIDEST_SPAN = 200;

/** The cells of a data table in reading order, or null for a table that only lays out a page. */
export function dataCells(table: PageElement): readonly PageCell[] | null {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return null;
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => cellsOf(row));
  if (rows.length < 2 || cells.length < 4) return null;
  if (cells.some((cell) => holdsBlocks(cell))) return null;
  const filled = cells.filter((cell) => (cell.textContent ?? '').trim() !== '');
  const long = filled.filter((cell) => (cell.textContent ?? '').trim().length > LONGEST_CELL).length;
  if (filled.length < 3 || long > filled.length * 0.2) return null;
  return placed(rows);
}

function placed(rows: readonly PageElement[]): readonly PageCell[] {
  const cells: PageCell[] = [];
  // Rows a cell from above still reaches into, by column.
  let reach: number[] = [];
  rows.forEach((row, index) => {
    const next = reach.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const element of cellsOf(row)) {
      while ((reach[column] ?? 0) > 0) column++;
      const width = span(element, 'colspan');
      const height = span(element, 'rowspan');
      cells.push({ element, row: index + 1, column: column + 1, spans: { rows: height, columns: width } });
      for (let k = 0; k < width; k++) next[column + k] = height - 1;
      column += width;
    }
    reach = next;
  });
  return cells;
}

function span(element: PageElement, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value >= 1 ? Math.min(value, WIDEST_SPAN) : 1;
}

/** Rows of this table, not of tables inside its cells. */
function rowsOf(table: PageElement): readonly PageElement[] {
  const rows: PageElement[] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.localName === 'tr') rows.push(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(child.localName)) {
      for (const row of child.childNodes) if (isElement(row) && row.localName === 'tr') rows.push(row);
    }
  }
  return rows;
}

function cellsOf(row: PageElement): readonly PageElement[] {
  const cells: PageElement[] = [];
  for (const child of row.childNodes)
    if (isElement(child) && /^t[dh]$/.test(child.localName)) cells.push(child);
  return cells;
}

function holdsBlocks(cell: PageElement): boolean {
  if (cell.querySelector('table, h1, h2, h3, h4, article, section, form, nav, blockquote') !== null)
    return true;
  let paragraphs = 0;
  for (const paragraph of cell.querySelectorAll('p')) {
    if ((paragraph.textContent ?? '').trim().length > 80) paragraphs++;
  }
  return paragraphs > 1;
}
