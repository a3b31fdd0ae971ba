import { FingerprintSet } from '../../store/fingerprintSet.ts';
import { prepared } from '../../store/preparedStatements.ts';
import type { Batch } from '../../store/rowBatch.ts';
import { fingerprint } from '../../store/rowFingerprint.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';

/** The key of a figure, as places of the table's values: series, period, source, reporter and the file's own id. */
const KEY = [0, 1, 12, 9, 14] as const;
const KEY_COLUMNS = 'series_id, period, source_id, reporter, external_id';
/** What a cell held before the import; the plus keeps SQLite from looking through all that stands before it. */
const STORED_SQL = `SELECT ${KEY_COLUMNS} FROM assertion WHERE series_id = ? AND period = ? AND +id < ?`;
const WRITTEN_SQL = `SELECT ${KEY_COLUMNS} FROM assertion WHERE id >= ?`;

/**
 * Which keys the cells of an import hold, a number for each, so that a cell with thousands of rows is not read again for
 * every new one. Nothing is kept until a cell is asked about: most files fill each once.
 */
export class CellKeys {
  readonly #write: WriteDb;
  readonly #batch: Batch;
  readonly #hadRows: boolean;
  /** Null until something is asked. */
  #held: FingerprintSet | null = null;
  /** Cells of which what they held before is held here too. */
  readonly #read = new Set<string>();
  readonly #key: SqlValue[] = KEY.map(() => null);

  constructor(write: WriteDb, batch: Batch) {
    this.#write = write;
    this.#batch = batch;
    this.#hadRows = write.db.prepare('SELECT 1 FROM assertion LIMIT 1').get() !== undefined;
  }

  /** False: the key is new, and counts as held from now on. True: it may be held, only the row itself is proof. */
  hasOrAdd(values: readonly SqlValue[]): boolean {
    this.#held ??= this.#written();
    if (this.#hadRows) this.#readStored(values, this.#held);
    const print = this.#print(values);
    if (this.#held.has(print)) return true;
    this.#held.add(print);
    return false;
  }

  /** A row that is the first of its cell and will be written. */
  add(values: readonly SqlValue[]): void {
    this.#held?.add(this.#print(values));
  }

  /** What this import wrote until now, and what waits to be written. */
  #written(): FingerprintSet {
    const held = new FingerprintSet();
    const rows = prepared(this.#write.db, WRITTEN_SQL).raw(true);
    for (const row of rows.iterate(this.#batch.firstId) as Iterable<SqlValue[]>) held.add(fingerprint(row));
    for (const row of this.#batch.pending) held.add(this.#print(row));
    return held;
  }

  #readStored([seriesId, period]: readonly SqlValue[], held: FingerprintSet): void {
    const cell = `${seriesId} ${period}`;
    if (this.#read.has(cell)) return;
    this.#read.add(cell);
    const stored = prepared(this.#write.db, STORED_SQL).raw(true);
    for (const row of stored.all(seriesId, period, this.#batch.firstId) as SqlValue[][])
      held.add(fingerprint(row));
  }

  #print(values: readonly SqlValue[]): number {
    for (const [at, place] of KEY.entries()) this.#key[at] = values[place] ?? null;
    return fingerprint(this.#key);
  }
}
