/** "₹3 crore, Australia's Tess Hallam ₹2.4": an item of a list whose size only the amount before it states. */
import { compare, multiply } from '../../../../lib/decimal.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';
import { isCapital, LINKS, LIST_ENDS, LONGEST_NAME } from './listItems.ts';

/** Words of a name with its owner: "Australia's Tess Hallam". */
const LONGEST_OWNER = LONGEST_NAME + 4;
/** Two amounts of one list differ by no more than this. */
const MOST = '8';

/** The size the amount takes from the one before it in a list; null when it is told in whole units. */
export function listedSize(scan: Scan, model: Draft, draft: Draft): string | null {
  const [one] = draft.readings;
  const [before] = model.readings;
  const size = before?.magnitude ?? null;
  if (draft.kind !== 'money' || model.kind !== 'money' || size === null || one?.value == null) return null;
  if (one.magnitude !== null || one.note !== null || one.currency !== before?.currency) return null;
  const most = before?.value ?? before?.high ?? null;
  if (most === null || compare(one.value, '1000') >= 0) return null;
  const sized = multiply(one.value, size);
  const isAlike = compare(sized, multiply(most, MOST)) <= 0 && compare(multiply(sized, MOST), most) >= 0;
  return isAlike && isItem(scan, model, draft) ? size : null;
}

/** Nothing but a link and a name between the two, and the item ends with its number. */
function isItem(scan: Scan, model: Draft, { from, to }: Draft): boolean {
  if (!LIST_ENDS.has(foldAt(scan, to)) || from - model.to > LONGEST_OWNER) return false;
  let at = from - 1;
  while (at > model.to && (isCapital(scan, at) || /^(?:'|s|of|the|de|:|–)$/u.test(foldAt(scan, at)))) at--;
  const isNamed = at < from - 1 && !isDigits(scan, at);
  return isNamed && LINKS.has(foldAt(scan, at)) && at >= model.to;
}
