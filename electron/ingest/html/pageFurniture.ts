/**
 * What the structure of a page says is not the article: landmarks (nav, aside, footer), hidden parts, forms, and the
 * class names sites give to what stands around one. Each answers the name of its rule.
 */
import { classRule } from './furnitureClasses.ts';
import type { PageElement } from './pageDom.ts';

const BYLINE_CLASS =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|author-name|dateline|date|datetime|timestamp|published|publish-date|pubdate|post-date|posted-on|entry-date|entry-meta|post-meta|article-meta|article-info|story-meta|article__meta|meta|metadata|submitted|time|contributor|writer|autor|datum)(?=$|[\s_-])/i;
const STANDFIRST_CLASS =
  /(?:^|[\s_-])(?:standfirst|subtitle|sub-title|subheadline|subhead|dek|deck|lede|lead|lead-text|leadtext|intro|introduction|excerpt|summary|teaser|description|abstract|chapo|vorspann|strapline|perex)(?=$|[\s_-])/i;

/** Name of the rule that makes this element furniture, or null. The caller guards elements that hold the article. */
export function structureRule(element: PageElement): string | null {
  const name = element.localName;
  const role = element.getAttribute('role')?.toLowerCase() ?? '';
  if (isHidden(element)) return 'html_hidden';
  if (name === 'nav' || role === 'navigation' || role === 'menu' || role === 'menubar') return 'html_nav';
  if (name === 'aside' || role === 'complementary') return 'html_aside';
  if (role === 'contentinfo' || (name === 'footer' && !within(element, 'blockquote'))) return 'html_footer';
  if (role === 'banner' || (name === 'header' && !within(element, 'article') && !within(element, 'main')))
    return 'html_header';
  if (role === 'dialog' || role === 'alertdialog' || name === 'dialog') return 'html_popup';
  if (role === 'search' || FORM.has(name)) return 'html_form';
  if (name === 'figcaption' && captionsPicture(element)) return 'html_caption';
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article' || /^h[1-6]$/.test(name))
    return null;
  return classRule(namesOf(element));
}

const FORM = new Set(['form', 'button', 'select', 'textarea', 'fieldset', 'datalist', 'menu']);

/** Everything a site calls an element: classes, id, and the names its own scripts and tests use. */
const namesOf = (element: PageElement): string =>
  ['class', 'id', 'data-component', 'data-testid'].map((name) => element.getAttribute(name) ?? '').join(' ');

/** True for an element a site marks as author or date. */
export const isBylineElement = (element: PageElement): boolean =>
  element.localName === 'time' ||
  element.localName === 'address' ||
  element.getAttribute('rel') === 'author' ||
  /^(?:author|datePublished|dateModified)$/.test(element.getAttribute('itemprop') ?? '') ||
  BYLINE_CLASS.test(namesOf(element));

/** True for an element a site marks as the article's standfirst. */
export const isStandfirstElement = (element: PageElement): boolean =>
  STANDFIRST_CLASS.test(element.getAttribute('class') ?? '') ||
  element.getAttribute('itemprop') === 'description';

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

function within(element: PageElement, name: string): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.localName === name) return true;
  return false;
}

/** The caption of a table or a quotation belongs to the article; a picture's caption does not. */
function captionsPicture(element: PageElement): boolean {
  const figure = element.parentElement;
  return (
    figure === null || (figure.querySelector('table') === null && figure.querySelector('blockquote') === null)
  );
}
