import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { ImportedAssertion, ImportedFigures, ImportedSource } from '../import/importTypes.ts';
import { type Done, runOperation, type WriteDb } from '../store/unitOfWork.ts';
import { ensureSeries } from './figureEdits.ts';
import { operationOf, type ServiceContext } from './serviceContext.ts';

export type ImportCounts = {
  readonly assertions: number;
  readonly sources: number;
  readonly series: number;
  /** Rows that the workspace already holds, to the letter: they are not written twice. */
  readonly alreadyHere: number;
};

/**
 * Writes the rows of a file as one operation. Sources are matched by publisher, title, address and date; where exports
 * and imports of a pair are known, its turnover series is laid out too, so that the grid can derive it.
 */
export function importFigures(
  context: ServiceContext,
  name: string,
  figures: ImportedFigures,
): Done<ImportCounts> {
  const label = `Import ${figures.assertions.length} figures from ${name}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const sources = new SourceBook(write, name, figures.sources);
    const touched = new Set<number>();
    let alreadyHere = 0;
    let written = 0;
    for (const row of figures.assertions) {
      const seriesId = ensureSeries(write, seriesKey(row));
      touched.add(seriesId);
      const sourceId = sources.idOf(row.sourceKey);
      if (isHere(write, seriesId, sourceId, row)) {
        alreadyHere++;
        continue;
      }
      write.insert('assertion', {
        series_id: seriesId,
        period: row.period,
        value: row.value,
        low: row.low,
        high: row.high,
        value_as_stated: row.valueAsStated,
        unit_as_stated: row.unitAsStated,
        currency: row.currency,
        valuation: row.valuation,
        reporter: row.reporter,
        status: row.status,
        bound: row.bound,
        source_id: sourceId,
        note: row.note,
        external_id: row.externalId,
      });
      written++;
    }
    layOutTurnover(write, figures.assertions);
    return { assertions: written, sources: sources.added, series: touched.size, alreadyHere };
  });
}

const seriesKey = (row: ImportedAssertion): SeriesKey => ({
  area: row.area,
  counterpart: row.counterpart,
  flow: row.flow,
  product: row.product,
  productRevision: row.productRevision,
  frequency: row.frequency,
  measure: row.measure,
});

function isHere(write: WriteDb, seriesId: number, sourceId: number, row: ImportedAssertion): boolean {
  return (
    write.db
      .prepare(
        `SELECT 1 FROM assertion WHERE series_id = ? AND period = ? AND source_id = ? AND value IS ? AND currency IS ?
         AND reporter = ? AND external_id = ? AND note = ?`,
      )
      .get(
        seriesId,
        row.period,
        sourceId,
        row.value,
        row.currency,
        row.reporter,
        row.externalId,
        row.note,
      ) !== undefined
  );
}

function layOutTurnover(write: WriteDb, rows: readonly ImportedAssertion[]): void {
  const flows = new Map<string, { readonly key: SeriesKey; readonly flows: Set<string> }>();
  for (const row of rows) {
    const key = { ...seriesKey(row), flow: 'turnover' as const };
    const name = JSON.stringify(key);
    const entry = flows.get(name) ?? { key, flows: new Set<string>() };
    entry.flows.add(row.flow);
    flows.set(name, entry);
  }
  for (const entry of flows.values()) {
    if (entry.flows.has('exports') && entry.flows.has('imports')) ensureSeries(write, entry.key);
  }
}

/** Sources of a file, each written when a row first needs it. */
class SourceBook {
  readonly #write: WriteDb;
  readonly #name: string;
  readonly #byKey: ReadonlyMap<string, ImportedSource>;
  readonly #ids = new Map<string | null, number>();
  added = 0;

  constructor(write: WriteDb, name: string, sources: readonly ImportedSource[]) {
    this.#write = write;
    this.#name = name;
    this.#byKey = new Map(sources.map((source) => [source.key, source]));
  }

  idOf(key: string | null): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const source = key === null ? undefined : this.#byKey.get(key);
    const id = this.#find(source) ?? this.#insert(source);
    this.#ids.set(key, id);
    return id;
  }

  /** A row that names no source has the file itself as its source. */
  #row(source: ImportedSource | undefined) {
    return {
      kind: source?.kind || 'dataset',
      title: source?.title ?? this.#name,
      publisher: source?.publisher ?? '',
      issued: source?.date || null,
      url: source?.url || null,
      licence: source?.licence || null,
      note: source?.note ?? 'The file names no source.',
    };
  }

  #find(source: ImportedSource | undefined): number | null {
    const row = this.#row(source);
    const found = this.#write.db
      .prepare('SELECT id FROM source WHERE title = ? AND publisher = ? AND url IS ? AND issued IS ?')
      .get(row.title, row.publisher, row.url, row.issued) as { id: number } | undefined;
    return found?.id ?? null;
  }

  #insert(source: ImportedSource | undefined): number {
    this.added++;
    return this.#write.insert('source', this.#row(source));
  }
}
