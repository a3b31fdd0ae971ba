import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { Problem } from '#shared/lib/problem.ts';
import { createStore, openStore, type Store } from '../store/openStore.ts';
import { sqliteProblem } from '../store/sqliteProblem.ts';
import { stateSha256 } from '../store/stateHash.ts';
import { runOperation } from '../store/unitOfWork.ts';

export type CheckResult = {
  readonly ok: boolean;
  readonly problems: readonly string[];
  readonly stateSha256: string;
};

/** An empty workspace that knows one source: the analyst. */
export function createWorkspace(path: string, holder: string, actor: string, at: string): Store {
  const store = createStore(path, holder);
  runOperation(store, { label: 'New workspace', actor, at }, (write) => {
    write.insert('source', { kind: 'analyst', title: "Analyst's estimate", publisher: '', author: actor });
  });
  // The first step is the workspace itself: there is nothing before it to go back to.
  store.db.prepare("UPDATE operation SET state = 'abandoned'").run();
  return store;
}

/** SQLite's own checks, foreign keys, and the hash of the content. */
export function checkWorkspace({ db }: Store): CheckResult {
  const problems = [
    ...(db.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((text) => text !== 'ok'),
    ...(db.pragma('foreign_key_check') as { table: string; rowid: number }[]).map(
      ({ table, rowid }) => `${table} ${rowid} refers to a row that is not there`,
    ),
  ];
  return { ok: problems.length === 0, problems, stateSha256: stateSha256(db) };
}

/** A consistent copy, also while the workspace is being written; refuses an existing file. */
export function backupWorkspace(store: Store, target: string): { readonly bytes: number } {
  refuseExisting(target);
  const part = `${target}.part`;
  try {
    store.db.prepare('VACUUM INTO ?').run(part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw sqliteProblem(error, target);
  }
  return { bytes: statSync(target).size };
}

/** Puts a backup in the place of a workspace. What stood there is kept as `NAME.attest-replaced`. */
export function restoreWorkspace(
  workspace: string,
  backup: string,
  holder: string,
): { readonly kept: string | null } {
  // A backup that does not open is refused before anything moves.
  openStore(backup, { mode: 'read', holder }).close();
  const kept = existsSync(workspace) ? `${workspace}-replaced` : null;
  if (kept !== null) {
    openStore(workspace, { mode: 'write', holder }).close();
    refuseExisting(kept);
  }
  const part = `${workspace}.part`;
  copyFileSync(backup, part);
  if (kept !== null) renameSync(workspace, kept);
  renameSync(part, workspace);
  return { kept };
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new Problem('store/exists', {
    message: 'There is already a file of that name.',
    where: path,
    fix: 'Choose another name; nothing was overwritten.',
  });
}
