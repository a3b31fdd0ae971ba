import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { RangeCounter } from '#shared/domain/figures/rangeSums.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { readAmounts } from '../../../store/repositories/cellAmounts.ts';
import { formatId } from '../../ids.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { figureLookup } from '../cells.ts';
import { derivableSeries } from './derivableSeries.ts';
import { figuresPage } from './figuresPage.ts';
import { seriesOrder } from './seriesOrder.ts';

/** Rows that are read at once, so that not all of a large selection is in memory. */
const ROWS = 1000;

/** What the selected cells of the wide sheet come to; a cell that two ranges share counts once. */
export function figureSums(
  context: ServiceContext,
  { blocks, ...view }: Args<'figures.sums'>,
): ReplyOf<'figures.sums'> {
  const counter = new RangeCounter();
  const seen = new Set<string>();
  const order = seriesOrder(context.store, view);
  const amountsOf = amountReader(context);
  const count = (seriesId: string, column: string, amount: CellAmount | undefined): void => {
    if (blocks.length > 1) {
      const key = `${seriesId} ${column}`;
      if (seen.has(key)) return;
      seen.add(key);
    }
    if (amount === undefined || amount.value === null) counter.text('');
    else counter.number(amount.value, amount.currency, { isDerived: amount.isDerived });
  };
  for (const { top, bottom, columns } of blocks) {
    const periods = columns.filter((column) => /^\d{4}/.test(column));
    // Calculated series stand below the others, and calculated columns come with every row.
    const plain = periods.length === columns.length ? Math.min(bottom + 1, order.length) : top;
    for (let from = top; from < plain; from += ROWS) {
      const ids = order.slice(from, Math.min(from + ROWS, plain));
      const amounts = amountsOf(ids, periods);
      for (const id of ids)
        for (const period of periods) count(formatId('series', id), period, amounts(id, period));
    }
    for (let offset = Math.max(top, plain); offset <= bottom; offset += ROWS) {
      const limit = Math.min(ROWS, bottom - offset + 1);
      const { rows } = figuresPage(context, { ...view, offset, limit, cells: periods });
      if (rows.length === 0) break;
      for (const { seriesId, cells } of rows)
        for (const column of columns) {
          const cell = cells[column];
          const isDerived = cell !== undefined && cell.derivation !== null;
          count(seriesId, column, cell && { value: cell.value, currency: cell.currency, isDerived });
        }
    }
  }
  const { units, ...counts } = counter.sums();
  return { ...counts, units: [...units] };
}

type CellAmount = {
  readonly value: string | null;
  readonly currency: string | null;
  readonly isDerived: boolean;
};

/**
 * What cells of stated series show. Where one statement is all there is of a cell, it is read and nothing else; only cells
 * with several, or that something may be derived for, are looked at as the grid does.
 */
function amountReader({ store }: ServiceContext) {
  const derivable = derivableSeries(store);
  return (ids: readonly number[], periods: readonly string[]) => {
    const alone = readAmounts(store.db, ids, periods);
    const lookup = figureLookup(store, periods);
    const isAsked = (id: number): boolean =>
      derivable.has(id) || [...(alone.get(id)?.values() ?? [])].includes(null);
    lookup.lookAhead(ids.filter(isAsked).map((id) => formatId('series', id)));
    return (id: number, period: string): CellAmount | undefined => {
      const amount = alone.get(id)?.get(period);
      if (amount === undefined && !derivable.has(id)) return undefined;
      if (amount !== undefined && amount !== null) return { ...amount, isDerived: false };
      const { value, currency, derivation } = cellValue(lookup, { seriesId: formatId('series', id), period });
      return { value, currency, isDerived: derivation !== null };
    };
  };
}
