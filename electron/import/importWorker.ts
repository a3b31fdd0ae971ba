/** Reads a file of a foreign format, one file a worker, so that a bad one takes nothing else down. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem, type ProblemText } from '#shared/lib/problem.ts';
import { readOds } from './ods/readOds.ts';
import { readWorkbook, type WorkbookSheet } from './xlsx/readWorkbook.ts';
import { openZipParts } from './zipParts.ts';

export type ImportJob = { readonly bytes: Uint8Array; readonly fileName: string };
/** Errors do not survive the trip between threads, so a Problem goes as its parts. */
export type ImportAnswer =
  | { readonly ok: true; readonly sheets: readonly WorkbookSheet[] }
  | { readonly ok: false; readonly code: string; readonly problem: ProblemText };

/** A part longer than this is no string any more. */
const LONGEST_PART = 400 * 1024 * 1024;

async function answer({ bytes, fileName }: ImportJob): Promise<ImportAnswer> {
  try {
    const parts = await openZipParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName);
    const part = async (name: string): Promise<string | undefined> => {
      const read = await parts.read(name);
      if (read !== undefined && read.length > LONGEST_PART)
        throw new Problem('import/too_large', {
          message: 'A sheet of the workbook is too large to be read.',
          where: fileName,
          fix: 'Save the table you need as CSV and import that.',
        });
      return read?.toString('utf8').replace(/^\ufeff/, '');
    };
    const read = parts.names.includes('xl/workbook.xml') ? readWorkbook : readOds;
    return { ok: true, sheets: await read(part, fileName) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message, where, fix } = error;
    return { ok: false, code, problem: { message, where, fix } };
  }
}

parentPort?.postMessage(await answer(workerData as ImportJob));
