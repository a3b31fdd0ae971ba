/** A pivot of the figures: how it is laid out, and a page of its rows. */
import * as z from 'zod';
import { DIMENSIONS, MOST_LEVELS } from '../domain/figures/pivot/layout.ts';
import { cellRef, decimal, id } from './shapes.ts';

const dimension = z.enum(DIMENSIONS);
const key = z.string().max(1000);

export const pivotView = z.object({
  /** Which series are taken, as in the wide sheet. */
  where: z.string().max(4000),
  frequency: z.string().max(1),
  rows: z.array(dimension).max(MOST_LEVELS),
  columns: dimension,
  group: z.string().max(200).nullable(),
  at: z.string().max(16).nullable(),
  /** By which column rows of one level are sorted, by their whole where it is null; null for the order of their names. */
  sort: z.object({ column: key.nullable(), isDescending: z.boolean() }).nullable(),
});
export type PivotView = z.infer<typeof pivotView>;

const path = z.array(key).max(MOST_LEVELS);

export const pivotArgs = pivotView.extend({
  /** Whether rows are open unless `turned` names them, or closed unless it does. */
  isOpen: z.boolean(),
  turned: z.array(path).max(2000),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000),
});

const named = z.object({ key: z.string(), name: z.string() });

const pivotPlace = z.object({
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  bound: z.string(),
  unit: z.string(),
  count: z.number().int(),
  /** Why there is no sum; empty when there is one. */
  why: z.string(),
  /** Names of what should be in the sum and has no figure. */
  missing: z.array(z.string()),
  leftOut: z.array(z.string()),
  /** The cell it is, where it is one. */
  cell: cellRef.nullable(),
  /** The one statement it is, and its source by name; null for sums and what is derived. */
  assertionId: id.nullable(),
  source: z.string().nullable(),
});
export type PivotPlace = z.infer<typeof pivotPlace>;

const pivotRow = z.object({
  path,
  name: z.string(),
  /** Whether rows stand below it, and whether they are shown. */
  state: z.enum(['leaf', 'open', 'closed']),
  places: z.record(z.string(), pivotPlace),
  /** The sum of its places; null where there is one column, or no figure. */
  total: pivotPlace.nullable(),
});
export type PivotRow = z.infer<typeof pivotRow>;

export const pivotPage = z.object({
  total: z.number().int(),
  columns: z.array(named),
  rows: z.array(pivotRow),
  /** What may be chosen: groups with a member among the figures, and periods. */
  groups: z.array(named),
  periods: z.array(z.string()),
});

export const pivotPlaceArgs = pivotView.extend({ path, column: key.nullable() });
const part = z.object({ cell: cellRef, label: z.string(), text: z.string() });
export const pivotParts = z.object({
  title: z.string(),
  place: pivotPlace.nullable(),
  /** What is added up. */
  parts: z.array(part),
  /** Wholes beside their parts, which are not. */
  leftOut: z.array(part),
});
export type PivotParts = z.infer<typeof pivotParts>;
