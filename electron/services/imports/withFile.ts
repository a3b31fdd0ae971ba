import { type ImportFile, openImportFile } from '../../import/openFile.ts';
import type { ServiceContext } from '../serviceContext.ts';

/** Opens a file for one look at it and closes it whatever happens. */
export async function withFile<T>(
  { ingestWorkerUrl }: ServiceContext,
  path: string,
  work: (file: ImportFile) => T,
): Promise<T> {
  const file = await openImportFile(path, {
    ingestWorkerUrl,
    importWorkerUrl: new URL('./importWorker.js', ingestWorkerUrl),
  });
  try {
    return work(file);
  } finally {
    file.close();
  }
}
