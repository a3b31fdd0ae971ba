import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureName } from './pictureFile.ts';

const FOLDER = 'Pasted tables';
/** Tables kept; an import may still be looking at the one before. */
const KEPT = 5;

/**
 * Writes a table where an import reads files from: under the name of what it is a table of, else under one that says when it
 * was pasted, so that no other paste is taken for a newer version of it. The oldest are removed. Answers its path.
 */
export async function keepPasted(
  folder: string,
  { name: of, text }: { readonly name: string; readonly text: string },
  at: Date,
): Promise<string> {
  const kept = join(folder, FOLDER);
  await mkdir(kept, { recursive: true });
  const name = `${of === '' ? `Clipboard ${timeOf(at)}` : pictureName(of)}.tsv`;
  const path = join(kept, name);
  await writeFile(path, text);
  await utimes(path, at, at);
  const files = (await readdir(kept)).map((file) => join(kept, file));
  const aged = await Promise.all(files.map(async (file) => ({ file, age: (await stat(file)).mtimeMs })));
  const oldest = aged.sort((a, b) => a.age - b.age).slice(0, -KEPT);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })));
  return path;
}

const timeOf = (at: Date): string => at.toISOString().slice(0, 23).replace('T', ' ').replaceAll(':', '.');
