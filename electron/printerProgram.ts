/** The Electron that prints for a command: the running one, or the one set-up found for this checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// One level below the root, here and in the bundles (dist/*.js).
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');
const printer = fileURLToPath(new URL('../electron/printer', import.meta.url));
const runtimeFile = fileURLToPath(new URL('../.cache/runtime.json', import.meta.url));

export type Program = { readonly path: string; readonly args: readonly string[] };

/** Null where there is none: a checkout that was never set up. */
export function printerProgram(): Program | null {
  const isPackaged = root.endsWith('.asar');
  if (process.versions['electron'] !== undefined)
    return { path: process.execPath, args: isPackaged ? [] : [printer] };
  if (!existsSync(runtimeFile)) return null;
  const { electron } = JSON.parse(readFileSync(runtimeFile, 'utf8')) as { readonly electron: string };
  return existsSync(electron) ? { path: electron, args: [printer] } : null;
}
