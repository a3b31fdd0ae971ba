/** What each sheet shows: its filter and its columns, kept over a restart. */
import * as z from 'zod';
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { readColumnFilter } from '#shared/domain/figures/where/columnFilter.ts';
import type { SheetColumn, SheetName } from '#shared/ipc/sheetShapes.ts';
import { columnState, type RowFilter } from '#shared/ipc/viewShapes.ts';
import { layoutPart, saveLayoutPart } from '../../app/layoutStore.ts';
import type { ColumnFilterKeeper } from '../../grid/ColumnFilterBox.tsx';
import type { ColumnState } from '../../grid/columnState.ts';
import { gridViewsText } from '../../strings/gridViewsText.ts';
import { keepRowFilter, NO_FILTER } from '../gridViews/keepRowFilter.ts';

type SheetView = RowFilter & { readonly columns: readonly ColumnState[] | undefined };
type SheetViewStore = UseBoundStore<StoreApi<SheetView>>;

const stores = new Map<SheetName, SheetViewStore>();
const columnsPart = (sheet: SheetName): string => `columns.${sheet}`;

/** The store of a sheet's view, with what was remembered of it. */
export function sheetView(sheet: SheetName): SheetViewStore {
  const known = stores.get(sheet);
  if (known !== undefined) return known;
  const columns = z.array(columnState).safeParse(layoutPart(columnsPart(sheet)));
  const store = create<SheetView>()(() => ({ ...NO_FILTER, columns: columns.data }));
  stores.set(sheet, store);
  keepRowFilter(sheet, store);
  return store;
}

/** Remembers the columns of a sheet as they are now. */
export function rememberSheetColumns(sheet: SheetName, columns: readonly ColumnState[]): void {
  sheetView(sheet).setState({ columns });
  saveLayoutPart(columnsPart(sheet), [...columns]);
}

/** The filter row of a sheet. */
export function sheetFilters(
  sheet: SheetName,
  columns: readonly SheetColumn[],
  hasFlags: boolean,
): ColumnFilterKeeper {
  const store = sheetView(sheet);
  const isNumber = (key: string): boolean => columns.find((column) => column.key === key)?.kind === 'number';
  return {
    useApplied: (key) => store((view) => view.filters[key] ?? ''),
    apply: (key, text) => {
      const read = readColumnFilter(text, { isNumber: isNumber(key), hasFlags });
      if (!read.ok) return read.error.message;
      setSheetFilter(sheet, key, text);
      return null;
    },
    label: gridViewsText.filterOf,
    hint: (key) =>
      isNumber(key) ? gridViewsText.filterNumber(hasFlags) : gridViewsText.filterText(hasFlags),
  };
}

/** Filters a sheet by one column; an empty text takes its filter off. */
export function setSheetFilter(sheet: SheetName, key: string, text: string): void {
  sheetView(sheet).setState(({ filters }) => {
    if ((filters[key] ?? '') === text) return {};
    const { [key]: _gone, ...others } = filters;
    return { filters: text === '' ? others : { ...others, [key]: text } };
  });
}
