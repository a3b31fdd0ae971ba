import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Tells two workspaces apart that have one name in two folders, without telling the window where they are. */
export const workspaceKey = (path: string): string =>
  createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);
