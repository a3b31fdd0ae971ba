/**
 * Harmed files imported into a workspace, as by a person: where one is refused or asks something, the workspace is what it
 * was; where one is read, undoing its import gives that back. 300 files here, as many as ATTEST_MUTATIONS says in a campaign.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '#shared/lib/problem.ts';
import { openImportFile } from '../../import/openFile.ts';
import { NO_MAPPING } from '../../import/table/columnMapping.ts';
import { dice, harmed, SOUND_FILES } from '../../import/testing/harmedFiles.ts';
import { WORKERS } from '../../import/testing/openBytes.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { at, emptyWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { importRows } from './importFigures.ts';
import { openImport } from './importFileInto.ts';

const FILES = Number(process.env['ATTEST_MUTATIONS'] ?? 300);

let workspace: TestWorkspace;
let folder = '';
let before = '';
beforeAll(async () => {
  workspace = emptyWorkspace();
  folder = mkdtempSync(join(tmpdir(), 'attest-harmed-'));
  // What the sound files say is there, so that a harmed one changes some of it, repeats some and adds to it.
  for (const [name, make] of KINDS) {
    writeFileSync(join(folder, name), await make());
    expect(await importInto(join(folder, name))).toBe('read');
  }
  before = stateSha256(workspace.context.store.db);
}, 60_000);
afterAll(() => {
  workspace.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** As they are streamed; the worker that opens the others writes nothing. */
const KINDS = [
  ['harmed.csv', SOUND_FILES.csv],
  ['harmed-sdmx.csv', SOUND_FILES.sdmx],
  ['harmed.json', SOUND_FILES.json],
] as const;

/** Whether it was read: then something was written, unless none of it was new. */
async function importInto(path: string): Promise<'read' | 'refused'> {
  try {
    const file = await openImportFile(path, WORKERS);
    try {
      importRows(workspace.context, file.name, openImport(file, NO_MAPPING).figures(false));
      return 'read';
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return 'refused';
  }
}

const seen = { read: 0, refused: 0, written: 0 };

test.each(KINDS)(
  '%s: where it is refused the workspace is as it was; where it is read, undoing gives it back',
  async (name, make) => {
    const { context } = workspace;
    const { db } = context.store;
    const done = db.prepare("SELECT count(*) FROM operation WHERE kind = 'do' AND state = 'done'").pluck();
    const count = done.get();
    const whole = await make();
    const path = join(folder, name);
    for (let seed = 0; seed < FILES / KINDS.length; seed++) {
      writeFileSync(path, harmed(whole, dice(seed * 7919 + 2)));
      const outcome = await importInto(path);
      seen[outcome]++;
      if (done.get() !== count) {
        expect(outcome).toBe('read');
        expect(stateSha256(db), `${name}, seed ${seed}`).not.toBe(before);
        seen.written++;
        undo(context.store, 'Ana', at);
      }
      expect(stateSha256(db), `${name}, seed ${seed}`).toBe(before);
    }
  },
  600_000,
);

test('of them some were refused, some read, and some changed what was there', () => {
  expect(Math.min(seen.read, seen.refused, seen.written)).toBeGreaterThan(0);
});
