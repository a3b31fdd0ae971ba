/** The parts of a briefing as HTML; every number in them is a button that opens its trace. */
import type {
  ChartPart,
  PackPart,
  PackQuote,
  QuotesPart,
  TablePart,
} from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { chartSvg } from './chartSvg.ts';
import { listHtml } from './listHtml.ts';
import { noteHtml } from './noteHtml.ts';
import type { Printer } from './printer.ts';

export function partHtml(part: PackPart, index: number, printer: Printer): string {
  const heading = `<h2 id="part-${index + 1}">${escapeHtml(part.title)}</h2>`;
  return `<section class="part ${part.kind}">${heading}${body(part, index, printer)}</section>\n`;
}

function body(part: PackPart, index: number, printer: Printer): string {
  switch (part.kind) {
    case 'note':
      return noteHtml(part, index, printer);
    case 'table':
      return tableHtml(part, index, printer) + sourceLine(part);
    case 'chart':
      return `${chartSvg(part, printer, printer.chartHeight)}<div class="twin">${tableHtml(part, index, printer)}</div>${remarks(part)}${sourceLine(part)}`;
    case 'quotes':
      return quotesHtml(part, printer);
    case 'provenance':
      return `<p class="lead">Each of the ${printer.model.numbers.length} numbers is listed with its paragraph, its cell, its computation and its history: <a href="#traces">every number and where it comes from</a>.</p>`;
    default:
      return listHtml(part, index, printer);
  }
}

const sourceLine = (part: TablePart | ChartPart): string =>
  `<p class="source">Source: ${escapeHtml(part.sourceLine)}</p>`;

const remarks = ({ remarks: sentences = [] }: ChartPart): string =>
  sentences.length === 0
    ? ''
    : `<ul class="remarks source">${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul>`;

function tableHtml(part: TablePart | ChartPart, index: number, printer: Printer): string {
  const head = part.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const rows = part.rows.map((row) => {
    const cells = row.numbers.map((id) =>
      id === null
        ? '<td><span class="missing" title="Nobody states a value">missing</span></td>'
        : `<td>${printer.button(id)}</td>`,
    );
    return `<tr><th scope="row">${escapeHtml(row.label)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-label="Table of part ${index + 1}: ${escapeHtml(part.title)}"><table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

function quotesHtml(part: QuotesPart, printer: Printer): string {
  return part.quotes
    .map((item) => {
      const document = printer.model.documents.find((each) => each.id === item.document);
      const quote = document?.quotes.find((each) => each.id === item.quote);
      if (document === undefined || quote === undefined) {
        throw new Error(`The pack's model names quote ${item.quote} but does not hold it.`);
      }
      const origin = [document.title, document.publication, document.published, quote.locator];
      const cite = origin.filter((piece) => piece !== null).join(', ');
      return `<figure><blockquote><p>${quoteText(quote, item.numbers, printer)}</p></blockquote><figcaption>${escapeHtml(cite)}</figcaption></figure>`;
    })
    .join('\n');
}

/** The quote with its numbers as buttons where they stand in it; those it does not print literally follow it. */
function quoteText(quote: PackQuote, ids: readonly string[], printer: Printer): string {
  let rest = quote.text;
  let printed = '';
  const after: string[] = [];
  for (const id of ids) {
    const text = printer.number(id).text;
    const at = wholeIndexOf(rest, text);
    if (at < 0) {
      after.push(printer.button(id));
      continue;
    }
    printed += escapeHtml(rest.slice(0, at)) + printer.button(id);
    rest = rest.slice(at + text.length);
  }
  const list = after.length > 0 ? ` <span class="after">[${after.join(', ')}]</span>` : '';
  return `${printed}${escapeHtml(rest)}${list}`;
}

/** Like indexOf, but never inside a longer number: "63" is not in "163" or "63.5". */
function wholeIndexOf(text: string, piece: string): number {
  for (let at = text.indexOf(piece); at >= 0 && piece !== ''; at = text.indexOf(piece, at + 1)) {
    const before = text.slice(0, at);
    const behind = text.slice(at + piece.length);
    const startsInside = /^\d/.test(piece) && /\d[.,]?$/.test(before);
    const endsInside = /\d$/.test(piece) && /^[.,]?\d/.test(behind);
    if (!startsInside && !endsInside) return at;
  }
  return -1;
}
