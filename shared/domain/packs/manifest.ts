/** manifest.json: what a pack's files and numbers must be. Keys are snake_case as the contract prints them. */
import { sha256, type TextHash } from '../../lib/sha256.ts';
import { canonicalJson, isShallow } from './canonicalJson.ts';
import type { PackModel } from './packModel.ts';
import { tablesOf, traceHasher } from './packTables.ts';

const PACK_FORMAT = 'attest-pack/1';

export type ManifestFile = { readonly path: string; readonly bytes: number; readonly sha256: string };
export type ManifestPlace = { readonly file: string; readonly anchor: string };
export type ManifestNumber = {
  readonly id: string;
  readonly text: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly places: readonly ManifestPlace[];
  readonly cell: string | null;
  readonly document: string | null;
  readonly locator: string | null;
  readonly quote: string | null;
  readonly inputs: readonly string[];
  readonly expression: string;
  readonly trace_sha256: string;
};
export type Manifest = {
  readonly format: typeof PACK_FORMAT;
  readonly pack_id: string;
  readonly version: string;
  readonly as_of: string;
  readonly app: string;
  readonly state_sha256: string;
  /** The house style it is in; absent where it has none. */
  readonly style?: { readonly name: string; readonly sha256: string };
  readonly files: readonly ManifestFile[];
  readonly numbers: readonly ManifestNumber[];
};

/** SHA-256 of the canonical JSON (keys sorted, no spaces, UTF-8) of a manifest without its `pack_id`. */
export function packIdOf(manifest: Readonly<Record<string, unknown>>, hash: TextHash = sha256): string {
  const { pack_id: _, ...rest } = manifest;
  return hash(canonicalJson(rest));
}

/** `places` maps a number's id to where writers printed it. */
export function buildManifest(
  model: PackModel,
  files: readonly ManifestFile[],
  places: ReadonlyMap<string, readonly ManifestPlace[]>,
  hash: TextHash = sha256,
): Manifest {
  const traceSha256 = traceHasher(tablesOf(model), hash);
  const rest = {
    format: PACK_FORMAT,
    version: model.version,
    as_of: model.asOf,
    app: model.app,
    state_sha256: model.stateSha256,
    ...styleRecord(model, hash),
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    numbers: model.numbers.map((number) => ({
      id: number.id,
      text: number.text,
      value: number.value,
      unit: number.unit,
      places: places.get(number.id) ?? [],
      cell: number.cell,
      document: number.document,
      locator: number.locator,
      quote: number.quote,
      inputs: number.inputs,
      expression: number.expression,
      trace_sha256: traceSha256(number.id),
    })),
  } as const;
  return { ...rest, pack_id: packIdOf(rest, hash) };
}

/** What a manifest says of a model's house style: its name, and the SHA-256 of its canonical JSON. */
export const styleRecord = (
  model: Pick<PackModel, 'style'>,
  hash: TextHash = sha256,
): Pick<Manifest, 'style'> =>
  model.style === undefined
    ? {}
    : { style: { name: model.style.name, sha256: hash(canonicalJson(model.style)) } };

/** Why a text is no manifest this app can check. */
export type ManifestFault = 'not-a-pack' | 'newer-format';

/** The manifest, or why not. Only its shape is checked; whether it is true is `verifyPack`'s question. */
export function parseManifest(text: string): Manifest | ManifestFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON is an outcome here, not an accident: the caller says which file it was.
    return 'not-a-pack';
  }
  if (!isRecord(value) || typeof value['format'] !== 'string') return 'not-a-pack';
  const format = /^attest-pack\/(\d+)$/.exec(value['format']);
  if (format === null) return 'not-a-pack';
  if (Number(format[1]) > 1) return 'newer-format';
  return value['format'] === PACK_FORMAT && isShallow(value) && isManifest(value) ? value : 'not-a-pack';
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isManifest(value: Record<string, unknown>): value is Manifest & Record<string, unknown> {
  const strings = ['pack_id', 'version', 'as_of', 'app', 'state_sha256'];
  return strings.every((key) => typeof value[key] === 'string') && hasFiles(value) && hasNumbers(value);
}

function hasFiles(value: Record<string, unknown>): boolean {
  const files = value['files'];
  return Array.isArray(files) && files.every((file) => isRecord(file) && fits(file, FILE_FIELDS));
}

function hasNumbers(value: Record<string, unknown>): boolean {
  const numbers = value['numbers'];
  if (!Array.isArray(numbers)) return false;
  return numbers.every((number) => {
    if (!isRecord(number) || !fits(number, NUMBER_FIELDS)) return false;
    const { places, inputs } = number;
    if (!Array.isArray(places) || !Array.isArray(inputs)) return false;
    return (
      places.every((place) => isRecord(place) && fits(place, PLACE_FIELDS)) &&
      inputs.every((input) => typeof input === 'string')
    );
  });
}

type Fields = Readonly<Record<string, 'string' | 'number' | 'string or null'>>;
const FILE_FIELDS: Fields = { path: 'string', bytes: 'number', sha256: 'string' };
const PLACE_FIELDS: Fields = { file: 'string', anchor: 'string' };
const NUMBER_FIELDS: Fields = {
  id: 'string',
  text: 'string',
  value: 'string or null',
  unit: 'string or null',
  cell: 'string or null',
  document: 'string or null',
  locator: 'string or null',
  quote: 'string or null',
  expression: 'string',
  trace_sha256: 'string',
};

const fits = (value: Record<string, unknown>, fields: Fields): boolean =>
  Object.entries(fields).every(([key, type]) =>
    type === 'string or null'
      ? value[key] === null || typeof value[key] === 'string'
      : typeof value[key] === type,
  );
