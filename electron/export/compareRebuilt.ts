/**
 * The last check of a pack: made again from its own model, it must be the same files. Finds what no number's anchor
 * shows: a digit in prose, in a trace, in a chart's drawing, in a program, in the manifest. Only where this app writes
 * packs the same way, which page and read-me both say, so that one changed digit cannot switch the check off; a pack of
 * another revision is left to the checks by number.
 */
import { canonicalJson } from '#shared/domain/packs/canonicalJson.ts';
import type { Manifest } from '#shared/domain/packs/manifest.ts';
import { FORMAT_FILES, formatsOf, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { computes, tablesOf } from '#shared/domain/packs/packTables.ts';
import { MANIFEST_PATH, type NumberFault, type PackFile } from '#shared/domain/packs/verifyPack.ts';
import { PAGE_REVISION, revisionIn } from './html/pageRevision.ts';
import { differenceNamer } from './nameDifference.ts';
import { type BuiltPack, packFiles } from './packFiles.ts';

const textOf = (files: readonly PackFile[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';

/** What making a pack again has shown. */
export type Rebuilt = {
  readonly faults: readonly NumberFault[];
  /** Whether files and manifest are the same, and the numbers what they are computed from. */
  readonly isSame: boolean;
};

/** Whether this app writes a pack as it was written; if not, its words are known by their hashes alone. */
const isOurRevision = (files: readonly PackFile[]): boolean =>
  ['index.html', 'README.txt'].some((path) => revisionIn(textOf(files, path)) === PAGE_REVISION);

/** Null when this app writes packs another way, and cannot tell. */
export function compareRebuilt(manifest: Manifest, files: readonly PackFile[]): Rebuilt | null {
  if (!isOurRevision(files)) return null;
  let model: PackModel;
  let rebuilt: BuiltPack;
  try {
    const formats = formatsOf(manifest.files.map(({ path }) => path)).filter(isModelFormat);
    model = JSON.parse(textOf(files, 'data/model.json')) as PackModel;
    rebuilt = packFiles(model, formats);
  } catch {
    // A model that no page can be made from is not the one this page was made from.
    const fault = { id: 'page', file: 'data/model.json', place: 'model', stated: null, recomputed: null };
    return { faults: [fault], isSame: false };
  }
  const namesAt = differenceNamer(model);
  const hashes = new Map(rebuilt.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const fileFaults = rebuilt.files
    .filter(({ path }) => path !== MANIFEST_PATH)
    .flatMap(({ path, bytes }) => {
      const file = files.find((each) => each.path === path);
      // A file that is missing is told as such already.
      if (file === undefined || file.sha256 === hashes.get(path)) return [];
      const [stated, expected] = [file.text, bytes.toString('utf8')];
      return path === 'index.html'
        ? pageDifferences(path, stated, expected, namesAt)
        : firstFault(path, stated, expected, namesAt);
    });
  const faults = [...fileFaults, ...sealFaults(files), ...manifestFaults(manifest, rebuilt.manifest)];
  const isSame =
    faults.length === 0 &&
    rebuilt.files.every(({ path }) => path === MANIFEST_PATH || files.some((file) => file.path === path)) &&
    canonicalJson(withoutFiles(manifest)) === canonicalJson(withoutFiles(rebuilt.manifest)) &&
    computes(tablesOf(model));
  return { faults, isSame };
}

/** What a manifest says but for its files, which are compared with their own hashes, and the id made of all that. */
const withoutFiles = ({ files: _, pack_id: __, ...rest }: Manifest): unknown => rest;

type NamesAt = ReturnType<typeof differenceNamer>;

/** One fault for each entry of the appendix that differs, named by its number, and one for all the rest. */
function pageDifferences(file: string, stated: string, expected: string, namesAt: NamesAt): NumberFault[] {
  const [ours, theirs] = [entries(expected), entries(stated)];
  const faults: NumberFault[] = [];
  for (const [id, text] of ours) {
    const other = theirs.get(id) ?? '';
    if (other === text) continue;
    if (id === 'page') {
      faults.push(...firstFault(file, other, text, namesAt));
      continue;
    }
    const at = firstDifference(other, text);
    faults.push({ id, file, place: `t-${id}`, stated: around(other, at), recomputed: around(text, at) });
  }
  return faults.length > 0 ? faults : [wholeFile(file)];
}

/** The first place where a file says other than it should, named by the numbers it speaks of, or by the file. */
function firstFault(file: string, stated: string, expected: string, namesAt: NamesAt): NumberFault[] {
  const at = firstDifference(stated, expected);
  if (at === expected.length && at === stated.length) return [wholeFile(file)];
  const part = partOf(expected, at);
  const place = `${part === null ? '' : `${part}, `}character ${at + 1}`;
  const said = { file, place, stated: around(stated, at), recomputed: around(expected, at) };
  const names = namesAt(expected, at);
  const unnamed = file === 'index.html' ? 'page' : 'file';
  return (names.length > 0 ? names : [unnamed]).map((id) => ({ id, ...said }));
}

/** The bytes differ and the text does not: a byte-order mark, or bytes that are no text. */
const wholeFile = (file: string): NumberFault => ({
  id: file === 'index.html' ? 'page' : 'file',
  file,
  place: 'bytes',
  stated: null,
  recomputed: null,
});

/** The part of an office document a place lies in: the last name a zip's entry has before it. */
function partOf(text: string, at: number): string | null {
  const start = text.lastIndexOf('PK\u0003\u0004', at);
  if (start < 0) return null;
  return /(?:[\w.-]+\/)*[\w[\].-]+\.(?:xml|rels|xlsx)/.exec(text.slice(start, start + 200))?.[0] ?? null;
}

function sealFaults(files: readonly PackFile[]): NumberFault[] {
  const pdf = files.find(({ path }) => path === FORMAT_FILES.pdf);
  return pdf === undefined || pdf.isSealed === true ? [] : [wholeFile(pdf.path)];
}

function entries(page: string): Map<string, string> {
  const found = new Map<string, string>();
  const pieces = page.split('<article id="t-');
  let rest = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const [id = ''] = /^n\d+/.exec(piece) ?? [];
    const end = piece.indexOf('</article>');
    found.set(id, end < 0 ? piece : piece.slice(0, end));
    rest += `[${id}]${end < 0 ? '' : piece.slice(end)}`;
  }
  return found.set('page', rest);
}

/** Numbers one by one; what the manifest says of files and of the whole pack is compared with those already. */
function manifestFaults(manifest: Manifest, expected: Manifest): NumberFault[] {
  const numbers = new Map(expected.numbers.map((number) => [number.id, canonicalJson(number)]));
  return manifest.numbers.flatMap((number) => {
    const [stated, recomputed] = [canonicalJson(number), numbers.get(number.id) ?? null];
    if (stated === recomputed) return [];
    const at = firstDifference(stated, recomputed ?? '');
    const expectedHere = recomputed === null ? null : around(recomputed, at);
    const fault = { id: number.id, file: MANIFEST_PATH, place: 'number' };
    return [{ ...fault, stated: around(stated, at), recomputed: expectedHere }];
  });
}

function firstDifference(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a[at] === b[at]) at++;
  return at;
}

/** A few words around a place, without the signs that no terminal shows. */
const around = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 20), at + 20).replace(/\p{Cc}+/gu, ' ');
