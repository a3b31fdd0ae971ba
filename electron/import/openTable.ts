/** A table made ready: of a known shape, or by a plan; what is still to be asked is known before the first row is read. */
import { Problem } from '#shared/lib/problem.ts';
import type { CsvRow } from './csv/csvTable.ts';
import type { ImportedAssertion } from './importTypes.ts';
import { withoutDeleted } from './shapes/deletedRows.ts';
import { openDimensions } from './shapes/openDimensions.ts';
import type { Prepared, Refused, Shape } from './shapes/shape.ts';
import { SHAPES } from './shapes/shapes.ts';
import type { ColumnMapping } from './table/columnMapping.ts';
import { columnName, placesOf, type RowReader, rowReader } from './table/columns.ts';
import type { FilePlaces } from './table/filePlaces.ts';
import { planTable } from './table/planTable.ts';
import { readTable } from './table/readTable.ts';
import type { SourceRegister } from './table/sourceRegister.ts';
import { emptyTable, raggedRow, refuseTwice } from './table/tableFaults.ts';
import type { ImportQuestion, LentBytes, NeutralTable, TablePlan } from './table/tableTypes.ts';
import { withoutTrailing } from './table/trailingCells.ts';
import { numberedColumn } from './table/twinColumns.ts';
import { withYearColumn } from './table/yearRows.ts';

export type OpenedTable = {
  readonly sheet: string;
  /** The shape's name, or "a table". */
  readonly shape: string;
  /** Null for a known shape. */
  readonly plan: TablePlan | null;
  /** Who stands behind rows that name no source; "" where nobody is named, and the file itself is the source. */
  readonly publisher: string;
  readonly questions: readonly ImportQuestion[];
  readonly remarks: readonly string[];
  readonly progress: () => number;
  readonly settled: Settled;
  /** Null where the rows do not lie in bytes that another thread can read. */
  readonly lent: LentBytes | null;
  /** Throws the first question as a Problem. Rows that cannot be read go to `onRefused`. */
  readonly assertions: (onRefused: Refused) => Iterable<ImportedAssertion>;
};

/** All that was found out before the first row is read. It is data alone, so that another thread can read the rows. */
export type Settled = {
  readonly mapping: ColumnMapping;
  readonly by: { readonly plan: TablePlan } | { readonly shape: string; readonly prepared: Prepared };
};

export type RowsReading = {
  readonly file: FilePlaces;
  readonly sources: SourceRegister;
  readonly onRefused: Refused;
};

const NOTHING: Prepared = { leftOut: new Set(), questions: [], remarks: [] };

/** Throws a Problem where there is no table at all. */
export function openTable(
  table: NeutralTable,
  file: FilePlaces,
  mapping: ColumnMapping,
  sources: SourceRegister,
): OpenedTable {
  const filtered = onlyRows(withoutTrailing(table), mapping, file);
  const header = firstRow(filtered);
  if (header === null) throw emptyTable(file.name);
  const isMapped = Object.keys(mapping.columns).length + Object.keys(mapping.value_columns).length > 0;
  const shape = isMapped ? undefined : SHAPES.find((candidate) => fits(header.cells, candidate));
  const dated = withYearColumn(filtered);
  const standing = withoutDeleted(dated.table);
  const by: Settled['by'] =
    shape === undefined
      ? { plan: planTable(standing.table, mapping, file) }
      : { shape: shape.name, prepared: prepareShape(filtered, header, shape, file, mapping) };
  const { questions, remarks } = 'plan' in by ? by.plan : by.prepared;
  const settled = { mapping, by };
  return {
    sheet: table.sheet,
    shape: 'plan' in by ? 'a table' : by.shape,
    plan: 'plan' in by ? by.plan : null,
    publisher:
      ('plan' in by ? by.plan.constants.source : (mapping.constants.source ?? shape?.publisher)) ?? '',
    questions,
    remarks: [
      ...table.remarks,
      ...remarks,
      ...('plan' in by ? [...dated.remarks, ...standing.remarks()] : []),
    ],
    progress: table.progress,
    settled,
    lent: table.lent ?? null,
    assertions: (onRefused) => {
      throwFirst(questions);
      return settledRows(table, settled, { file, sources, onRefused });
    },
  };
}

/** The rows of a table that was opened before, here or in another thread. */
export function settledRows(
  table: NeutralTable,
  { mapping, by }: Settled,
  { file, sources, onRefused }: RowsReading,
): Iterable<ImportedAssertion> {
  const filtered = onlyRows(withoutTrailing(table), mapping, file);
  if ('plan' in by)
    return readTable(withoutDeleted(withYearColumn(filtered).table).table, by.plan, {
      sources,
      file,
      onRefused,
    });
  const header = firstRow(filtered);
  const shape = SHAPES.find(({ name }) => name === by.shape);
  if (header === null || shape === undefined) throw emptyTable(file.name);
  const cell = readerOf(header, shape);
  const inTable = file.inSheet(table.sheet);
  const reading = {
    table: filtered,
    header,
    shape,
    cell,
    prepared: by.prepared,
    sources,
    mapping,
    file: inTable,
  };
  return shapeRows(reading, onRefused);
}

