/** A workbook read in a thread that can be stopped: memory and time are limited, and what it does wrong is said in words. */
import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/lib/problem.ts';
import type { ImportAnswer, ImportJob } from '../importWorker.ts';
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
  return sheets.map((sheet) => {
    const rows = sheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return {
      sheet: sheet.name,
      rows: () => rows,
      progress: () => 0,
      around: [sheet.name],
      remarks: sheet.remarks,
    };
  });
}

function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkbookLimits,
): Promise<readonly WorkbookSheet[]> {
  const { workerUrl, timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB } = limits;
  return new Promise((resolve, reject) => {
    const job: ImportJob = { bytes, fileName };
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    const end = (settle: () => void): void => {
      clearTimeout(watchdog);
      settle();
      void worker.terminate();
    };
    const fail = (problem: Problem): void => end(() => reject(problem));
    const watchdog = setTimeout(
      () => fail(stopped(fileName, `Reading the workbook was stopped after ${timeoutMs / 1000} seconds.`)),
      timeoutMs,
    );
    worker.once('message', (answer: ImportAnswer) => {
      if (answer.ok) end(() => resolve(answer.sheets));
      else fail(new Problem(answer.code, answer.problem));
    });
    worker.once('error', (error) => fail(stopped(fileName, TOO_MUCH, error)));
    worker.once('exit', () => fail(stopped(fileName, TOO_MUCH)));
  });
}

const TOO_MUCH = 'Reading the workbook took too much memory or failed, and was stopped.';

const stopped = (fileName: string, message: string, cause?: unknown): Problem =>
  new Problem(
    'import/unreadable',
    { message, where: fileName, fix: 'Save the table you need as CSV and import that.' },
    cause,
  );
