import type { ColDef } from 'ag-grid-community';
import type { RangeControl } from '../range/rangeControl.ts';
import { tooltip } from '../tooltip.ts';
import type { SheetGridColumn, SheetGridRow } from './sheetGridTypes.ts';

/** What the look of a field depends on beside its row. */
export type FieldLooks = {
  /** Whether a field has what is looked for, or is the one somebody is at. */
  readonly found: (rowId: string, column: string) => 'here' | 'found' | null;
  /** Whether the last step touched a row. */
  readonly isFresh: (rowId: string) => boolean;
  /** What a field with so many comments is said to have. */
  readonly commentWords: (comments: number) => string;
  readonly range: { readonly current: Pick<RangeControl<never>, 'isMulti' | 'contains' | 'isCorner'> };
};

/**
 * A column of a sheet as the grid takes it.
 *
 * @param isForEditing whether any column of the sheet is
 * @param isFirst the first column, which shows what the last step touched
 */
export function sheetColumn<R extends SheetGridRow>(
  column: SheetGridColumn,
  { found, isFresh, commentWords, range }: FieldLooks,
  isForEditing: boolean,
  isFirst: boolean,
): ColDef<R> {
  const { key, title, kind, isEditable, isSortable, options, widthPx, print, tell } = column;
  return {
    colId: key,
    headerName: title,
    wrapHeaderText: true,
    autoHeaderHeight: true,
    width: widthPx,
    sortable: isSortable,
    editable: ({ data }) => isEditable && data?.isFixed === false,
    cellClass: kind === 'number' ? ['sheet-cell', 'is-number'] : 'sheet-cell',
    cellClassRules: {
      'is-fixed': ({ data }) => isForEditing && (!isEditable || data?.isFixed === true),
      'can-fill': ({ data }) => isEditable && data?.isFixed === false,
      'is-fresh': ({ data }) => isFirst && data !== undefined && isFresh(data.id),
      'is-commented': ({ data }) => data?.comments?.[key] !== undefined,
      'is-found': ({ data }) => data !== undefined && found(data.id, key) === 'found',
      'is-found-here': ({ data }) => data !== undefined && found(data.id, key) === 'here',
      'is-in-range': ({ rowIndex }) => range.current.isMulti() && range.current.contains(rowIndex, key),
      'is-fill-corner': ({ rowIndex }) => range.current.isMulti() && range.current.isCorner(rowIndex, key),
    },
    ...(kind === 'number' && { headerClass: 'ag-right-aligned-header' }),
    ...(kind === 'choice' && {
      cellEditor: 'agSelectCellEditor',
      cellEditorParams: { values: [...options] },
    }),
    valueGetter: ({ data }) => data?.cells[key] ?? '',
    valueFormatter: ({ value }) => print(String(value ?? '')),
    ...tooltip<R>({
      cell: ({ cells, comments: all }) => {
        const comments = all?.[key];
        const said = comments === undefined ? [] : [commentWords(comments)];
        const text = cells[key] ?? '';
        return [tell(text) || print(text), ...said].filter((part) => part !== '').join(' · ');
      },
    }),
  };
}
