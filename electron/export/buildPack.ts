/** A pack's files in memory: the same model always gives the same bytes. Nothing here reads a clock or a disk. */
import { createHash } from 'node:crypto';
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import {
  buildManifest,
  type Manifest,
  type ManifestFile,
  type ManifestPlace,
} from '#shared/domain/packs/manifest.ts';
import { FORMAT_FILES, type ModelFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { FIGURE_COLUMNS, NUMBER_COLUMNS, rowsToCsv, SOURCE_COLUMNS } from '#shared/domain/packs/packRows.ts';
import { tablesOf } from '#shared/domain/packs/packTables.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { packDocument } from './docx/packDocument.ts';
import { annotationsText } from './formats/annotations.ts';
import { claimReviewText, hasReviews } from './formats/claimReviewFile.ts';
import { dataPackageText } from './formats/dataPackage.ts';
import { provenanceText } from './formats/provenance.ts';
import { citedText, risText } from './formats/referenceLists.ts';
import { referencesText } from './formats/references.ts';
import { roCrateText } from './formats/roCrate.ts';
import { renderPage } from './html/renderPage.ts';
import { packSlides } from './pptx/packSlides.ts';
import { readmeText } from './readmeText.ts';
import { type PrintedFile, packWorkbook } from './xlsx/packWorkbook.ts';

export type BuiltFile = { readonly path: string; readonly bytes: Buffer };
export type BuiltPack = { readonly manifest: Manifest; readonly files: readonly BuiltFile[] };

/** Files sorted by path, manifest.json among them. `printed` are files made elsewhere from the same model: the PDF. */
export function buildPack(
  model: PackModel,
  formats: readonly ModelFormat[] = [],
  printed: readonly BuiltFile[] = [],
): BuiltPack {
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
  const told = basic.map(listed);
  const extras = formats.map((format) => extraFiles(format, model, contentId, told));
  const files = [...basic, ...extras.flatMap((extra) => extra.files), ...printed];
  const places = joined([page.places, ...extras.map((extra) => extra.places)]);
  const others = files.slice(basic.length).map(listed);
  const manifest = buildManifest(model, [...told, ...others], places);
  const own = { path: MANIFEST_PATH, bytes: Buffer.from(readableJson(manifest)) };
  return { manifest, files: [...files, own].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const toFile = ([path, text]: readonly [string, string]): BuiltFile => ({ path, bytes: Buffer.from(text) });
const listed = ({ path, bytes }: BuiltFile) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) });

type Places = ReadonlyMap<string, readonly ManifestPlace[]>;
type Extra = { readonly files: readonly BuiltFile[]; readonly places: Places };
const NOWHERE: Places = new Map();

function extraFiles(
  format: ModelFormat,
  model: PackModel,
  contentId: string,
  basic: readonly ManifestFile[],
): Extra {
  const texts = (all: readonly (readonly [string, string])[]): Extra => ({
    files: all.map(toFile),
    places: NOWHERE,
  });
  const document = ({ bytes, places }: PrintedFile): Extra => ({
    files: [{ path: FORMAT_FILES[format], bytes }],
    places,
  });
  switch (format) {
    case 'datapackage':
      return texts([
        [FORMAT_FILES[format], dataPackageText(model, basic)],
        ['provenance.json', provenanceText(model)],
        ['ro-crate-metadata.json', roCrateText(model, basic)],
      ]);
    case 'annotations':
      return texts([
        [FORMAT_FILES[format], annotationsText(model)],
        ...(hasReviews(model) ? [['claimreview.jsonld', claimReviewText(model)] as const] : []),
      ]);
    case 'references':
      return texts([
        [FORMAT_FILES[format], referencesText(model)],
        ['references.ris', risText(model)],
        ['references-apa.txt', citedText(model, 'apa')],
        ['references-chicago.txt', citedText(model, 'chicago')],
      ]);
    case 'xlsx':
      return document(packWorkbook(model, contentId));
    case 'docx':
      return document(packDocument(model, contentId));
    case 'pptx':
      return document(packSlides(model, contentId));
    default:
      return assertNever(format);
  }
}

function joined(all: readonly Places[]): Places {
  const places = new Map<string, readonly ManifestPlace[]>();
  for (const each of all)
    for (const [id, found] of each) places.set(id, [...(places.get(id) ?? []), ...found]);
  return places;
}

export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
