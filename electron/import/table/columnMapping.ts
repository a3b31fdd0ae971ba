/**
 * How a table of somebody else says what ours does: which of its columns is which of ours, what stands for all its rows,
 * and which of its words mean which of ours. A JSON file (docs/contract.md).
 *
 * @example {"columns": {"area": "Country", "value": "Trade value"}, "constants": {"flow": "exports"}}
 */
import * as z from 'zod';
import { Problem } from '#shared/lib/problem.ts';
import { LONG_COLUMNS, type LongColumn } from '../shapes/longRows.ts';

const OURS = Object.keys(LONG_COLUMNS) as [LongColumn, ...LongColumn[]];
const ours = z.enum(OURS);

const mapping = z.strictObject({
  /** Our column to the header of the file's. */
  columns: z.partialRecord(ours, z.string().min(1)).default({}),
  /** Our column to what it says in every row. */
  constants: z.partialRecord(ours, z.string()).default({}),
  /** Our column, then a word of the file's to one of ours; other words stay as they are. */
  values: z.partialRecord(ours, z.record(z.string(), z.string())).default({}),
  /** Columns that hold values, each with what it says of them: {"2023": {"period": "2023"}}. */
  value_columns: z.record(z.string().min(1), z.partialRecord(ours, z.string())).default({}),
  /** Columns that are not to be read. */
  leave_out: z.array(z.string().min(1)).default([]),
  /** Rows to be read: a header, and what must stand under it. */
  only: z.record(z.string().min(1), z.union([z.string(), z.array(z.string())])).default({}),
  /** The sheet of a workbook, or the resource of a package. */
  sheet: z.string().min(1).optional(),
  /** First and last line of the header. */
  header_lines: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
  /** The decimal mark of the values. */
  decimal: z.enum(['.', ',']).optional(),
  /** The decimal mark of one column, by its header. */
  decimals: z.record(z.string().min(1), z.enum(['.', ','])).default({}),
  /** What Roman numbers beside years count. */
  roman: z.enum(['quarters', 'months']).optional(),
  /** To which calendar year a year belongs that begins in one and ends in the next. */
  fiscal_year: z.enum(['begins', 'ends']).optional(),
  /** Whose numbers of countries these are: the United Nations' (M49), or ones whose meaning `values` tells. */
  area_codes: z.enum(['un', 'own']).optional(),
  /** Which of the numbers 1 and 2 is an import, where flows are told by them. */
  flow_codes: z.enum(['one_imports', 'one_exports']).optional(),
  /** What amounts in brackets are: below zero, or as they stand. */
  brackets: z.enum(['negative', 'plain']).optional(),
  /** What rows of totals among areas are: the world, or no rows to be read. */
  total_rows: z.enum(['leave_out', 'world']).optional(),
  /** What becomes of re-exports that stand beside exports. */
  re_exports: z.enum(['keep', 'leave_out']).optional(),
  /** The language whose separators the numbers have; without it and `decimal` the column decides. */
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
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

/** A mapping that says nothing. */
export const NO_MAPPING: ColumnMapping = mapping.parse({});

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
