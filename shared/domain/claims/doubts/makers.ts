/** How many pairs of amounts make a number. */
import { isMadeBy } from '../relative/isMadeBy.ts';
import { isAlike } from '../relative/levels.ts';
import type { Item } from '../sentence/claimSentence.ts';

/** More amounts than that are a table in prose. */
const MOST = 24;

/** How many pairs were asked, and how many make the number; pairs of `used` alone are not asked. */
export function makersOf(
  item: Item,
  levels: readonly Item[],
  used: ReadonlySet<Item>,
): { readonly asked: number; readonly made: number } {
  const all = levels.filter((one) => one !== item).slice(0, MOST);
  let [asked, made] = [0, 0];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      if ((used.has(a) && used.has(b)) || !isAlike(a, b)) continue;
      asked++;
      if (isMadeBy(item, a, b)) made++;
    }
  return { asked, made };
}
