/**
 * Checks a pack against itself, with no workspace: every file against its hash, and every number computed anew from
 * data/*.csv and compared with each place that prints it. Mending a hash after a change is therefore not enough. What
 * this cannot see is a pack rebuilt as a whole: only its id, noted elsewhere, tells.
 */
import { sha256, type TextHash } from '../../lib/sha256.ts';
import { canonicalJson, isShallow } from './canonicalJson.ts';
import { isRecord, type Manifest, packIdOf, styleRecord } from './manifest.ts';
import type { PackModel } from './packModel.ts';
import { csvToRows, FIGURE_COLUMNS, NUMBER_COLUMNS, type Row, SOURCE_COLUMNS, toRow } from './packRows.ts';
import { SIGNATURE_PATH, SIGNER_PATH, type SignatureState } from './packSignature.ts';
import { type PackTables, recomputer, traceHasher, tracer } from './packTables.ts';
import { embeddedModel, escapeScriptJson, printedTexts } from './printedPage.ts';
import { scenariosIn } from './scenariosIn.ts';

/** One file as an adapter read it. `text` is its UTF-8. */
export type PackFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly text: string;
  /** What it prints at its anchors, for documents the adapter can read back; the page is read here. */
  readonly printed?: ReadonlyMap<string, string> | undefined;
  /** Of a PDF: whether its own seal says it is the one printed from the pack's model. */
  readonly isSealed?: boolean | undefined;
};
export type FileState = 'ok' | 'changed' | 'missing' | 'extra';
export type NumberFault = {
  /** The number; `page`, `file`, `manifest`, `figure …` or `source …` when no number rests on what was changed. */
  readonly id: string;
  readonly file: string;
  readonly place: string;
  readonly stated: string | null;
  readonly recomputed: string | null;
};
export type Verification = {
  readonly packId: string;
  readonly ok: boolean;
  readonly files: readonly { readonly path: string; readonly state: FileState }[];
  readonly numbers: { readonly checked: number; readonly failed: readonly NumberFault[] };
  readonly signature: SignatureState;
};

export const MANIFEST_PATH = 'manifest.json';
const PAGE = 'index.html';
const MODEL = 'data/model.json';
const EMPTY: ReadonlyMap<string, Row> = new Map();
/** What a manifest says of the whole pack, and where the model says it. */
const HEAD = [
  ['version', 'version'],
  ['as_of', 'asOf'],
  ['app', 'app'],
  ['state_sha256', 'stateSha256'],
] as const;

/** `signature` is what whoever can check one found of it. */
export function verifyPack(
  manifest: Manifest,
  files: readonly PackFile[],
  signature: SignatureState = 'none',
  hash: TextHash = sha256,
  /** Whether it was made again from its model to the byte and computes: every copy of a number is then the same. */
  isMadeAgain = false,
): Verification {
  const states = fileStates(manifest, files, signature, hash);
  const failed = isMadeAgain ? [] : numberFaults(manifest, files, hash);
  return {
    packId: manifest.pack_id,
    ok: failed.length === 0 && states.every((file) => file.state === 'ok'),
    files: states,
    numbers: { checked: manifest.numbers.length, failed },
    signature,
  };
}

