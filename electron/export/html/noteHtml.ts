/** A note's paragraphs as HTML: headings below the part's own, lists nested as they were written, quotes. */
import type { NoteShape } from '#shared/domain/notes/noteBody.ts';
import type { NotePart, PackRun } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import type { Printer } from './printer.ts';

const PLAIN: NoteShape = { kind: 'paragraph' };
/** The part's own title is an h2. */
const PART_LEVEL = 2;
const LOWEST_LEVEL = 6;

/** Paragraphs without shapes are plain, as in packs made before notes had any. */
export function noteHtml(part: NotePart, printer: Printer): string {
  const lists = new OpenLists();
  const pieces: string[] = [];
  let isQuoting = false;
  for (const [index, runs] of part.paragraphs.entries()) {
    const shape = part.shapes?.[index] ?? PLAIN;
    if (isQuoting && shape.kind !== 'quote') pieces.push('</blockquote>');
    pieces.push(lists.moveTo(shape));
    if (!isQuoting && shape.kind === 'quote') pieces.push('<blockquote>');
    isQuoting = shape.kind === 'quote';
    const words = runs.map((run) => runHtml(run, printer)).join('');
    const level = shape.kind === 'heading' ? Math.min(PART_LEVEL + shape.level, LOWEST_LEVEL) : null;
    pieces.push(level === null ? `<p>${words}</p>` : `<h${level}>${words}</h${level}>`);
  }
  if (isQuoting) pieces.push('</blockquote>');
  pieces.push(lists.moveTo(PLAIN));
  return pieces.filter((piece) => piece !== '').join('\n');
}

/** Words with their marks, or a number as a button. */
export function runHtml(run: PackRun, printer: Printer): string {
  if ('number' in run) return printer.button(run.number);
  const marks = run.marks ?? [];
  const inner = marks.includes('italic') ? `<em>${escapeHtml(run.text)}</em>` : escapeHtml(run.text);
  return marks.includes('bold') ? `<strong>${inner}</strong>` : inner;
}

/** The lists that are open while paragraphs are printed, outermost first; each has one open item. */
class OpenLists {
  readonly #tags: ('ul' | 'ol')[] = [];

  /** What must be closed and opened before a paragraph of this shape. */
  moveTo(shape: NoteShape): string {
    if (shape.kind === 'more') return this.#closeTo(shape.depth);
    if (shape.kind !== 'bullet' && shape.kind !== 'item') return this.#closeTo(0);
    const tag = shape.kind === 'bullet' ? 'ul' : 'ol';
    let html = this.#closeTo(shape.depth);
    if (this.#tags.length === shape.depth && this.#tags.at(-1) !== tag)
      html += this.#closeTo(shape.depth - 1);
    if (this.#tags.length === shape.depth) return `${html}</li><li>`;
    while (this.#tags.length < shape.depth) {
      const isOrdered = tag === 'ol' && this.#tags.length === shape.depth - 1;
      const start = shape.kind === 'item' && isOrdered && shape.item !== 1 ? ` start="${shape.item}"` : '';
      this.#tags.push(isOrdered ? 'ol' : 'ul');
      html += `<${isOrdered ? 'ol' : 'ul'}${start}><li>`;
    }
    return html;
  }

  #closeTo(depth: number): string {
    let html = '';
    while (this.#tags.length > depth) html += `</li></${this.#tags.pop()}>`;
    return html;
  }
}
