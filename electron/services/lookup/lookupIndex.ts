/**
 * What reverse lookup searches, kept beside an open workspace: laid out when it is first asked for, and after an edit
 * only the families of series that the edit touched.
 */
import { Periods } from '#shared/domain/claims/lookup/columns.ts';
import { type Family, type FamilyName, layOutFamily } from '#shared/domain/claims/lookup/family.ts';
import type { FigureRows, SeriesRows, Tag } from '#shared/domain/claims/lookup/seriesLines.ts';
import type { Store } from '../../store/openStore.ts';
import { readAllSeries, type SeriesRecord } from '../../store/repositories/figureRepository.ts';
import {
  countValues,
  newestOperation,
  readChosen,
  readTag,
  readValues,
  readValuesOf,
  seriesTouchedSince,
} from '../../store/repositories/lookupRows.ts';

export type LookupIndex = {
  readonly periods: Periods;
  readonly families: ReadonlyMap<string, Family>;
};

type Kept = {
  readonly periods: Periods;
  readonly families: Map<string, Family>;
  readonly series: Map<string, SeriesRecord[]>;
  readonly familyOf: Map<number, string>;
  operation: number;
  count: number;
  newest: number;
};

const kept = new WeakMap<Store['db'], Kept>();

/** The index of a workspace as it stands now. */
export function lookupIndex({ db }: Store): LookupIndex {
  const known = kept.get(db);
  const operation = newestOperation(db);
  if (known !== undefined && known.operation === operation) return known;
  const fresh = known === undefined ? null : refreshed(known, db, operation);
  const index = fresh ?? layOutAll(db, operation);
  kept.set(db, index);
  return index;
}

function layOutAll(db: Store['db'], operation: number): Kept {
  const { count, newest } = countValues(db);
  const periods = new Periods();
  const index: Kept = {
    periods,
    families: new Map(),
    series: new Map(),
    familyOf: new Map(),
    operation,
    count,
    newest,
  };
  noteSeries(index, readAllSeries(db));
  layOut(index, db, null, count);
  return index;
}

/** The families that changed are laid out again. Null when what changed cannot be told. */
function refreshed(known: Kept, db: Store['db'], operation: number): Kept | null {
  const touched = seriesTouchedSince(db, known.operation, known.newest);
  const { count, newest } = countValues(db);
  if (touched === null) return null;
  const series = readAllSeries(db);
  const before = new Set(touched.flatMap((id) => known.familyOf.get(id) ?? []));
  known.series.clear();
  known.familyOf.clear();
  noteSeries(known, series);
  const names = new Set([...before, ...touched.flatMap((id) => known.familyOf.get(id) ?? [])]);
  if (names.size > 0) layOut(known, db, names, count);
  known.operation = operation;
  known.count = count;
  known.newest = newest;
  return known;
}

function noteSeries(index: Kept, series: readonly SeriesRecord[]): void {
  for (const one of series) {
    const name = nameOf(one);
    const own = index.series.get(name);
    if (own === undefined) index.series.set(name, [one]);
    else own.push(one);
    index.familyOf.set(one.id, name);
  }
}

const nameOf = ({ product, productRevision, measure }: FamilyName): string =>
  JSON.stringify([product, productRevision, measure]);

/** Lays out the families named, or all. `room` is how many values there may be. */
function layOut(index: Kept, db: Store['db'], names: ReadonlySet<string> | null, room: number): void {
  const chosenNames = names ?? new Set(index.series.keys());
  const series = [...chosenNames].flatMap((name) => index.series.get(name) ?? []);
  const figures = readFigures(
    db,
    index.periods,
    names === null ? null : series.map(({ id }) => id),
    names === null ? room : 0,
  );
  for (const name of chosenNames) {
    const own = index.series.get(name) ?? [];
    const [first] = own;
    if (first === undefined) {
      index.families.delete(name);
      continue;
    }
    const rows = own.flatMap((one): SeriesRows[] => {
      const found = figures.rowsOf(one.id);
      return found.length === 0 ? [] : [{ key: one, rows: found }];
    });
    const { product, productRevision, measure } = first;
    index.families.set(
      name,
      layOutFamily({ product, productRevision, measure }, rows, figures.rows, index.periods),
    );
  }
}

