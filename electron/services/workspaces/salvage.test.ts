import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../store/openStore.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { sampleWorkspace } from '../testing/testWorkspace.ts';
import { type SalvageReport, salvageWorkspace } from './salvage.ts';
import { backupWorkspace, checkWorkspace } from './workspaceFiles.ts';

const PAGE = 4096;
const ROUNDS = Number(process.env['ATTEST_FUZZ_DOCUMENTS'] ?? 12);
const folder = mkdtempSync(join(tmpdir(), 'attest-salvage-test-'));
const sample = join(folder, 'sample.attest');
let whole: Buffer;
let content: string;

beforeAll(async () => {
  const { context, remove } = await sampleWorkspace();
  content = stateSha256(context.store.db);
  backupWorkspace(context.store, sample);
  remove();
  whole = readFileSync(sample);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** Damages a copy and salvages it. What comes out must be sound, whatever was done. */
function salvaged(damage: (bytes: Buffer) => Buffer | undefined): SalvageReport & { readonly path: string } {
  const path = join(folder, `damaged${++count}.attest`);
  const copy = Buffer.from(whole);
  const damaged = damage(copy) ?? copy;
  writeFileSync(path, damaged);
  const report = salvageWorkspace(path, `${path}-salvaged`, 'Ana', '2026-02-01T00:00:00.000Z');
  expect([report.check.problems, report.losses]).toEqual([[], report.losses]);
  expect(readFileSync(path).equals(damaged)).toBe(true);
  return { ...report, path };
}

function check(bytes: Buffer): boolean {
  const path = join(folder, `checked${++count}.attest`);
  writeFileSync(path, bytes);
  try {
    const store = openStore(path, { mode: 'read', holder: 'test' });
    const { ok } = checkWorkspace(store);
    store.close();
    return ok;
  } catch {
    return false;
  }
}

const zeroed = (bytes: Buffer, ...pages: number[]): Buffer => {
  for (const page of pages) bytes.fill(0, (page - 1) * PAGE, page * PAGE);
  return bytes;
};

test('a whole workspace comes out as it is, its history with it', () => {
  const report = salvaged(() => undefined);
  expect([report.losses, report.history, report.check.stateSha256]).toEqual([[], 'whole', content]);
});

test('a torn header, a lost first page and a lost list of tables cost nothing that is known', () => {
  for (const damage of [
    (bytes: Buffer) => bytes.fill(0, 0, 100),
    (bytes: Buffer) => bytes.fill(0xff, 100, 130),
    (bytes: Buffer) => zeroed(bytes, 1),
  ]) {
    const { tables, check: result, history } = salvaged(damage);
    const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows;
    expect([rowsOf('assertion'), rowsOf('series'), rowsOf('source'), rowsOf('document')]).toEqual([
      571, 93, 116, 1,
    ]);
    if (history === 'whole') expect(result.stateSha256).toBe(content);
  }
});

test('any one page may be lost: check finds it, and what comes out is sound and says what is missing', () => {
  const pages = whole.length / PAGE;
  let same = 0;
  let tried = 0;
  for (let page = 2; page <= pages; page += 9) {
    tried++;
    expect([page, check(zeroed(Buffer.from(whole), page))]).toEqual([page, false]);
    const { check: result, losses } = salvaged((bytes) => zeroed(bytes, page));
    if (result.stateSha256 === content) same++;
    else expect([page, losses]).not.toEqual([page, []]);
  }
  // The history holds most rows a second time, and the table a step of the history.
  expect(same / tried).toBeGreaterThan(0.6);
});

test('flipped bytes are found by check or change nothing; what comes out is sound', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const at = Array.from({ length: 1 + random(20) }, () => random(whole.length));
    const flip = (bytes: Buffer): Buffer => {
      for (const place of at) bytes[place] = (bytes[place] ?? 0) ^ (1 + random(255));
      return bytes;
    };
    salvaged(flip);
  }
});

test('a file cut in half gives its first half', () => {
  const { tables, losses, history } = salvaged((bytes) => bytes.subarray(0, whole.length / 2));
  expect(tables.length).toBeGreaterThan(3);
  expect(losses.length).toBeGreaterThan(0);
  expect(history).toBe('listed');
});

test('what is no workspace is refused, and nothing is written', () => {
  const path = join(folder, 'words.attest');
  writeFileSync(path, 'words\n'.repeat(5000));
  const target = join(folder, 'nothing.attest');
  expect(() => salvageWorkspace(path, target, 'Ana', '')).toThrow(/not an Attest workspace/);
  expect(() => readFileSync(target)).toThrow(/ENOENT/);
  expect(() => salvageWorkspace(sample, sample, 'Ana', '')).toThrow(/already something/);
});
