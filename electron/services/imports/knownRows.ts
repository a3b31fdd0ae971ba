import type { ImportedAssertion } from '../../import/importTypes.ts';
import { prepared } from '../../store/preparedStatements.ts';
import type { Batch } from '../../store/rowBatch.ts';
import type { SqlValue } from '../../store/storedRows.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { CellKeys } from '../figures/cellKeys.ts';
import { cellLabel } from '../figures/cells.ts';

/** A figure that a file states otherwise than the workspace. */
export type ChangedRow = {
  /** "ARM-RUS exports TOTAL 2024". */
  readonly cell: string;
  /** "Armenia – Russia, exports, 2024". */
  readonly label: string;
  readonly line: number;
  readonly before: string | null;
  readonly after: string | null;
};
export type FoundRow = { readonly kind: 'here' } | { readonly kind: 'changed'; readonly id: number };

type Candidate = {
  readonly id: number;
  readonly value: string | null;
  readonly currency: string | null;
  readonly note: string;
  readonly valuation: string;
  readonly status: string;
  readonly bound: string;
};

/** What makes two rows the same, as places of the table's values. */
export const SAME = [0, 1, 12, 2, 7, 9, 14, 13] as const;
/**
 * The key of a figure: series, period, source, reporter and the file's own id. The plus keeps SQLite from looking through
 * everything the source ever said instead of the one cell.
 */
export const KEY_SQL = `SELECT id, value, currency, note, valuation, status, bound FROM assertion
  WHERE series_id = ? AND period = ? AND +source_id = ? AND reporter = ? AND external_id = ?`;
const KEY = [0, 1, 12, 9, 14] as const;

/** Which rows of a file the workspace holds already: to the letter, or with another value. */
export class KnownRows {
  readonly #write: WriteDb;
  readonly #batch: Batch;
  readonly #earlier: ReadonlySet<number> | null;
  readonly #keys: CellKeys;
  readonly #seen = new Set<number>();
  readonly #revised = new Set<number>();
  readonly changed: ChangedRow[] = [];
  alreadyHere = 0;

  /** `earlier` are the assertions that earlier files of the same name wrote; null where there was none. */
  constructor(write: WriteDb, batch: Batch, earlier: ReadonlySet<number> | null) {
    this.#write = write;
    this.#batch = batch;
    this.#keys = new CellKeys(write, batch);
    this.#earlier = earlier;
  }

  /** A row of a cell that held nothing. */
  isFirst(values: readonly SqlValue[]): void {
    this.#keys.add(values);
  }

  /** To be asked only for cells that hold something. Null: the row is new. */
  find(row: ImportedAssertion, values: readonly SqlValue[]): FoundRow | null {
    // What is only tried cannot be read back from its cell: the batch itself has to be asked.
    if (!this.#batch.isTrial && !this.#keys.hasOrAdd(values)) return null;
    if (this.#batch.holds(values)) return this.#here();
    this.#batch.makeFindable();
    const found = prepared(this.#write.db, KEY_SQL).all(...KEY.map((place) => values[place])) as Candidate[];
    const same = found.find((other) => isSame(other, row) && !this.#isStale(other));
    if (same !== undefined) {
      this.#seen.add(same.id);
      return this.#here();
    }
    // What this file itself wrote is another statement of it, not an older one.
    const [older, ...others] = found.filter(({ id }) => id < this.#batch.firstId && !this.#seen.has(id));
    if (older === undefined || others.length > 0) return null;
    this.#seen.add(older.id);
    this.#revised.add(older.id);
    this.#batch.hold(values);
    this.changed.push({
      cell: cellOf(row),
      label: cellLabel(row, row.period),
      line: row.line,
      before: older.value,
      after: row.value,
    });
    return { kind: 'changed', id: older.id };
  }

  /** Only tried: the table still says what this file has changed. */
  #isStale({ id }: Candidate): boolean {
    return this.#batch.isTrial && this.#revised.has(id);
  }

  #here(): FoundRow {
    this.alreadyHere++;
    return { kind: 'here' };
  }

  /** What an earlier file of the name holds and this one did not say again. */
  gone(): string[] {
    if (this.#earlier === null) return [];
    const read = this.#write.db
      .prepare(
        `SELECT area || '-' || counterpart || ' ' || flow || ' ' || product || ' ' || period FROM assertion
       JOIN series ON series.id = series_id WHERE assertion.id = ?`,
      )
      .pluck();
    const gone: string[] = [];
    for (const id of this.#earlier) {
      if (this.#seen.has(id)) continue;
      const cell = read.get(id) as string | undefined;
      if (cell !== undefined) gone.push(cell);
    }
    return gone;
  }
}

const cellOf = ({ area, counterpart, flow, product, period }: ImportedAssertion): string =>
  `${area}-${counterpart} ${flow} ${product} ${period}`;

const isSame = (other: Candidate, row: ImportedAssertion): boolean =>
  other.value === row.value && other.currency === row.currency && other.note === row.note;
