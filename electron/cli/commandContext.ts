import type { ServiceContext } from '../services/serviceContext.ts';
import { machineUser } from '../services/workspaces/machineUser.ts';
import { openStore, type Store } from '../store/openStore.ts';
import { sqliteProblem } from '../store/sqliteProblem.ts';
import { INGEST_WORKER } from './workerFiles.ts';

export const now = (): string => new Date().toISOString();

export const contextOf = (store: Store): ServiceContext => ({
  store,
  actor: machineUser(),
  now,
  ingestWorkerUrl: INGEST_WORKER,
});

/** Opens a workspace for one command and closes it whatever happens. */
export async function withWorkspace<T>(
  path: string,
  mode: 'read' | 'write',
  command: string,
  work: (context: ServiceContext) => T | Promise<T>,
): Promise<T> {
  const store = openStore(path, { mode, holder: `attest ${command}`, isBrief: true });
  try {
    return await work(contextOf(store));
  } catch (error) {
    throw sqliteProblem(error, path);
  } finally {
    store.close();
  }
}
