import { layBlock, transposed } from '#shared/domain/figures/paste/layBlock.ts';
import type { SheetRow } from '#shared/ipc/sheetShapes.ts';
import type { CutFields } from '../../figures/paste/copiedCells.ts';

type Block = readonly (readonly string[])[];

/** A block that waits in the dry run: what it says, and the rows and columns it may be laid over. */
export type BlockRequest = {
  readonly verb: 'Paste' | 'Fill';
  readonly block: Block;
  /** Rows from the first selected one on; none where all lines are new rows. */
  readonly rows: readonly SheetRow[];
  readonly columns: readonly string[];
  readonly selection: { readonly rows: number; readonly columns: number };
  readonly isSorted: boolean;
  readonly isFiltered: boolean;
  /** Whether lines behind the last row are new rows from the beginning. */
  readonly addsRows: boolean;
  readonly cut: CutFields['fields'];
  /** Whether it comes from elsewhere, where numbers may be written otherwise. */
  readonly isForeign: boolean;
};

/** A block laid over a sheet; `rowsLeft` find no row, and become new ones where `addsRows`. */
export type LaidFields = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly texts: readonly (readonly string[])[];
  readonly rowsLeft: number;
  readonly columnsLeft: number;
};

/** Lays a block over the rows and columns of its request. */
export function layFields(request: BlockRequest, isTransposed: boolean, addsRows: boolean): LaidFields {
  const block = isTransposed ? transposed(request.block) : request.block;
  const room = { rows: request.rows.length, columns: request.columns.length };
  const { rowsLeft } = layBlock(block, request.selection, room);
  const rows = addsRows ? room.rows + rowsLeft : room.rows;
  const { texts, columnsLeft } = layBlock(block, request.selection, { ...room, rows });
  return {
    rows: request.rows.slice(0, texts.length).map(({ id }) => id),
    columns: request.columns.slice(0, texts[0]?.length ?? 0),
    texts,
    rowsLeft,
    columnsLeft,
  };
}

/**
 * The columns a table of new rows is meant for: by its headings where its first line is made of them, else from the first on.
 *
 * @param titleOf the heading of a column
 */
export function columnsOfTable(
  block: Block,
  columns: readonly string[],
  titleOf: (column: string) => string,
): { readonly columns: readonly string[]; readonly block: Block } {
  const byTitle = new Map(
    columns.flatMap((key) => [
      [key.toLowerCase(), key],
      [titleOf(key).toLowerCase(), key],
    ]),
  );
  const [first = [], ...rest] = block;
  const named = first.map((heading) => byTitle.get(heading.trim().toLowerCase()));
  const known = named.flatMap((key) => key ?? []);
  const isHeading = rest.length > 0 && known.length === named.length && new Set(known).size === known.length;
  return isHeading ? { columns: known, block: rest } : { columns, block };
}
