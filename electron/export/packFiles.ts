/** A pack's files in memory: the same model always gives the same bytes. Nothing here reads a clock or a disk. */
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
import { sha256Hex, sha256OfText } from './sha256Hex.ts';
import { type PrintedFile, packWorkbook } from './xlsx/packWorkbook.ts';

export type BuiltFile = { readonly path: string; readonly bytes: Buffer };
export type BuiltPack = { readonly manifest: Manifest; readonly files: readonly BuiltFile[] };

/** Hears which part is made next, a format or `html`; what it throws ends the making. */
export type OnPart = (part: 'html' | ModelFormat) => void;
/** All that is made from the model alone. */
export type PackParts = {
  readonly basic: readonly BuiltFile[];
  readonly told: readonly ManifestFile[];
  readonly extras: readonly BuiltFile[];
  readonly places: Places;
};

/** Files sorted by path, manifest.json among them. `printed` are files made elsewhere from the same model: the PDF. */
export const packFiles = (
  model: PackModel,
  formats: readonly ModelFormat[] = [],
  printed: readonly BuiltFile[] = [],
): BuiltPack => assemblePack(model, buildParts(model, formats), printed);

/** The model and its tables, which every pack holds. */
export function dataFiles(model: PackModel): readonly BuiltFile[] {
  const tables = tablesOf(model);
  const texts: readonly (readonly [string, string])[] = [
    ['data/figures.csv', rowsToCsv(FIGURE_COLUMNS, [...tables.figures.values()])],
    [MODEL_PATH, readableJson(model)],
    ['data/numbers.csv', rowsToCsv(NUMBER_COLUMNS, [...tables.numbers.values()])],
    ['data/sources.csv', rowsToCsv(SOURCE_COLUMNS, [...tables.sources.values()])],
  ];
  return texts.map(toFile);
}

/** The SHA-256 of the model's file, by which every format names what it was made from. */
export const contentIdOf = (data: readonly BuiltFile[]): string =>
  sha256Hex(data.find(({ path }) => path === MODEL_PATH)?.bytes ?? Buffer.alloc(0));

/** All files of a pack but its manifest and what is printed elsewhere; `onPart` hears of each format before it is made. */
export function buildParts(model: PackModel, formats: readonly ModelFormat[], onPart?: OnPart): PackParts {
  onPart?.('html');
  const data = dataFiles(model);
  const contentId = contentIdOf(data);
  const page = renderPage(model, contentId);
  const basic = [
    toFile(['README.txt', readmeText(model, contentId)]),
    ...data,
    toFile(['index.html', page.html]),
  ];
  const told = basic.map(listed);
  const extras = formats.map((format) => {
    onPart?.(format);
    return extraFiles(format, model, contentId, told);
  });
  const places = joined([page.places, ...extras.map((extra) => extra.places)]);
  return { basic, told, extras: extras.flatMap((extra) => extra.files), places };
}

/** The whole pack, by path: its parts, the files `printed` elsewhere, and the manifest that hashes them all. */
export function assemblePack(
  model: PackModel,
  { basic, told, extras, places }: PackParts,
  printed: readonly BuiltFile[],
): BuiltPack {
  const others = [...extras, ...printed];
  const manifest = buildManifest(model, [...told, ...others.map(listed)], places, sha256OfText);
  const own = { path: MANIFEST_PATH, bytes: Buffer.from(readableJson(manifest)) };
  return { manifest, files: [...basic, ...others, own].sort((x, y) => (x.path < y.path ? -1 : 1)) };
}

const MODEL_PATH = 'data/model.json';
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
