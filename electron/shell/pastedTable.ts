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
  const name = of === '' ? clipboardName(await readdir(kept), at) : pictureName(of);
  const path = join(kept, `${name}.tsv`);
  await writeFile(path, text);
  await utimes(path, at, at);
  const files = (await readdir(kept)).map((file) => join(kept, file));
  const aged = await Promise.all(files.map(async (file) => ({ file, age: (await stat(file)).mtimeMs })));
  const oldest = aged.sort((a, b) => a.age - b.age).slice(0, -KEPT);
  await Promise.all(oldest.map(({ file }) => rm(file, { force: true })));
  return path;
}

/** Two tables that are pasted within one second are told apart by its parts, also where the first is gone already. */
function clipboardName(kept: readonly string[], at: Date): string {
  const name = `Clipboard ${timeOf(at)}`;
  const part = String(at.getMilliseconds()).padStart(3, '0');
  return kept.some((file) => file.startsWith(name)) ? `${name}.${part}` : name;
}

/** On the clock of whoever pastes: the name is read in the window, and by default cited. */
const timeOf = (at: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(two).join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.')}`;
};
