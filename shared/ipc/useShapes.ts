/** Shapes of what uses something, and of where a number of a pack comes from. */
import * as z from 'zod';
import { cellRef, id } from './shapes.ts';

/** A cell (`ser1@2024`), a stretch of an article (`d1@120-340`), a calculated series, source, article, chart or note. */
export const usedThing = z.string().min(1).max(300);

export const USE_KINDS = ['cell', 'calculated', 'claim', 'scenario', 'note', 'chart', 'pack'] as const;

/** One place that uses it. */
export const useView = z.object({
  kind: z.enum(USE_KINDS),
  /** The cell as text, or the id of the calculated series, scenario, note, chart, pack, or of the article whose claim it is. */
  owner: z.string(),
  title: z.string(),
  /** Where in it: a paragraph, a part; empty for the whole. */
  place: z.string(),
  /** Of a note: its paragraph, from 1. */
  paragraph: z.number().int().nullable(),
  /** Of a claim: its lasting key. */
  key: z.string().nullable(),
});
export type UseView = z.infer<typeof useView>;

/** Where a number that a pack prints comes from. */
export const packNumberTrace = z.object({
  text: z.string(),
  label: z.string(),
  /** The cell it shows, or the first of those it is computed from. */
  cell: cellRef.nullable(),
  place: z.object({ documentId: id, blockId: z.string(), mentionId: id.nullable() }).nullable(),
});
export type PackNumberTrace = z.infer<typeof packNumberTrace>;
