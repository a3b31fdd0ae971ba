import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureName } from './pictureFile.ts';

const FOLDER = 'Pasted tables';
/** Tables kept; an import may still be looking at the one before. */
const KEPT = 5;

/**
 * Writes a table where an import reads files from: under the name of what it is a table of, else under one that says when it
 * was pasted, so that no other paste is taken for a newer version of it. The oldest are removed. Answers its path.
 */
export function keepPasted(
  folder: string,
  { name: of, text }: { readonly name: string; readonly text: string },
  at: Date,
): string {
  const kept = join(folder, FOLDER);
  mkdirSync(kept, { recursive: true });
  const name = `${of === '' ? `Clipboard ${timeOf(at)}` : pictureName(of)}.tsv`;
  const path = join(kept, name);
  writeFileSync(path, text);
  utimesSync(path, at, at);
  const byAge = readdirSync(kept).sort((a, b) => ageOf(join(kept, a)) - ageOf(join(kept, b)));
  for (const old of byAge.slice(0, -KEPT)) rmSync(join(kept, old), { force: true });
  return path;
}

const timeOf = (at: Date): string => at.toISOString().slice(0, 23).replace('T', ' ').replaceAll(':', '.');

const ageOf = (path: string): number => statSync(path).mtimeMs;
