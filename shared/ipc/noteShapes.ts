/** Shapes of notes, their number chips, and what stands in the way of a pack. */
import * as z from 'zod';
import { decimal, id } from './shapes.ts';

/** A chip's reference as text: `ser1@2024`, `d1@120-131`, `change(ser1@2020,ser1@2024)|full.1` (domain/notes/chipRef.ts). */
export const chipRef = z.string().min(1).max(400);

/** What a number chip shows now, and its trace. */
export const chipView = z.object({
  ref: chipRef,
  /** A stated figure, one derived from others, one the chip computes, or a number quoted from an article. */
  kind: z.enum(['figure', 'derived', 'computed', 'quoted']),
  /** As a briefing prints it; "missing" when nobody states it. */
  text: z.string(),
  value: decimal.nullable(),
  label: z.string(),
  missing: z.boolean(),
  /** It rests on somebody's judgement: an estimate, a forecast, an analyst's own figure. */
  judged: z.boolean(),
  /** Why it is missing, how it was derived, what a sum lacks; empty when there is nothing to add. */
  remark: z.string(),
  /** What it is computed from, in order; empty for every other kind. */
  parts: z.array(z.object({ ref: chipRef, label: z.string(), text: z.string() })),
  /** Publisher and title of each source the number rests on. */
  sources: z.array(z.string()),
  /** The paragraph that states it, or the first that links to it. */
  place: z
    .object({
      documentId: id,
      documentTitle: z.string(),
      blockId: id,
      locator: z.string(),
      start: z.number().int(),
      quote: z.string(),
      /** The number's own id in the article, where the chip quotes it. */
      mentionId: id.nullable(),
    })
    .nullable(),
});
export type ChipView = z.infer<typeof chipView>;

/** Note bodies are ProseMirror JSON; a number chip is `{type:'number', attrs:{ref}}`. */
export const noteView = z.object({ id, title: z.string(), body: z.json() });
export type NoteView = z.infer<typeof noteView>;

/** A number of a note that shows something else than when the note was last read. */
export const changedChip = z.object({ ref: chipRef, was: z.string(), now: z.string() });
export type ChangedChip = z.infer<typeof changedChip>;

/** A number that stops a pack, and where to go to mend it. */
const untracedNumber = z.object({
  part: z.string(),
  place: z.string(),
  text: z.string(),
  /** The note it was typed in; `paragraph` counts from 1, `start` is a UTF-16 offset in it. */
  typed: z
    .object({
      noteId: id,
      paragraph: z.number().int(),
      start: z.number().int(),
      /** The words around it, chips as what they print. */
      before: z.string(),
      after: z.string(),
    })
    .nullable(),
  /** The cell of a printed number without a trace. */
  cell: z.object({ seriesId: id, period: z.string() }).nullable(),
});

/** What an export of a pack would print, looked at before anything is written. */
export const packCheck = z.object({
  packId: id,
  name: z.string(),
  title: z.string(),
  version: z.string(),
  /** Date of the last change of its content. */
  asOf: z.string(),
  parts: z.array(z.object({ kind: z.string(), title: z.string() })),
  numbers: z.number().int(),
  /** Printed numbers that nobody states, and that say so. */
  missing: z.number().int(),
  untraced: z.array(untracedNumber),
  /** What does not stop it but should be known: electron/services/packs/packWarnings.ts. */
  warnings: z.array(
    z.object({
      kind: z.enum(['source', 'claim', 'fact', 'anchor', 'chart', 'wording', 'letters']),
      owner: z.string(),
      place: z.string(),
      claim: z.string().nullable(),
      paragraph: z.number().int().nullable(),
      text: z.string(),
    }),
  ),
});
export type PackCheck = z.infer<typeof packCheck>;

/** A pack checked against itself (domain/packs/verifyPack.ts). */
export const packVerification = z.object({
  packId: z.string(),
  ok: z.boolean(),
  files: z.array(z.object({ path: z.string(), state: z.enum(['ok', 'changed', 'missing', 'extra']) })),
  numbers: z.object({
    checked: z.number().int(),
    failed: z.array(
      z.object({
        id: z.string(),
        file: z.string(),
        place: z.string(),
        stated: z.string().nullable(),
        recomputed: z.string().nullable(),
      }),
    ),
  }),
  signature: z.enum(['valid', 'invalid', 'none']),
  /** Whether its words and drawings were made again and compared; not for packs of another Attest. */
  /** What was found of its signature; `why` says why one does not hold. */
  signed: z.object({
    state: z.enum(['valid', 'invalid', 'none']),
    keyId: z.string().nullable(),
    publicKey: z.string().nullable(),
    why: z.string(),
  }),
  isWordForWord: z.boolean(),
});
export type PackVerification = z.infer<typeof packVerification>;