function prepareShape(
  table: NeutralTable,
  header: CsvRow,
  shape: Shape,
  file: FilePlaces,
  mapping: ColumnMapping,
): Prepared {
  refuseTwice(header.cells, file.name);
  const inTable = file.inSheet(table.sheet);
  const prepared =
    shape.prepare?.(dataRows(table, header), readerOf(header, shape), mapping, inTable) ?? NOTHING;
  if (shape.hasOpenDimensions !== true) return prepared;
  const names = namesOf(header.cells, shape);
  const open = openDimensions(
    names,
    placesOf({ header: names }, shape.columns),
    standingRows(table, header, prepared),
    mapping,
    inTable,
  );
  return {
    ...prepared,
    questions: [...prepared.questions, ...open.questions],
    remarks: [...prepared.remarks, ...open.remarks],
  };
}

const readerOf = ({ cells }: CsvRow, shape: Shape): RowReader<string> =>
  rowReader<string>(placesOf({ header: namesOf(cells, shape) }, shape.columns));

type ShapeReading = {
  readonly table: NeutralTable;
  readonly header: CsvRow;
  readonly shape: Shape;
  readonly cell: RowReader<string>;
  readonly prepared: Prepared;
  readonly sources: SourceRegister;
  readonly mapping: ColumnMapping;
  readonly file: FilePlaces;
};

function* shapeRows(reading: ShapeReading, onRefused: Refused): Generator<ImportedAssertion> {
  const { table, header, shape, cell, prepared, sources, file } = reading;
  const { decimal = reading.mapping.decimal } = prepared;
  const mapping = { ...reading.mapping, decimal };
  const width = header.cells.length;
  const publisher = mapping.constants.source ?? shape.publisher ?? '';
  const at = placesOf({ header: namesOf(header.cells, shape) }, shape.columns).get(
    shape.valueColumn ?? 'value',
  );
  const named = { publisher, title: '', url: '', date: '' };
  for (const row of dataRows(table, header)) {
    if (prepared.leftOut.has(row.line)) continue;
    if (row.cells.length !== width) {
      onRefused(raggedRow(row, width, file));
      continue;
    }
    try {
      const read = shape.read(row, cell, sources, file, mapping);
      if (read === null) continue;
      // Whatever read it keeps no row: a copy of each would cost as much as reading it.
      const placed: { -readonly [Key in keyof ImportedAssertion]: ImportedAssertion[Key] } = read;
      if (at !== undefined) placed.column = at + 1;
      if (table.sheet !== '') placed.sheet = table.sheet;
      if (publisher !== '') placed.sourceKey ??= sources.keyOf(named);
      yield placed;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      onRefused(error);
    }
  }
}

function* dataRows(table: NeutralTable, header: CsvRow): Generator<CsvRow> {
  for (const row of table.rows()) if (row.line > header.line) yield row;
}

function* standingRows(table: NeutralTable, header: CsvRow, { leftOut }: Prepared): Generator<CsvRow> {
  for (const row of dataRows(table, header)) if (!leftOut.has(row.line)) yield row;
}

function firstRow(table: NeutralTable): CsvRow | null {
  for (const row of table.rows()) return row;
  return null;
}

const namesOf = (header: readonly string[], { headerName }: Shape): string[] =>
  header.map((name) => (headerName === undefined ? name : headerName(name.trim())));

function fits(header: readonly string[], shape: Shape): boolean {
  if (shape.fits?.(header) === false) return false;
  const places = placesOf({ header: namesOf(header, shape) }, shape.columns);
  return shape.needed.every((column) => places.has(column));
}

/** The rows the mapping asks for; the header is the first row with all the named columns. */
function onlyRows(table: NeutralTable, { only }: ColumnMapping, file: FilePlaces): NeutralTable {
  const wanted = Object.entries(only).map(([name, texts]) => ({
    name: columnName(name),
    number: numberedColumn(name),
    texts: [texts].flat(),
  }));
  if (wanted.length === 0) return table;
  function* rows(): Generator<CsvRow> {
    let places: number[] | null = null;
    let seen = 0;
    for (const row of table.rows()) {
      if (places === null) {
        const names = row.cells.map(columnName);
        const found = wanted.map(({ name, number }) =>
          names.includes(name) || number === null ? names.indexOf(name) : number - 1,
        );
        if (found.every((at) => at >= 0)) places = found;
        else if (++seen > 20) throw noColumn(Object.keys(only), file);
        yield row;
        continue;
      }
      const at = places;
      if (wanted.every(({ texts }, index) => texts.includes((row.cells[at[index] ?? -1] ?? '').trim())))
        yield row;
    }
    if (places === null) throw noColumn(Object.keys(only), file);
  }
  return { ...table, rows };
}

function throwFirst([question]: readonly ImportQuestion[]): void {
  if (question === undefined) return;
  const { code, message, where, fix } = question;
  throw new Problem(code, { message, where, fix });
}

const noColumn = (names: readonly string[], file: FilePlaces): Problem =>
  new Problem('import/missing_columns', {
    message: `The mapping reads only some rows by ${names.map((name) => `"${name}"`).join(', ')}, and no header has ${names.length === 1 ? 'that column' : 'those columns'}.`,
    where: file.name,
    fix: 'Name columns of the file under "only".',
  });
