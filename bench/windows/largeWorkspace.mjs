import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup/places.mjs';
import { writeMonthlyExports } from '../workspaces/monthlyExports.mjs';

/**
 * Makes a workspace file of 1.14 million values.
 * @param {string} path
 */
export async function makeLargeWorkspace(path) {
  const { createWorkspace } = await import(
    pathToFileURL(join(root, 'electron/services/workspaces/workspaceFiles.ts')).href
  );
  const store = createWorkspace(path, 'bench', 'bench', '2026-01-01T00:00:00Z');
  writeMonthlyExports(store.db);
  store.close();
}
