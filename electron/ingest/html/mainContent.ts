import Defuddle from 'defuddle';
import { MARK, type PageDocument, type PageElement, parsePage } from './pageDom.ts';

/** Defuddle's time grows faster than the page; articles have a few thousand elements. */
const MOST_ELEMENTS = 20_000;

/**
 * Where is the article on the page? Defuddle's judgement, read back as the numbers of the elements it kept; the page
 * itself is not changed. When it fails or keeps nothing that can be recognised, null: the structure must do.
 */
export function keptElements(html: string): ReadonlySet<number> | null {
  try {
    if ((html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return null;
    const page = parsePage(html);
    makeMeasurable(page);
    const read = new Defuddle(page as unknown as ConstructorParameters<typeof Defuddle>[0], {
      url: 'about:blank',
      // Without this step the marks of the elements survive; their HTML is never shown.
      standardize: false,
      useAsync: false,
    }).parse();
    const kept = new Set<number>();
    for (const match of read.content.matchAll(/ data-attest="(\d+)"/g)) kept.add(Number(match[1]));
    return kept.size === 0 ? null : kept;
  } catch {
    // A page that the library cannot read is still read, by its structure alone.
    return null;
  }
}

/** Members Defuddle asks of a browser's document that linkedom has not. */
function makeMeasurable(page: PageDocument): void {
  const document = page as unknown as {
    styleSheets?: readonly unknown[];
    defaultView?: { getComputedStyle?: () => { readonly display: string } } | null;
  };
  document.styleSheets ??= [];
  const view = document.defaultView;
  if (view != null) view.getComputedStyle ??= () => ({ display: '' });
}

/** Text (UTF-16 units) in paragraphs below each element, by its number: what makes an element the article. */
export function paragraphMass(root: PageElement): {
  readonly of: (element: PageElement) => number;
  readonly all: number;
} {
  const mass = new Map<number, number>();
  let all = 0;
  for (const paragraph of paragraphsOf(root)) {
    const length = (paragraph.textContent ?? '').trim().length;
    if (length < 60) continue;
    all += length;
    for (let at: PageElement | null = paragraph; at !== null; at = at.parentElement) {
      const number = Number(at.getAttribute(MARK) ?? -1);
      mass.set(number, (mass.get(number) ?? 0) + length);
    }
  }
  return { of: (element) => mass.get(Number(element.getAttribute(MARK) ?? -1)) ?? 0, all };
}

/** `p` elements, or for pages that have none the innermost `div`s and cells. */
function paragraphsOf(root: PageElement): readonly PageElement[] {
  const paragraphs = [...root.querySelectorAll('p')];
  const text = paragraphs.reduce((sum, paragraph) => sum + (paragraph.textContent ?? '').length, 0);
  if (text * 3 > (root.textContent ?? '').length) return paragraphs;
  return [...root.querySelectorAll('p, div, td, li, pre')].filter(
    (element) => element.querySelector('p, div, td, li, pre') === null,
  );
}
