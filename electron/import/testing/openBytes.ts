/** Files made by a test, opened as the command line opens them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '#shared/lib/problem.ts';
import type { ImportedAssertion } from '../importTypes.ts';
import { openImportFile } from '../openFile.ts';
import { openTable } from '../openTable.ts';
import { readMapping } from '../table/columnMapping.ts';
import { filePlaces } from '../table/filePlaces.ts';
import { sourceRegister } from '../table/sourceRegister.ts';
import type { ImportQuestion } from '../table/tableTypes.ts';

export const WORKERS = {
  importWorkerUrl: new URL('../importWorker.ts', import.meta.url),
  ingestWorkerUrl: new URL('../../ingest/ingestWorker.ts', import.meta.url),
};

export type Reading = {
  readonly assertions: readonly ImportedAssertion[];
  readonly refused: readonly Problem[];
  readonly questions: readonly ImportQuestion[];
  readonly remarks: readonly string[];
  readonly shape: string;
  readonly format: string;
};

/** Reads the first table, or the one the mapping names. With questions there are no assertions. */
export async function readBytes(
  name: string,
  bytes: Uint8Array | string,
  mapping: object = {},
): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'attest-import-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  try {
    return await readPath(path, mapping);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for a file that is there. */
export async function readPath(path: string, mapping: object = {}): Promise<Reading> {
  const read = readMapping(JSON.stringify(mapping), 'm.json');
  const file = await openImportFile(path, WORKERS);
  try {
    const table = file.tables.find(({ sheet }) => read.sheet === undefined || sheet === read.sheet);
    if (table === undefined) throw new Error('no table');
    const opened = openTable(table, filePlaces(file.format, file.name), read, sourceRegister([]));
    const refused: Problem[] = [];
    const assertions =
      opened.questions.length > 0 ? [] : [...opened.assertions((problem) => refused.push(problem))];
    const { questions, remarks, shape } = opened;
    return { assertions, refused, questions, remarks, shape, format: file.format };
  } finally {
    file.close();
  }
}

/** "ARM-RUS exports 0101 2022 = 1234500000 USD (1 234,5)". */
export const line = (a: ImportedAssertion): string =>
  `${a.area}-${a.counterpart} ${a.flow} ${a.product} ${a.period} = ${a.value ?? 'missing'} ${a.currency ?? '–'} (${a.valueAsStated})`;
