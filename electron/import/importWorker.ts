/** Reads a file of a foreign format, one file a worker, so that a bad one takes nothing else down. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '#shared/lib/problem.ts';
import { answerOf } from '../ingest/boundedWorker.ts';
import { readOds } from './ods/readOds.ts';
import { readWorkbook, type WorkbookSheet } from './xlsx/readWorkbook.ts';
import { openZipParts } from './zipParts.ts';

export type ImportJob = { readonly bytes: Uint8Array; readonly fileName: string };

/** A part longer than this is no string any more. */
const LONGEST_PART = 400 * 1024 * 1024;

async function sheetsOf({ bytes, fileName }: ImportJob): Promise<readonly WorkbookSheet[]> {
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
  return read(part, fileName);
}

parentPort?.postMessage(await answerOf(() => sheetsOf(workerData as ImportJob)));
