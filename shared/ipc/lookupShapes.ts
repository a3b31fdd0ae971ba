/** Shapes of reverse lookup: what is asked, and what in the figures comes to it. */
import * as z from 'zod';
import { mentionRef } from './mentionShapes.ts';
import { cellRef, decimal, id, period, range } from './shapes.ts';

const words = z.string().max(500);

/** A text, or a number of an article; a period given goes before what either says. */
export const findArgs = z.object({
  /** Null looks up the mention as it is read. */
  text: words.nullable(),
  /** The later number of a pair, where the text holds only the earlier one. */
  to: words.nullable(),
  mention: mentionRef.nullable(),
  fromPeriod: words.nullable(),
  toPeriod: words.nullable(),
  limit: z.number().int().min(1).max(200),
});

export const match = z.object({
  rank: z.number().int(),
  kind: z.enum(['cell', 'group_sum', 'ratio', 'difference', 'share', 'pair']),
  score: z.number(),
  /** Whole units, percent or a factor, as asked; of a pair the later value. */
  value: decimal,
  /** What the digits of the figures allow the value to be. */
  low: decimal,
  high: decimal,
  /** The earlier value of a pair or a change, in whole units. */
  fromValue: decimal.nullable(),
  currency: z.string().nullable(),
  /** Relative; 0 where it fits. */
  distance: z.number(),
  label: z.string(),
  marks: z.array(z.string()),
  areas: z.array(z.string()),
  counterpart: z.string(),
  flow: z.string(),
  reporter: z.string(),
  periods: z.array(period),
  cells: z.array(cellRef),
  missing: z.array(z.string()),
  sources: z.array(z.object({ id, name: z.string() })),
});
export type LookupMatch = z.infer<typeof match>;

export const answer = z.object({
  /** What was looked up, as it was understood. */
  text: z.string(),
  to: z.string().nullable(),
  fromPeriod: period.nullable(),
  toPeriod: period.nullable(),
  scale: z.enum(['amount', 'percent', 'factor']).nullable(),
  state: z.enum(['read', 'ambiguous', 'refused']),
  why: z.string().nullable(),
  /** The number of an article that was asked about, and which end of its pair it is. */
  mention: range
    .extend({
      documentId: id,
      blockId: z.string(),
      quote: z.string(),
      locator: z.string(),
      side: z.enum(['from', 'to']).nullable(),
    })
    .nullable(),
  results: z.array(match),
  near: z.array(match),
});
export type LookupView = z.infer<typeof answer>;
