/** A note's paragraphs as HTML: headings below the part's own, lists nested as they were written, quotes. */
import type { NoteShape } from '#shared/domain/notes/noteBody.ts';
import { STANCE_NAMES } from '#shared/domain/notes/stance.ts';
import { webAddress } from '#shared/domain/notes/webAddress.ts';
import { type NoteGroup, noteGroups, numberColumns } from '#shared/domain/packs/noteGroups.ts';
import type { NotePart, PackRun } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import type { Printer } from './printer.ts';

const PLAIN: NoteShape = { kind: 'paragraph' };
/** The part's own title is an h2. */
const PART_LEVEL = 2;
const LOWEST_LEVEL = 6;

/** `part` is the part's place in the pack, from 0: it keeps the footnotes of two notes apart. */
export function noteHtml(note: NotePart, part: number, printer: Printer): string {
  const lists = new OpenLists();
  const pieces: string[] = [];
  let isQuoting = false;
  for (const group of noteGroups(note)) {
    const shape = group.kind === 'paragraph' ? group.shape : PLAIN;
    if (isQuoting && shape.kind !== 'quote') pieces.push('</blockquote>');
    pieces.push(lists.moveTo(shape));
    if (!isQuoting && shape.kind === 'quote') pieces.push('<blockquote>');
    isQuoting = shape.kind === 'quote';
    pieces.push(groupHtml(group, part, printer));
  }
  if (isQuoting) pieces.push('</blockquote>');
  pieces.push(lists.moveTo(PLAIN));
  return pieces.filter((piece) => piece !== '').join('\n');
}

function groupHtml(group: NoteGroup, part: number, printer: Printer): string {
  const words = (runs: readonly PackRun[]): string => runs.map((run) => runHtml(run, printer, part)).join('');
  switch (group.kind) {
    case 'paragraph': {
      const { shape, runs } = group;
      if (shape.kind === 'heading') {
        const level = Math.min(PART_LEVEL + shape.level, LOWEST_LEVEL);
        return `<h${level}>${words(runs)}</h${level}>`;
      }
      const { stance } = shape;
      return stance === undefined
        ? `<p>${words(runs)}</p>`
        : `<p class="stance ${stance}"><b>${STANCE_NAMES[stance]}</b> ${words(runs)}</p>`;
    }
    case 'table':
      return tableHtml(group.rows, words, `Table of part ${part + 1}`);
    case 'footnotes': {
      const items = group.notes.map(
        ({ number, runs }) =>
          `<li id="foot-${part + 1}-${number}" value="${number}">${words(runs)} <a href="#mark-${part + 1}-${number}" aria-label="Back to the text">↩</a></li>`,
      );
      return `<ol class="footnotes">${items.join('\n')}</ol>`;
    }
  }
}

function tableHtml(
  rows: Extract<NoteGroup, { kind: 'table' }>['rows'],
  words: (runs: readonly PackRun[]) => string,
  name: string,
): string {
  const isNumeric = numberColumns(rows);
  const lines = rows.map((cells, row) => {
    const printed = cells.map(({ isHead, paragraphs }, column) => {
      const tag = isHead ? 'th' : 'td';
      const scope = isHead ? ` scope="${row === 0 ? 'col' : 'row'}"` : '';
      return `<${tag}${scope}${isNumeric[column] === true ? ' class="n"' : ''}>${paragraphs.map(words).join('<br>')}</${tag}>`;
    });
    return `<tr>${printed.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table class="words">${lines.join('\n')}</table></div>`;
}

/** Words with their marks, or a number as a button. `part` is needed where footnotes may stand. */
export function runHtml(run: PackRun, printer: Printer, part = 0): string {
  if ('number' in run) return printer.button(run.number);
  if (run.footnote !== undefined) {
    const id = `${part + 1}-${run.footnote}`;
    return `<sup class="foot"><a id="mark-${id}" href="#foot-${id}">${run.footnote}</a></sup>`;
  }
  const marks = run.marks ?? [];
  const inner = marks.includes('italic') ? `<em>${escapeHtml(run.text)}</em>` : escapeHtml(run.text);
  const words = marks.includes('bold') ? `<strong>${inner}</strong>` : inner;
  const address = run.refers === undefined ? webAddress(run.href) : printer.listedSource(run.refers);
  if (address === null) return words;
  return `<a href="${escapeHtml(address)}"${run.refers === undefined ? ' rel="noreferrer"' : ''}>${words}</a>`;
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
