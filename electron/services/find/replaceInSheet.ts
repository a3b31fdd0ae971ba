/** Replacing in every sheet but the wide one: each field is read as if the new text had been typed into it. */
import type { ReplaceArgs, ReplacedPlace } from '#shared/ipc/findShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ALL_SHEETS } from '../sheets/allSheets.ts';
import { rowNumber } from '../sheets/rowIds.ts';
import { rowLabel } from '../sheets/rowLabel.ts';
import { existingId } from '../sheets/sheetEdits.ts';
import { rowsOf } from '../sheets/sheetRows.ts';
import { commentedFields, ONLY_COMMENT } from './commentedPlaces.ts';
import { fieldTexts } from './findInSheetRows.ts';
import { findPattern } from './findPattern.ts';

/** What each field would say. */
export function planFields(context: ServiceContext, args: ReplaceArgs, name: SheetName): ReplacedPlace[] {
  const sheet = ALL_SHEETS[name];
  const pattern = findPattern(args.asked);
  const ids = [...new Set(args.places.map(({ rowId }) => rowNumber(sheet, rowId)))];
  const rows = new Map(rowsOf(context, sheet, ids).map((row) => [row.id, row]));
  const comments = commentedFields(context, name, ids, pattern);
  return args.places.map(({ rowId, column: key }, at) => {
    const row = rows.get(rowId);
    const column = sheet.columns.find((known) => known.key === key);
    const place = { rowId, column: key, label: row === undefined ? rowId : rowLabel(row), now: null };
    const refused = (why: string, before = '', after = ''): ReplacedPlace => ({
      ...place,
      ...PLAIN,
      before,
      after,
      state: 'refused',
      why,
      isWritten: false,
    });
    if (row === undefined || column === undefined) return refused('it is gone');
    const before = row.cells[key] ?? '';
    if (row.isFixed) return refused(sheet.fixedRows ?? 'it comes with Attest', before);
    if (!column.isEditable || sheet.patch === undefined) return refused('it is not for editing', before);
    const found = fieldTexts(row, column);
    if (!pattern.fits(found))
      return refused(
        comments.get(rowNumber(sheet, rowId))?.has(key) ? ONLY_COMMENT : 'it no longer says so',
        before,
      );
    const after = found.texts.map((text) => pattern.replaced(text, args.by)).find((text) => text !== null);
    if (after === undefined || after === null) return refused('it no longer says so', before);
    try {
      sheet.patch(context, existingId(context, sheet, rowId), key, after);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return refused(`${error.message} ${error.fix}`, before, after);
    }
    // A word of a title is often one of its address too, and an address that is changed leads nowhere.
    const isAddress = key === ADDRESS;
    const choice = args.choices[String(at)];
    const isWritten = isAddress ? typeof choice === 'number' : choice !== null;
    const why = isAddress ? 'an address: it stays as it is unless it is ticked' : null;
    return { ...place, ...PLAIN, before, after, state: 'ready', why, isWritten };
  });
}

/** The column of the sources that holds web addresses. */
const ADDRESS = 'url';
const PLAIN = { value: null, kind: 'text', readings: [] as ReplacedPlace['readings'] } as const;

/** Writes the fields one after the other, each read beside what those before it have become. */
export function writeFields(
  context: ServiceContext,
  write: WriteDb,
  places: readonly ReplacedPlace[],
  name: SheetName,
): void {
  const sheet = ALL_SHEETS[name];
  for (const { rowId, column, after } of places) {
    const id = existingId(context, sheet, rowId);
    const patch = sheet.patch?.(context, id, column, after);
    if (patch !== undefined) write.update(sheet.table, id, patch);
  }
}
