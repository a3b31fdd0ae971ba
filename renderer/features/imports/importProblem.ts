import { BridgeError } from '../../bridge/client.ts';
import { importText } from '../../strings/importText.ts';

const hasCode = (error: Error | null, code: string): boolean =>
  error instanceof BridgeError && error.code === code;

/** A file in which no header was found, or one whose names do not tell columns apart, can be told where it stands. */
export const isOfHeader = (error: Error | null): boolean =>
  hasCode(error, 'import/no_header') || hasCode(error, 'import/column_twice');

/** A file that is no figures but an export of a sheet. */
export const isOfSheet = (error: Error | null): boolean => hasCode(error, 'import/ownSheet');

/** Decisions name columns that the file does not have. */
export const isOfColumns = (error: Error): boolean => hasCode(error, 'import/missing_columns');

/** What went wrong as the window says it: nobody who looks at it writes a mapping or an option of the command line. */
export function importProblem(error: Error): Error {
  if (!(error instanceof BridgeError)) return error;
  const { code, message, where, fix, traceId } = error;
  const isForFiles = /\bmapping\b|--[a-z]/.test(fix);
  return new BridgeError({
    code,
    message: importText.inOurWords(message),
    where,
    fix: isOfHeader(error) ? importText.headerFix : isForFiles ? '' : importText.inOurWords(fix),
    traceId,
  });
}
