import type { MetaHints } from '#shared/domain/document/documentMeta.ts';
import type { Piece } from '#shared/domain/document/joinPieces.ts';
import { planPieces } from '#shared/domain/document/planPieces.ts';
import type { Block } from '#shared/domain/document/types.ts';
import { articlePieces, withTitle } from './articlePieces.ts';
import { keptElements, paragraphMass } from './mainContent.ts';
import { type PageElement, parsePage } from './pageDom.ts';
import { pageAddress } from './pageLinks.ts';
import { pageMeta } from './pageMeta.ts';
import { pagePieces } from './pagePieces.ts';

export type ParsedArticle = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly hints: MetaHints;
};

/** An element with this share of a page's paragraphs is the article's own, whatever its class names say. */
const ARTICLE_SHARE = 0.5;

type PageOptions = {
  /** All of the page is the article (Markdown, DOCX): only the text rules may drop. */
  readonly whole?: boolean;
  /** What is known of the document already, instead of what the page's head says. */
  readonly known?: MetaHints;
};

/**
 * Reads a web page: canonical text (one paragraph a block, a blank line between), blocks with the page's furniture
 * kept as dropped blocks, and what its head says. Runs no script, fetches nothing.
 */
export function parseHtml(html: string, { whole = false, known }: PageOptions = {}): ParsedArticle {
  const page = parsePage(html);
  const hints = known ?? pageMeta(page);
  const root = page.documentElement === null ? null : (page.body ?? page.documentElement);
  if (root === null) return { text: '', blocks: [], hints };
  const mass = paragraphMass(root);
  const isArticle = (element: PageElement): boolean =>
    mass.all > 0 && mass.of(element) > mass.all * ARTICLE_SHARE;
  const found = pagePieces(root, isArticle, pageAddress(page));
  const chosen: readonly Piece[] = whole
    ? withTitle(
        found.map((piece) => ({ ...piece, dropped: null })),
        hints.title ?? null,
      )
    : articlePieces(found, keptElements(html), hints.title ?? null);
  const { text, blocks } = planPieces(chosen, { title: hints.title ?? null, author: hints.author ?? null });
  return { text, blocks, hints };
}
