import { RangeCounter } from '#shared/domain/figures/rangeSums.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { isDecimalText } from '#shared/lib/decimal.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import { sheetOrder } from './sheetRows.ts';
import { storedFieldsOf } from './storedRow.ts';

/** Rows that are read at once, so that not all of a large selection is in memory. */
const ROWS = 2000;

/** What the selected fields of a sheet come to; a field that two ranges share counts once. */
export function sheetSums(
  context: StoreContext,
  { view, blocks }: Args<'sheet.sums'>,
): ReplyOf<'sheet.sums'> {
  const sheet = ALL_SHEETS[view.sheet];
  const order = sheetOrder(context.store, view);
  const numbers = new Set(sheet.columns.filter(({ kind }) => kind === 'number').map(({ key }) => key));
  const counter = new RangeCounter();
  const seen = new Set<string>();
  const known = new Set(sheet.columns.map(({ key }) => key));
  for (const { top, bottom, columns } of blocks) {
    const units = columns.flatMap((column) => sheet.amounts?.[column]?.unitFrom ?? []);
    const fields = [...new Set([...columns.filter((column) => known.has(column)), ...units])];
    for (let offset = top; offset <= bottom && offset < order.length; offset += ROWS)
      for (const row of storedFieldsOf(
        context,
        sheet,
        order.slice(offset, Math.min(offset + ROWS, bottom + 1)),
        fields,
      ))
        for (const column of columns) {
          const key = `${row.id} ${column}`;
          if (blocks.length > 1) {
            if (seen.has(key)) continue;
            seen.add(key);
          }
          const text = String(row[column] ?? '');
          const amount = sheet.amounts?.[column];
          if (numbers.has(column) && isDecimalText(text))
            counter.number(text, amount?.unitOf(row) ?? null, { isAdded: amount?.isAdded ?? true });
          else counter.text(text);
        }
  }
  const { units, ...counts } = counter.sums();
  return { ...counts, units: [...units] };
}
