import { tellsNumber } from '#shared/domain/document/furniture/imageCaptions.ts';
import { readByline } from '#shared/domain/document/header/bylineText.ts';
import { isSameTitle } from '#shared/domain/document/header/headerTitle.ts';
import type { Piece } from '#shared/domain/document/joinPieces.ts';
import { isProse, normalForm, wordsOf } from '#shared/domain/document/sentenceShape.ts';
import type { PagePiece } from './pagePieces.ts';

/**
 * Decides which pieces of a page belong to its article, from three witnesses: the elements Defuddle kept, the page's
 * structure (landmarks and class names), and the neighbours (a paragraph among kept paragraphs is kept). What is
 * dropped stays in the text, with the rule that dropped it.
 */
export function articlePieces(
  pieces: readonly PagePiece[],
  kept: ReadonlySet<number> | null,
  title: string | null,
): readonly Piece[] {
  const inContent = pieces.map((piece) => kept === null || kept.has(piece.path.at(-1) ?? -1));
  const region = mainRegion(pieces, inContent);
  const first = pieces.findIndex(
    (piece, i) => piece.rule === null && isArticleProse(piece) && isInside(piece, region, inContent[i]),
  );
  const last = pieces.findLastIndex(
    (piece, i) => piece.rule === null && isArticleText(piece) && isInside(piece, region, inContent[i]),
  );
  const headline = findHeadline(pieces, title, first);
  const chosen = pieces.map((piece, i): Piece => {
    const place: Place = { inContent: inContent[i] === true, region, first, last, headline };
    const caption = isTellingCaption(piece, i, place);
    const bare = caption || i === headline || isHeaderByline(piece, i, place);
    const rule = bare ? null : (piece.rule ?? ruleOf(piece, i, place));
    return {
      kind: caption ? 'caption' : kindOf(piece, i, headline),
      text: piece.text,
      cell: piece.cell,
      link: piece.link,
      dropped: rule,
      ...(piece.links === undefined ? {} : { links: piece.links }),
    };
  });
  return withTitle(chosen, title);
}

type Place = {
  readonly inContent: boolean;
  readonly region: number | null;
  readonly first: number;
  readonly last: number;
  readonly headline: number | null;
};

/** Some sites keep author and date in the article's own header or footer element, between headline and text. */
const isHeaderByline = (piece: PagePiece, i: number, { headline, first }: Place): boolean =>
  headline !== null &&
  i > headline &&
  i < first &&
  (piece.rule === 'html_footer' || piece.rule === 'html_header') &&
  readByline(piece.text)?.sure === true;

/** A picture inside the article whose caption tells a number; other captions are furniture. */
const isTellingCaption = (piece: PagePiece, i: number, { region, headline, last }: Place): boolean =>
  piece.rule === 'html_caption' &&
  i > (headline ?? -1) &&
  i <= last + CAPTION_REACH &&
  (region === null || i < last || piece.path.includes(region)) &&
  tellsNumber(piece.text);

/** How far below the last paragraph its picture may stand. */
const CAPTION_REACH = 2;

/** How far a byline may stand above the headline or below the first paragraph. */
const BYLINE_REACH = 4;

function ruleOf(piece: PagePiece, i: number, place: Place): string | null {
  const { region, first, last, headline } = place;
  const inRegion = region !== null && piece.path.includes(region);
  const above = headline === null ? 0 : headline - BYLINE_REACH;
  const nearHeader = first >= 0 && i >= above && i <= first + BYLINE_REACH;
  if (piece.kind === 'byline' || readByline(piece.text)?.sure === true) {
    return nearHeader || (inRegion && i >= first && i <= last + BYLINE_REACH) ? null : 'outside_article';
  }
  if (piece.link && /^\W*\d{1,3}\W*$/.test(piece.text)) return 'footnote_mark';
  if (piece.kind === 'headline')
    return inRegion || place.inContent || region === null ? null : 'outside_article';
  if (place.inContent && (inRegion || region === null)) return null;
  if (headline !== null && i > headline && i < first && (piece.standfirst || isProse(piece.text)))
    return null;
  if (!inRegion) return 'outside_article';
  // Defuddle is shy of lists, headings and short paragraphs that stand between paragraphs it keeps.
  const between = i > first && i < last;
  return !piece.link && (isArticleText(piece) || (between && piece.kind === 'heading'))
    ? null
    : 'not_article';
}

