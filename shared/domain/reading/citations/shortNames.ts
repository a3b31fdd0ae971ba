/** Publishers cited by letters that the document spells out somewhere: "(BPB, May 17)" under "Balkan Policy Brief". */
import { isKnownOutlet } from './outlets.ts';

const LETTERS = /^\p{Lu}{3,5}$/u;
/** Each is looked for in the whole document. */
const MOST_NAMES = 12;
const JOINER = '(?: (?:of|the|and|&|for|de|du|la))*[ -]';

/** The full names of cited letters; only of those that no list knows and whose words stand in the document. */
export function fullNames(document: string, outlets: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const short = [...new Set(outlets)].filter((outlet) => LETTERS.test(outlet) && !isKnownOutlet(outlet));
  for (const outlet of short.slice(0, MOST_NAMES)) {
    const words = [...outlet].map((letter) => `${letter}[\\p{L}'\u2019]+`).join(JOINER);
    const [name] = new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'u').exec(document) ?? [];
    if (name !== undefined) names.set(outlet, name);
  }
  return names;
}
