import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { preferences, STANDARD_PREFERENCES } from '#shared/ipc/preferenceShapes.ts';
import { notedKey } from '#shared/ipc/signingShapes.ts';

const windowPlace = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

/** A part that is missing or damaged falls back by itself, so that one bad entry does not cost the others. */
const settings = z.object({
  /** Paths of workspaces, the latest first. */
  recent: z.array(z.string()).catch([]),
  layout: z.json().nullable().catch(null),
  window: windowPlace.nullable().catch(null),
  preferences: preferences.catch(STANDARD_PREFERENCES),
  /** Keys of others, with the names somebody noted for them. */
  notedKeys: z.array(notedKey).catch([]),
});
export type Settings = z.infer<typeof settings>;

const RECENT_KEPT = 12;

/** What the app remembers between runs, in one JSON file. Nothing in it is needed to open a workspace. */
export type SettingsFile = {
  readonly read: () => Settings;
  /** Merges and writes at once; a crash leaves the old file or the new one, a full disk is only logged. */
  readonly update: (change: Partial<Settings>) => void;
};

/** Reads the file at `path`; one that is missing or damaged counts as empty. */
export function openSettingsFile(path: string): SettingsFile {
  let current = load(path);
  return {
    read: () => current,
    update(change) {
      current = { ...current, ...change };
      try {
        write(path, current);
      } catch (error) {
        // What is remembered must not stand in the way of what is being done.
        console.error('The settings could not be saved:', error);
      }
    },
  };
}

/** The list with `path` in front, once. */
export const withRecent = (recent: readonly string[], path: string): string[] =>
  [path, ...recent.filter((other) => other !== path)].slice(0, RECENT_KEPT);

function load(path: string): Settings {
  try {
    return settings.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Settings are a convenience: a file nobody can read must not keep the app from starting.
    return settings.parse({});
  }
}

function write(path: string, value: Settings): void {
  mkdirSync(dirname(path), { recursive: true });
  const arriving = `${path}.${randomUUID()}`;
  try {
    writeFileSync(arriving, JSON.stringify(value, null, 2));
    renameSync(arriving, path);
  } finally {
    rmSync(arriving, { force: true });
  }
}
