/** Whether a file is an export of one of the sheets. */
import { SHEETS, type SheetName } from '#shared/ipc/sheetShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ImportFile } from '../../../import/openFile.ts';
import type { ColumnMapping } from '../../../import/table/columnMapping.ts';
import type { NeutralTable } from '../../../import/table/tableTypes.ts';
import { ALL_SHEETS } from '../../sheets/allSheets.ts';
import { SHEET_IDENTITY, type SheetIdentity } from './sheetIdentity.ts';

export type OwnSheet = {
  readonly sheet: SheetName;
  readonly keys: Extract<SheetIdentity, { readonly keys: unknown }>['keys'];
  readonly table: NeutralTable;
  /** Names of its columns as they stand. */
  readonly header: readonly string[];
};

/**
 * The sheet whose columns the file's table has, all of them, in any order; null where it is no export of a sheet, or somebody
 * says what its columns are. Throws a Problem for a sheet of results, which no import can put in.
 */
export function ownSheetOf({ name, tables }: ImportFile, mapping: ColumnMapping): OwnSheet | null {
  if (Object.keys(mapping.columns).length + Object.keys(mapping.value_columns).length > 0) return null;
  const table =
    mapping.sheet === undefined
      ? tables.find(({ isHidden }) => isHidden !== true)
      : tables.find(({ sheet }) => sheet === mapping.sheet);
  const header = table === undefined ? null : headerOf(table);
  if (table === undefined || header === null) return null;
  const has = new Set(header);
  const sheet = SHEETS.find(
    (one) => SHEET_IDENTITY[one] !== null && ALL_SHEETS[one].columns.every(({ key }) => has.has(key)),
  );
  const identity = sheet === undefined ? null : SHEET_IDENTITY[sheet];
  if (sheet === undefined || identity === null) return null;
  if ('keys' in identity) return { sheet, keys: identity.keys, table, header };
  throw new Problem('import/sheetOfResults', {
    message: `This is an export of the sheet ${titleOf(sheet)}: ${identity.is}. There is nothing in it to import.`,
    where: name,
    fix: identity.instead,
  });
}

/** What the import of figures says of a file that is an export of a sheet; the window then asks for that import. */
export const OWN_SHEET = 'import/ownSheet';

/** Throws a Problem for an export of a sheet, whose rows are no figures. */
export function refuseSheet(file: ImportFile, mapping: ColumnMapping): void {
  const own = ownSheetOf(file, mapping);
  if (own === null) return;
  throw new Problem(OWN_SHEET, {
    message: `This is an export of the sheet ${titleOf(own.sheet)}, not figures.`,
    where: file.name,
    fix: 'Import it as rows of that sheet.',
  });
}

const headerOf = ({ rows }: NeutralTable): readonly string[] | null => {
  for (const { cells } of rows()) return cells.map((cell) => cell.trim().toLowerCase());
  return null;
};

/** What the tab of a sheet is called. */
export const titleOf = (sheet: SheetName): string => `${sheet.charAt(0).toUpperCase()}${sheet.slice(1)}`;
