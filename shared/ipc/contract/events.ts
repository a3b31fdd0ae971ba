import * as z from 'zod';
import * as im from '../importShapes.ts';
import * as pc from '../packCompareShapes.ts';
import * as s from '../shapes.ts';

/** What the main process tells the window unasked. */
export const events = {
  /** After every committed operation; the window drops what it cached. */
  'workspace.changed': z.object({ operationId: s.id.nullable(), label: z.string() }),
  'workspace.opened': z.object({ name: z.string(), key: z.string() }),
  'import.progress': im.importProgress,
  /** How much of the figures that a pivot waits for is read, 0 to 1. */
  'pivot.progress': z.object({ share: z.number().min(0).max(1) }),
  'pack.progress': pc.exportProgress,
  /** A file was dropped on the window; the token is as of the dialog that chooses such a file. */
  'file.dropped': z.object({ kind: z.enum(['figures', 'article']), file: z.string(), name: z.string() }),
  /** A menu item or accelerator was used; the renderer's command of that name runs. */
  'menu.chosen': z.object({ command: z.string() }),
} as const;