function fileStates(
  manifest: Manifest,
  files: readonly PackFile[],
  signature: SignatureState,
  hash: TextHash,
): { path: string; state: FileState }[] {
  const own = packIdOf(manifest, hash) === manifest.pack_id ? 'ok' : 'changed';
  const states = new Map<string, FileState>([[MANIFEST_PATH, own]]);
  const found = new Map(files.map((file) => [file.path, file]));
  for (const { path, bytes, sha256: stated } of manifest.files) {
    const actual = found.get(path);
    const isSame = actual?.sha256 === stated && actual.bytes === bytes;
    states.set(path, actual === undefined ? 'missing' : isSame ? 'ok' : 'changed');
  }
  // What signs the manifest cannot stand in it.
  if (found.has(SIGNATURE_PATH))
    for (const path of [SIGNATURE_PATH, SIGNER_PATH])
      if (found.has(path)) states.set(path, signature === 'invalid' ? 'changed' : 'ok');
  for (const { path } of files) if (!states.has(path)) states.set(path, 'extra');
  return [...states].map(([path, state]) => ({ path, state })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function numberFaults(manifest: Manifest, files: readonly PackFile[], hash: TextHash): NumberFault[] {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const table = (path: string, columns: Readonly<Record<string, string>>) =>
    csvToRows(columns, texts.get(path) ?? '') ?? EMPTY;
  const tables: PackTables = {
    figures: table('data/figures.csv', FIGURE_COLUMNS),
    sources: table('data/sources.csv', SOURCE_COLUMNS),
    numbers: table('data/numbers.csv', NUMBER_COLUMNS),
    scenarios: scenariosIn(parseJson(texts.get(MODEL) ?? '')),
  };
  const page = texts.get(PAGE) ?? '';
  const model = parseJson(texts.get(MODEL) ?? '');
  const shown = embeddedModel(page) ?? '';
  // A page holds the very text of its model; only one that was changed is read by itself.
  const isSameModel = model !== null && shown === escapeScriptJson(canonicalJson(model));
  const embedded = isSameModel ? model : parseJson(shown);
  const printed = printedTexts(page);
  const documents = new Map(files.map((file) => [file.path, file.printed]));
  const stated: [string, ReadonlyMap<string, Record<string, unknown>>][] = [
    ['data/numbers.csv', tables.numbers],
    [MODEL, itemsOf(model, 'numbers')],
    [PAGE, itemsOf(embedded, 'numbers')],
  ];
  const [recompute, traceSha256] = [recomputer(tables), traceHasher(tables, hash)];
  const faults: NumberFault[] = [];
  for (const number of manifest.numbers) {
    const before = faults.length;
    const fault = (file: string, place: string, saidThere: string | null, recomputed: string | null) =>
      faults.push({ id: number.id, file, place, stated: saidThere, recomputed });
    const result = recompute(number.id);
    const expected = toRow(NUMBER_COLUMNS, number);
    if (number.value !== result.value) fault(MANIFEST_PATH, 'value', number.value, result.value);
    for (const [file, items] of stated) {
      const item = items.get(number.id);
      const row =
        item === undefined ? {} : file.endsWith('.csv') ? (item as Row) : toRow(NUMBER_COLUMNS, item);
      for (const [column, value] of Object.entries(result)) {
        if ((row[column] ?? null) !== (value ?? '')) fault(file, column, row[column] ?? null, value);
      }
      for (const [column, value] of Object.entries(expected)) {
        if (column !== 'value' && row[column] !== value) fault(file, column, row[column] ?? null, value);
      }
    }
    for (const { file, anchor } of number.places) {
      const inFile = file === PAGE ? printed : documents.get(file);
      // A file that is missing is told as such; one the adapter cannot read back is left to its hash.
      if (inFile === undefined) continue;
      const text = inFile.get(anchor) ?? null;
      // A cell of a spreadsheet holds the value itself.
      const isValue = file !== PAGE && text !== null && text === number.value;
      if (text !== number.text && !isValue) fault(file, anchor, text, number.text);
    }
    if (faults.length > before) continue;
    const trace = traceSha256(number.id);
    if (trace !== number.trace_sha256) fault('data/figures.csv', 'trace', number.trace_sha256, trace);
  }
  faults.push(...oddCopies(manifest, stated), ...tableFaults(tables, model));
  const contentId = files.find(({ path }) => path === MODEL)?.sha256 ?? '';
  const isAsPrinted = (texts.get('README.txt') ?? '').includes(contentId);
  faults.push(...modelFaults(manifest, model, embedded, tables, printed, isAsPrinted ? PAGE : MODEL));
  // One place may be found wrong in two ways; the last said is dropped.
  return [...new Map(faults.toReversed().map((fault) => [keyOf(fault), fault])).values()].reverse();
}

const keyOf = ({ id, file, place }: NumberFault): string => `${id} ${file} ${place}`;

/** What a number is called and rests on stands in three copies: the one that differs from the two others is wrong. */
function oddCopies(
  manifest: Manifest,
  copies: readonly (readonly [string, ReadonlyMap<string, Record<string, unknown>>])[],
): NumberFault[] {
  return manifest.numbers.flatMap(({ id }) => {
    const rows = copies.map(([file, items]) => {
      const item = items.get(id) ?? {};
      return { file, row: file.endsWith('.csv') ? (item as Row) : toRow(NUMBER_COLUMNS, item) };
    });
    return Object.keys(NUMBER_COLUMNS).flatMap((place) => {
      const said = rows.map(({ file, row }) => ({ file, text: row[place] ?? null }));
      return said.flatMap(({ file, text }) => {
        const others = said.filter((each) => each.file !== file).map((each) => each.text);
        const [recomputed = null] = others;
        const isOdd = text !== recomputed && others.every((each) => each === recomputed);
        return isOdd ? [{ id, file, place, stated: text, recomputed }] : [];
      });
    });
  });
}

/** Rows of data/*.csv that say other than the model: named by the numbers that rest on them. */
function tableFaults(tables: PackTables, model: unknown): NumberFault[] {
  const traceOf = tracer(tables);
  const traces = [...tables.numbers.keys()].map((id) => ({ id, trace: traceOf(id) }));
  const faults: NumberFault[] = [];
  for (const [kind, columns] of [
    ['figures', FIGURE_COLUMNS],
    ['sources', SOURCE_COLUMNS],
  ] as const) {
    const modelled = new Map([...itemsOf(model, kind)].map(([id, item]) => [id, toRow(columns, item)]));
    const usersOf = new Map<string, string[]>();
    for (const { id, trace } of traces) {
      for (const used of trace[kind]) {
        const users = usersOf.get(used);
        if (users === undefined) usersOf.set(used, [id]);
        else users.push(id);
      }
    }
    for (const id of new Set([...modelled.keys(), ...tables[kind].keys()])) {
      const users = usersOf.get(id) ?? [];
      for (const column of Object.keys(columns)) {
        const stated = tables[kind].get(id)?.[column] ?? null;
        const expected = modelled.get(id)?.[column] ?? null;
        if (stated === expected) continue;
        for (const user of users.length > 0 ? users : [`${kind.slice(0, -1)} ${id}`]) {
          faults.push({
            id: user,
            file: `data/${kind}.csv`,
            place: `${id} ${column}`,
            stated,
            recomputed: expected,
          });
        }
      }
    }
  }
  return faults;
}

/** What is left: the model in the page must be the one in data/, and no number may stand outside the manifest. */
function modelFaults(
  manifest: Manifest,
  model: unknown,
  embedded: unknown,
  tables: PackTables,
  printed: ReadonlyMap<string, string>,
  /** Which of the two models is not the one whose hash the read-me has. */
  changedModel: string,
): NumberFault[] {
  const faults: NumberFault[] = [];
  const isSame = model !== null && (model === embedded || canonicalJson(model) === canonicalJson(embedded));
  if (!isSame) {
    faults.push({ id: 'page', file: changedModel, place: 'model', stated: null, recomputed: null });
  }
  for (const [key, name] of HEAD) {
    const expected = isRecord(model) ? model[name] : undefined;
    if (expected === manifest[key]) continue;
    const recomputed = typeof expected === 'string' ? expected : null;
    faults.push({ id: 'manifest', file: MANIFEST_PATH, place: key, stated: manifest[key], recomputed });
  }
  const style = isRecord(model) ? styleRecord(model as Pick<PackModel, 'style'>) : {};
  if (canonicalJson(style) !== canonicalJson(manifest.style === undefined ? {} : { style: manifest.style })) {
    const [stated, recomputed] = [manifest.style?.name ?? null, style.style?.name ?? null];
    faults.push({ id: 'manifest', file: MANIFEST_PATH, place: 'style', stated, recomputed });
  }
  const known = new Set(manifest.numbers.map((number) => number.id));
  const anchors = new Set(
    manifest.numbers.flatMap(({ places }) =>
      places.filter(({ file }) => file === PAGE).map(({ anchor }) => anchor),
    ),
  );
  for (const id of new Set([...tables.numbers.keys(), ...itemsOf(model, 'numbers').keys()])) {
    if (!known.has(id))
      faults.push({ id, file: 'data/numbers.csv', place: 'id', stated: id, recomputed: null });
  }
  for (const [anchor, text] of printed) {
    if (anchors.has(anchor)) continue;
    const id = anchor.split('-')[0] ?? anchor;
    faults.push({ id, file: PAGE, place: anchor, stated: text, recomputed: null });
  }
  return faults;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isShallow(value) ? value : null;
  } catch {
    // A file that is no longer JSON states nothing; every number it should state then fails by name.
    return null;
  }
}

function itemsOf(model: unknown, key: string): ReadonlyMap<string, Record<string, unknown>> {
  const items = isRecord(model) ? model[key] : undefined;
  if (!Array.isArray(items)) return new Map();
  return new Map(items.filter(isRecord).map((item) => [String(item['id']), item]));
}
