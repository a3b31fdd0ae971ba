/** Whether a page shows what its model says: its body made again from the model, compared piece by piece. */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { sha256 } from '#shared/lib/sha256.ts';
import { pageBody } from '../pageBody.ts';

export type ShownFault = { readonly place: string; readonly shown: string; readonly expected: string };

/** Throws when no page can be made from the model. */
export function shownFaults(page: Document, model: PackModel): ShownFault[] {
  const { html } = pageBody(model, sha256(readableJson(model)));
  const ours = pieces(new DOMParser().parseFromString(html, 'text/html'));
  const theirs = pieces(page);
  const faults: ShownFault[] = [];
  for (const place of new Set([...ours.keys(), ...theirs.keys()])) {
    const [expected, shown] = [ours.get(place) ?? '', theirs.get(place) ?? ''];
    if (expected === shown) continue;
    let at = 0;
    while (at < shown.length && shown[at] === expected[at]) at++;
    const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 20);
    faults.push({ place, shown: around(shown), expected: around(expected) });
  }
  return faults;
}

/** The markup of each part, trace and of what is around them, by a name a reader can find it by. */
function pieces(page: Document): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, element: Element | null): void => {
    if (element === null) return;
    const copy = element.cloneNode(true) as Element;
    // What the check itself prints, and whether something is held over it.
    copy.querySelector('#verify-result')?.replaceChildren();
    if (copy.id === 'verify') copy.className = 'check';
    found.set(name, copy.outerHTML);
  };
  add('the title', page.querySelector('body > header'));
  for (const [index, part] of page.querySelectorAll('main > section.part').entries()) {
    add(`part ${index + 1}`, part);
  }
  for (const trace of page.querySelectorAll('#traces > article')) {
    add(`the trace of ${trace.id.replace('t-', '')}`, trace);
  }
  add('Verify', page.querySelector('#verify'));
  add('the last line', page.querySelector('body > footer'));
  return found;
}
