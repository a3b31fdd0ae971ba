import { canonicalText } from '#shared/domain/document/canonicalText.ts';
import { textSegments } from '#shared/domain/document/lines/textSegments.ts';
import type { CellPlace, LinkRange, SegmentKind } from '#shared/domain/document/segment.ts';
import { raisedLetters } from '../raisedMarks.ts';
import { smallDigits } from '../smallDigits.ts';
import { isElement, isText, MARK, type PageElement } from './pageDom.ts';
import { isBylineElement, isStandfirstElement, structureRule } from './pageFurniture.ts';
import { cellLinks, type LinkRun, linkTarget, placeLinks } from './pageLinks.ts';
import { dataCells } from './pageTables.ts';
import { BLOCK, cellText, DEEPEST, paragraphs, SILENT, visible } from './pageText.ts';
import { type Around, kindOf, merge, pieceKind } from './pieceAround.ts';

/** One paragraph of a page with what its surroundings say; `pageArticle` decides what of it is the article. */
export type PagePiece = {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly cell: CellPlace | null;
  readonly link: boolean;
  /** The structural rule that drops it, or null. */
  readonly rule: string | null;
  readonly standfirst: boolean;
  /** Numbers (see MARK) of the elements around it, outermost first. */
  readonly path: readonly number[];
  /** What its words link to, in offsets of `text`; absent when nothing. */
  readonly links?: readonly LinkRange[];
};

const STANDS_ALONE = new Set(['a', 'button', 'time', 'label']);

/**
 * Cuts a page into pieces in reading order. `isArticle` guards elements that hold most of the page's text; `base` is the
 * page's own address, when it tells one, for links written without a host.
 */
export function pagePieces(
  root: PageElement,
  isArticle: (element: PageElement) => boolean,
  base: string | null = null,
): readonly PagePiece[] {
  const walk = new Walk(isArticle, base);
  walk.visit(root, {
    rule: null,
    kind: 'line',
    byline: false,
    standfirst: false,
    link: false,
    strong: false,
    path: [],
  });
  walk.flush();
  return walk.pieces;
}

class Walk {
  readonly pieces: PagePiece[] = [];
  readonly #isArticle: (element: PageElement) => boolean;
  #buffer = '';
  #linked = 0;
  #strong = 0;
  #around: Around | null = null;
  #tables = 0;
  readonly #base: string | null;
  /** Signs of the buffer that are no white space, which stay the same when it is cut into paragraphs. */
  #signs = 0;
  #links: LinkRun[] = [];

  constructor(isArticle: (element: PageElement) => boolean, base: string | null) {
    this.#isArticle = isArticle;
    this.#base = base;
  }

  visit(element: PageElement, outer: Around): void {
    const name = element.localName;
    if (SILENT.has(name)) return;
    const around = this.#enter(element, outer);
    const block = BLOCK.has(name);
    if (block) this.flush();
    if (around.path.length > DEEPEST) {
      this.#write(element.textContent ?? '', around);
      this.flush();
      return;
    }
    const cells = name === 'table' ? dataCells(element) : null;
    if (cells !== null) this.#table(element, cells, around);
    else if (name === 'pre') this.#preformatted(element, around);
    else this.#children(element, around);
    if (block) this.flush();
  }

