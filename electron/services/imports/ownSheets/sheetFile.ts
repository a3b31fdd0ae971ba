/** What the window asks of a file that is an export of a sheet. */
import type { SheetImportArgs, SheetPreview } from '#shared/ipc/importShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ImportFile } from '../../../import/openFile.ts';
import { NO_MAPPING } from '../../../import/table/columnMapping.ts';
import type { Done } from '../../../store/unitOfWork.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { ALL_SHEETS } from '../../sheets/allSheets.ts';
import { withFile } from '../withFile.ts';
import { importSheet, type SheetImport, trySheet } from './importSheet.ts';
import { type OwnSheet, ownSheetOf } from './ownSheetOf.ts';

/** As many fields are shown. */
const SHOWN = 5000;

type Said = Omit<SheetImportArgs, 'file'>;

export const previewSheet = (context: ServiceContext, path: string, said: Said): Promise<SheetPreview> =>
  withFile(context, path, (file) => {
    const { fileLines: _lines, ...tried } = trySheet(context, file, sheetIn(file), said);
    return {
      ...tried,
      name: file.name,
      sha256: file.sha256,
      fields: tried.fields.slice(0, SHOWN),
      hasNumbers: ALL_SHEETS[tried.sheet].columns.some(
        ({ kind, isEditable }) => kind === 'number' && isEditable,
      ),
      remarks: [...tried.remarks],
    };
  });

/** A file that is another one than `sha256` names was not previewed. */
export const runSheet = (
  context: ServiceContext,
  path: string,
  { sha256, ...said }: Said & { readonly sha256: string },
): Promise<Done<SheetImport>> =>
  withFile(context, path, (file) => {
    if (file.sha256 !== sha256)
      throw new Problem('import/fileChanged', {
        message: 'The file changed since it was looked at.',
        where: file.name,
        fix: 'Choose it again and look at what it says now.',
      });
    return importSheet(context, file, sheetIn(file), said, false);
  });

function sheetIn(file: ImportFile): OwnSheet {
  const own = ownSheetOf(file, NO_MAPPING);
  if (own !== null) return own;
  throw new Problem('import/noSheet', {
    message: 'This is no export of a sheet.',
    where: file.name,
    fix: 'Import it as figures.',
  });
}
