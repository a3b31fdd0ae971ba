/** One changed digit anywhere in a real pack is found, also when every hash and the pack id were mended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTRA_FORMATS, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import { buildPack } from '../services/packs/buildPack.ts';
import { findPackSpec } from '../services/packs/packSpec.ts';
import { createSampleWorkspace } from '../services/workspaces/sample.ts';
import { type BuiltPack, packFiles } from './packFiles.ts';
import { verifyRead } from './readPack.ts';
import { forgePack } from './testing/forgePack.ts';

const PATHS = [
  'README.txt',
  'annotations.jsonld',
  'briefing.docx',
  'briefing.pptx',
  'briefing.xlsx',
  'data/figures.csv',
  'data/model.json',
  'data/numbers.csv',
  'data/sources.csv',
  'datapackage.json',
  'index.html',
  'manifest.json',
  'provenance.json',
  'references-apa.txt',
  'references-chicago.txt',
  'references.json',
  'references.ris',
  'ro-crate-metadata.json',
];
const FLIPS_PER_FILE = 4;

describe('the pack of the sample workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-digits-'));
  let built: BuiltPack;
  beforeAll(async () => {
    const options = {
      holder: 'test',
      actor: 'test',
      now: () => '2026-01-20T00:00:00.000Z',
      ingestWorkerUrl: new URL('../ingest/ingestWorker.ts', import.meta.url),
    };
    const store = await createSampleWorkspace(join(folder, 'sample.attest'), options);
    const context = { store, ...options };
    built = packFiles(
      buildPack(context, findPackSpec(context, null), 'Attest 0.1.0'),
      EXTRA_FORMATS.filter(isModelFormat),
    );
    store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds the files that are tried here', () => {
    expect(built.files.map(({ path }) => path)).toEqual(PATHS);
    const untouched = forgePack(built, 'README.txt', built.files[0]!.bytes.toString('utf8'));
    expect(verifyRead(untouched!).ok).toBe(true);
  });

  test.each(PATHS)('%s', (path) => {
    const text = built.files.find((file) => file.path === path)!.bytes.toString('latin1');
    const places = Array.from(text.matchAll(/\d/g), ({ index }) => index);
    const flip = fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(flip, ([at, by]) => {
        const changed = `${text.slice(0, at)}${(Number(text[at]) + by) % 10}${text.slice(at + 1)}`;
        const forged = forgePack(built, path, Buffer.from(changed, 'latin1'));
        if (forged === null) return;
        const { ok, numbers, files } = verifyRead(forged);
        expect(ok).toBe(false);
        // A digit of a hash in the manifest is told as a changed file, everything else by what it says.
        const told = [...numbers.failed.map(({ file }) => file), ...files.filter((f) => f.state !== 'ok')];
        expect(told.length).toBeGreaterThan(0);
        // Nobody has to look for the place: the file is named that was changed.
        if (path !== 'manifest.json') expect(numbers.failed.map(({ file }) => file)).toContain(path);
      }),
      { numRuns: FLIPS_PER_FILE },
    );
  });
});
