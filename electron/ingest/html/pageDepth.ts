/** Nesting of elements no page reaches; the parser would take minutes over a page made of nothing else. */
export const DEEPEST_PAGE = 3000;

/** True for a page whose elements are nested deeper than `DEEPEST_PAGE`: found by counting tags, without a tree. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (UNCOUNTED.has((tag[2] ?? '').toLowerCase())) continue;
    depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1));
    if (depth > DEEPEST_PAGE) return true;
  }
  return false;
}

/** Elements without an end tag, or whose end tag people leave out. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(
    ' ',
  ),
);
