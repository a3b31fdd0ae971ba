/** The appendix of a printed pack: all that a reader of paper needs to check a number. */
import type { PackNumber } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { paragraphOf, sourcesOf, statedBy, WORDS } from '../docx/footnoteText.ts';
import { groupDigits, type Printer } from '../html/printer.ts';

/** Every number in a line; its sources by their place in the pack's list of sources, where it has one. */
export function appendix(title: string, index: number, printer: Printer): string {
  const { model } = printer;
  const isListed = model.parts.some(
    (part) => part.kind === 'sources' && part.rows.length === model.sources.length,
  );
  const place = new Map(model.sources.map(({ id }, at) => [id, at + 1]));
  const stated = (number: PackNumber): string => {
    const sources = sourcesOf(number, printer);
    if (!isListed || number.expression === 'quote' || sources.length === 0) return statedBy(number, printer);
    return `source ${sources.map(({ id }) => place.get(id)).join(', ')}`;
  };
  const rows = model.numbers.map((number) => {
    const value =
      number.value === null ? 'missing' : `${groupDigits(number.value)} ${number.unit ?? ''}`.trim();
    const from = [paragraphOf(number, printer), stated(number)];
    const cells = [
      number.id,
      number.text,
      number.label,
      value,
      `${WORDS[number.expression]}${number.cell === null ? '' : `, ${number.cell}`}`,
      from.filter((piece) => piece !== '').join('. '),
    ];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const head = ['Id', 'Printed', 'What it is', 'Value', 'Computation', 'Where it comes from'];
  const widths = isListed ? [5, 11, 29, 17, 22, 16] : [6, 11, 21, 16, 14, 32];
  const lead = isListed
    ? '<p class="lead">Each number of this briefing once. Sources are named by their place in the list of sources.</p>'
    : '';
  return `<section class="part appendix"><h2 id="part-${index + 1}">${escapeHtml(title)}</h2>${lead}<table><colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}
