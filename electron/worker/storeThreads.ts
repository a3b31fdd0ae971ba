import { type Args, type CommandName, type QueryName, queries } from '#shared/ipc/contract.ts';
import { replyText } from '#shared/ipc/reply.ts';
import { errorReply } from '../ipc/errorReply.ts';
import { importStopped } from '../services/imports/importPace.ts';
import { openStoreWorker, type StoreHost, type StoreHostOptions } from './storeWorkerHost.ts';
import type { Stoppable, StoreJob } from './workerMessages.ts';

/**
 * Queries that compute for long over the whole workspace. They run in a thread of their own, on a snapshot of what is
 * committed, so that edits and pages of the grid never wait for them.
 */
const LONG_QUERIES: ReadonlySet<QueryName | CommandName> = new Set<QueryName | CommandName>([
  'table.export',
  'history.impact',
  'claims.list',
  'claims.counts',
  'cell.statements',
  'lookup.find',
  'chip.find',
  'uses.of',
  'pack.number',
  'reference.values',
  'reference.find',
  'pack.check',
  'pack.compare',
  'pack.issued',
  'pack.preview',
  'pack.templates',
  'pack.verify',
  'pivot.page',
  'pivot.parts',
  'sheet.page',
  'sheet.position',
  'sheet.edge',
  'figures.edge',
  'sheet.sums',
  'figures.sums',
  'find.slice',
]);

/**
 * A page of the figures is a slice of their order, and the order by name is kept over edits. A filter or a sort puts all of
 * them in order anew after each.
 */
function isOrderedAnew(name: QueryName | CommandName, args: unknown): boolean {
  if (name !== 'figures.page' && name !== 'figures.position') return false;
  const { where, sort } = args as Pick<Args<'figures.page'>, 'where' | 'sort'>;
  return where.trim() !== '' || sort !== null;
}

/** A query that writes, asks, and takes back what it wrote: no thread that only reads can answer it. */
const TRIED: ReadonlySet<QueryName | CommandName> = new Set<QueryName | CommandName>(['sheet.previewBlock']);

const isQuery = (name: QueryName | CommandName): boolean => Object.hasOwn(queries, name);

/**
 * One open workspace as main sees it: a thread that writes; one that answers long queries, and all of them while an import is
 * written; and one that tries imports. The last two only read and are started when they are first needed.
 */
export async function openStoreThreads(job: StoreJob, options: StoreHostOptions): Promise<StoreHost> {
  const writer = await openStoreWorker(job, options);
  const reader = helper(job, options);
  const trial = helper(job, options);
  let importsWritten = 0;
  let stops = 0;

  async function threadFor(name: QueryName | CommandName, args: unknown): Promise<StoreHost> {
    if (!writer.isAlive()) return writer;
    if (name === 'import.preview') return (await trial.open()) ?? writer;
    if (
      LONG_QUERIES.has(name) ||
      isOrderedAnew(name, args) ||
      (importsWritten > 0 && isQuery(name) && !TRIED.has(name))
    )
      return (await reader.open()) ?? writer;
    return writer;
  }

  return {
    ...writer,
    async call(name, args) {
      if (name === 'import.preview') {
        const asked = stops;
        const thread = await threadFor(name, args);
        return stops === asked ? thread.call(name, args) : replyText(errorReply(importStopped(), name));
      }
      if (name !== 'import.run') return (await threadFor(name, args)).call(name, args);
      importsWritten += 1;
      try {
        return await writer.call(name, args);
      } finally {
        importsWritten -= 1;
        await trial.close();
      }
    },
    stop(what) {
      if (what === 'import') stops += 1;
      trial.stop(what);
      reader.stop(what);
      writer.stop(what);
    },
    async close() {
      // The writer goes last: whoever closes last leaves one plain file.
      await reader.close();
      await trial.close();
      await writer.close();
    },
  };
}

/** A thread that only reads, opened when it is first asked for and again after it died or was closed. */
function helper(job: StoreJob, options: StoreHostOptions) {
  let opening: Promise<StoreHost | null> | null = null;
  let opened: StoreHost | null = null;
  return {
    /** Null when there is none to be had; the writer then answers everything. */
    async open(): Promise<StoreHost | null> {
      opening ??= openStoreWorker({ ...job, how: 'read' }, options).catch((error: unknown) => {
        options.log?.(`No second thread reads the workspace: ${String(error)}`);
        return null;
      });
      opened = await opening;
      if (opened === null || opened.isAlive()) return opened;
      opening = null;
      return null;
    },
    stop: (what: Stoppable) => opened?.stop(what),
    async close(): Promise<void> {
      const host = await opening;
      opening = null;
      opened = null;
      await host?.close();
    },
  };
}
