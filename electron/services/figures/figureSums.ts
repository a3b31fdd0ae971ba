import { RangeCounter } from '#shared/domain/figures/rangeSums.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { figuresPage } from './figuresPage.ts';

/** Rows that are read at once, so that not all of a large selection is in memory. */
const ROWS = 1000;

/** What the selected cells of the wide sheet come to; a cell that two ranges share counts once. */
export function figureSums(
  context: ServiceContext,
  { blocks, ...view }: Args<'figures.sums'>,
): ReplyOf<'figures.sums'> {
  const counter = new RangeCounter();
  const seen = new Set<string>();
  for (const { top, bottom, columns } of blocks)
    for (let offset = top; offset <= bottom; offset += ROWS) {
      const limit = Math.min(ROWS, bottom - offset + 1);
      const { rows, periods } = figuresPage(context, { ...view, offset, limit, cells: periodsOf(columns) });
      if (rows.length === 0 && periods.length === 0) break;
      for (const { seriesId, cells } of rows)
        for (const column of columns) {
          const key = `${seriesId} ${column}`;
          if (blocks.length > 1) {
            if (seen.has(key)) continue;
            seen.add(key);
          }
          const cell = cells[column];
          if (cell === undefined || cell.value === null) counter.text('');
          else counter.number(cell.value, cell.currency, { isDerived: cell.derivation !== null });
        }
    }
  const { units, ...counts } = counter.sums();
  return { ...counts, units: [...units] };
}

/** Cells of calculated columns come with every row. */
const periodsOf = (columns: readonly string[]): string[] => columns.filter((column) => /^\d{4}/.test(column));
