import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import { createStore, openStore, type Store } from '../../store/openStore.ts';
import { historyFaults } from '../../store/recordedRows.ts';
import { sqliteProblem } from '../../store/sqliteProblem.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { contentFaults } from './checkContent.ts';

export type CheckResult = {
  readonly ok: boolean;
  readonly problems: readonly string[];
  /** Null where the content cannot be read. */
  readonly stateSha256: string | null;
};

/** As many faults of one sort are named. */
const NAMED_FAULTS = 100;

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

/** SQLite's own checks, foreign keys, what rows say of each other and the history of them, and the hash of the content. Never throws. */
export function checkWorkspace({ db, path }: Store): CheckResult {
  const problems: string[] = [];
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      const known = sqliteProblem(error, path);
      const message = known instanceof Error ? known.message : String(known);
      if (!problems.includes(message)) problems.push(message);
      return null;
    }
  };
  attempt(() => problems.push(...integrityFaults(db)));
  attempt(() => problems.push(...contentFaults(db)));
  attempt(() => problems.push(...firstOf(historyFaults(db))));
  const hash = attempt(() => stateSha256(db));
  return { ok: problems.length === 0, problems, stateSha256: hash };
}

function firstOf(faults: Iterable<string>): string[] {
  const first: string[] = [];
  for (const fault of faults) if (first.push(fault) === NAMED_FAULTS) break;
  return first;
}

const integrityFaults = (db: Store['db']): string[] => [
  ...(db.pragma(`integrity_check(${NAMED_FAULTS})`) as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok'),
  ...(db.pragma('foreign_key_check') as { table: string; rowid: number }[])
    .slice(0, NAMED_FAULTS)
    .map(({ table, rowid }) => `${table} ${rowid} refers to a row that is not there`),
];

/** A consistent copy, also while the workspace is being written; refuses an existing file. */
export function backupWorkspace(store: Store, target: string): { readonly bytes: number } {
  refuseExisting(target);
  const part = `${target}.part`;
  try {
    store.db.prepare('VACUUM INTO ?').run(part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    const problem = sqliteProblem(error, target);
    // The copy's place is to blame for all but this.
    throw problem instanceof Problem && problem.code === 'store/damaged'
      ? sqliteProblem(error, store.path)
      : problem;
  }
  return { bytes: statSync(target).size };
}

/** Puts a backup in the place of a workspace. What stood there is kept as `NAME.attest-replaced`. */
export function restoreWorkspace(
  workspace: string,
  backup: string,
  holder: string,
): { readonly kept: string | null } {
  if (resolve(workspace) === resolve(backup)) {
    throw new Problem('store/same', {
      message: 'The backup and the workspace are the same file.',
      where: workspace,
      fix: 'Name the backup to restore from.',
    });
  }
  const part = `${workspace}.part`;
  // A backup that does not open is refused before anything moves. It is copied by SQLite: one that is open elsewhere, with
  // its newest steps still in a WAL, comes over whole.
  const source = openStore(backup, { mode: 'read', holder });
  const kept = existsSync(workspace) ? `${workspace}-replaced` : null;
  try {
    if (kept !== null) {
      openStore(workspace, { mode: 'write', holder, isBrief: true }).close();
      refuseExisting(kept);
    }
    source.db.prepare('VACUUM INTO ?').run(part);
    if (kept !== null) renameSync(workspace, kept);
    renameSync(part, workspace);
  } catch (error) {
    rmSync(part, { force: true });
    if (kept !== null && !existsSync(workspace) && existsSync(kept)) renameSync(kept, workspace);
    throw sqliteProblem(error, workspace);
  } finally {
    source.close();
  }
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
