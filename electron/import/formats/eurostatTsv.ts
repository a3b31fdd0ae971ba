/**
 * Eurostat's table files: the first column holds all dimensions ("freq,reporter,partner\TIME_PERIOD"), the others a period
 * each, and a flag may follow a number ("8813 p", ": c"). They become columns of their own.
 */
import type { CsvRow } from '../csv/csvTable.ts';

const COMPOSITE = /^(\w+(?:,\w+)*)\\\w+$/;
const FLAGGED = /^(?::|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*([a-z]{1,3})$/i;

/** Codes of dimensions that say what is counted, in the words tables use. Other codes stay and are told row by row. */
const CODES: Readonly<Record<string, string>> = {
  VALUE_IN_EUROS: 'EUR',
  VALUE_EUR: 'EUR',
  MIO_EUR: 'million EUR',
  THS_EUR: 'thousand EUR',
  MIO_EXP_VAL: 'Exports, million EUR',
  MIO_IMP_VAL: 'Imports, million EUR',
};
const UNIT_CODE = /^(?:VALUE|QUANTITY|SUPPLEMENTARY|QTY)(?:_|$)/;
/** Dimensions whose codes say what is counted. */
const COUNTED = /^(?:indic(?:ators?|_\w+)?|stat_?info|unit)$/i;

/** The rows with a cell for each dimension; a row that does not fit the header stays as it is and is refused later. */
export function* splitDimensions(rows: Iterable<CsvRow>): Generator<CsvRow> {
  let names: readonly string[] = [];
  let header: CsvRow | null = null;
  for (const row of rows) {
    const first = (row.cells[0] ?? '').trim();
    if (names.length === 0) {
      names = (COMPOSITE.exec(first)?.[1] ?? first).split(',');
      header = row;
      continue;
    }
    const dimensions = first.split(',').map((code) => code.trim());
    if (header !== null) yield headerOf(header, names, dimensions);
    header = null;
    if (dimensions.length !== names.length) {
      yield row;
      continue;
    }
    yield dataRow(row, names, dimensions);
  }
  if (header !== null) yield headerOf(header, names, []);
}

/** What counts values in euro or quantities is the unit, whatever it is called. */
function headerOf(row: CsvRow, names: readonly string[], first: readonly string[]): CsvRow {
  const own = names.map((name, at) => {
    if (!COUNTED.test(name) || name.toLowerCase() === 'unit') return name;
    return UNIT_CODE.test(first[at] ?? '') ? 'unit' : 'indicator';
  });
  return { line: row.line, cells: [...own, ...row.cells.slice(1).map((cell) => cell.trim())] };
}

function dataRow({ line, cells }: CsvRow, names: readonly string[], dimensions: readonly string[]): CsvRow {
  const said = dimensions.map((code, at) => (COUNTED.test(names[at] ?? '') ? (CODES[code] ?? code) : code));
  const values = cells.slice(1).map((cell) => cell.trim());
  const typed = new Set(values.map((_, at) => said.length + at));
  const flags = new Map<number, string>();
  for (const [at, value] of values.entries()) {
    const flag = FLAGGED.exec(value)?.[1];
    if (flag !== undefined) flags.set(said.length + at, flag);
  }
  return { line, cells: [...said, ...values], typed, ...(flags.size === 0 ? {} : { flags }) };
}
