/** What every refusal of a command is held to. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type * as z from 'zod';
import { attest } from './runAttest.ts';
import { errorLine } from './shapes.ts';

/** Above this a file is known by its size and time: to hash 200 MB before and after each command takes longer than all else. */
const HASHED_BYTES = 16 * 1024 * 1024;

/** Every file below a folder with the hash of its bytes. */
export function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true }).map(String).sort();
  return Object.fromEntries(names.map((name) => [name, contentOf(join(path, name))]));
}

function contentOf(path: string): string {
  const found = statSync(path);
  if (!found.isFile()) return '';
  if (found.size > HASHED_BYTES) return `${found.size} bytes, ${found.mtimeMs}`;
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Lays out what a case starts from. */
export type Prepare = (cwd: string) => void;
export type Refused = (
  args: readonly string[],
  prepare?: Prepare,
) => Promise<z.infer<typeof errorLine>['error']>;

/** Runs each command in a folder of its own below `folder`, which must be the same afterwards; answers the error. */
export function refusalsIn(folder: string): Refused {
  let count = 0;
  return async (args, prepare) => {
    const cwd = join(folder, `case${++count}`);
    mkdirSync(cwd);
    prepare?.(cwd);
    const before = filesIn(cwd);
    const { code, stdout, stderr } = await attest([...args, '--json'], { cwd });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^\{"error":.*\}\n$/) as string]);
    expect(filesIn(cwd)).toEqual(before);
    const { error } = errorLine.parse(JSON.parse(stderr));
    expect(error.message).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
    expect(error.fix.length).toBeGreaterThan(5);
    return error;
  };
}

export const text =
  (name: string, content: string | Buffer): Prepare =>
  (cwd) =>
    writeFileSync(join(cwd, name), content);
