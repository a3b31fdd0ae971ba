import type { SeriesKey } from '#shared/domain/figures/types.ts';
import { productRevision } from '../../import/cells/productRevision.ts';
import { readAllSeries } from '../../store/repositories/figureRepository.ts';
import type { Batch } from '../../store/rowBatch.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { CellSet } from '../figures/cellSet.ts';

/** The series of a workspace by their key, made where a row first needs one, and which of their cells hold something. */
export class SeriesBook {
  readonly batch: Batch;
  readonly #write: WriteDb;
  readonly #ids = new Map<string, number>();
  readonly #lastStored: number;
  readonly #hadFigures: boolean;
  readonly #touched = new Set<number>();
  readonly #flows = new Set<string>();
  readonly #filled = new CellSet();
  /** Series that older versions filed under another key, by the key that their rows have now. */
  readonly #older = new Map<string, number>();
  /** How many of them were moved to it. */
  moved = 0;
  /** What was asked for last, the oldest overwritten: files go through their areas again and again. */
  readonly #recent: { readonly key: SeriesKey; readonly id: number }[] = [];
  #newest = -1;

  constructor(write: WriteDb) {
    this.#write = write;
    this.batch = write.batch('series');
    this.#hadFigures = write.db.prepare('SELECT 1 FROM assertion LIMIT 1').get() !== undefined;
    let last = 0;
    for (const { id, ...key } of readAllSeries(write.db)) {
      this.#ids.set(textOf(key), id);
      last = Math.max(last, id);
      const now = keyNow(key);
      if (now !== key) this.#older.set(textOf(now), id);
    }
    this.#lastStored = last;
  }

  /** How many series rows were asked for. */
  get touched(): number {
    return this.#touched.size;
  }

  /** The id of a series; rows beside each other mostly belong to the same. */
  idOf(key: SeriesKey): number {
    const newest = this.#recent[this.#newest];
    if (newest !== undefined && isSame(newest.key, key)) return newest.id;
    for (const known of this.#recent) if (isSame(known.key, key)) return known.id;
    const { area, counterpart, flow, product, productRevision, frequency, measure } = key;
    const text = textOf(key);
    let id = this.#ids.get(text) ?? this.#moveOlder(text, key);
    if (id === undefined) {
      id = this.batch.add([area, counterpart, flow, product, productRevision, frequency, measure]);
      this.#ids.set(text, id);
    }
    const kept = { area, counterpart, flow, product, productRevision, frequency, measure };
    if (!this.#touched.has(id)) this.#touch(id, flow);
    this.#newest = (this.#newest + 1) % RECENT;
    this.#recent[this.#newest] = { key: kept, id };
    return id;
  }

  /** A series of an older version comes along with its figures and everything that leads to them, instead of standing beside. */
  #moveOlder(
    text: string,
    { area, counterpart, productRevision: product_revision }: SeriesKey,
  ): number | undefined {
    const id = this.#older.get(text);
    if (id === undefined) return undefined;
    this.#write.update('series', id, { area, counterpart, product_revision });
    this.#ids.set(text, id);
    this.moved++;
    return id;
  }

  /** Marks a cell as filled; true where it was before. */
  fill(seriesId: number, period: string): boolean {
    return this.#filled.add(seriesId, period);
  }

  /** Where exports and imports of a pair were touched, its turnover is laid out too, so that the grid can derive it. */
  layOutTurnover(): void {
    if (!this.#flows.has('imports') || !this.#flows.has('exports')) return;
    for (const [text, id] of [...this.#ids]) {
      const [area = '', counterpart = '', flow = '', ...rest] = text.split(SEPARATOR);
      if (flow !== 'exports' || !this.#touched.has(id)) continue;
      const imports = this.#ids.get([area, counterpart, 'imports', ...rest].join(SEPARATOR));
      if (imports === undefined || !this.#touched.has(imports)) continue;
      const turnover = [area, counterpart, 'turnover', ...rest];
      const key = turnover.join(SEPARATOR);
      if (!this.#ids.has(key)) this.#ids.set(key, this.batch.add(turnover));
    }
  }

  #touch(id: number, flow: string): void {
    this.#touched.add(id);
    this.#flows.add(flow);
    if (id > this.#lastStored || !this.#hadFigures) return;
    const periods = this.#write.db
      .prepare('SELECT DISTINCT period FROM assertion WHERE series_id = ?')
      .pluck();
    for (const period of periods.all(id) as string[]) this.fill(id, period);
  }
}

const SEPARATOR = '\n';
/** So many are compared in less time than a text of the key is made. */
const RECENT = 16;

/** All goods once stood under the classification of their file, and Comtrade's European Union under a code of its own; the same key where nothing changed. */
function keyNow<Key extends SeriesKey>(key: Key): Key {
  const areaNow = (code: string): string => (code === 'EU27' ? 'european_union' : code);
  const [area, counterpart] = [areaNow(key.area), areaNow(key.counterpart)];
  const revision = productRevision(key.product, key.productRevision);
  const isSameKey = area === key.area && counterpart === key.counterpart && revision === key.productRevision;
  return isSameKey ? key : { ...key, area, counterpart, productRevision: revision };
}

const textOf = (key: SeriesKey): string =>
  `${key.area}\n${key.counterpart}\n${key.flow}\n${key.product}\n${key.productRevision}\n${key.frequency}\n${key.measure}`;

const isSame = (a: SeriesKey, b: SeriesKey): boolean =>
  a.product === b.product &&
  a.counterpart === b.counterpart &&
  a.area === b.area &&
  a.flow === b.flow &&
  a.productRevision === b.productRevision &&
  a.frequency === b.frequency &&
  a.measure === b.measure;
