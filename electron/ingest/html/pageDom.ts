import { parseHTML } from 'linkedom';

/**
 * The few DOM members the HTML reader uses. linkedom's tree is built from text alone: nothing is fetched and no script
 * runs. Written out here so that the rest of the folder needs no browser types.
 */
export type PageNode = {
  /** 1 element, 3 text, others are skipped. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
};
export type PageElement = PageNode & {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
};
export type PageDocument = PageElement & {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
};

/** Attribute that numbers the elements of a page in document order, so that two parses can be compared. */
export const MARK = 'data-attest';

/** Parses a page and numbers its elements. The same text always gives the same numbers. */
export function parsePage(html: string): PageDocument {
  let document = read(wholePage(html));
  // A page whose only `<html` stands inside a comment has no elements at all.
  if (document.documentElement === null) document = read(`<html><head></head><body>${html}</body></html>`);
  let count = 0;
  for (const element of document.querySelectorAll('*')) element.setAttribute(MARK, String(count++));
  return document;
}

const read = (html: string): PageDocument =>
  (parseHTML(html) as unknown as { readonly document: PageDocument }).document;

/** A fragment parsed as it is has no body: its paragraphs would be siblings of the document element. */
const wholePage = (html: string): string =>
  /<(?:html|body)[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;
