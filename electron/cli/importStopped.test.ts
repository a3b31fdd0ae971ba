/** Ctrl+C in the middle of an import. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attestJson, buildCli, root, temporaryFolder } from './testing/runAttest.ts';
import { errorLine } from './testing/shapes.ts';

const folder = temporaryFolder();
const workspace = join(folder.path, 'stopped.attest');
const file = join(folder.path, 'trade.csv');
const ROWS = Array.from(
  { length: 100_000 },
  (_, at) => `ARM,RUS,exports,${1000 + (at % 3000)},${at},USD,S${at % 40}\n`,
);
beforeAll(async () => {
  buildCli();
  await attestJson(['new', workspace]);
  writeFileSync(file, `area,counterpart,flow,period,value,unit,source\n${ROWS.join('')}`);
}, 120_000);
afterAll(() => folder.remove());

/** Runs an import, and sends it a signal as soon as `hasBegun` says so of its process. */
function interrupted(
  signal: NodeJS.Signals,
  hasBegun: (pid: number) => boolean,
  ...more: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [
    join(root, 'dist', 'cli.js'),
    'import',
    workspace,
    file,
    '--json',
    ...more,
  ]);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8');
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  void (async () => {
    while (child.exitCode === null && !hasBegun(child.pid ?? 0)) await setTimeout(2);
    child.kill(signal);
  })();
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'an import that %s stops says so and leaves the workspace as it was, to the byte, and nothing beside it',
  async (signal) => {
    const before = readFileSync(workspace);
    const { code, out, err } = await interrupted(signal, () => existsSync(`${workspace}-journal`));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errorLine.parse(JSON.parse(err)).error).toMatchObject({
      code: 'import/stopped',
      message: 'The import was stopped; nothing of it was written.',
    });
    expect(readdirSync(folder.path).sort()).toEqual(['stopped.attest', 'trade.csv']);
    expect(readFileSync(workspace).equals(before)).toBe(true);
  },
);

/** Whether a process has opened the file, as Linux tells it. */
function isReading(pid: number): boolean {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).some((name) => {
    try {
      return readlinkSync(join(folder, name)) === file;
    } catch {
      // It was closed meanwhile.
      return false;
    }
  });
}

test.runIf(process.platform === 'linux')('Ctrl+C in a dry run is told as in an import', async () => {
  const before = readFileSync(workspace);
  const { code, out, err } = await interrupted('SIGINT', isReading, '--dry-run');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(errorLine.parse(JSON.parse(err)).error.code).toBe('import/stopped');
  expect(readFileSync(workspace).equals(before)).toBe(true);
});
