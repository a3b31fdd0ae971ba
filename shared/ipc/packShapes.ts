/** Shapes of a pack's layout between designer and store; the parts are those of the stored spec. */
import * as z from 'zod';
import { TLP_LABELS } from '../domain/packs/handlingMarks.ts';
import { EXTRA_FORMATS, type ExtraFormat } from '../domain/packs/packFormats.ts';
import { id, period } from './shapes.ts';

const title = z.string().trim().min(1).max(500);
const rows = { title, series: z.array(id).min(1).max(500), periods: z.array(period).min(1).max(500) };
const ids = z.array(id).min(1).max(500);

const packPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: id }),
  z.object({ kind: z.literal('chart'), chart: id }),
  z.object({ kind: z.literal('scenario'), scenario: id }),
  z.object({ kind: z.literal('table'), ...rows }),
  z.object({ kind: z.literal('drawing'), type: z.enum(['line', 'bar']), ...rows }),
  z.object({ kind: z.literal('quotes'), title, document: id }),
  z.object({
    kind: z.literal('words'),
    title,
    paragraphs: z.array(z.array(z.union([z.string(), z.object({ cell: z.string() })]))),
  }),
  z.object({ kind: z.literal('cover'), title, subtitle: z.string().max(500) }),
  z.object({ kind: z.literal('judgements'), title, notes: ids }),
  z.object({ kind: z.literal('audit'), title, document: id }),
  z.object({ kind: z.literal('timeline'), title, documents: ids }),
  z.object({ kind: z.literal('sources'), title, form: z.enum(['short', 'full']).optional() }),
  z.object({ kind: z.literal('method'), title }),
  z.object({ kind: z.literal('provenance'), title }),
]);
export type PackPartView = z.infer<typeof packPart>;

const day = z.iso.date().nullable();
const packMarks = z.object({
  tlp: z.enum(TLP_LABELS).nullable(),
  embargo: day,
  draft: z.boolean(),
  figuresAsOf: day,
});
export type PackMarks = z.infer<typeof packMarks>;

/** How far the pack has been checked, and by whom it was said. */
export const REVIEW_STATES = ['draft', 'checked', 'signed_off'] as const;
export const reviewState = z.enum(REVIEW_STATES);

export const packLayout = z.object({
  name: z.string().trim().min(1).max(200),
  title,
  marks: packMarks,
  parts: z.array(packPart).max(200),
});
export type PackLayout = z.infer<typeof packLayout>;

export const packDesign = z.object({
  id,
  layout: packLayout,
  review: z.object({ state: reviewState, by: z.string() }).nullable(),
  /** The name of its house style. */
  style: z.string().nullable(),
  /** Beside each part: what it prints, and whether that is still in the workspace. */
  labels: z.array(z.object({ text: z.string(), isGone: z.boolean() })),
});
export type PackDesign = z.infer<typeof packDesign>;

export const packTemplate = z.object({ name: z.string(), parts: z.number().int() });

/** A version of a pack that went out. The corrigendum is a draft of what to send to those who have it. */
export const issuedVersion = z.object({
  version: z.string(),
  hash: z.string().nullable(),
  state: z.enum(['stands', 'superseded', 'withdrawn']),
  corrigendum: z.string().nullable(),
});
export type IssuedVersion = z.infer<typeof issuedVersion>;

export const extraFormats = z.array(z.enum(EXTRA_FORMATS as [ExtraFormat, ...ExtraFormat[]]));

export const packResult = z.object({
  packId: z.string(),
  version: z.string(),
  out: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number().int() })),
  numbers: z.number().int(),
  untraced: z.array(z.object({ part: z.string(), place: z.string(), text: z.string() })),
});
export type PackResult = z.infer<typeof packResult>;
