import { areaCodesNamed, areaName } from '#shared/domain/figures/areaNames.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import type { SheetName, SheetRow, SheetView } from '#shared/ipc/sheetShapes.ts';
import type { Store } from '../../store/openStore.ts';
import { readIds } from '../../store/readIds.ts';
import { readSeriesComments } from '../../store/repositories/figureRepository.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import { formatId } from '../ids.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from './allSheets.ts';
import { countRowComments } from './rowComments.ts';
import { rowNumber } from './rowIds.ts';
import type { Sheet } from './sheet.ts';
import { codesLike } from './sheetAreas.ts';
import { filterTests } from './sheetFilter.ts';
import { type SortColumn, sortedIds } from './sortedIds.ts';
import { type StoredRow, storedRowsOf } from './storedRow.ts';

/** Orders kept; one of a million rows is 8 MB. */
const KEPT_ORDERS = 3;

/** Columns of a sheet and what can be done with its rows. */
export function describeSheet({ sheet }: Args<'sheet.describe'>): ReplyOf<'sheet.describe'> {
  const { columns, add, remove, flags } = ALL_SHEETS[sheet];
  return {
    hasFlags: flags !== undefined,
    columns: [...columns],
    canAdd: add !== undefined,
    canRemove: remove !== undefined,
  };
}

/** One page of a sheet; ids are kept in order until the next operation, so that a page is a slice. */
export function sheetPage(
  context: StoreContext,
  { offset, limit, ...view }: Args<'sheet.page'>,
): ReplyOf<'sheet.page'> {
  const order = sheetOrder(context.store, view);
  return {
    total: order.length,
    rows: commentedRows(context, view.sheet, order.slice(offset, offset + limit)),
  };
}

/** Some rows in the order of their ids as given; what is gone is left out. */
export const rowsOf = (context: StoreContext, sheet: Sheet, ids: readonly number[]): SheetRow[] =>
  storedRowsOf(context, sheet, ids).map((row) => toRow(sheet, row));

/** The same with the comments on their fields. */
function commentedRows(context: StoreContext, name: SheetName, ids: readonly number[]): SheetRow[] {
  const sheet = ALL_SHEETS[name];
  const rows = storedRowsOf(context, sheet, ids);
  const keys = rows.map((row) => sheet.keyOf?.(row) ?? formatId(sheet.idKind, row.id));
  const onRows = countRowComments(context.store, name, keys);
  const series = [...new Set(rows.flatMap(({ series_id: id }) => (typeof id === 'number' ? [id] : [])))];
  const onCells = new Map(
    readSeriesComments(context.store.db, { seriesIds: series, periods: null }).map((said) => [
      `${said.seriesId} ${said.period}`,
      said.count,
    ]),
  );
  return rows.map((row, at) => {
    const onCell = onCells.get(`${String(row['series_id'])} ${String(row['period'])}`);
    const comments = onCell === undefined ? onRows.get(keys[at] ?? '') : { value: onCell };
    return { ...toRow(sheet, row), ...(comments !== undefined && { comments: { ...comments } }) };
  });
}

const orderOf = cachedSince((store: Store, key: string): readonly number[] => {
  const { sheet: name, find, filters, sort } = JSON.parse(key) as SheetView;
  const sheet = ALL_SHEETS[name];
  const words = find.split(/\s+/).filter((word) => word !== '');
  const params: Record<string, SqlValue> = { ...sheet.params?.({ store }) };
  const tests = words.map((word, at) => {
    const pattern = word.replaceAll(/[\\%_]/g, '\\$&');
    const only = sheet.columnOf?.(word) ?? null;
    params[`word${at}`] = only === null ? `%${pattern}%` : `${pattern}%`;
    const test = `(${only ?? sheet.findIn}) LIKE @word${at} ESCAPE '\\'`;
    if (only !== null || sheet.areaCodes.length === 0) return test;
    const codes = areaCodesNamed(word);
    params[`codes${at}`] = JSON.stringify(codes.length > 0 ? codes : codesLike(word));
    const named = sheet.areaCodes.map((code) => `${code} IN (SELECT value FROM json_each(@codes${at}))`);
    // A word that names an area means the area; every other one may stand anywhere.
    return `(${[...(codes.length > 0 ? [] : [test]), ...named].join(' OR ')})`;
  });
  tests.push(...filterTests(sheet, filters, params));
  const kept = tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
  const column = sheet.order === 'id' ? sortColumn(sheet, sort) : null;
  const isOwn =
    kept === '' && sheet.ownColumns?.includes(column === null ? sheet.order : (sort?.column ?? ''));
  const from = isOwn ? sheet.table : `(${sheet.sql})${kept}`;
  if (column !== null)
    return sortedIds(store, from, isOwn ? {} : params, { column, isDescending: sort?.descending ?? false });
  return readIds(store.db, { id: 'id', from, order: orderSql(sheet, sort) }, [isOwn ? {} : params]);
}, KEPT_ORDERS);

/** Ids of a view's rows in its order. */
export const sheetOrder = (store: Store, { sheet, find, filters, sort }: SheetView): readonly number[] =>
  orderOf(store, JSON.stringify({ sheet, find: find.trim(), filters, sort }));

/** Where a row stands in a view of its sheet; null when the view does not have it. */
export function sheetPosition(
  { store }: StoreContext,
  { rowId, ...view }: Args<'sheet.position'>,
): ReplyOf<'sheet.position'> {
  const row = sheetOrder(store, view).indexOf(rowNumber(ALL_SHEETS[view.sheet], rowId));
  return { row: row < 0 ? null : row };
}

/** What a sheet that stands by its ids is sorted by; areas by the names of their codes, which are few. */
function sortColumn({ columns, areaCodes }: Sheet, sort: SheetView['sort']): SortColumn | null {
  const sorted = columns.find(({ key, isSortable }) => key === sort?.column && isSortable);
  if (sorted === undefined) return null;
  const code = `${sorted.key}_code`;
  const isArea = areaCodes.includes(code);
  return {
    key: isArea ? code : `"${sorted.key}"`,
    isNumber: sorted.kind === 'number',
    textOf: isArea ? areaName : (key) => key,
  };
}

/** Numbers by their size, words without regard to case, and what is empty last. */
function orderSql({ columns, order }: Sheet, sort: SheetView['sort']): string {
  const sorted = columns.find(({ key, isSortable }) => key === sort?.column && isSortable);
  if (sorted === undefined || sort === null) return `${order}, id`;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const name = `"${sorted.key}"`;
  const value = sorted.kind === 'number' ? `CAST(${name} AS REAL)` : `${name} COLLATE NOCASE`;
  return `coalesce(${name}, '') = '', ${value} ${direction}, ${order}, id`;
}

/** A row as the window shows it, without comments. */
export function toRow({ columns, idKind, fixedRows }: Sheet, row: StoredRow): SheetRow {
  const { series_id: seriesId, period, document, claim_key: key } = row;
  return {
    id: formatId(idKind, row.id),
    isFixed: fixedRows !== undefined && row.id < 0,
    cells: Object.fromEntries(columns.map(({ key }) => [key, String(row[key] ?? '')])),
    cell:
      typeof seriesId === 'number' && typeof period === 'string'
        ? { seriesId: formatId('series', seriesId), period }
        : null,
    claim: typeof document === 'string' && typeof key === 'string' ? { documentId: document, key } : null,
  };
}
