/** A view of a sheet that somebody gave a name: which rows and columns are shown, and in what order. */
import * as z from 'zod';
import { FREQUENCIES } from '../domain/figures/types.ts';
import { id } from './shapes.ts';
import { SHEETS } from './sheetShapes.ts';

export const viewedSheet = z.enum(['figures', ...SHEETS]);
export type ViewedSheet = z.infer<typeof viewedSheet>;

/** What the grid tells of a column, as far as it is remembered. */
export const columnState = z.object({
  colId: z.string().max(64),
  width: z.number(),
  hide: z.boolean(),
  pinned: z.enum(['left', 'right']).nullable(),
  sort: z.enum(['asc', 'desc']).nullable(),
});
export type ColumnState = z.infer<typeof columnState>;

/** A quick filter; those of one family widen each other, families narrow. */
export const chip = z.object({ family: z.string().max(64), test: z.string().max(500) });

/** What narrows the rows. */
export const rowFilter = z.object({
  /** The box above the grid, as it was typed. */
  typed: z.string().max(2000),
  chips: z.array(chip).max(100),
  /** The row under the headings, by column. */
  filters: z.record(z.string().max(64), z.string().max(500)),
});
export type RowFilter = z.infer<typeof rowFilter>;

export const viewState = rowFilter.extend({
  /** Of the wide sheet only. */
  frequency: z.enum(FREQUENCIES).nullable(),
  columns: z.array(columnState).max(2000),
});
export type ViewState = z.infer<typeof viewState>;

export const savedView = z.object({ id, name: z.string(), state: viewState });
export type SavedView = z.infer<typeof savedView>;

const viewName = z.string().max(200);
export const saveViewArgs = z.object({ sheet: viewedSheet, name: viewName, state: viewState });
export const renameViewArgs = z.object({ viewId: id, name: viewName });
