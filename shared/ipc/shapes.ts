/** Shapes that travel between window and main process, as zod schemas; the types are derived from them. */
import * as z from 'zod';
import { RE_EXPORTS } from '../domain/figures/types.ts';

export const id = z.string().min(1).max(64);
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export const period = z.string().min(1).max(32);
const offset = z.number().int().min(0);

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

export const libraryView = z.object({
  documents: z.array(
    z.object({
      id,
      title: z.string(),
      publication: z.string().nullable(),
      published: z.string().nullable(),
      open: z.number().int(),
      version: versionPlace,
    }),
  ),
  charts: z.array(z.object({ id, title: z.string() })),
  scenarios: z.array(z.object({ id, title: z.string() })),
  notes: z.array(z.object({ id, title: z.string() })),
  packs: z.array(z.object({ id, name: z.string() })),
  sources: z.number().int(),
  series: z.number().int(),
  assertions: z.number().int(),
});
export type LibraryView = z.infer<typeof libraryView>;

export const workspaceInfo = z.object({
  name: z.string(),
  /** Names of the operations that Ctrl+Z and Ctrl+Y would act on. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  openNumbers: z.number().int(),
  assertions: z.number().int(),
});
export type WorkspaceInfo = z.infer<typeof workspaceInfo>;

export const searchHit = z.object({
  kind: z.enum(['block', 'note', 'source']),
  id: z.string(),
  documentId: id.nullable(),
  title: z.string(),
  locator: z.string(),
  /** Matched words stand between U+0001 and U+0002. */
  snippet: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const packResult = z.object({
  packId: z.string(),
  version: z.string(),
  out: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number().int() })),
  numbers: z.number().int(),
  untraced: z.array(z.object({ part: z.string(), place: z.string(), text: z.string() })),
});
export type PackResult = z.infer<typeof packResult>;