const isArticleProse = (piece: PagePiece): boolean =>
  piece.kind === 'line' && isProse(piece.text) && !piece.link;

const isArticleText = (piece: PagePiece): boolean =>
  isArticleProse(piece) ||
  (!piece.link && (piece.kind === 'bullet' || piece.kind === 'cell' || piece.kind === 'quote'));

const isInside = (piece: PagePiece, region: number | null, inContent: boolean | undefined): boolean =>
  region === null ? inContent === true : piece.path.includes(region);

/** Share of the article's prose its element must hold; the rest may be a footer Defuddle took for text. */
const REGION_SHARE = 0.9;

/** The innermost element that holds nearly all the prose of the article, as its number. */
function mainRegion(pieces: readonly PagePiece[], inContent: readonly boolean[]): number | null {
  const weight = new Map<number, number>();
  const depth = new Map<number, number>();
  const holders = new Set<number>();
  let all = 0;
  pieces.forEach((piece, i) => {
    if (inContent[i] !== true || piece.rule !== null || !isArticleProse(piece)) return;
    all += piece.text.length;
    piece.path.forEach((number, level) => {
      weight.set(number, (weight.get(number) ?? 0) + piece.text.length);
      depth.set(number, level);
      // A paragraph's own element is no region, even when it holds the whole article in pieces.
      if (level < piece.path.length - 1) holders.add(number);
    });
  });
  let best: number | null = null;
  for (const [number, mass] of weight) {
    if (!holders.has(number) || mass < all * REGION_SHARE) continue;
    if (best === null || (depth.get(number) ?? 0) > (depth.get(best) ?? 0)) best = number;
  }
  return best;
}

/** The headline is the `h1` (or heading) that says the page's title, else the last `h1` above the first paragraph. */
function findHeadline(pieces: readonly PagePiece[], title: string | null, first: number): number | null {
  const wanted = title === null ? null : normalForm(title);
  const isHead = (piece: PagePiece): boolean => piece.kind === 'headline' || piece.kind === 'heading';
  if (wanted !== null) {
    const exact = pieces.findIndex(
      (piece) => piece.kind === 'headline' && isSameTitle(normalForm(piece.text), wanted),
    );
    if (exact >= 0) return exact;
    const any = pieces.findIndex(
      (piece) => isHead(piece) && piece.rule === null && isSameTitle(normalForm(piece.text), wanted),
    );
    if (any >= 0) return any;
  }
  const above = pieces.findLastIndex(
    (piece, i) => piece.kind === 'headline' && piece.rule === null && (first < 0 || i < first),
  );
  if (above >= 0) return above;
  const inHeader = pieces.findLastIndex(
    (piece, i) => piece.kind === 'headline' && wordsOf(piece.text).length >= 4 && i < first,
  );
  if (inHeader >= 0) return inHeader;
  // Old pages write their headline in bold.
  const bold = pieces.findLastIndex(
    (piece, i) =>
      isHead(piece) &&
      piece.rule === null &&
      !piece.link &&
      wordsOf(piece.text).length >= 3 &&
      i < first &&
      i >= first - BYLINE_REACH,
  );
  return bold >= 0 ? bold : null;
}

function kindOf(piece: PagePiece, i: number, headline: number | null): Piece['kind'] {
  if (i === headline) return 'headline';
  // A second h1 is a section's heading (or a site's name, which the rules drop).
  return piece.kind === 'headline' && headline !== null ? 'heading' : piece.kind;
}

/** A page whose headline is only in its head still has one title: it is put in front of the text. */
export function withTitle(pieces: readonly Piece[], title: string | null): readonly Piece[] {
  if (title === null || pieces.some((piece) => piece.kind === 'headline' && piece.dropped === null))
    return pieces;
  const wanted = normalForm(title);
  if (pieces.some((piece) => piece.dropped === null && isSameTitle(normalForm(piece.text), wanted)))
    return pieces;
  return [{ kind: 'headline', text: title, cell: null, link: false, dropped: null }, ...pieces];
}
