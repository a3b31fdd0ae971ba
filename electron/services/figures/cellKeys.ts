import { prepared } from '../../store/preparedStatements.ts';
import type { Batch } from '../../store/rowBatch.ts';
import { fingerprint } from '../../store/rowFingerprint.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';

/** The key of a figure within its cell, as places of the table's values: source, reporter and the file's own id. */
const KEY = [12, 9, 14] as const;
const KEYS_SQL = 'SELECT source_id, reporter, external_id FROM assertion WHERE series_id = ? AND period = ?';

/**
 * Which keys the cells of an import hold, a number for each, so that a cell with thousands of rows is not read again for
 * every new one. A cell is read when it is first asked about.
 */
export class CellKeys {
  readonly #write: WriteDb;
  readonly #batch: Batch;
  readonly #cells = new Map<string, Set<number>>();

  constructor(write: WriteDb, batch: Batch) {
    this.#write = write;
    this.#batch = batch;
  }

  /** False: the key is new, and counts as held from now on. True: it may be held, only the row itself is proof. */
  hasOrAdd(values: readonly SqlValue[]): boolean {
    const keys = this.#keysOf(values);
    const key = fingerprint(KEY.map((place) => values[place] ?? null));
    if (keys.has(key)) return true;
    keys.add(key);
    return false;
  }

  #keysOf([seriesId, period]: readonly SqlValue[]): Set<number> {
    const cell = `${seriesId} ${period}`;
    const known = this.#cells.get(cell);
    if (known !== undefined) return known;
    const stored = prepared(this.#write.db, KEYS_SQL).raw(true).all(seriesId, period) as SqlValue[][];
    const waiting = this.#batch.pending
      .filter((row) => row[0] === seriesId && row[1] === period)
      .map((row) => KEY.map((place) => row[place] ?? null));
    const keys = new Set([...stored, ...waiting].map(fingerprint));
    this.#cells.set(cell, keys);
    return keys;
  }
}
