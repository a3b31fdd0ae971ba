import { contradicts } from '#shared/domain/figures/conflict.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import type { ImportConflict } from '#shared/ipc/importShapes.ts';
import type { FigureRows, ImportedAssertion } from '../../import/importTypes.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { findSeries, seriesColumns } from '../../store/repositories/figureRepository.ts';
import { cellLabel } from '../figures/cells.ts';
import { rowPlace } from './importPlaces.ts';

/** Series whose figures are kept at hand: rows beside each other mostly belong to few. */
const SERIES_KEPT = 64;

type Held = {
  readonly period: string;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly bound: Bound;
  readonly currency: string | null;
  readonly title: string;
  readonly publisher: string;
};
const HELD_SQL = `SELECT period, value, low, high, bound, currency, title, publisher
  FROM assertion JOIN source ON source.id = source_id WHERE series_id = ?`;

/**
 * Rows of a file that contradict what the workspace holds of their cells: another source states an amount in the same
 * currency, and no value fits both. What the file's own source stated before is no contradiction, but changes.
 */
export class ImportConflicts {
  readonly #store: Store;
  readonly #name: string;
  readonly #format: string;
  readonly #sourceOf: FigureRows['sourceOf'];
  readonly #most: number;
  readonly #isEmpty: boolean;
  readonly #series = new Map<string, ReadonlyMap<string, readonly Held[]>>();
  /** The first of them. */
  readonly first: ImportConflict[] = [];
  count = 0;

  constructor(store: Store, name: string, { sourceOf, file }: FigureRows, most: number) {
    this.#format = file?.format ?? '';
    this.#store = store;
    this.#name = name;
    this.#sourceOf = sourceOf;
    this.#most = most;
    this.#isEmpty = store.db.prepare('SELECT 1 FROM assertion LIMIT 1').get() === undefined;
  }

  /** Sets a row against what is there. */
  look(row: ImportedAssertion): void {
    if (this.#isEmpty || row.value === null) return;
    const own = row.sourceKey === null ? undefined : this.#sourceOf(row.sourceKey);
    const isOwn = ({ title, publisher }: Held): boolean =>
      own === undefined ? title === this.#name : title === own.title && publisher === own.publisher;
    const against = (this.#held(row).get(row.period) ?? []).find(
      (held) => !isOwn(held) && contradicts(row, held),
    );
    if (against === undefined) return;
    this.count++;
    if (this.first.length < this.#most)
      this.first.push({
        place: rowPlace(row, this.#format),
        cell: cellLabel(row, row.period),
        value: row.value,
        held: against.value ?? '',
        currency: row.currency,
        by: against.publisher || against.title,
      });
  }

  #held(row: ImportedAssertion): ReadonlyMap<string, readonly Held[]> {
    const { area, counterpart, flow, product, productRevision, frequency, measure } = row;
    const key = { area, counterpart, flow, product, productRevision, frequency, measure };
    const text = seriesColumns(key).join('\n');
    const known = this.#series.get(text);
    if (known !== undefined) return known;
    const periods = new Map<string, Held[]>();
    const id = findSeries(this.#store.db, key);
    for (const held of id === null ? [] : (prepared(this.#store.db, HELD_SQL).all(id) as Held[])) {
      const others = periods.get(held.period);
      if (others === undefined) periods.set(held.period, [held]);
      else others.push(held);
    }
    this.#series.set(text, periods);
    for (const old of [...this.#series.keys()].slice(0, -SERIES_KEPT)) this.#series.delete(old);
    return periods;
  }
}
