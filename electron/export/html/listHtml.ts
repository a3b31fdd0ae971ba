/** Parts that are rows of words: cover, claim audit, timeline, sources, method; and the way to the appendix. */
import type { ListPart, PackRun } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { runHtml } from './noteHtml.ts';
import type { Printer } from './printer.ts';

export function listHtml(part: ListPart, index: number, printer: Printer): string {
  const lead = part.lead === '' ? '' : `<p class="lead">${escapeHtml(part.lead)}</p>`;
  const cell = (runs: readonly PackRun[]): string => runs.map((run) => runHtml(run, printer)).join('');
  if (part.columns.length === 0 && part.rows.every((row) => row.length === 1)) {
    const { sources } = printer.model;
    // Listed in full, they stand in the model's order, and notes lead to them.
    const isFull = part.kind === 'sources' && part.rows.length === sources.length;
    const [[only = []] = []] = part.rows;
    if (part.rows.length === 1 && !isFull) return `${lead}<p class="listed">${cell(only)}</p>`;
    const items = part.rows.map(
      ([runs = []], at) => `<li${isFull ? ` id="source-${sources[at]?.id}"` : ''}>${cell(runs)}</li>`,
    );
    return `${lead}<ol class="listed">${items.join('\n')}</ol>`;
  }
  if (part.columns.length === 0) {
    const rows = part.rows.map(
      ([term = [], ...rest]) => `<div><dt>${cell(term)}</dt><dd>${rest.map(cell).join(' ')}</dd></div>`,
    );
    return `${lead}<dl class="facts">${rows.join('\n')}</dl>`;
  }
  const head = part.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const rows = part.rows.map((row) => `<tr>${row.map((runs) => `<td>${cell(runs)}</td>`).join('')}</tr>`);
  return `${lead}<div class="scroll" role="region" tabindex="0" aria-label="Table of part ${index + 1}: ${escapeHtml(part.title)}"><table class="words"><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}
