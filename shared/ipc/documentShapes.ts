/** An article with its numbers, citations and links, and one that is only looked at. */
import * as z from 'zod';
import { decimal, id, linkView, offset } from './shapes.ts';

export const block = z.object({
  id: z.string(),
  ordinal: z.number().int(),
  role: z.string(),
  locator: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  kept: z.boolean(),
  rule: z.string().nullable(),
});
export type BlockView = z.infer<typeof block>;

export const reading = z.object({
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  unit: z.string().nullable(),
  currency: z.string().nullable(),
  magnitude: z.string().nullable(),
  bound: z.string(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  rule: z.string(),
  note: z.string().nullable(),
});

export const mention = z.object({
  id: z.string(),
  block: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  state: z.string(),
  kind: z.string(),
  readings: z.array(reading),
  about: z.object({
    measure: z.string().nullable(),
    flow: z.string().nullable(),
    subject: z.array(z.string()),
    counterpart: z.array(z.string()),
    basis: z.string(),
    pair: z.string().nullable(),
  }),
  /** Why it is a question; of a number word that was dismissed by rule, the rule. */
  why: z.string().nullable(),
  /** What the analyst decided; null while nobody did. */
  decision: z
    .object({
      state: z.enum(['accepted', 'edited', 'dismissed']),
      reason: z.string(),
      actor: z.string(),
      at: z.string(),
    })
    .nullable(),
  /** What Attest reads by itself, where a decision stands in its place. */
  own: z
    .object({ state: z.string(), kind: z.string(), readings: z.array(reading), why: z.string().nullable() })
    .nullable(),
});
export type MentionView = z.infer<typeof mention>;

export const citation = z.object({
  id: z.string(),
  block: z.string(),
  start: offset,
  end: offset,
  text: z.string(),
  outlet: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  date: z.string().nullable(),
  dateBasis: z.string(),
  /** The source record; equal for two references to one piece. */
  sourceId: id.nullable(),
});
export type CitationView = z.infer<typeof citation>;

const ledgerCounts = z.object({
  extracted: z.number().int(),
  date: z.number().int(),
  citation: z.number().int(),
  dismissed: z.number().int(),
  open: z.number().int(),
});

export const documentMeta = z.object({
  title: z.string().nullable(),
  author: z.string().nullable(),
  publication: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  textSha256: z.string(),
});

/** A document among its versions: number from 1, the one it replaces, the newest where it is not that itself. */
export const versionPlace = z.object({
  number: z.number().int().min(1),
  older: id.nullable(),
  newer: id.nullable(),
});

export const documentView = z.object({
  id,
  sourceId: id,
  meta: documentMeta,
  version: versionPlace,
  blocks: z.array(block),
  mentions: z.array(mention),
  citations: z.array(citation),
  ledger: ledgerCounts,
  links: z.array(linkView),
});
export type DocumentView = z.infer<typeof documentView>;

/** What would be ingested; nothing is written until the preview is accepted. */
export const ingestPreview = z.object({
  previewId: id,
  meta: documentMeta,
  blocks: z.array(block),
  mentions: z.number().int(),
  ledger: ledgerCounts,
  /** The document that already holds these bytes. */
  alreadyHere: id.nullable(),
  /** A document this is likely a newer version of, and what says so; `share` is the part of its words that stand there. */
  likelyVersionOf: z
    .object({
      documentId: id,
      title: z.string(),
      number: z.number().int().min(1),
      why: z.enum(['text', 'title']),
      share: z.number().min(0).max(1),
    })
    .nullable(),
});
export type IngestPreview = z.infer<typeof ingestPreview>;
