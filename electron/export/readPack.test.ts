import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import { type Manifest, packIdOf } from '#shared/domain/packs/manifest.ts';
import { recomputer, tablesOf, traceHasher } from '#shared/domain/packs/packTables.ts';
import { printedTexts } from '#shared/domain/packs/printedPage.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { multiply } from '#shared/lib/decimal.ts';
import { Problem } from '#shared/lib/problem.ts';
import { printedOffice } from './office/printedOffice.ts';
import { storedZip } from './office/storedZip.ts';
import { packFiles } from './packFiles.ts';
import { isSealed, sealPdf } from './pdf/seal.ts';
import { verifyPackAt } from './readPack.ts';
import { sha256Hex } from './sha256Hex.ts';
import { type HostileEntry, hostileZip } from './testing/hostileZip.ts';
import { writePack } from './writePack.ts';

let root = '';
let count = 0;
const place = (): string => join(root, `pack${++count}`);
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'attest-pack-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Writes a pack, changes one file, and if asked mends its hash and the pack id as a forger would. */
async function forged(path: string, change: (text: string) => string, mend: boolean) {
  const out = place();
  await writePack(sampleModel, out, { format: 'folder' });
  const text = await readFile(join(out, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(out, path), changed);
  if (mend) {
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
    const files = manifest.files.map((file) =>
      file.path === path
        ? { ...file, bytes: Buffer.byteLength(changed), sha256: sha256Hex(Buffer.from(changed)) }
        : file,
    );
    const mended = { ...manifest, files };
    await writeFile(join(out, 'manifest.json'), readableJson({ ...mended, pack_id: packIdOf(mended) }));
  }
  return verifyPackAt(out);
}

/** Every so many digits of a text another one there; in a page, not in its own style and script. */
function* digitChanges(text: string, step: number) {
  let seen = 0;
  const program = text.lastIndexOf('<script>');
  for (const match of text.matchAll(/\d(?![^<]*<\/style>)/g)) {
    if (program >= 0 && match.index > program) return;
    if (seen++ % step !== 0) continue;
    const other = String((Number(match[0]) + 1) % 10);
    yield text.slice(0, match.index) + other + text.slice(match.index + 1);
  }
}

describe('a pack as it was written', () => {
  test.each(['folder', 'zip'] as const)('verifies as a %s', async (format) => {
    const out = format === 'zip' ? `${place()}.zip` : place();
    const written = await writePack(sampleModel, out, { format });
    const result = await verifyPackAt(out);
    expect(result).toMatchObject({ packId: written.packId, ok: true, signature: 'none' });
    expect(result.numbers).toEqual({ checked: sampleModel.numbers.length, failed: [] });
    expect(result.files.map((file) => file.path)).toEqual(written.files.map((file) => file.path));
  });

  test('is the same bytes twice, leaves nothing beside it, and takes no place that is taken', async () => {
    const [one, two] = [`${place()}.zip`, `${place()}.zip`];
    await writePack(sampleModel, one, { format: 'zip' });
    await writePack(structuredClone(sampleModel), two, { format: 'zip' });
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    await expect(writePack(sampleModel, one, { format: 'zip' })).rejects.toThrow(Problem);
    await expect(writePack(sampleModel, root, { format: 'folder' })).rejects.toThrow('not empty');
    const empty = place();
    await mkdir(empty);
    await writePack(sampleModel, empty, { format: 'folder' });
    expect((await readdir(root)).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('writes nothing when a number is untraced without a reason', async () => {
    const out = place();
    const model = { ...sampleModel, sources: [] };
    await expect(writePack(model, out, { format: 'folder' })).rejects.toMatchObject({
      code: 'pack/untraced',
    });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
    await writePack({ ...model, untracedReason: 'draft' }, out, { format: 'folder' });
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Reason given: draft');
  });
});

describe('a changed pack', () => {
  const paths = packFiles(sampleModel).files.map((file) => file.path);
  test.each(paths)('one digit of %s is noticed', async (path) => {
    const result = await forged(path, (text) => [...digitChanges(text, 1)][0]!, false);
    expect(result.ok).toBe(false);
    expect(result.files.find((file) => file.path === path)?.state).toBe('changed');
  });

  test.each(['data/figures.csv', 'data/numbers.csv', 'data/sources.csv', 'data/model.json'])(
    'any digit of %s is noticed behind mended hashes',
    async (path) => {
      const text = packFiles(sampleModel)
        .files.find((file) => file.path === path)!
        .bytes.toString();
      let tried = 0;
      for (const changed of digitChanges(text, path === 'data/model.json' ? 29 : 7)) {
        const result = await forged(path, () => changed, true);
        expect(result.files.every((file) => file.state === 'ok')).toBe(true);
        expect(result.numbers.failed.length).toBeGreaterThan(0);
        tried++;
      }
      expect(tried).toBeGreaterThan(3);
    },
  );

  test('names the number behind a mended figure, and each one made of it', async () => {
    const { numbers } = await forged(
      'data/figures.csv',
      (text) => text.replace(',3000000000,', ',3000000001,'),
      true,
    );
    expect([...new Set(numbers.failed.map((fault) => fault.id))]).toEqual(
      expect.arrayContaining(['n1', 'n4', 'n5', 'n6', 'n9', 'n10', 'n11']),
    );
    expect(numbers.failed.map((fault) => fault.id)).not.toContain('n2');
    expect(numbers.failed).toContainEqual({
      id: 'n1',
      file: 'data/numbers.csv',
      place: 'value',
      stated: '3000000000',
      recomputed: '3000000001',
    });
  });

  test('names the number whose print in the page was mended', async () => {
    const { numbers } = await forged(
      'index.html',
      (text) => text.replace('>$63 million</button>', '>$36 million</button>'),
      true,
    );
    expect(numbers.failed).toEqual([
      { id: 'n7', file: 'index.html', place: 'n7', stated: '$36 million', recomputed: '$63 million' },
    ]);
  });

  test('names the number whose trace in the page was mended', async () => {
    const { numbers } = await forged(
      'index.html',
      (text) => text.replace('2,950,000,000 to', '2,960,000,000 to'),
      true,
    );
    expect(numbers.failed).toMatchObject([{ id: 'n1', file: 'index.html', place: 't-n1' }]);
  });

  test('any digit of the page and the read-me is noticed behind mended hashes', async () => {
    const { files } = packFiles(sampleModel);
    for (const [path, step] of [
      ['index.html', 211],
      ['README.txt', 5],
    ] as const) {
      const text = files.find((file) => file.path === path)!.bytes.toString();
      for (const changed of digitChanges(text, step)) {
        const result = await forged(path, () => changed, true);
        expect(result.numbers.failed.length).toBeGreaterThan(0);
      }
    }
  });

  test('missing and extra files are named', async () => {
    const out = place();
    await writePack(sampleModel, out, { format: 'folder' });
    await rm(join(out, 'data/figures.csv'));
    await writeFile(join(out, 'more.txt'), 'x');
    const result = await verifyPackAt(out);
    expect(result.files).toContainEqual({ path: 'data/figures.csv', state: 'missing' });
    expect(result.files).toContainEqual({ path: 'more.txt', state: 'extra' });
    expect(result.ok).toBe(false);
  });
});

/** Well-formed, and nested so deep that walking it would end the program. */
const deepManifest = (): string =>
  `{"format":"attest-pack/1","more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;

describe('a pack made to keep its reader busy', () => {
  test('numbers that double at every step are computed once each', () => {
    const length = 60;
    const chain = Array.from({ length }, (_, i) => ({
      ...sampleModel.numbers[0]!,
      id: `n${i + 1}`,
      cell: null,
      expression: 'add' as const,
      inputs: i + 1 === length ? ['ast1'] : [`n${i + 2}`, `n${i + 2}`],
    }));
    const tables = tablesOf({ ...sampleModel, numbers: chain });
    const one = recomputer(tables)(`n${length}`).value;
    expect(recomputer(tables)('n58').value).toBe(multiply(one!, '4'));
    expect(traceHasher(tables)('n1')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a model nested without end states nothing', async () => {
    const { numbers } = await forged(
      'data/model.json',
      () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      true,
    );
    expect(numbers.failed).toContainEqual(expect.objectContaining({ id: 'page', file: 'data/model.json' }));
  });

  test('a document of anchors that never end is read once', () => {
    const opening = '<w:bookmarkStart w:id="1" w:name="n1"/><w:t>5</w:t>';
    const xml = opening.repeat(200_000);
    const docx = storedZip([{ path: 'word/document.xml', bytes: Buffer.from(xml) }]);
    expect(printedOffice('briefing.docx', docx)?.size).toBe(0);
    expect(printedTexts('<p id="n1" '.repeat(200_000)).size).toBe(0);
  });
});

test('a PDF is sealed to its bytes and to its model', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nxref\ntrailer\nstartxref\n9\n%%EOF\n');
  const sealed = sealPdf(pdf, 'model');
  expect(isSealed(sealed, 'model')).toBe(true);
  expect(isSealed(sealed, 'another')).toBe(false);
  expect(isSealed(pdf, 'model')).toBe(false);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(isSealed(changed, 'model')).toBe(false);
  }
});

describe('a hostile pack is a Problem', () => {
  const manifest: HostileEntry = { name: 'p/manifest.json', data: '{"format":"attest-pack/1"}' };
  const cases: [string, string, HostileEntry[]][] = [
    ['parent folder', 'pack/unsafe-name', [manifest, { name: 'p/../../x', data: '' }]],
    ['absolute', 'pack/unsafe-name', [manifest, { name: '/etc/x', data: '' }]],
    ['backslash', 'pack/unsafe-name', [manifest, { name: 'p\\x', data: '' }]],
    ['drive', 'pack/unsafe-name', [manifest, { name: 'C:/x', data: '' }]],
    ['symlink', 'pack/unsafe-name', [manifest, { name: 'p/x', data: '/etc/passwd', mode: 0o120777 }]],
    ['same name twice', 'pack/unsafe-name', [manifest, { ...manifest, name: 'p/Manifest.json' }]],
    ['too many', 'pack/too-large', Array.from({ length: 1001 }, (_, i) => ({ name: `p/${i}`, data: '' }))],
    ['ratio', 'pack/too-large', [manifest, { name: 'p/x', data: Buffer.alloc(3_000_000), deflate: true }]],
    ['total', 'pack/too-large', [manifest, { name: 'p/x', data: 'a', deflate: true, claim: 300_000_000 }]],
    ['size that lies', 'pack/cut-short', [manifest, { name: 'p/x', data: 'aaaa', deflate: true, claim: 2 }]],
    ['two roots', 'pack/not-a-pack', [manifest, { name: 'q/x', data: '' }]],
    ['no manifest', 'pack/not-a-pack', [{ name: 'p/x', data: '' }]],
    ['broken manifest', 'pack/not-a-pack', [{ ...manifest, data: '{"format"' }]],
    ['deep manifest', 'pack/not-a-pack', [{ ...manifest, data: deepManifest() }]],
    ['newer', 'pack/newer-format', [{ ...manifest, data: '{"format":"attest-pack/2"}' }]],
  ];
  test.each(cases)('%s', async (_, code, entries) => {
    const path = `${place()}.zip`;
    await writeFile(path, hostileZip(entries));
    await expect(verifyPackAt(path)).rejects.toMatchObject({ name: 'Problem', code });
  });

  test('cut short anywhere', async () => {
    const whole = `${place()}.zip`;
    await writePack(sampleModel, whole, { format: 'zip' });
    const bytes = await readFile(whole);
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      const path = `${place()}.zip`;
      await writeFile(path, bytes.subarray(0, Math.floor(bytes.length * part)));
      await expect(verifyPackAt(path)).rejects.toBeInstanceOf(Problem);
    }
  });

  test('a link in a folder, a path to nothing', async () => {
    const out = place();
    await writePack(sampleModel, out, { format: 'folder' });
    await symlink('/etc/hostname', join(out, 'link'));
    await expect(verifyPackAt(out)).rejects.toMatchObject({ code: 'pack/unsafe-name' });
    await expect(verifyPackAt(place())).rejects.toMatchObject({ code: 'pack/not-found' });
  });
});
