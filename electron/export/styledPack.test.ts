/** A pack in a house style: in every format, recorded, the same each time; without one nothing of it is there. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson, readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { HouseStyle } from '#shared/domain/packs/houseStyle.ts';
import { packIdOf, parseManifest } from '#shared/domain/packs/manifest.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import { resourcePath } from '../resourcesFolder.ts';
import { readStoredZip } from './office/storedZip.ts';
import { type BuiltPack, packFiles } from './packFiles.ts';
import { printPage } from './pdf/printPage.ts';
import { readFiles, verifyRead } from './readPack.ts';
import { sha256OfText } from './sha256Hex.ts';

const png = readFileSync(resourcePath('icons', '32x32.png'));
const style: HouseStyle = {
  name: 'Institute of Trade',
  colours: { accent: '#8a1c3b', heading: '#1b3a5c' },
  fonts: { text: 'serif', headings: 'sans' },
  logo: { png: png.toString('base64'), width: 32, height: 32, alt: 'Institute of Trade' },
};
const styled = { ...sampleModel, style };
const FORMATS = ['docx', 'pptx', 'xlsx'] as const;
const bytesOf = (pack: BuiltPack, path: string): Buffer =>
  pack.files.find((file) => file.path === path)!.bytes;
const verified = (pack: BuiltPack, manifest = bytesOf(pack, MANIFEST_PATH).toString('utf8')) => {
  const read = parseManifest(manifest);
  if (typeof read === 'string') throw new Error(read);
  return verifyRead({ manifest: read, files: readFiles(new Map(pack.files.map((f) => [f.path, f.bytes]))) });
};

test('the manifest names it, and the pack is sound and the same each time', () => {
  const pack = packFiles(styled, FORMATS);
  expect(pack.manifest.style).toEqual({
    name: 'Institute of Trade',
    sha256: sha256OfText(canonicalJson(style)),
  });
  expect(verified(pack)).toMatchObject({ ok: true });
  expect(packFiles(styled, FORMATS).manifest.pack_id).toBe(pack.manifest.pack_id);
});

test('the logo’s own bytes are in page, document and slides, with its words', () => {
  const pack = packFiles(styled, FORMATS);
  for (const html of [bytesOf(pack, 'index.html').toString('utf8'), printPage(styled, '').html]) {
    expect(html).toContain(`<img class="logo" src="data:image/png;base64,${style.logo?.png}"`);
    expect(html).toContain('alt="Institute of Trade"');
    expect(html).toContain('--head:#1b3a5c');
  }
  const docx = readStoredZip(bytesOf(pack, 'briefing.docx'))!;
  expect(docx.get('word/media/logo.png')).toEqual(png);
  expect(docx.get('word/styles.xml')?.toString('utf8')).toContain('<w:color w:val="1B3A5C"/>');
  const pptx = readStoredZip(bytesOf(pack, 'briefing.pptx'))!;
  expect(pptx.get('ppt/media/logo.png')).toEqual(png);
  for (const [path, bytes] of pptx)
    if (/slides\/slide\d+\.xml$/.test(path)) expect(bytes.toString('utf8')).toContain('r:embed="rIdLogo"');
});

test('a pack that has none says nothing of one', () => {
  const pack = packFiles(sampleModel, FORMATS);
  expect(pack.manifest).not.toHaveProperty('style');
  const [shown = ''] = bytesOf(pack, 'index.html').toString('utf8').split('<script');
  expect(shown).toContain('</main>');
  expect(shown).not.toContain('class="logo"');
});

test('a manifest that names another style is found, its own id mended', () => {
  const pack = packFiles(styled);
  const other = { ...pack.manifest, style: { name: 'Ministry of Trade', sha256: '0'.repeat(64) } };
  const forged = readableJson({ ...other, pack_id: packIdOf(other) });
  expect(verified(pack, forged).numbers.failed).toEqual([
    {
      id: 'manifest',
      file: MANIFEST_PATH,
      place: 'style',
      stated: 'Ministry of Trade',
      recomputed: 'Institute of Trade',
    },
  ]);
});
