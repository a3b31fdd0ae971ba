import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { rowWalker } from '../sheets/sheetEdge.ts';
import { figuresPage } from './figuresPage.ts';

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
  return { row: dataEdge(row, total, by, (at) => says(rowAt(at), shown)), column };
}