type ReadFigures = { readonly rows: FigureRows; readonly rowsOf: (seriesId: number) => Uint32Array };

/** Reads values into columns, and sorts their row numbers by series. */
function readFigures(
  db: Store['db'],
  periods: Periods,
  seriesIds: readonly number[] | null,
  room: number,
): ReadFigures {
  const columns = new RowColumns(Math.max(room, 1024));
  const tags: Tag[] = [];
  const tagNumbers = new Map<string, number>();
  for (const rows of seriesIds === null ? readValues(db) : [readValuesOf(db, seriesIds)]) {
    for (const [id, seriesId, period, value, half, tag] of rows) {
      let number = tagNumbers.get(tag);
      if (number === undefined) {
        number = tags.length;
        tags.push(readTag(tag));
        tagNumbers.set(tag, number);
      }
      columns.push(id, seriesId, periods.numberOf(period), value, half ?? 0, number);
    }
  }
  return {
    rows: { ...columns.columns(), tags, chosen: readChosen(db) },
    rowsOf: columns.bySeries(),
  };
}

class RowColumns {
  #assertion: Int32Array;
  #series: Int32Array;
  #period: Uint16Array;
  #value: Float64Array;
  #half: Float32Array;
  #tag: Uint16Array;
  #length = 0;
  #newestSeries = 0;

  constructor(room: number) {
    this.#assertion = new Int32Array(room);
    this.#series = new Int32Array(room);
    this.#period = new Uint16Array(room);
    this.#value = new Float64Array(room);
    this.#half = new Float32Array(room);
    this.#tag = new Uint16Array(room);
  }

  push(id: number, seriesId: number, period: number, value: number, half: number, tag: number): void {
    if (this.#length === this.#value.length) this.#grow();
    const at = this.#length++;
    this.#assertion[at] = id;
    this.#series[at] = seriesId;
    this.#period[at] = period;
    this.#value[at] = value;
    this.#half[at] = half;
    this.#tag[at] = tag;
    if (seriesId > this.#newestSeries) this.#newestSeries = seriesId;
  }

  columns(): Omit<FigureRows, 'tags' | 'chosen'> {
    return {
      assertion: this.#assertion,
      period: this.#period,
      value: this.#value,
      half: this.#half,
      tag: this.#tag,
    };
  }

  /** Row numbers by series, in the order they were read (a counting sort). */
  bySeries(): (seriesId: number) => Uint32Array {
    const starts = new Uint32Array(this.#newestSeries + 2);
    for (let at = 0; at < this.#length; at++) bump(starts, (this.#series[at] ?? 0) + 1);
    for (let id = 1; id < starts.length; id++) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
    const next = starts.slice();
    const order = new Uint32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const series = this.#series[at] ?? 0;
      order[next[series] ?? 0] = at;
      bump(next, series);
    }
    return (seriesId) => order.subarray(starts[seriesId] ?? 0, starts[seriesId + 1] ?? 0);
  }

  #grow(): void {
    const wider = <T extends { set(from: T): void }>(from: T, make: (size: number) => T): T => {
      const to = make(this.#length * 2);
      to.set(from);
      return to;
    };
    this.#assertion = wider(this.#assertion, (size) => new Int32Array(size));
    this.#series = wider(this.#series, (size) => new Int32Array(size));
    this.#period = wider(this.#period, (size) => new Uint16Array(size));
    this.#value = wider(this.#value, (size) => new Float64Array(size));
    this.#half = wider(this.#half, (size) => new Float32Array(size));
    this.#tag = wider(this.#tag, (size) => new Uint16Array(size));
  }
}

const bump = (counts: Uint32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};
