/**
 * How a table of somebody else says what ours does: which of its columns is which of ours, what stands for all its rows,
 * and which of its words mean which of ours. A JSON file (docs/contract.md).
 *
 * @example {"columns": {"area": "Country", "value": "Trade value"}, "constants": {"flow": "exports"}}
 */
import * as z from 'zod';
import { Problem } from '#shared/lib/problem.ts';
import { columnName, type RowReader } from './columns.ts';
import type { CsvRows } from './csvTable.ts';
import { LONG_COLUMNS, LONG_NEEDED, type LongColumn } from './longRows.ts';

const OURS = Object.keys(LONG_COLUMNS) as [LongColumn, ...LongColumn[]];
const ours = z.enum(OURS);

const mapping = z.strictObject({
  /** Our column to the header of the file's. */
  columns: z.partialRecord(ours, z.string().min(1)).default({}),
  /** Our column to what it says in every row. */
  constants: z.partialRecord(ours, z.string()).default({}),
  /** Our column, then a word of the file's to one of ours; other words stay as they are. */
  values: z.partialRecord(ours, z.record(z.string(), z.string())).default({}),
  /** The language whose separators the numbers have; English when absent. */
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
});
export type ColumnMapping = z.infer<typeof mapping>;

/** Reads the text of a mapping file. Throws a Problem that names the key. */
export function readMapping(text: string, where: string): ColumnMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unfit('The mapping is not JSON.', where, cause);
  }
  const read = mapping.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = [where, ...(issue?.path ?? [])].join(', ');
    throw unfit(`The mapping does not fit: ${issue?.message ?? 'it is of another shape'}.`, place);
  }
  const twice = Object.keys(read.data.columns).find((column) => Object.hasOwn(read.data.constants, column));
  if (twice !== undefined) throw unfit(`"${twice}" has both a column and a constant.`, where);
  return read.data;
}

/** A reader of our columns over the file's. Throws for a header the file lacks, and for a column nothing fills. */
export function mappedReader(
  table: Pick<CsvRows, 'header'>,
  { columns, constants, values }: ColumnMapping,
  fileName: string,
): RowReader<LongColumn> {
  const header = table.header.map(columnName);
  const places = new Map<LongColumn, number>();
  for (const [column, name] of Object.entries(columns) as [LongColumn, string][]) {
    const at = header.indexOf(columnName(name));
    if (at < 0) {
      throw new Problem('import/missing_columns', {
        message: `The mapping takes ${column} from "${name}", and the table has ${table.header.join(', ')}.`,
        where: `${fileName}, header`,
        fix: `Name one of those columns for ${column}.`,
      });
    }
    places.set(column, at);
  }
  const missing = LONG_NEEDED.filter((column) => !places.has(column) && constants[column] === undefined);
  if (missing.length > 0) {
    throw new Problem('import/missing_columns', {
      message: `The mapping says nothing of ${missing.join(', ')}.`,
      where: fileName,
      fix: 'Give each a column of the file, or a constant.',
    });
  }
  return (row, column) => {
    const place = places.get(column);
    const text = place === undefined ? (constants[column] ?? '') : (row.cells[place] ?? '').trim();
    return values[column]?.[text] ?? text;
  };
}

const unfit = (message: string, where: string, cause?: unknown): Problem =>
  new Problem(
    'import/mapping',
    {
      message,
      where,
      fix: `Write {"columns": {"area": "their header"}, "constants": {…}, "values": {…}}; ours are ${OURS.join(', ')}.`,
    },
    cause,
  );
