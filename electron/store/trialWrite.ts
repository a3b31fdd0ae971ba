/**
 * An operation that is only tried: it reads the workspace, numbers what it would add and writes nothing, so that it needs
 * no copy and may run beside a thread that writes.
 */
import type Database from 'better-sqlite3';
import type { ContentTable } from './contentTables.ts';
import { FingerprintSet } from './fingerprintSet.ts';
import type { Store } from './openStore.ts';
import type { Batch, BatchTable } from './rowBatch.ts';
import { fingerprint } from './rowFingerprint.ts';
import { sqliteProblem } from './sqliteProblem.ts';
import type { SqlValue } from './storedRows.ts';
import type { WriteDb } from './unitOfWork.ts';

/** Runs `work` on one state of the workspace; what it would change stays as it is. `work` must not await. */
export function tryOperation<T>({ db, path }: Store, work: (write: WriteDb) => T): T {
  try {
    return db.transaction(() => work(new TrialWrite(db)))();
  } catch (error) {
    throw sqliteProblem(error, path);
  }
}

/** The same for a process that does nothing else, whose work hears signals in between. */
export async function tryOperationInTurns<T>(
  { db, path }: Store,
  work: (write: WriteDb) => Promise<T>,
): Promise<T> {
  try {
    db.exec('BEGIN');
    return await work(new TrialWrite(db));
  } catch (error) {
    throw sqliteProblem(error, path);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

const NOTHING: readonly (readonly SqlValue[])[] = [];

class TrialWrite implements WriteDb {
  readonly db: Database.Database;
  readonly #nextIds = new Map<ContentTable, number>();

  constructor(db: Database.Database) {
    this.db = db;
  }

  insert(table: ContentTable): number {
    const id = this.#nextIds.get(table) ?? nextId(this.db, table);
    this.#nextIds.set(table, id + 1);
    return id;
  }

  batch(table: BatchTable, identity: readonly number[] = []): Batch {
    return new TrialBatch(nextId(this.db, table), identity);
  }

  update(): void {}
  remove(): void {}
  rename(): void {}
}

/** Keeps one number of each row: enough to know it again. */
class TrialBatch implements Batch {
  readonly isTrial = true;
  readonly pending = NOTHING;
  readonly firstId: number;
  readonly #identity: readonly number[];
  readonly #held = new FingerprintSet();
  #nextId: number;

  constructor(firstId: number, identity: readonly number[]) {
    this.firstId = firstId;
    this.#nextId = firstId;
    this.#identity = identity;
  }

  add(values: readonly SqlValue[]): number {
    this.hold(values);
    return this.#nextId++;
  }

  hold(values: readonly SqlValue[]): void {
    if (this.#identity.length > 0) this.#held.add(this.#print(values));
  }

  holds(values: readonly SqlValue[]): boolean {
    return this.#held.has(this.#print(values));
  }

  makeFindable(): void {
    // Nothing was written.
  }

  #print(values: readonly SqlValue[]): number {
    return fingerprint(this.#identity.map((place) => values[place] ?? null));
  }
}

function nextId(db: Database.Database, table: ContentTable): number {
  const last = db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table);
  return Number(last ?? 0) + 1;
}
