/** The appendix of a printed pack as a table. */
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { APPENDIX_HEAD, appendixOf } from '../appendixRows.ts';
import type { Printer } from '../html/printer.ts';

export function appendix(title: string, index: number, printer: Printer): string {
  const { lead, widths, rows } = appendixOf(printer);
  const lines = rows.map(
    ({ cells }) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<section class="part appendix"><h2 id="part-${index + 1}">${escapeHtml(title)}</h2>${lead === '' ? '' : `<p class="lead">${lead}</p>`}<table><colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup><thead><tr>${APPENDIX_HEAD.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${lines.join('\n')}</tbody></table></section>`;
}
