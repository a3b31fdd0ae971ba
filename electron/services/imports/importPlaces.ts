import type { ImportedAssertion } from '../../import/importTypes.ts';
import { isWorkbook, placeInTable } from '../../import/table/filePlaces.ts';
import type { Store } from '../../store/openStore.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import type { ServiceContext } from '../serviceContext.ts';

export type ImportedFileFacts = { readonly name: string; readonly format: string; readonly sha256: string };

type Run = {
  firstId: number;
  lastId: number;
  readonly sheet: string;
  readonly firstLine: number;
  readonly firstColumn: number | null;
  /** Null while the run has one member. */
  step: 'line' | 'column' | null;
};

/** Keeps the place of each assertion in the file, as runs: a long table is one, a wide one has one for each row. */
export class ImportPlaces {
  readonly #write: WriteDb;
  readonly #file: ImportedFileFacts;
  #fileId: number | null = null;
  #run: Run | null = null;

  constructor(write: WriteDb, file: ImportedFileFacts) {
    this.#write = write;
    this.#file = file;
  }

  /** Assertions that earlier files of the name wrote; null where there was none. */
  earlierIds(): ReadonlySet<number> | null {
    const { db } = this.#write;
    const files = db.prepare('SELECT count(*) FROM import_file WHERE name = ?').pluck().get(this.#file.name);
    if (files === 0) return null;
    const ids = db
      .prepare(
        `SELECT DISTINCT assertion.id FROM import_file JOIN import_place ON file_id = import_file.id
         JOIN assertion ON assertion.id BETWEEN first_id AND last_id WHERE name = ?`,
      )
      .pluck()
      .all(this.#file.name) as number[];
    return new Set(ids);
  }

  add(id: number, { line, column, sheet = '' }: ImportedAssertion): void {
    const run = this.#run;
    const at = column ?? null;
    const step = run === null ? null : stepTo(run, id, line, at, sheet);
    if (run !== null && step !== null) {
      run.step = step;
      run.lastId = id;
      return;
    }
    this.#close();
    this.#run = { firstId: id, lastId: id, sheet, firstLine: line, firstColumn: at, step: null };
  }

  end(): void {
    this.#close();
  }

  #close(): void {
    const run = this.#run;
    if (run === null) return;
    this.#fileId ??= this.#write.insert('import_file', this.#file);
    this.#write.insert('import_place', {
      file_id: this.#fileId,
      first_id: run.firstId,
      last_id: run.lastId,
      sheet: run.sheet,
      first_line: run.firstLine,
      line_step: run.step === 'line' ? 1 : 0,
      first_column: run.firstColumn,
      column_step: run.step === 'column' ? 1 : 0,
    });
    this.#run = null;
  }
}

function stepTo(run: Run, id: number, line: number, column: number | null, sheet: string): Run['step'] {
  if (id !== run.lastId + 1 || sheet !== run.sheet) return null;
  const by = id - run.firstId;
  if (run.step !== 'column' && line === run.firstLine + by && column === run.firstColumn) return 'line';
  const isBeside = run.firstColumn !== null && column === run.firstColumn + by && line === run.firstLine;
  return run.step !== 'line' && isBeside ? 'column' : null;
}

/** Where an assertion stands in the file it came from. */
export type AssertionPlace = ImportedFileFacts & {
  readonly sheet: string;
  readonly line: number;
  /** From 1; null where the row is the place. */
  readonly column: number | null;
};

const PLACE_SQL = `SELECT name, format, sha256, sheet, first_line + line_step * (@id - first_id) AS line,
    first_column + column_step * (@id - first_id) AS "column"
  FROM import_place JOIN import_file ON import_file.id = file_id`;

/** So many are looked for among the runs; for more, each assertion's run is written down first. */
export const FEW_PLACES = 50;

/**
 * Finds places of assertions by their number. Null for what was typed, and in a workspace from before places were kept. A
 * wide table has a run for each of its lines, of which looking for one passes half. Nothing may be written meanwhile.
 */
export function placeFinder({ store }: ServiceContext): (assertionId: number) => AssertionPlace | null {
  const { db } = store;
  const isKept = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'import_place'").get() !== undefined;
  if (!isKept) return () => null;
  const look = db.prepare(
    `${PLACE_SQL} WHERE first_id <= @id AND last_id >= @id ORDER BY import_place.id DESC LIMIT 1`,
  );
  const readRun = db.prepare(`${PLACE_SQL} WHERE import_place.id = @run`);
  const found = (row: unknown): AssertionPlace | null => (row as AssertionPlace | undefined) ?? null;
  let asked = 0;
  let runs: Float64Array | null = null;
  return (id) => {
    if (++asked <= FEW_PLACES) return found(look.get({ id }));
    runs ??= runOfEach(store);
    const run = runs[id] ?? 0;
    return run === 0 ? null : found(readRun.get({ id, run }));
  };
}

/** At the number of each assertion the run that counts, which is the last that holds it; 0 for none. */
function runOfEach({ db }: Store): Float64Array {
  const last = db.prepare('SELECT coalesce(max(last_id), 0) FROM import_place').pluck().get() as number;
  const runs = new Float64Array(last + 1);
  const rows = db.prepare('SELECT id, first_id, last_id FROM import_place ORDER BY id').raw();
  for (const [id, firstId, lastId] of rows.iterate() as Iterable<[number, number, number]>)
    runs.fill(id, firstId, lastId + 1);
  return runs;
}

/** "trade.xlsx, sheet Data, cell C4"; "trade.csv, line 4, column 3". */
export function placeText({ name, format, sheet, line, column }: AssertionPlace): string {
  return [name, sheet === '' ? '' : `sheet ${sheet}`, placeInTable(format, line, column)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Where a row of a file stands, before it is imported; of a file that is no workbook the line says it all. */
export function rowPlace({ sheet = '', line, column }: ImportedAssertion, format: string): string {
  return [sheet, placeInTable(format, line, isWorkbook(format) ? (column ?? null) : null)]
    .filter((part) => part !== '')
    .join(', ');
}