  #children(element: PageElement, around: Around): void {
    let before: PageElement | null = null;
    for (const child of element.childNodes) {
      if (isElement(child)) {
        if (before !== null) this.#part(before, child, around);
        this.#child(child, around);
        before = child;
      } else if (isText(child)) {
        this.#write(child.textContent ?? '', around);
        if ((child.textContent ?? '').trim() !== '') before = null;
      }
    }
  }

  /**
   * Two inline elements side by side without a space, parted on the screen by style alone: links of a list, a name
   * and an office. Halves of a word or a number ("<b>$</b><span>63</span>") stay together.
   */
  #part(before: PageElement, after: PageElement, around: Around): void {
    if (BLOCK.has(before.localName) || BLOCK.has(after.localName) || this.#buffer === '') return;
    const text = visible(after.textContent ?? '');
    if (/\s$/.test(this.#buffer) || text === '' || /^\s/.test(text)) return;
    const apart = STANDS_ALONE.has(before.localName) && STANDS_ALONE.has(after.localName);
    if (apart || (/\p{Ll}$/u.test(this.#buffer) && /^\p{Lu}\p{Ll}/u.test(text))) this.#write(' ', around);
  }

  #child(child: PageElement, around: Around): void {
    const name = child.localName;
    if (SILENT.has(name)) return;
    if (name === 'br') {
      this.#write('\n', around, true);
      return;
    }
    if (name === 'wbr') return;
    const note = isNoteLink(child);
    if (note && /^(?:↑|↩|\^|\ufe0e|\s)+$/u.test(child.textContent ?? '')) return;
    const script =
      note || name === 'sup' || name === 'sub'
        ? smallDigits(child.textContent ?? '', name === 'sub' ? 'lowered' : 'raised')
        : null;
    // A letter raised before all other words is the mark of a note below a table.
    const letters =
      name === 'sup' && this.#buffer.trim() === '' ? raisedLetters(child.textContent ?? '') : null;
    if (script !== null || letters !== null) {
      this.#write(script ?? letters ?? '', around);
      return;
    }
    if (BLOCK.has(name) || around.path.length > DEEPEST) {
      this.visit(child, around);
      return;
    }
    const inner = this.#enter(child, around);
    if (inner.rule !== around.rule) this.flush();
    if (name === 'q') this.#write('“', inner);
    const href = name === 'a' ? linkTarget(child, this.#base) : null;
    const from = this.#signs;
    this.#children(child, inner);
    // Fewer signs than before: blocks inside a link (a card) have ended the paragraph.
    if (href !== null && this.#signs > from) this.#links.push({ from, to: this.#signs, href });
    if (name === 'q') this.#write('”', inner);
    if (inner.rule !== around.rule) this.flush();
  }

  #enter(element: PageElement, outer: Around): Around {
    const name = element.localName;
    const found = outer.rule ?? structureRule(element);
    const rule = found !== null && outer.rule === null && this.#isArticle(element) ? null : found;
    // A date or a name in the middle of a sentence makes no byline of it.
    const late = !BLOCK.has(name) && this.#buffer.trim().length > 40;
    return {
      rule,
      kind: kindOf(element, outer.kind),
      byline: outer.byline || (isBylineElement(element) && !late && !this.#isArticle(element)),
      standfirst: outer.standfirst || isStandfirstElement(element),
      link: outer.link || name === 'a',
      strong: outer.strong || name === 'strong' || name === 'b',
      path: [...outer.path, Number(element.getAttribute(MARK) ?? -1)],
    };
  }

  #write(raw: string, around: Around, breaks = false): void {
    const text = breaks ? raw : visible(raw);
    if (text === '') return;
    if (text.trim() !== '') {
      const letters = text.trim().length;
      if (around.link) this.#linked += letters;
      if (around.strong) this.#strong += letters;
      // An inline element may say more about a paragraph (a byline's link) than the paragraph itself.
      if (this.#around === null || around.path.length < this.#around.path.length)
        this.#around = merge(around, this.#around);
      else if (around.byline && !this.#around.byline && this.#buffer.trim() === '') this.#around = around;
    }
    this.#buffer += text;
    this.#signs += text.replace(/\s+/g, '').length;
  }

  flush(): void {
    const buffer = this.#buffer;
    const around = this.#around;
    const links = this.#links;
    const letters = this.#signs;
    const link = letters > 0 && this.#linked >= letters;
    const strong = letters > 0 && this.#strong >= letters;
    this.#buffer = '';
    this.#linked = 0;
    this.#strong = 0;
    this.#signs = 0;
    this.#links = [];
    this.#around = null;
    if (around === null) return;
    const texts = paragraphs(buffer);
    const placed = links.length === 0 ? [] : placeLinks(texts, links);
    texts.forEach((text, i) => {
      this.#push(text, around, link, strong, placed[i] ?? []);
    });
  }

  #push(text: string, around: Around, link: boolean, strong: boolean, links: readonly LinkRange[]): void {
    const { rule, standfirst, path } = around;
    this.pieces.push({
      ...(links.length === 0 ? {} : { links }),
      kind: pieceKind(text, around, strong),
      text,
      cell: null,
      link,
      rule,
      standfirst,
      path,
    });
  }

  #table(table: PageElement, cells: NonNullable<ReturnType<typeof dataCells>>, around: Around): void {
    for (const child of table.childNodes) {
      if (!isElement(child) || child.localName !== 'caption') continue;
      const text = visible(child.textContent ?? '').trim();
      this.pieces.push({
        kind: 'heading',
        text,
        cell: null,
        link: false,
        rule: around.rule,
        standfirst: false,
        path: around.path,
      });
    }
    this.#tables++;
    for (const { element, row, column, spans } of cells) {
      const text = cellText(element);
      if (text === '') continue;
      const isMerged = spans.rows > 1 || spans.columns > 1;
      const cell = { table: this.#tables, row, column, ...(isMerged ? { spans } : {}) };
      const links = cellLinks(element, text, this.#base, cellText);
      this.pieces.push({
        ...(links.length === 0 ? {} : { links }),
        kind: 'cell',
        text,
        cell,
        link: false,
        rule: around.rule,
        standfirst: false,
        path: around.path,
      });
    }
  }

  /** Old pages and mail archives keep whole articles in `pre`: they are read as plain text is. */
  #preformatted(element: PageElement, around: Around): void {
    const text = canonicalText(element.textContent ?? '');
    let tables = this.#tables;
    for (const segment of textSegments(text)) {
      if (segment.kind === 'separator') continue;
      const cell =
        segment.cell === null ? null : { ...segment.cell, table: segment.cell.table + this.#tables };
      tables = Math.max(tables, cell?.table ?? 0);
      const { rule, standfirst, path } = around;
      const kind = segment.kind === 'line' ? around.kind : segment.kind;
      this.pieces.push({ kind, text: segment.text, cell, link: false, rule, standfirst, path });
    }
    this.#tables = tables;
  }
}

/** A link to a note on the same page. */
const isNoteLink = (element: PageElement): boolean =>
  element.localName === 'a' && (element.getAttribute('href')?.startsWith('#') ?? false);
