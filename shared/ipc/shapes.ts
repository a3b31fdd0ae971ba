/** What shapes of every topic are made of, and a cell with all that is known of it: zod schemas with types derived from them, as all that travels. */
import * as z from 'zod';
import { RE_EXPORTS } from '../domain/figures/types.ts';

export const id = z.string().min(1).max(64);
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export const period = z.string().min(1).max(32);
/** A place in a text, in code points. */
export const offset = z.number().int().min(0);

export const cellRef = z.object({ seriesId: id, period });
export const range = z.object({ start: offset, end: offset });

/** One cell as the grid draws it. */
export const cellView = z.object({
  value: decimal.nullable(),
  /** How the source says that there is no figure ("n/a", "–"), or a text kept without a value. */
  statedAs: z.string().optional(),
  currency: z.string().nullable(),
  bound: z.string(),
  status: z.string(),
  reporter: z.string(),
  /** Publisher and date of the source of the value shown, or its title; null for derived cells. */
  source: z.string().nullable(),
  /** The assertion shown; null for derived cells. */
  assertionId: id.nullable(),
  /** How many assertions the cell holds. */
  assertions: z.number().int(),
  /** Smallest and largest value when assertions of one currency contradict each other. */
  spread: z.object({ low: decimal, high: decimal }).nullable(),
  /** How many paragraphs link here. */
  links: z.number().int(),
  /** How many comments it has, where it has any. */
  comments: z.number().int().optional(),
  /** How a derived value was made ("exports + imports, reporter RUS"); null for stated ones. */
  derivation: z.string().nullable(),
  /** What a derived value lacks (areas of a group, a flow); shown, never filled in. */
  missing: z.array(z.string()),
  /** The cells a derived value was made of. */
  inputs: z.array(cellRef),
});
export type CellView = z.infer<typeof cellView>;

export const seriesRow = z.object({
  /** `ser12`, or `calc3` for a calculated series, whose name is its area's. */
  seriesId: z.string(),
  kind: z.enum(['stated', 'derived', 'group', 'calculated']),
  area: z.string(),
  areaName: z.string(),
  counterpart: z.string(),
  counterpartName: z.string(),
  flow: z.string(),
  product: z.string(),
  frequency: z.string(),
  measure: z.string(),
  /** By period, and by the id of a calculated column. A period that is absent has no assertion: missing, not zero. */
  cells: z.record(z.string(), cellView),
});
export type SeriesRow = z.infer<typeof seriesRow>;

export const source = z.object({
  id,
  kind: z.string(),
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  issued: z.string().nullable(),
  accessed: z.string().nullable(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  reliability: z.string().nullable(),
  credibility: z.string().nullable(),
  note: z.string(),
});
export type SourceView = z.infer<typeof source>;

const assertionView = z.object({
  id,
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  valueAsStated: z.string(),
  unitAsStated: z.string(),
  currency: z.string().nullable(),
  valuation: z.string(),
  reporter: z.string(),
  status: z.string(),
  bound: z.string(),
  note: z.string(),
  chosen: z.boolean(),
  /** Where re-exports are in it, where that is settled; null for what is no export too. */
  reExports: z.enum(RE_EXPORTS).nullable(),
  source,
});
export type AssertionView = z.infer<typeof assertionView>;

export const historyEntry = z.object({
  id,
  kind: z.enum(['do', 'undo', 'redo']),
  label: z.string(),
  actor: z.string(),
  at: z.string(),
  state: z.enum(['done', 'undone', 'abandoned']),
  target: id.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const linkView = z.object({
  id,
  documentId: id,
  documentTitle: z.string(),
  blockId: z.string(),
  locator: z.string(),
  start: offset,
  end: offset,
  quote: z.string(),
  targets: z.array(z.object({ cell: cellRef, label: z.string() })),
  /** The older version in which the link was made, where it stands here because the words do. */
  carriedFrom: id.optional(),
});
export type LinkView = z.infer<typeof linkView>;

export const cellDetail = z.object({
  cell: cellRef,
  label: z.string(),
  measure: z.string(),
  view: cellView,
  /** The rule that shows the value, or by whom it was chosen. */
  rule: z.string(),
  /** What a derived value was made of, by name. */
  inputs: z.array(
    z.object({
      cell: cellRef,
      label: z.string(),
      value: decimal.nullable(),
      currency: z.string().nullable(),
    }),
  ),
  /** `place`: where it stands in the file it was imported from, and that file's SHA-256; "" for what was typed. */
  assertions: z.array(assertionView.extend({ place: z.string(), fileSha256: z.string() })),
  links: z.array(linkView),
  history: z.array(historyEntry),
  usedIn: z.array(z.object({ kind: z.string(), id, title: z.string() })),
});
export type CellDetail = z.infer<typeof cellDetail>;
