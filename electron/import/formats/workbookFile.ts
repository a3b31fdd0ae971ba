/** A workbook read in a thread that can be stopped: memory and time are limited, and what it does wrong is said in words. */
import { Problem } from '#shared/lib/problem.ts';
import { readInThread } from '../../ingest/boundedWorker.ts';
import type { ImportJob } from '../importWorker.ts';
import type { NeutralTable } from '../table/tableTypes.ts';
import type { WorkbookSheet } from '../xlsx/readWorkbook.ts';

export type WorkbookLimits = {
  readonly workerUrl: URL;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
};

const TIMEOUT_MS = 30_000;
const MEMORY_MB = 768;

/** Each sheet as a table. Throws a Problem for a damaged, hostile or far too large file. */
export async function workbookTables(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkbookLimits,
): Promise<NeutralTable[]> {
  const sheets = await readInWorker(bytes, fileName, limits);
  const full = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  }));
  const hidden = full
    .filter(({ isHidden, rows }) => isHidden && rows.length > 0)
    .map(({ name }) => `"${name}"`);
  return full.map(({ rows, isHidden, ...sheet }) => {
    return {
      sheet: sheet.name,
      isHidden,
      rows: () => rows,
      progress: () => 0,
      // "m", "X" and "2" are names of sheets, and no magnitude and no flow.
      around: sheet.name.trim().length > 2 ? [sheet.name] : [],
      remarks: isHidden || hidden.length === 0 ? sheet.remarks : [...sheet.remarks, notLookedAt(hidden)],
    };
  });
}

const notLookedAt = (hidden: readonly string[]): string =>
  hidden.length === 1
    ? `The sheet ${hidden[0]} is hidden and not looked at; "sheet" in the mapping reads it.`
    : `The sheets ${hidden.join(', ')} are hidden and not looked at; "sheet" in the mapping reads one.`;

function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkbookLimits,
): Promise<readonly WorkbookSheet[]> {
  const bounds = { timeoutMs: TIMEOUT_MS, memoryMb: MEMORY_MB, ...limits };
  const job: ImportJob = { bytes, fileName };
  const tooSlow = `Reading the workbook was stopped after ${bounds.timeoutMs / 1000} seconds.`;
  return readInThread(job, bounds, (cause) =>
    stopped(fileName, cause.reason === 'time' ? tooSlow : TOO_MUCH, cause),
  );
}

const TOO_MUCH = 'Reading the workbook took too much memory or failed, and was stopped.';

const stopped = (fileName: string, message: string, cause?: unknown): Problem =>
  new Problem(
    'import/unreadable',
    { message, where: fileName, fix: 'Save the table you need as CSV and import that.' },
    cause,
  );
