/** Shapes of links as they stand in a newer version of their document, and of two versions side by side. */
import * as z from 'zod';
import { block } from './documentShapes.ts';
import { id, linkView } from './shapes.ts';

const offset = z.number().int().min(0);
const passage = z.object({ block: z.string(), start: offset, end: offset, text: z.string() });

const anchorView = z.object({
  link: id,
  /** The newest version, in which `found` and `candidates` lie. */
  document: id,
  state: z.enum(['anchored', 'moved', 'changed', 'ambiguous', 'orphan']),
  selector: z.enum(['exact', 'position', 'quote', 'none']),
  old: passage,
  found: passage.nullable(),
  candidates: z.array(passage),
  why: z.string(),
  isSettled: z.boolean(),
});

/** Null leaves the link on the older version. */
export const anchorPlace = z.object({ start: offset, end: offset }).nullable();

const side = z
  .object({ block, pieces: z.array(z.object({ text: z.string(), isChanged: z.boolean() })) })
  .nullable();

/** `older` is null where the document replaces no other. */
export const versionsView = z.object({
  number: z.number().int().min(1),
  older: id.nullable(),
  newer: id.nullable(),
  rows: z.array(z.object({ kind: z.enum(['same', 'changed', 'added', 'removed']), old: side, now: side })),
  /** `madeIn` is the version the link was made in, where `old` lies. */
  anchors: z.array(anchorView.extend({ madeIn: id, targets: linkView.shape.targets })),
});
export type VersionsView = z.infer<typeof versionsView>;

/** Links of one document with the places of another that say the same number; nothing crosses by itself. */
export const carryOverView = z.array(
  z.object({
    link: linkView,
    proposals: z.array(
      z.object({
        mention: z.string(),
        start: offset,
        end: offset,
        text: z.string(),
        reasons: z.array(z.enum(['number', 'period', 'subject', 'measure'])),
        score: z.number(),
      }),
    ),
  }),
);
export type CarryOverView = z.infer<typeof carryOverView>;
