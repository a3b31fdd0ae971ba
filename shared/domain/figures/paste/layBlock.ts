/** Where a pasted block goes: from the first selected cell on, or all over a selection that it fits into evenly. */
export type Block = readonly (readonly string[])[];
export type Shape = { readonly rows: number; readonly columns: number };

export type LaidBlock = {
  /** One text for each cell to be written, row by row; every row has the same length. */
  readonly texts: Block;
  /** Rows and columns of the block that found no place in the grid. */
  readonly rowsLeft: number;
  readonly columnsLeft: number;
};

/**
 * Lays a block over a selection. One value fills all of it, a block repeats when the selection is a multiple of it,
 * and any other block is laid once from the selection's first cell.
 *
 * @param room rows and columns the grid has from the selection's first cell on
 */
export function layBlock(block: Block, selection: Shape, room: Shape): LaidBlock {
  const width = Math.max(0, ...block.map((row) => row.length));
  const height = block.length;
  if (width === 0) return { texts: [], rowsLeft: 0, columnsLeft: 0 };
  const isEven = selection.rows % height === 0 && selection.columns % width === 0;
  const wanted = isEven ? selection : { rows: height, columns: width };
  const [rows, columns] = [Math.min(wanted.rows, room.rows), Math.min(wanted.columns, room.columns)];
  return {
    texts: Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => block[row % height]?.[column % width] ?? ''),
    ),
    rowsLeft: wanted.rows - rows,
    columnsLeft: wanted.columns - columns,
  };
}

/** Rows become columns. */
export function transposed(block: Block): Block {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ''));
}
