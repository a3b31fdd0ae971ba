/**
 * The store's thread: opens the one workspace it was started with and answers main's questions about it, so that
 * SQLite, which is synchronous, never holds up the window. Bundled as `dist/storeWorker.js`.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { errorReply } from '../ipc/errorReply.ts';
import { sweepOwnHeap } from '../memory/sweepOwnHeap.ts';
import { createHandlers } from '../services/handlers.ts';
import { ImportPace } from '../services/imports/importPace.ts';
import type { JobWatch } from '../services/jobWatch.ts';
import { machineUser } from '../services/workspaces/machineUser.ts';
import { backupWorkspace, createWorkspace } from '../services/workspaces/workspaceFiles.ts';
import { openStore, type Store } from '../store/openStore.ts';
import { type AnyHandler, serveStore } from './serveStore.ts';
import {
  STOPPABLE,
  type Stoppable,
  type StoreJob,
  type StoreMessage,
  type StoreRequest,
} from './workerMessages.ts';

/** Who holds the workspace, as another program that wants to write is told. */
const HOLDER = 'Attest';

type Surroundings = { readonly actor: string; readonly now: () => string; readonly ingestWorkerUrl: URL };

async function openJob({ path, how }: StoreJob, surroundings: Surroundings): Promise<Store> {
  const { actor, now } = surroundings;
  switch (how) {
    case 'open':
      return openStore(path, { mode: 'write', holder: HOLDER });
    case 'read':
      return openStore(path, { mode: 'read', holder: HOLDER });
    case 'create':
      return createWorkspace(path, HOLDER, actor, now());
    case 'sample': {
      // Made once in a profile's life.
      const { createSampleWorkspace } = await import('../services/workspaces/sample.ts');
      return createSampleWorkspace(path, { holder: HOLDER, ...surroundings });
    }
  }
}

async function serve(job: StoreJob, port: MessagePort): Promise<void> {
  const worked = sweepOwnHeap();
  const post = (message: StoreMessage): void => {
    port.postMessage(message);
    worked();
  };
  let actor = job.actor || machineUser();
  const surroundings: Surroundings = {
    actor,
    now: () => new Date().toISOString(),
    ingestWorkerUrl: new URL('./ingestWorker.js', import.meta.url),
  };
  try {
    const store = await openJob(job, surroundings);
    const handlers = createHandlers({
      store,
      ...surroundings,
      // The analyst may take another name while the workspace is open.
      get actor() {
        return actor;
      },
    });
    const { receive, closed } = serveStore(
      {
        // The name picks schema and handler alike; the router parsed the arguments by that schema.
        find: (name) => (Object.hasOwn(handlers, name) ? (handlers[name] as AnyHandler) : undefined),
        watch: (callId) => watchOf(job, callId, post),
        saveCopy: async (path) => void backupWorkspace(store, path),
        setActor: (name) => {
          actor = name || machineUser();
        },
        close: store.close,
      },
      post,
    );
    port.on('message', (request: StoreRequest) => receive(request));
    post({ kind: 'opened', reply: { ok: true, value: null } });
    await closed;
  } catch (error) {
    post({ kind: 'opened', reply: errorReply(error, job.path) });
  }
  // With its port closed, nothing keeps the thread.
  port.close();
}

/** Reports to main, and looks at the number main writes beside all messages. */
function watchOf({ stopped }: StoreJob, callId: number, post: (message: StoreMessage) => void): JobWatch {
  const flag = stopped === undefined ? null : new Int32Array(stopped);
  const isStopped = (what: Stoppable): boolean =>
    flag !== null && Atomics.load(flag, STOPPABLE.indexOf(what)) >= callId;
  const pace = new ImportPace(performance.now());
  return {
    isStopped: () => isStopped('import'),
    isExportStopped: () => isStopped('export'),
    isReadingStopped: () => isStopped('pivot'),
    onRead(share) {
      if (pace.report(performance.now(), 0, share) !== null)
        post({ kind: 'event', event: { name: 'pivot.progress', payload: { share } } });
    },
    onPackPart: (part) => post({ kind: 'event', event: { name: 'pack.progress', payload: { part } } }),
    onProgress(rows, share) {
      const payload = pace.report(performance.now(), rows, share);
      if (payload !== null) post({ kind: 'event', event: { name: 'import.progress', payload } });
    },
  };
}

if (parentPort !== null) await serve(workerData as StoreJob, parentPort);
