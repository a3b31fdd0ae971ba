/** Where the words of a page lead. Addresses are only kept and shown: nothing is fetched. */
import type { LinkRange } from '#shared/domain/document/segment.ts';
import type { PageDocument, PageElement } from './pageDom.ts';

/** A link of a paragraph, as counts of the signs before it that are no white space. */
export type LinkRun = { readonly from: number; readonly to: number; readonly href: string };

/** An address longer than this is data, no place. */
const LONGEST_ADDRESS = 2000;

/**
 * The address a link leads to, http or https only; one without a host is of the page's own site. Null for places on the
 * page itself, mail, scripts, and what cannot be told without knowing the page's address.
 */
export function linkTarget(element: PageElement, base: string | null): string | null {
  const written = element.getAttribute('href')?.trim() ?? '';
  if (written === '' || written.startsWith('#') || written.length > LONGEST_ADDRESS) return null;
  if (/^https?:\/\//i.test(written)) return URL.canParse(written) ? written : null;
  if (written.startsWith('//')) return URL.canParse(`https:${written}`) ? `https:${written}` : null;
  if (base === null || !URL.canParse(written, base)) return null;
  const { href, protocol } = new URL(written, base);
  return /^https?:$/.test(protocol) && href.length <= LONGEST_ADDRESS ? href : null;
}

/** The address a page says it has (`base`, a canonical link, `og:url`); null when it says none. */
export function pageAddress(page: PageDocument): string | null {
  const told = [
    page.querySelector('base[href]')?.getAttribute('href'),
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return (
    told
      .map((address) => address?.trim() ?? '')
      .find((address) => /^https?:\/\//i.test(address) && URL.canParse(address)) ?? null
  );
}

/** The links inside a table's cell, in offsets of its text; `textOf` gives an element's words as the cell's are told. */
export function cellLinks(
  cell: PageElement,
  text: string,
  base: string | null,
  textOf: (element: PageElement) => string,
): readonly LinkRange[] {
  let from = 0;
  return [...cell.querySelectorAll('a')].flatMap((link) => {
    const words = textOf(link);
    const href = words === '' ? null : linkTarget(link, base);
    const start = href === null ? -1 : text.indexOf(words, from);
    if (href === null || start < 0) return [];
    from = start + words.length;
    return [{ start, end: from, href }];
  });
}

/** The links of a paragraph in the texts it was cut into, whose white space may be another. `runs` are in order. */
export function placeLinks(
  texts: readonly string[],
  runs: readonly LinkRun[],
): readonly (readonly LinkRange[])[] {
  let signs = 0;
  let passed = 0;
  return texts.map((text) => {
    const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
    const first = signs;
    signs += places.length;
    while ((runs[passed]?.to ?? Number.POSITIVE_INFINITY) <= first) passed++;
    const found: LinkRange[] = [];
    for (let i = passed; i < runs.length; i++) {
      const { from, to, href } = runs[i] as LinkRun;
      if (from >= signs) break;
      const start = places[Math.max(from - first, 0)];
      const last = places[Math.min(to - first, places.length) - 1];
      if (start !== undefined && last !== undefined) found.push({ start, end: last + 1, href });
    }
    return found;
  });
}
