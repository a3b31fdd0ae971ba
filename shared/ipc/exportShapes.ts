/** What of the figures or of another sheet is written to a file, and how. */
import * as z from 'zod';
import { pivotArgs, pivotView } from './pivotShapes.ts';
import { id } from './shapes.ts';
import { sheetView } from './sheetShapes.ts';
import { blocks } from './sumShapes.ts';

/** The ending of the file for each format. */
export const TABLE_ENDINGS = {
  csv: '.csv',
  xlsx: '.xlsx',
  json: '.json',
  datapackage: '.zip',
  sdmx: '.sdmx.csv',
} as const;
export type TableFormat = keyof typeof TABLE_ENDINGS;
export const TABLE_FORMATS = ['csv', 'xlsx', 'json', 'datapackage', 'sdmx'] as const satisfies TableFormat[];
export const tableFormat = z.enum(TABLE_FORMATS);

const part = {
  /** Ids of rows to keep to; empty for all of the view. */
  only: z.array(z.string().max(200)).max(1_000_000),
  /** Selected cells to keep to, by rows as the view shows them; none for all. */
  blocks: blocks.optional(),
};
const wide = {
  where: z.string().max(4000),
  frequency: z.string().max(1),
  sort: z.object({ column: z.string().max(64), descending: z.boolean() }).nullable(),
};

const exportWhat = z.discriminatedUnion('kind', [
  /** What is stated in the cells of the wide sheet. */
  z.object({ kind: z.literal('figures'), ...wide, ...part }),
  /** The wide sheet as it is shown, with what is derived and calculated. */
  z.object({ kind: z.literal('wide'), ...wide, ...part }),
  /** Rows of the long sheet go out as whole statements unless they are wanted as they are shown. */
  z.object({ kind: z.literal('sheet'), view: sheetView, asShown: z.boolean().optional(), ...part }),
  z.object({
    kind: z.literal('pivot'),
    view: pivotView,
    /** Which rows are shown, where cells are selected among them. */
    open: pivotArgs.pick({ isOpen: true, turned: true }).optional(),
    ...part,
  }),
]);
export type ExportWhat = z.infer<typeof exportWhat>;

export const exportTableArgs = z.object({
  what: exportWhat,
  target: id,
  /** A byte order mark and the mark between columns, for CSV. */
  withBom: z.boolean(),
  delimiter: z.enum([',', ';']),
});
export const exportedTable = z.object({ rows: z.number().int(), bytes: z.number().int() });
