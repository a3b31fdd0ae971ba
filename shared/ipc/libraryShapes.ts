/** What a workspace holds, by title, and what a search finds in it. */
import * as z from 'zod';
import { versionPlace } from './documentShapes.ts';
import { id } from './shapes.ts';

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
  /** Tells it from another file of its name; says nothing of where it is. */
  key: z.string(),
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
