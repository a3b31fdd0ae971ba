import type { FindPattern, FoundIn } from '#shared/domain/figures/find/findPattern.ts';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import type { FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import type { SheetColumn, SheetRow } from '#shared/ipc/sheetShapes.ts';
import { isDecimalText } from '#shared/lib/decimal.ts';
import type { StoreContext } from '../serviceContext.ts';
import { ALL_SHEETS } from '../sheets/allSheets.ts';
import { rowNumber } from '../sheets/rowIds.ts';
import { rowLabel } from '../sheets/rowLabel.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { rowsOf, sheetOrder } from '../sheets/sheetRows.ts';
import { commentedFields } from './commentedPlaces.ts';

type SheetScope = Extract<FindScope, { readonly kind: 'sheet' }>;

/** In a sheet with more rows than this, columns that take too long to sort by are not looked through either. */
const LONG = 50_000;

/** Looks through some rows of any sheet but the wide one: what each field says, else what is said of it in a comment. */
export function findInSheetRows(
  context: StoreContext,
  { view, columns }: SheetScope,
  pattern: FindPattern,
  from: number,
  rows: number,
): { readonly hits: FindHit[]; readonly total: number } {
  const sheet = ALL_SHEETS[view.sheet];
  const order = sheetOrder(context.store, view);
  const known = new Map(sheet.columns.map((column) => [column.key, column]));
  const isLong = order.length > LONG;
  const looked = columns
    .flatMap((key) => known.get(key) ?? [])
    .filter(({ isSortable }) => isSortable || !isLong);
  const ids = order.slice(from, from + rows);
  const comments = commentedFields(context, view.sheet, ids, pattern);
  const fitting = new Set(likelyRows(context, sheet, looked, pattern, ids));
  const likely = ids.filter((id) => fitting.has(id) || comments.has(id));
  const places = new Map(ids.map((id, at) => [id, from + at]));
  const hits: FindHit[] = [];
  for (const row of rowsOf(context, sheet, likely)) {
    const id = rowNumber(sheet, row.id);
    const at = places.get(id) ?? from;
    for (const column of looked) {
      const text = row.cells[column.key] ?? '';
      const isSaid = text !== '' && pattern.fits(fieldTexts(row, column));
      const said = isSaid ? pattern.excerpt(text) : comments.get(id)?.get(column.key);
      if (said !== undefined)
        hits.push({
          row: at,
          rowId: row.id,
          column: column.key,
          label: rowLabel(row),
          text: said,
          cell: row.cell,
        });
    }
  }
  return { hits, total: order.length };
}

/** Rows that may fit, as far as a condition can tell; all of them where none can. */
function likelyRows(
  { store }: StoreContext,
  sheet: Sheet,
  columns: readonly SheetColumn[],
  { like, about, byValue }: FindPattern,
  ids: readonly number[],
): readonly number[] {
  const looked = byValue ? columns.filter(({ kind }) => kind === 'number') : columns;
  if (looked.length === 0) return [];
  if (like === null && about === null) return ids;
  const bare = like?.replaceAll(',', '');
  const tests = looked.map(({ key, kind }) => {
    if (about !== null) return `CAST("${key}" AS REAL) BETWEEN @low AND @high`;
    const text = `"${key}" LIKE @like ESCAPE '\\'`;
    return kind === 'number' && bare !== like ? `${text} OR "${key}" LIKE @bare ESCAPE '\\'` : text;
  });
  const sql = `SELECT id FROM (${sheet.sql}) WHERE id IN (SELECT value FROM json_each(@ids)) AND (${tests.join(' OR ')})`;
  const asked = about === null ? { like, ...(sql.includes('@bare') && { bare }) } : about;
  const likely = new Set(
    store.db
      .prepare(sql)
      .pluck()
      .all({ ...sheet.params?.({ store }), ...asked, ids: JSON.stringify(ids) }) as number[],
  );
  return ids.filter((id) => likely.has(id));
}

/** A number may be looked for as it is stored, and with its thousands apart as it is printed. */
export function fieldTexts({ cells }: SheetRow, { key, kind }: SheetColumn): FoundIn {
  const text = cells[key] ?? '';
  const isNumber = kind === 'number' && isDecimalText(text);
  return {
    texts: isNumber ? [text, groupedDigits(text)] : [text],
    value: isNumber ? text : null,
    currency: cells['currency'] || null,
  };
}
