import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-lock-'));
  lock = join(folder, 'nested', 'the.lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('withLock', () => {
  it('answers what the work answers and leaves no lock behind', async () => {
    expect(await withLock(lock, async () => existsSync(lock))).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('lets go when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('makes processes take turns', async () => {
    const counter = join(folder, 'counter');
    writeFileSync(counter, '0');
    // Reading, pausing and writing back loses counts as soon as two of them overlap.
    const code = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { setTimeout as pause } from 'node:timers/promises';
      import { withLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
      for (let i = 0; i < 5; i += 1) {
        await withLock(${JSON.stringify(lock)}, async () => {
          const seen = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
          await pause(5);
          writeFileSync(${JSON.stringify(counter)}, String(seen + 1));
        });
      }`;
    const runs = [1, 2, 3].map(
      () =>
        new Promise((resolve) => {
          const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
          child.on('close', resolve);
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0, 0]);
    expect(readFileSync(counter, 'utf8')).toBe('15');
  });

  it('takes over a lock whose owner is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'owner'), String(pid));
    expect(await withLock(lock, async () => readFileSync(join(lock, 'owner'), 'utf8'))).toBe(
      String(process.pid),
    );
  });
});
