/**
 * The page a PDF is printed from: the same parts as index.html, numbers as text, and in place of the panel that opens
 * where a number comes from, notes at the end and an appendix where the pack has one.
 */
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { PackModel, PackNumber } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { footnoteOf, paragraphOf, statedBy, WORDS } from '../docx/footnoteText.ts';
import { PAGE_STYLE } from '../html/pageStyle.ts';
import { partHtml } from '../html/partHtml.ts';
import { groupDigits, Printer } from '../html/printer.ts';

export type PrintedPage = { readonly html: string; readonly header: string; readonly footer: string };

const BUTTON =
  /<button type="button" class="(num[^"]*)" id="[^"]*" data-num="(n\d+)"[^>]*>([^<]*)<\/button>/g;
/** The writer's own footnotes have letters on paper: the numbers are those of the notes to each figure. */
const FOOT = /<sup class="foot">(<a [^>]*>)(\d+)<\/a><\/sup>/g;
const letter = (number: number): string =>
  (number > 26 ? letter(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));
const STYLE = `${PAGE_STYLE}
@page{size:A4}body{font-size:10.5pt;color:#1c2127;background:#fff}body>header,main,footer{max-width:none;padding:0}
h1{font-size:22pt;margin-top:0}h2{break-after:avoid;margin:1.6em 0 .5em}.scroll{overflow:visible}table{font-size:8.5pt}.part{break-inside:auto}figure,tr,svg{break-inside:avoid}
.num{border:0}sup{font-size:.7em;line-height:0}.footnotes{list-style:lower-alpha;font:8.5pt/1.4 system-ui,sans-serif}.notes{font:8.5pt/1.4 system-ui,sans-serif;overflow-wrap:anywhere}.appendix table{font-size:7.5pt;table-layout:fixed}.appendix td{text-align:left;vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}.words{table-layout:auto}.marks{display:none}.listed,.note p{line-height:1.45}.listed{font:8pt/1.4 system-ui,sans-serif}h2{font-size:13pt;margin:1.1em 0 .4em}svg.chart{display:block;max-height:60mm}.legend{margin:.3em 0;font-size:8pt}.source,.lead{font-size:8pt;margin:.4em 0}td,th{padding:.2rem .4rem}table:not(:has(thead th:nth-child(9))) td .num{white-space:nowrap}table:not(:has(thead th:nth-child(9))) tbody th{min-width:42mm}
`;

export function printPage(model: PackModel, contentId: string): PrintedPage {
  const printer = new Printer(model);
  const notes = new NumberNotes(printer);
  const parts = model.parts.map((part, index) => {
    if (part.kind === 'cover') return `<p class="meta">${escapeHtml(part.lead)}</p>`;
    if (part.kind === 'provenance') return appendix(part.title, printer);
    const html = partHtml(part, index, printer).replace(
      FOOT,
      (_, open: string, number: string) => `<sup class="foot">${open}${letter(Number(number))}</a></sup>`,
    );
    return html.replace(BUTTON, (_, look: string, id: string, text: string) => {
      const note = part.kind === 'note' ? notes.mark(printer.number(id)) : '';
      return `<span class="${look}">${text}</span>${note}`;
    });
  });
  const stamp =
    model.untracedReason === null
      ? ''
      : `<p class="stamp">This briefing holds numbers without a trace. Reason given: ${escapeHtml(model.untracedReason)}</p>`;
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeHtml(model.title)}</title><style>${STYLE}</style></head>
<body style="color-scheme:light"><header><h1>${escapeHtml(model.title)}</h1><p class="meta">${escapeHtml(`${model.name}, version ${model.version}, as of ${model.asOf}. ${model.app}. Content id ${contentId}.`)}</p>${stamp}</header>
<main>${parts.join('')}${notes.html()}</main></body></html>
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

/** Notes to the numbers of the text, each number's once, in the order they are met. */
class NumberNotes {
  readonly #printer: Printer;
  readonly #notes: string[] = [];
  readonly #marked = new Set<string>();

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  mark(number: PackNumber): string {
    const said = this.#marked.has(number.id) ? null : footnoteOf(number, this.#printer);
    this.#marked.add(number.id);
    if (said === null) return '';
    this.#notes.push(said);
    const at = this.#notes.length;
    return `<sup><a href="#note-${at}">${at}</a></sup>`;
  }

  html(): string {
    if (this.#notes.length === 0) return '';
    const items = this.#notes.map((note, i) => `<li id="note-${i + 1}">${escapeHtml(note)}</li>`);
    return `<section class="part"><h2>Notes</h2><ol class="notes">${items.join('\n')}</ol></section>`;
  }
}

function appendix(title: string, printer: Printer): string {
  const rows = printer.model.numbers.map((number) => {
    const value =
      number.value === null ? 'missing' : `${groupDigits(number.value)} ${number.unit ?? ''}`.trim();
    const from = [paragraphOf(number, printer), statedBy(number, printer)];
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
  const widths = [6, 11, 21, 16, 14, 32];
  return `<section class="part appendix"><h2>${escapeHtml(title)}</h2><table><colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}
