import type { CommandName, QueryName } from '#shared/ipc/contract.ts';
import { openStoreWorker, type StoreHost, type StoreHostOptions } from './storeWorkerHost.ts';
import type { StoreJob } from './workerMessages.ts';

/**
 * Queries that compute for long over the whole workspace. They run in a thread of their own, on a snapshot of what is
 * committed, so that edits and pages of the grid never wait for them.
 */
const LONG_QUERIES: ReadonlySet<QueryName | CommandName> = new Set<QueryName>([
  'history.impact',
  'claims.list',
  'claims.counts',
  'cell.statements',
  'lookup.find',
  'reference.values',
  'reference.find',
  'pack.check',
  'pack.issued',
  'pack.preview',
  'pack.templates',
  'pack.verify',
  'sheet.page',
]);

/** One open workspace as main sees it: a thread that writes, and one that reads, started when it is first needed. */
export async function openStoreThreads(job: StoreJob, options: StoreHostOptions): Promise<StoreHost> {
  const writer = await openStoreWorker(job, options);
  let opening: Promise<StoreHost | null> | null = null;

  /** Null when no second thread can be had; the writer then answers everything. */
  async function reader(): Promise<StoreHost | null> {
    opening ??= openStoreWorker({ ...job, how: 'read' }, options).catch((error: unknown) => {
      options.log?.(`No second thread reads the workspace: ${String(error)}`);
      return null;
    });
    const host = await opening;
    if (host === null || host.isAlive()) return host;
    opening = null;
    return null;
  }

  return {
    ...writer,
    async call(name, args) {
      const host = LONG_QUERIES.has(name) && writer.isAlive() ? await reader() : null;
      return (host ?? writer).call(name, args);
    },
    async close() {
      // The writer goes last: whoever closes last leaves one plain file.
      await (await opening)?.close();
      await writer.close();
    },
  };
}
