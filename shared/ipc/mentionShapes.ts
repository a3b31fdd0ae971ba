/** Shapes of the decisions on an article's numbers. */
import * as z from 'zod';
import { reading } from './documentShapes.ts';
import { id } from './shapes.ts';

export const mentionRef = z.object({ documentId: id, mentionId: z.string().max(64) });

/** Names a reading: the same for equal readings. */
const readingId = z.string().max(500);

const kindedReading = z.object({ kind: z.string(), reading });
export const alternative = kindedReading.extend({
  id: readingId,
  /** BCP 47 of whoever writes it so; null for the article's own way. */
  locale: z.string().nullable(),
});
export type AlternativeView = z.infer<typeof alternative>;

const typed = z.string().max(200).nullable();
/** Null is "as it was", an empty text is "none". */
const readingEdit = z.object({
  value: typed,
  unit: typed,
  currency: typed,
  period: typed,
  subject: typed,
});
export type ReadingEditView = z.infer<typeof readingEdit>;

/** What a typed reading would be; nothing is written for it. Two or more readings ask which one is meant. */
export const editPreview = z.object({
  readings: z.array(kindedReading.extend({ id: readingId })),
  subject: z.array(z.string()).nullable(),
  problems: z.array(
    z.object({ field: z.enum(['value', 'unit', 'currency', 'period', 'subject']), message: z.string() }),
  ),
});
export type EditPreview = z.infer<typeof editPreview>;

/** Why, in the analyst's words. */
const reason = z.string().max(500);

/** `alternative` names the reading chosen; null takes the only one there is. */
export const acceptArgs = mentionRef.extend({ alternative: readingId.nullable(), reason });
export const previewArgs = mentionRef.extend({ edit: readingEdit });
/** `choice` names the reading meant where what was typed has several. */
export const editArgs = previewArgs.extend({ choice: readingId.nullable(), reason });
export const dismissArgs = mentionRef.extend({ reason });
