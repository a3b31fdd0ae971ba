import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import type { Store } from '../../../store/openStore.ts';
import { readIds } from '../../../store/readIds.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { farSight, rowWalker } from '../../sheets/sheetEdge.ts';
import { derivableSeries } from './derivableSeries.ts';
import { figuresPage } from './figuresPage.ts';
import { seriesOrder } from './seriesOrder.ts';

/** Where Ctrl+arrow leads in the wide sheet: to the edge of the cells that show something. */
export function figureEdge(
  context: ServiceContext,
  { row, column, columns, step, ...view }: Args<'figures.edge'>,
): ReplyOf<'figures.edge'> {
  const by = step === 'up' || step === 'left' ? -1 : 1;
  const isAcross = step === 'left' || step === 'right';
  const shown = columns[column];
  const wanted = isAcross ? columns : shown === undefined ? [] : [shown];
  // Cells of calculated columns come with every row.
  const cells = wanted.filter((one) => /^\d{4}/.test(one));
  const page = (offset: number, limit: number) => figuresPage(context, { ...view, offset, limit, cells });
  const says = (line: ReturnType<typeof page>['rows'][number] | undefined, key = ''): boolean => {
    const cell = line?.cells[key];
    return cell !== undefined && (cell.value !== null || cell.statedAs !== undefined);
  };
  if (isAcross) {
    const [line] = page(row, 1).rows;
    return { row, column: dataEdge(column, columns.length, by, (at) => says(line, columns[at])) };
  }
  const { total } = page(0, 0);
  const rowAt = rowWalker(by, (offset, limit) => page(offset, limit).rows);
  const walked = (at: number): boolean => says(rowAt(at), shown);
  const [period] = cells;
  const isFilled =
    period === undefined
      ? walked
      : farSight(row, walked, () => {
          const order = seriesOrder(context.store, view);
          const sureOf = statedIn(context.store, period);
          return (at) => sureOf(order[at]) ?? walked(at);
        });
  return { row: dataEdge(row, total, by, isFilled), column };
}

/** Whether a series shows what is stated of it in a period; undefined where that takes more than a look at its statements. */
function statedIn(store: Store, period: string): (seriesId: number | undefined) => boolean | undefined {
  const ids = (from: string): ReadonlySet<number> =>
    new Set(readIds(store.db, { id: 'series_id', from: `${from} WHERE period = ?` }, [period]));
  const chosen = ids('choice');
  const stated = ids('(SELECT series_id, period FROM assertion WHERE value IS NOT NULL)');
  const derivable = derivableSeries(store);
  return (seriesId) => {
    if (seriesId === undefined || chosen.has(seriesId)) return undefined;
    if (stated.has(seriesId)) return true;
    return derivable.has(seriesId) ? undefined : false;
  };
}
