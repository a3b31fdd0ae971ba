import type { SheetColumn, SheetName } from '#shared/ipc/sheetShapes.ts';
import type { SheetGridColumn } from '../../grid/sheet/sheetGridTypes.ts';
import {
  columnTitle,
  columnWidth,
  printCell,
  printField,
  printFrequency,
  printVerdict,
} from './sheetText.ts';

/** Columns of codes, in words. */
const PRINTED: Readonly<Record<string, ((text: string) => string) | undefined>> = {
  verdict: printVerdict,
  frequency: printFrequency,
};

/** A column of the store's sheet as the grid shows it: titled, as wide as what it holds, its codes in words. */
export const toGridColumn = (
  sheet: SheetName,
  { key, kind, isEditable, isSortable, options }: SheetColumn,
): SheetGridColumn => ({
  key,
  kind,
  isEditable,
  isSortable,
  options,
  title: columnTitle(sheet, key),
  widthPx: columnWidth(key),
  print: (text) => PRINTED[key]?.(text) ?? printCell(kind, key, text),
  tell: (text) => (kind === 'number' ? printField(key, text) : ''),
});
