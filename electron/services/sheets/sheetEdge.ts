import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { dataEdge } from '#shared/lib/dataEdge.ts';
import { readIds } from '../../store/readIds.ts';
import { quoteName } from '../../store/storedRows.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import type { Sheet } from './sheet.ts';
import { sheetOrder } from './sheetRows.ts';
import { fieldsFrom, storedFieldsOf } from './storedRow.ts';

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
  const isKnown = (key: string | undefined): key is string => sheet.columns.some((one) => one.key === key);
  if (step === 'left' || step === 'right') {
    const [stored] = storedFieldsOf(context, sheet, order.slice(row, row + 1), columns.filter(isKnown));
    const says = (at: number): boolean => String(stored?.[columns[at] ?? ''] ?? '') !== '';
    return { row, column: dataEdge(column, columns.length, by, says) };
  }
  const key = columns[column];
  if (!isKnown(key)) return { row: dataEdge(row, order.length, by, () => false), column };
  const rowAt = rowWalker(by, (offset, limit) =>
    storedFieldsOf(context, sheet, order.slice(offset, offset + limit), [key]),
  );
  const says = farSight(
    row,
    (at) => String(rowAt(at)?.[key] ?? '') !== '',
    (isFilled) => {
      const differing = rowsThatSay(context, sheet, key, !isFilled);
      return (at) => differing.has(order[at] ?? 0) !== isFilled;
    },
  );
  return { row: dataEdge(row, order.length, by, says), column };
}

/** Rows that are walked one by one before all of them are looked at in one question: most edges are near. */
export const NEAR = 2000;

/**
 * Whether the rows of a walk say something. Once it is far, what all rows of the way are like is asked at once.
 *
 * @param far told how the last row before was; answers for any row
 */
export function farSight(
  from: number,
  near: (at: number) => boolean,
  far: (isFilled: boolean) => (at: number) => boolean,
): (at: number) => boolean {
  let last = false;
  let seen: ((at: number) => boolean) | null = null;
  return (at) => {
    if (Math.abs(at - from) > NEAR) {
      seen ??= far(last);
      return seen(at);
    }
    last = near(at);
    return last;
  };
}

/** Ids of a sheet's rows whose field says something, or of those where it says nothing. */
function rowsThatSay(
  context: StoreContext,
  sheet: Sheet,
  key: string,
  isFilled: boolean,
): ReadonlySet<number> {
  const test = isFilled ? '<>' : '=';
  const said = sheet.saidBy?.[key];
  if (said !== undefined) {
    const fits = `coalesce(${said.said}, '') ${test} ''`;
    const kept = said.in === null ? fits : `${said.in.by} IN (SELECT id FROM ${said.in.table} WHERE ${fits})`;
    return new Set(readIds(context.store.db, { id: 'id', from: `${sheet.table} WHERE ${kept}` }, []));
  }
  const { from, params } = fieldsFrom(context, sheet, [key]);
  const kept = `${from} WHERE coalesce(${quoteName(key)}, '') ${test} ''`;
  return new Set(readIds(context.store.db, { id: 'id', from: kept }, [params]));
}
