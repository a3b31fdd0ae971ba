/** Shapes of two packs compared, and of what an export tells while it runs. */
import * as z from 'zod';
import { EXTRA_FORMATS, type ExtraFormat } from '../domain/packs/packFormats.ts';

const operations = z.array(z.string());
const number = z.object({ id: z.string(), text: z.string(), value: z.string().nullable() });
const line = z.object({ part: z.string(), text: z.string(), operations });
const pack = z.object({ packId: z.string(), version: z.string(), asOf: z.string(), ok: z.boolean() });

/** The operations are those that caused a difference, as far as the packs say. */
export const packComparison = z.object({
  same: z.boolean(),
  before: pack,
  after: pack,
  numbers: z.object({
    added: z.array(number.extend({ operations })),
    removed: z.array(number.extend({ operations })),
    changed: z.array(
      z.object({ before: number, after: number, what: z.enum(['number', 'trace']), operations }),
    ),
  }),
  text: z.object({
    added: z.array(line),
    removed: z.array(line),
    changed: z.array(z.object({ part: z.string(), before: z.string(), after: z.string(), operations })),
  }),
});
export type PackComparisonView = z.infer<typeof packComparison>;

/** What is being made now. */
export const exportProgress = z.object({
  part: z.enum(['html', ...(EXTRA_FORMATS as [ExtraFormat, ...ExtraFormat[]])]),
});
