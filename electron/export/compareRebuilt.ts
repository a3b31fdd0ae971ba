/**
 * The last check of a pack: made again from its own model, it must be the same files. Finds what no number's anchor
 * shows: a digit in prose, in a trace, in a chart's drawing, in a program, in the manifest. Only where this app writes
 * packs the same way, which page and read-me both say, so that one changed digit cannot switch the check off; a pack of
 * another revision is left to the checks by number.
 */
import { canonicalJson } from '#shared/domain/packs/canonicalJson.ts';
import type { Manifest } from '#shared/domain/packs/manifest.ts';
import { formatsOf, isModelFormat } from '#shared/domain/packs/packFormats.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { MANIFEST_PATH, type NumberFault, type PackFile } from '#shared/domain/packs/verifyPack.ts';
import { type BuiltPack, buildPack, sha256Hex } from './buildPack.ts';
import { PAGE_REVISION, revisionIn } from './html/pageRevision.ts';

/** Empty when nothing differs, or when this app cannot tell. */
export function compareRebuilt(manifest: Manifest, files: readonly PackFile[]): NumberFault[] {
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const revisions = ['index.html', 'README.txt'].map((path) => revisionIn(textOf(path)));
  if (!revisions.includes(PAGE_REVISION)) return [];
  let rebuilt: BuiltPack;
  try {
    const formats = formatsOf(manifest.files.map(({ path }) => path)).filter(isModelFormat);
    rebuilt = buildPack(JSON.parse(textOf('data/model.json')) as PackModel, formats);
  } catch {
    // A model that no page can be made from is not the one this page was made from.
    return [{ id: 'page', file: 'data/model.json', place: 'model', stated: null, recomputed: null }];
  }
  const faults = rebuilt.files
    .filter(({ path }) => path !== MANIFEST_PATH)
    .flatMap(({ path, bytes }) => {
      const file = files.find((each) => each.path === path);
      // A file that is missing is told as such already.
      if (file === undefined || file.sha256 === sha256Hex(bytes)) return [];
      return differences(path, file.text, bytes.toString('utf8'));
    });
  return [...faults, ...manifestFaults(manifest, rebuilt.manifest)];
}

/** One fault for each entry of the appendix that differs, named by its number, and one for all the rest. */
function differences(file: string, stated: string, expected: string): NumberFault[] {
  const [ours, theirs] = [entries(expected), entries(stated)];
  const faults: NumberFault[] = [];
  for (const [id, text] of ours) {
    const other = theirs.get(id) ?? '';
    if (other === text) continue;
    const at = firstDifference(other, text);
    const place = id === 'page' ? `character ${at + 1}` : `t-${id}`;
    faults.push({ id, file, place, stated: around(other, at), recomputed: around(text, at) });
  }
  // The bytes differ and the text does not: a byte-order mark, or bytes that are no text.
  if (faults.length === 0) faults.push({ id: 'page', file, place: 'bytes', stated: null, recomputed: null });
  return faults;
}

function entries(page: string): Map<string, string> {
  const found = new Map<string, string>();
  const rest = page.replace(/<article id="t-(n\d+)">.*?<\/article>/gs, (text, id: string) => {
    found.set(id, text);
    return `[${id}]`;
  });
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
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at + 20);
