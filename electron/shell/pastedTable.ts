import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'Pasted tables';
/** Tables kept; an import may still be looking at the one before. */
const KEPT = 5;

/**
 * Writes a pasted table where an import reads files from, under a name that says when, so that no other paste is taken for a
 * newer version of it. The oldest are removed. Answers its path.
 */
export function keepPasted(folder: string, text: string, at: Date): string {
  const kept = join(folder, FOLDER);
  mkdirSync(kept, { recursive: true });
  const name = `Clipboard ${at.toISOString().slice(0, 23).replace('T', ' ').replaceAll(':', '.')}.tsv`;
  writeFileSync(join(kept, name), text);
  for (const old of readdirSync(kept).sort().slice(0, -KEPT)) rmSync(join(kept, old), { force: true });
  return join(kept, name);
}
