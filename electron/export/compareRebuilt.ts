/**
 * The last check of a pack: made again from its own model, it must have the same text. Finds what no number's anchor
 * shows: a digit in prose, in a trace, in a chart's drawing. Only where this app would have made the page the same
 * way, which the script and style in it tell; another version's page is left to the checks by number.
 */
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import type { NumberFault, PackFile } from '#shared/domain/packs/verifyPack.ts';
import { buildPack } from './buildPack.ts';
import { PAGE_SCRIPT } from './html/pageScript.generated.ts';
import { PAGE_STYLE } from './html/pageStyle.ts';

const COMPARED = ['README.txt', 'index.html'];

/** Empty when nothing differs, or when this app cannot tell. */
export function compareRebuilt(files: readonly PackFile[]): NumberFault[] {
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
  const page = textOf('index.html');
  if (!page.includes(PAGE_SCRIPT) || !page.includes(PAGE_STYLE)) return [];
  let rebuilt: ReadonlyMap<string, string>;
  try {
    const model = JSON.parse(textOf('data/model.json')) as PackModel;
    rebuilt = new Map(buildPack(model).files.map((file) => [file.path, file.bytes.toString('utf8')]));
  } catch {
    // A model that no page can be made from is not the one this page was made from.
    return [{ id: 'page', file: 'data/model.json', place: 'model', stated: null, recomputed: null }];
  }
  return COMPARED.flatMap((path) => differences(path, textOf(path), rebuilt.get(path) ?? ''));
}

/** One fault for each entry of the appendix that differs, named by its number, and one for all the rest. */
function differences(file: string, stated: string, expected: string): NumberFault[] {
  if (stated === expected) return [];
  const [ours, theirs] = [entries(expected), entries(stated)];
  const faults: NumberFault[] = [];
  for (const [id, text] of ours) {
    const other = theirs.get(id) ?? '';
    if (other === text) continue;
    const at = firstDifference(other, text);
    const place = id === 'page' ? 'text' : `t-${id}`;
    faults.push({ id, file, place, stated: around(other, at), recomputed: around(text, at) });
  }
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

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 20), at + 20);
