import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import { sheetOrder } from './sheetRows.ts';
import { storedRowsOf } from './storedRow.ts';

/** Rows read at first, and at most at once: most edges are near. */
const [FEWEST, MOST] = [50, 2000];

/** Reads rows as they are walked by, ever more at once. Answers the row at an index, which goes one way only. */
export function rowWalker<R>(
  by: 1 | -1,
  read: (offset: number, limit: number) => readonly R[],
): (at: number) => R | undefined {
  let rows: readonly R[] = [];
  let first = 0;
  let size = FEWEST;
  return (at) => {
    if (at < first || at >= first + rows.length) {
      first = by > 0 ? at : Math.max(0, at - size + 1);
      rows = read(first, by > 0 ? size : at - first + 1);
      size = Math.min(size * 2, MOST);
    }
    return rows[at - first];
  };
}

/** Where Ctrl+arrow leads in a sheet: to the edge of the fields that say something. */
export function sheetEdge(
  context: StoreContext,
  { view, row, column, columns, step }: Args<'sheet.edge'>,
): ReplyOf<'sheet.edge'> {
  const sheet = ALL_SHEETS[view.sheet];
  const order = sheetOrder(context.store, view);
  const by = step === 'up' || step === 'left' ? -1 : 1;
  const rowAt = rowWalker(by, (offset, limit) =>
    storedRowsOf(context, sheet, order.slice(offset, offset + limit)),
  );
  const says = (at: number, key: string | undefined): boolean => String(rowAt(at)?.[key ?? ''] ?? '') !== '';
  return step === 'left' || step === 'right'
    ? { row, column: dataEdge(column, columns.length, by, (at) => says(row, columns[at])) }
    : { row: dataEdge(row, order.length, by, (at) => says(at, columns[column])), column };
}
