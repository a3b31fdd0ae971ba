/** Arguments and answers of the figures grid: pages, places of rows, what there is to filter by. */
import * as z from 'zod';
import { FLOWS } from '../domain/figures/types.ts';
import { cellRef, cellView, id, period, seriesRow } from './shapes.ts';

/** What the grid shows and in what order; the same for a page and for the place of one row. */
const view = z.object({
  /** The expression language of `attest figures --where`; empty for all. */
  where: z.string().max(4000),
  sort: z.object({ column: z.string().max(64), descending: z.boolean() }).nullable(),
  frequency: z.string().max(1),
});

/** As many periods are sent with a page whose reader does not know yet which are in sight: ten years of months. */
export const FIRST_PERIODS = 120;

export const pageArgs = view.extend({
  offset: z.number().int().min(0),
  /** With 0, only what is said of all rows. */
  limit: z.number().int().min(0).max(1000),
  /** The periods whose cells the rows hold; all where it is left out. Cells of calculated columns come with every row. */
  cells: z.union([z.literal('first'), z.array(period).max(5000)]).optional(),
});
/** Rows of a page whose cells are wanted in further periods. */
export const cellsArgs = z.object({
  frequency: z.string().max(1),
  seriesIds: z.array(id).max(1000),
  periods: z.array(period).max(1000),
});
export const cells = z.array(z.object({ seriesId: id, cells: z.record(z.string(), cellView) }));
export const page = z.object({
  total: z.number().int(),
  /** How many of these are calculated series, which stand below the others. */
  calculated: z.number().int(),
  periods: z.array(period),
  /** Calculated columns, whose cells the rows hold by the column's id. */
  columns: z.array(z.object({ id, name: z.string(), expression: z.string() })),
  rows: z.array(seriesRow),
});

/** Rows in sight, to be told what an operation changed in them. */
export const touchedArgs = z.object({ operationId: id, seriesIds: z.array(id).max(500) });
export const touched = z.object({
  /** The cells the operation touched, at most 2,000. */
  cells: z.array(cellRef),
  /** What the rows asked about show now in the periods it touched; null where nothing is left to show. */
  shown: z.array(z.object({ cell: cellRef, view: cellView.nullable() })),
});

export const positionArgs = view.extend({ seriesId: id });
export const position = z.object({
  /** Where the row stands in this view; null when the filter or the frequency leaves it out. */
  row: z.number().int().nullable(),
  /** The frequency the series has. */
  frequency: z.string(),
});

const counted = z.object({ code: z.string(), name: z.string(), series: z.number().int() });

/** What the workspace's series differ in, most frequent first: the grid offers only what makes a difference. */
export const facets = z.object({
  frequencies: z.array(counted),
  counterparts: z.array(counted),
  flows: z.array(counted),
  products: z.number().int(),
  measures: z.number().int(),
});
export type Facets = z.infer<typeof facets>;

/** What a row can be added for. */
export const seriesKey = z.object({
  area: z.string().min(1).max(64),
  counterpart: z.string().min(1).max(64),
  flow: z.enum(FLOWS),
  product: z.string().min(1).max(32),
  frequency: z.enum(['A', 'S', 'Q', 'M']),
});

const typed = {
  text: z.string().max(200),
  sourceId: id,
  note: z.string().max(2000),
  /** What a text without a currency is read in; dollars by default. */
  currency: z.string().length(3).optional(),
};
export const assertArgs = z.object({ cell: cellRef, ...typed });
/** One value for several cells. */
export const fillArgs = z.object({ cells: z.array(cellRef).min(1).max(1000), ...typed });

/** A source as an analyst writes it down. */
export const sourceDraft = z.object({
  kind: z.string().min(1).max(64),
  title: z.string().max(1000),
  publisher: z.string().max(500),
  author: z.string().max(500),
  issued: z.string().max(32).nullable(),
  url: z.string().max(2000).nullable(),
  note: z.string().max(4000),
});
export type SourceDraft = z.infer<typeof sourceDraft>;
