import type { CommandName, QueryName } from '#shared/ipc/contract.ts';
import { type ReplyText, replyText } from '#shared/ipc/reply.ts';
import { Problem } from '#shared/lib/problem.ts';
import { errorReply } from '../ipc/errorReply.ts';
import type { StoreHost } from '../worker/storeWorkerHost.ts';
import type { Stoppable, StoreJob } from '../worker/workerMessages.ts';
import { workspaceName } from './workspacePath.ts';

/** The one workspace that is open. */
export type WorkspaceSession = {
  /** Opens another in its place. When that fails, throws its Problem and keeps what is open. */
  readonly open: (path: string, how?: StoreJob['how']) => Promise<{ readonly name: string }>;
  readonly current: () => { readonly path: string; readonly name: string } | null;
  readonly call: (name: QueryName | CommandName, args: unknown) => Promise<ReplyText>;
  /** Writes a copy of the open workspace to a path. */
  readonly saveCopy: (path: string) => Promise<void>;
  /** Ends the imports and their trials, or the exports, that run. */
  readonly stop: (what: Stoppable) => void;
  /** Whom the history of the open workspace names from now on. */
  readonly setActor: (actor: string) => void;
  /** Drains and closes; nothing opens afterwards. */
  readonly close: () => Promise<void>;
};

/** A session over workers that `start` opens; `onOpened` hears every change of workspace. */
export function createWorkspaceSession(
  start: (job: StoreJob) => Promise<StoreHost>,
  onOpened: (workspace: { readonly path: string; readonly name: string }) => void,
): WorkspaceSession {
  let open: { readonly path: string; readonly host: StoreHost } | null = null;
  let isClosed = false;
  // Opening, reopening and closing take turns, so that a file never has two workers.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const describe = (path: string) => ({ path, name: workspaceName(path) });

  async function replace(path: string, how: StoreJob['how']): Promise<{ readonly name: string }> {
    if (isClosed) throw closing();
    if (open?.path === path && open.host.isAlive()) return describe(path);
    const host = await start({ path, how });
    const before = open;
    open = { path, host };
    await before?.host.close();
    onOpened(describe(path));
    return describe(path);
  }

  /** The living worker; one that died is started again, once for each call that finds it dead. */
  async function host(): Promise<StoreHost> {
    if (open?.host.isAlive()) return open.host;
    return inTurn(async () => {
      if (open === null) throw noWorkspace();
      if (isClosed) throw closing();
      if (!open.host.isAlive())
        open = { path: open.path, host: await start({ path: open.path, how: 'open' }) };
      return open.host;
    });
  }

  return {
    open: (path, how = 'open') => inTurn(() => replace(path, how)),
    current: () => (open === null ? null : describe(open.path)),
    async call(name, args) {
      try {
        return await (await host()).call(name, args);
      } catch (error) {
        return replyText(errorReply(error, name));
      }
    },
    async saveCopy(path) {
      const reply = await (await host()).saveCopy(path);
      if (reply.ok) return;
      const { code, message, where, fix } = reply.error;
      throw new Problem(code, { message, where, fix });
    },
    stop: (what) => open?.host.stop(what),
    setActor: (actor) => open?.host.setActor(actor),
    close: () =>
      inTurn(async () => {
        isClosed = true;
        await open?.host.close();
      }),
  };
}

const noWorkspace = (): Problem =>
  new Problem('workspace/none', {
    message: 'No workspace is open.',
    fix: 'Open one with File > Open, or start with the sample.',
  });

const closing = (): Problem => new Problem('workspace/closing', { message: 'Attest is closing.' });
