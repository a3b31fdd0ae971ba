/** A pack's files in memory: the same model always gives the same bytes. Nothing here reads a clock or a disk. */
import { createHash } from 'node:crypto';
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import { buildManifest, type Manifest } from '#shared/domain/packs/manifest.ts';
import { type ExtraFormat, FORMAT_FILES } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { FIGURE_COLUMNS, NUMBER_COLUMNS, rowsToCsv, SOURCE_COLUMNS } from '#shared/domain/packs/packRows.ts';
import { tablesOf } from '#shared/domain/packs/packTables.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { annotationsText } from './formats/annotations.ts';
import { dataPackageText } from './formats/dataPackage.ts';
import { referencesText } from './formats/references.ts';
import { renderPage } from './html/renderPage.ts';
import { readmeText } from './readmeText.ts';

export type BuiltFile = { readonly path: string; readonly bytes: Buffer };
export type BuiltPack = { readonly manifest: Manifest; readonly files: readonly BuiltFile[] };

/** Files sorted by path, manifest.json among them. */
export function buildPack(model: PackModel, formats: readonly ExtraFormat[] = []): BuiltPack {
  const tables = tablesOf(model);
  const modelJson = readableJson(model);
  const contentId = sha256Hex(Buffer.from(modelJson));
  const page = renderPage(model, contentId);
  const texts: readonly (readonly [string, string])[] = [
    ['README.txt', readmeText(model, contentId)],
    ['data/figures.csv', rowsToCsv(FIGURE_COLUMNS, [...tables.figures.values()])],
    ['data/model.json', modelJson],
    ['data/numbers.csv', rowsToCsv(NUMBER_COLUMNS, [...tables.numbers.values()])],
    ['data/sources.csv', rowsToCsv(SOURCE_COLUMNS, [...tables.sources.values()])],
    ['index.html', page.html],
  ];
  const basic = texts.map(toFile);
  const files = [...basic, ...formats.map((format) => extraFile(format, model, basic))];
  const manifest = buildManifest(model, files.map(listed), page.places);
  const own = { path: MANIFEST_PATH, bytes: Buffer.from(readableJson(manifest)) };
  return { manifest, files: [...files, own].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const toFile = ([path, text]: readonly [string, string]): BuiltFile => ({ path, bytes: Buffer.from(text) });
const listed = ({ path, bytes }: BuiltFile) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) });

function extraFile(format: ExtraFormat, model: PackModel, basic: readonly BuiltFile[]): BuiltFile {
  switch (format) {
    case 'datapackage':
      return toFile([FORMAT_FILES[format], dataPackageText(model, basic.map(listed))]);
    case 'annotations':
      return toFile([FORMAT_FILES[format], annotationsText(model)]);
    case 'references':
      return toFile([FORMAT_FILES[format], referencesText(model)]);
    default:
      return assertNever(format);
  }
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
