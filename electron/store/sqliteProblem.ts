import Database from 'better-sqlite3';
import { Problem, type ProblemText } from '#shared/lib/problem.ts';

type Entry = readonly [code: string, text: Omit<ProblemText, 'where'>];

const DISK_FULL: Entry = [
  'store/diskFull',
  { message: 'The disk is full; nothing of this step was written.', fix: 'Free some space and do it again.' },
];

/** That the disk is full, where it is not SQLite that found it so. */
export const diskFull = (where: string, cause: unknown): Problem =>
  new Problem(DISK_FULL[0], { ...DISK_FULL[1], where }, cause);

const SENTENCES: Readonly<Record<string, Entry>> = {
  SQLITE_NOTADB: [
    'store/notAWorkspace',
    {
      message: 'This file is not an Attest workspace.',
      fix: 'Choose a file that Attest made (*.attest), or make one with "attest new FILE".',
    },
  ],
  SQLITE_CORRUPT: [
    'store/damaged',
    {
      message: 'The workspace file is damaged.',
      fix: 'Keep it as it is; restore a backup with "attest restore", or save what can be read with "attest salvage".',
    },
  ],
  SQLITE_FULL: DISK_FULL,
  SQLITE_READONLY: [
    'store/readOnly',
    {
      message: 'The workspace is read-only; nothing was written.',
      fix: 'Save a copy where you may write, or change its permissions.',
    },
  ],
  SQLITE_CANTOPEN: [
    'store/cannotOpen',
    {
      message: 'The workspace cannot be opened.',
      fix: 'Check that you may read the file and write to its folder.',
    },
  ],
  SQLITE_BUSY: [
    'store/busy',
    { message: 'Another program is writing to the workspace.', fix: 'Wait a moment and do it again.' },
  ],
  SQLITE_IOERR: [
    'store/disk',
    {
      message: 'The disk answered with an error.',
      fix: 'Check the disk, then restore a backup if the file is damaged.',
    },
  ],
};

/** What a person is told of SQLite's errors; anything else comes back unchanged. */
export function sqliteProblem(error: unknown, where: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const found =
    SENTENCES[error.code] ??
    Object.entries(SENTENCES).find(([code]) => error.code.startsWith(`${code}_`))?.[1];
  return found ? new Problem(found[0], { ...found[1], where }, error) : error;
}
