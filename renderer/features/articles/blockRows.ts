/** A document's blocks as the reader draws them: paragraphs one by one, the cells of a table together. */
import type { BlockView } from '#shared/ipc/documentShapes.ts';

export type TableCell = { readonly block: BlockView; readonly column: number };
export type ReaderRow =
  | { readonly kind: 'block'; readonly block: BlockView }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly rows: readonly (readonly TableCell[])[];
    };

const CELL = /^(?<name>table \d+) r(?<row>\d+) c(?<column>\d+)$/;

/** Cells that follow each other and name the same table are one table; what has no place in one stays a paragraph. */
export function readerRows(blocks: readonly BlockView[]): readonly ReaderRow[] {
  const found: ReaderRow[] = [];
  let table: { name: string; rows: TableCell[][]; last: string } | null = null;
  for (const block of blocks) {
    const place = block.kept && block.role === 'table' ? CELL.exec(block.locator)?.groups : undefined;
    if (place === undefined) {
      table = null;
      found.push({ kind: 'block', block });
      continue;
    }
    const { name = '', row = '', column = '' } = place;
    if (table === null || table.name !== name) {
      table = { name, rows: [], last: '' };
      found.push({ kind: 'table', name, rows: table.rows });
    }
    if (table.last !== row) table.rows.push([]);
    table.last = row;
    table.rows.at(-1)?.push({ block, column: Number(column) });
  }
  return found;
}
