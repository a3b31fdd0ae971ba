import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepPasted } from './pastedTable.ts';

/** On this machine's clock, as names have it. */
const FIRST_MS = new Date(2026, 0, 2, 3, 4, 5, 0).getTime();

test('each pasted table is a file of its own name, and only the last five stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-pasted-'));
  try {
    const paths: string[] = [];
    for (let at = 0; at < 7; at++) {
      const text = `area\tvalue\nARM\t${at}\n`;
      paths.push(await keepPasted(folder, { name: '', text }, new Date(FIRST_MS + at)));
    }
    const [first = '', last = ''] = [paths[0], paths.at(-1)];
    expect(basename(first)).toBe('Clipboard 2026-01-02 03.04.05.tsv');
    expect(basename(last)).toBe('Clipboard 2026-01-02 03.04.05.006.tsv');
    expect(readFileSync(last, 'utf8')).toBe('area\tvalue\nARM\t6\n');
    expect(readdirSync(dirname(last))).toEqual(paths.slice(-5).map((path) => basename(path)));
    expect(readdirSync(dirname(last))).not.toContain(basename(first));
    const named = await keepPasted(
      folder,
      { name: 'Trade: a digest, table 1', text: 'a\tb\n' },
      new Date(FIRST_MS + 9),
    );
    expect(basename(named)).toMatch(/^Trade.* a digest, table 1\.tsv$/);
    expect(dirname(named)).toBe(dirname(last));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
