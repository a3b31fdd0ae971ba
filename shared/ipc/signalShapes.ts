/** Political events and the divergence view, as they travel to the window. */
import * as z from 'zod';
import { DIRECTIONS } from '../domain/signals/types.ts';

const id = z.string().min(1).max(64);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const cell = z.object({ seriesId: id, period: z.string() });

/** What an analyst enters. `block` is the paragraph of the document that speaks of it. */
export const signalDraft = z.object({
  area: z.string().max(64),
  date: z.string().max(10),
  title: z.string().max(300),
  direction: z.enum(DIRECTIONS),
  strength: z.number().int(),
  /** Reliability of the source and credibility of what it says ("B2"); empty while nobody judged. */
  grade: z.string().max(2),
  note: z.string().max(1000),
  sourceId: id,
  documentId: id.nullable(),
  block: z.string().max(64).nullable(),
});
export type SignalDraft = z.infer<typeof signalDraft>;

const signalView = signalDraft.extend({
  id,
  areaName: z.string(),
  sourceName: z.string(),
  /** "body ¶ 5"; empty where no paragraph is named. */
  locator: z.string(),
});
export type SignalView = z.infer<typeof signalView>;

/** What a paragraph and its citation suggest: no direction and no strength, which only an analyst gives. */
const signalProposal = z.object({
  area: z.string(),
  areaName: z.string(),
  date: z.string(),
  title: z.string(),
  sourceId: id,
  sourceName: z.string(),
  documentId: id,
  block: z.string(),
  locator: z.string(),
});
export type SignalProposal = z.infer<typeof signalProposal>;

export const signalList = z.object({
  signals: z.array(signalView),
  proposals: z.array(signalProposal),
  areas: z.array(z.object({ area: z.string(), name: z.string() })),
});
export type SignalList = z.infer<typeof signalList>;

export const divergenceArgs = z.object({ from: z.string().max(32), to: z.string().max(32) });
export const divergence = z.object({
  from: z.string(),
  to: z.string(),
  periods: z.array(z.string()),
  points: z.array(
    z.object({
      area: z.string(),
      name: z.string(),
      cells: z.tuple([cell, cell]),
      change: decimal.nullable(),
      low: decimal.nullable(),
      high: decimal.nullable(),
      values: z.string(),
      net: z.number().int(),
      events: z.array(id),
      sources: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
  signals: z.array(signalView),
  remarks: z.array(z.string()),
  sourceLine: z.string(),
});
export type Divergence = z.infer<typeof divergence>;
