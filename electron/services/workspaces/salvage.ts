/**
 * What can be read of a damaged workspace, as a new one that is sound: rows from the file, what the history recorded of
 * rows that are lost or altered, and nothing that is proven wrong. The damaged file is only read.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import { CONTENT_TABLES } from '../../store/contentTables.ts';
import { assertFree } from '../../store/holderLock.ts';
import { createStore, removeStore, type Store } from '../../store/openStore.ts';
import { type SalvagedRows, salvageRows } from '../../store/salvage/salvageRows.ts';
import { sqliteProblem } from '../../store/sqliteProblem.ts';
import { quoteName } from '../../store/storedRows.ts';
import { settleHistory } from './salvageHistory.ts';
import { SalvageLosses } from './salvageLosses.ts';
import { dropDangling, dropUnsound } from './salvageUnsound.ts';
import { type CheckResult, checkWorkspace } from './workspaceFiles.ts';

export type SalvageReport = {
  /** Rows of the new workspace, by table; how many of them only the history still had; how many are known to be lost. */
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly restored: number;
    readonly lost: number;
  }[];
  /** What is lost or was changed, one sentence each. */
  readonly losses: readonly string[];
  /** Whole: every step can still be taken back. Listed: the steps are named and can no longer be taken back. */
  readonly history: 'whole' | 'listed';
  readonly check: CheckResult;
};

/** Throws a Problem: no workspace, held, newer, a target that is there, or nothing that can be read. */
export function salvageWorkspace(path: string, target: string, actor: string, at: string): SalvageReport {
  assertReadable(path);
  assertFree(path);
  const store = createStore(target, 'attest salvage');
  const scratch = mkdtempSync(join(tmpdir(), 'attest-salvage-'));
  try {
    store.db.pragma('foreign_keys = OFF');
    const report = store.db.transaction(() => {
      const rows = salvageRows(path, join(scratch, 'copy'), store.db);
      return settle(store, rows, `Salvaged from ${basename(path)}`, actor, at);
    })();
    store.db.pragma('foreign_keys = ON');
    const check = checkWorkspace(store);
    store.close();
    return { ...report, check };
  } catch (error) {
    store.close();
    removeStore(target);
    throw sqliteProblem(error, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function settle(
  { db }: Store,
  rows: SalvagedRows,
  label: string,
  actor: string,
  at: string,
): Omit<SalvageReport, 'check'> {
  const losses = new SalvageLosses();
  for (const [table, count] of rows.refused) losses.refuse(table, count);
  const { isWhole, restored } = settleHistory(db, rows, losses);
  countMissing(db, rows, losses);
  if (CONTENT_TABLES.every((table) => countOf(db, table) === 0)) throw nothingRead(label);
  dropUnsound(db, losses);
  dropDangling(db, losses);
  const isComplete = isWhole && losses.isEmpty;
  if (!isComplete) losses.record(db, { label, actor, at }, isWhole);
  keepIds(db, rows.highest);
  return {
    tables: CONTENT_TABLES.map((table) => ({
      table,
      rows: countOf(db, table),
      restored: restored.get(table) ?? 0,
      lost: losses.of(table),
    })).filter((entry) => entry.rows + entry.restored + entry.lost > 0),
    losses: losses.sentences(),
    history: isComplete ? 'whole' : 'listed',
  };
}

/** Rows of tables with unreadable pages that nothing tells of but their ids: those never seen again. */
function countMissing(db: Store['db'], { broken, highest }: SalvagedRows, losses: SalvageLosses): void {
  if (highest === null)
    losses.say('How many rows each table had can no longer be told: more may be lost than is said here.');
  for (const table of CONTENT_TABLES) {
    if (!broken.has(table)) continue;
    const last = highest?.get(table) ?? Number(db.prepare(`SELECT max(id) FROM ${table}`).pluck().get() ?? 0);
    const gap = last - countOf(db, table);
    if (gap > 0) losses.miss(table, gap);
  }
}

/** Ids are never used twice, also those of rows that are lost. */
function keepIds(db: Store['db'], highest: SalvagedRows['highest']): void {
  for (const [table, id] of highest ?? []) {
    const { changes } = db
      .prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?')
      .run(id, table);
    const isTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
    if (changes === 0 && isTable !== undefined)
      db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, id);
  }
}

const countOf = (db: Store['db'], table: string): number =>
  Number(
    db
      .prepare(`SELECT count(*) FROM ${quoteName(table)}`)
      .pluck()
      .get(),
  );

function assertReadable(path: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile() === true && status.size > 0) return;
  const message =
    status === undefined
      ? 'There is no such workspace.'
      : status.isFile()
        ? 'The file is empty: there is nothing to salvage.'
        : 'That is a directory, not a workspace file.';
  const code = existsSync(path) ? (status?.isFile() === true ? 'notAWorkspace' : 'notAFile') : 'missing';
  throw new Problem(`store/${code}`, { message, where: path, fix: 'Name the damaged *.attest file itself.' });
}

const nothingRead = (label: string): Problem =>
  new Problem('store/notAWorkspace', {
    message: 'Nothing of a workspace can be read in this file.',
    where: label.replace('Salvaged from ', ''),
    fix: 'Restore a backup with "attest restore"; nothing was written.',
  });
