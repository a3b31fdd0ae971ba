/**
 * The page a PDF is printed from: the same parts as index.html, numbers as text, and in place of the panel that opens
 * where a number comes from, notes at the end and an appendix where the pack has one.
 */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { PackModel, PackNumber, PackPart } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { FootnoteTexts } from '../docx/footnoteText.ts';
import { partHtml } from '../html/partHtml.ts';
import { Printer } from '../html/printer.ts';
import { logoHtml, logoPolicy, styledSheet } from '../html/styledPage.ts';
import { fontFaces, withShippedFonts } from '../shippedFonts.ts';
import { appendix } from './printedAppendix.ts';
import { LOGO_STYLE, PRINT_STYLE } from './printStyle.ts';

export type PrintedPage = { readonly html: string; readonly header: string; readonly footer: string };

const BUTTON =
  /<button type="button" class="(num[^"]*)" id="[^"]*" data-num="(n\d+)"[^>]*>([^<]*)<\/button>/g;
/** The writer's own footnotes have letters on paper: the numbers are those of the notes to each figure. */
const FOOT = /<sup class="foot">(<a [^>]*>)(\d+)<\/a><\/sup>/g;
const letter = (number: number): string =>
  (number > 26 ? letter(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));
/** More parts than this want a table of contents. */
const FEW_PARTS = 6;
const BACK_MATTER: ReadonlySet<PackPart['kind']> = new Set(['sources', 'method', 'provenance']);
/** Of a chart, in the units it is drawn in: two stand on a sheet with their tables. */
const CHART_HEIGHT = 240;
export function printPage(model: PackModel, contentId: string): PrintedPage {
  const printer = new Printer(model, CHART_HEIGHT);
  const notes = new NumberNotes(printer);
  const sections = model.parts.map((part, index): string => {
    if (part.kind === 'cover') return '';
    if (part.kind === 'provenance') return appendix(part.title, index, printer);
    const html = partHtml(part, index, printer).replace(
      FOOT,
      (_, open: string, number: string) => `<sup class="foot">${open}${letter(Number(number))}</a></sup>`,
    );
    return asBlocks(html).replace(BUTTON, (_, look: string, id: string, text: string) => {
      const note = part.kind === 'note' ? notes.mark(printer.number(id)) : '';
      return `<span class="${look}">${text}</span>${note}`;
    });
  });
  const stamp =
    model.untracedReason === null
      ? ''
      : `<p class="stamp">This briefing holds numbers without a trace. Reason given: ${escapeHtml(model.untracedReason)}</p>`;
  // Notes close the text; what is looked up in follows them.
  const back = model.parts.findLastIndex(({ kind }) => !BACK_MATTER.has(kind)) + 1;
  const entries = contentsOf(model, notes, back);
  const parts = sections.toSpliced(back, 0, notes.html()).join('');
  const faces = fontFaces(parts + model.title);
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:${logoPolicy(model)}"><title>${escapeHtml(model.title)}</title><style>${faces}${withShippedFonts(styledSheet(PRINT_STYLE, model.style))}${LOGO_STYLE}</style></head>
<body style="color-scheme:light"><header>${logoHtml(model)}<h1>${escapeHtml(model.title)}</h1>${subtitle(model)}<p class="meta">${escapeHtml(`${model.name}, version ${model.version}, as of ${model.asOf}. ${model.app}.`)}</p>${stamp}</header>
<main>${contents(entries)}${parts}</main></body></html>
`;
  const line = (inner: string): string =>
    `<div style="font:7.5pt Arial,sans-serif;color:#59636e;width:100%;padding:0 0.7in;display:flex;justify-content:space-between">${inner}</div>`;
  return {
    html,
    header: line(
      `<span></span><b style="color:#1b1f24">${escapeHtml(markLines(model).join('  ·  '))}</b><span></span>`,
    ),
    footer: line(
      `<span>${escapeHtml(`${model.name}, ${model.version} · content id ${contentId.slice(0, 16)}`)}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>`,
    ),
  };
}

/** A PDF's tags take a figure for a picture, which needs words in its place; a quote is none. */
const asBlocks = (html: string): string =>
  html
    .replaceAll('<figure>', '<div class="quoted">')
    .replaceAll('</figure>', '</div>')
    .replaceAll(/<(\/?)figcaption>/g, (_, slash: string) => (slash === '' ? '<p class="cite">' : '</p>'));

/** Notes to the numbers of the text, each number's once, in the order they are met. */
class NumberNotes {
  readonly #texts: FootnoteTexts;
  readonly #notes: string[] = [];
  readonly #marked = new Set<string>();

  constructor(printer: Printer) {
    this.#texts = new FootnoteTexts(printer);
  }

  mark(number: PackNumber): string {
    const said = this.#marked.has(number.id) ? null : this.#texts.of(number);
    this.#marked.add(number.id);
    if (said === null) return '';
    this.#notes.push(said);
    const at = this.#notes.length;
    return `<sup><a href="#note-${at}">${at}</a></sup>`;
  }

  get isEmpty(): boolean {
    return this.#notes.length === 0;
  }

  html(): string {
    if (this.isEmpty) return '';
    const items = this.#notes.map((note, i) => `<li id="note-${i + 1}">${escapeHtml(note)}</li>`);
    return `<section class="part"><h2 id="notes">Notes</h2><ol class="notes">${items.join('\n')}</ol></section>`;
  }
}

const subtitle = ({ parts, title }: PackModel): string =>
  parts
    .flatMap((part) => (part.kind === 'cover' && part.lead !== '' && part.lead !== title ? [part.lead] : []))
    .map((lead) => `<p class="subtitle">${escapeHtml(lead)}</p>`)
    .join('');

type Entry = { readonly id: string; readonly title: string };

/** The parts in print order, with the notes before the one at `back`. */
function contentsOf({ parts }: PackModel, notes: NumberNotes, back: number): Entry[] {
  const all = parts.map(({ title }, index): Entry => ({ id: `part-${index + 1}`, title }));
  const entries = notes.isEmpty ? all : all.toSpliced(back, 0, { id: 'notes', title: 'Notes' });
  return entries.filter(({ id }) => parts[Number(id.replace('part-', '')) - 1]?.kind !== 'cover');
}

/** Links to the parts; the sheets they stand on are known once it is printed (`contentsPages.ts`). */
function contents(entries: readonly Entry[]): string {
  if (entries.length < FEW_PARTS) return '';
  const items = entries.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav class="contents" aria-label="Contents"><ol>${items.join('')}</ol></nav>`;
}
