import type { ImportedSource } from '../../import/importTypes.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';

/** Sources of a file, matched by publisher, title, address and date; each is written when a row first needs it. */
export class SourceBook {
  readonly #write: WriteDb;
  readonly #name: string;
  readonly #sourceOf: (key: string) => ImportedSource | undefined;
  readonly #ids = new Map<string | null, number>();
  added = 0;

  /** `name` is the file's own, for rows that name no source. */
  constructor(write: WriteDb, name: string, sourceOf: (key: string) => ImportedSource | undefined) {
    this.#write = write;
    this.#name = name;
    this.#sourceOf = sourceOf;
  }

  idOf(key: string | null): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const source = key === null ? undefined : this.#sourceOf(key);
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
