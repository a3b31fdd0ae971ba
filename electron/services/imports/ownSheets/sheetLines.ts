/** The lines of an exported sheet as a block over the sheet: those of rows that are there first, new ones behind them. */
import type { BlockArgs } from '#shared/ipc/sheetBlockShapes.ts';
import { compare, isDecimalText } from '#shared/lib/decimal.ts';
import type { ImportFile } from '../../../import/openFile.ts';
import { filePlaces } from '../../../import/table/filePlaces.ts';
import { raggedRow, refuseTwice } from '../../../import/table/tableFaults.ts';
import { withoutTrailing } from '../../../import/table/trailingCells.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { ALL_SHEETS } from '../../sheets/allSheets.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import { rowsOf, sheetOrder } from '../../sheets/sheetRows.ts';
import { matchRows } from './matchRows.ts';
import type { OwnSheet } from './ownSheetOf.ts';

type Said = Readonly<Record<string, string>>;

export type LaidSheet = {
  readonly block: BlockArgs;
  /** Line of the file each line of the block stands on, from 1. */
  readonly fileLines: readonly number[];
  /** Rows of the workspace that no line is about; they stay. */
  readonly gone: number;
  /** Columns of the file that the sheet does not have. */
  readonly unknown: readonly string[];
};

/** How the numbers of the file are written; `point` unless somebody says otherwise, for so they went out. */
export type SheetDecimal = 'point' | 'comma';

export function laySheet(
  context: ServiceContext,
  file: ImportFile,
  own: OwnSheet,
  { decimal, leftOut }: { readonly decimal: SheetDecimal; readonly leftOut: readonly string[] },
): LaidSheet {
  const sheet = ALL_SHEETS[own.sheet];
  const lines = readLines(file, own);
  const order = sheetOrder(context.store, { sheet: own.sheet, find: '', sort: null });
  const rows = rowsOf(context, sheet, order);
  const places = matchRows(
    lines.map(({ said }) => said),
    rows.map(({ cells }) => cells),
    own.keys,
  );
  const met = lines.map(({ line, said }, at) => ({ line, said, row: rows[places[at] ?? -1] ?? null }));
  const ordered = [...met.filter(({ row }) => row !== null), ...met.filter(({ row }) => row === null)];
  const columns = writtenColumns(sheet);
  const ids = new Set(met.flatMap(({ row }) => row?.id ?? []));
  return {
    block: {
      sheet: own.sheet,
      rows: ordered.flatMap(({ row }) => row?.id ?? []),
      columns: [...columns],
      texts: ordered.map(({ said, row }) => columns.map((key) => textOf(said[key] ?? '', row?.cells[key]))),
      clears: true,
      decimal,
      leftOut: [...leftOut],
      cut: [],
    },
    fileLines: ordered.map(({ line }) => line),
    gone: rows.filter(({ id, isFixed }) => !isFixed && !ids.has(id)).length,
    unknown: own.header.filter((name) => name !== '' && !sheet.columns.some(({ key }) => key === name)),
  };
}

/** Columns a row is given by; the others follow from them. */
const writtenColumns = ({ columns }: Sheet): readonly string[] =>
  columns.filter(({ isEditable, asked }) => isEditable || asked !== 'no').map(({ key }) => key);

/** A number that is written otherwise and is the same says nothing new. */
const textOf = (text: string, now: string | undefined): string =>
  now !== undefined && isDecimalText(text) && isDecimalText(now) && compare(text, now) === 0 ? now : text;

type Line = { readonly line: number; readonly said: Said };

function readLines(file: ImportFile, { table, header }: OwnSheet): readonly Line[] {
  const lines: Line[] = [];
  const isGuarded = file.format === 'CSV' || file.format === 'data package';
  let width: number | null = null;
  for (const row of withoutTrailing(table).rows()) {
    if (width === null) {
      refuseTwice(row.cells, file.name);
      width = row.cells.length;
      continue;
    }
    if (row.cells.length !== width)
      throw raggedRow(row, width, filePlaces(file.format, file.name).inSheet(table.sheet));
    const said = header.map((name, at) => [name, unguarded(row.cells[at] ?? '', isGuarded)] as const);
    lines.push({ line: row.line, said: Object.fromEntries(said) });
  }
  return lines;
}

/** CSV keeps a text that a spreadsheet would run behind an apostrophe (csvText.ts). */
const unguarded = (text: string, isGuarded: boolean): string =>
  isGuarded && text.startsWith("'") ? text.slice(1) : text.trim();
