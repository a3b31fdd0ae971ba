/** The appendix: one entry per number with all that a reader needs to check it by hand. */
import { areaName } from '#shared/domain/figures/areaNames.ts';
import { isNumberId, type PackAssertion, type PackNumber } from '#shared/domain/packs/packModel.ts';
import { escapeHtml } from '#shared/domain/packs/printedPage.ts';
import { groupDigits, type Printer } from './printer.ts';

const SIGNS: Readonly<Record<PackNumber['expression'], string>> = {
  assertion: 'as stated',
  quote: 'read in the quoted paragraph',
  sum: 'sum of',
  add: 'exports and imports added',
  difference: 'first minus second',
  ratio: 'first over second',
  share: 'first as percent of second',
  change: 'percent change from first to second',
  product: 'first times second, a rate',
  scenario: 'what the scenario makes of',
};

/** Words of a status; a normal value has none. */
const STATUSES: Readonly<Record<string, string>> = {
  E: 'estimate',
  F: 'forecast',
  P: 'provisional',
  B: 'after a break in the series',
  M: 'stated as missing',
};

export function traceHtml(number: PackNumber, printer: Printer): string {
  const rows: [string, string][] = [['Value', value(number)]];
  if (number.low !== null && number.high !== null && number.low !== number.high) {
    rows.push(['Rounding interval', escapeHtml(`${groupDigits(number.low)} to ${groupDigits(number.high)}`)]);
  }
  if (number.document !== null) rows.push(['Paragraph', paragraph(number, printer)]);
  else rows.push(['Paragraph', none('no paragraph')]);
  rows.push(['Cell', number.cell === null ? none('no single cell') : cell(number.cell, number.label)]);
  rows.push(['Computation', computation(number, printer)]);
  if (number.missing.length > 0) {
    rows.push(['Missing', `<span class="missing">${escapeHtml(number.missing.join('; '))}</span>`]);
  }
  const stated = printer.statedFor(number);
  if (stated.length > 0) {
    rows.push([
      'Stated values',
      `<ul>${stated.map((f) => `<li>${assertion(f, printer)}</li>`).join('')}</ul>`,
    ]);
  }
  if (number.history.length > 0) {
    rows.push(['History', `<ol>${number.history.map((h) => `<li>${escapeHtml(h)}</li>`).join('')}</ol>`]);
  }
  const list = rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('');
  const title = `<span id="${printer.anchor(number.id, 'trace')}">${escapeHtml(number.text)}</span>`;
  return `<article id="t-${number.id}"><h3 tabindex="-1">${title} <small>${escapeHtml(number.label)}</small></h3><dl>${list}</dl></article>\n`;
}

/** A cell by its name; its reference, as the tables of the pack have it, is its tooltip. */
const cell = (reference: string, name: string): string =>
  `<span title="${escapeHtml(reference)}">${escapeHtml(name)}</span>`;

const none = (text: string): string => `<span class="missing">${text}</span>`;

function value(number: PackNumber): string {
  if (number.value === null) return none('missing: nobody states it');
  return escapeHtml(`${groupDigits(number.value)} ${number.unit ?? ''}`.trim());
}

function paragraph(number: PackNumber, printer: Printer): string {
  const document = printer.model.documents.find((each) => each.id === number.document);
  const origin = [document?.title ?? number.document, number.locator].filter(Boolean).join(', ');
  const quote = number.quote === null ? '' : `<blockquote>${escapeHtml(number.quote)}</blockquote>`;
  return `${escapeHtml(origin)}${quote}`;
}

function computation(number: PackNumber, printer: Printer): string {
  if (number.value === null && number.inputs.length === 0) return none('nothing to compute it from');
  const inputs = number.inputs.map((id) => {
    if (!isNumberId(id)) return `<code>${escapeHtml(id)}</code>`;
    const input = printer.number(id);
    return `<a href="#t-${id}" data-num="${id}">${escapeHtml(`${input.text} (${input.label})`)}</a>`;
  });
  return `${SIGNS[number.expression]}${inputs.length > 0 ? `: ${inputs.join(', ')}` : ''}`;
}

function assertion(figure: PackAssertion, printer: Printer): string {
  const [source] = printer.sourcesOf(figure.id);
  const worth =
    figure.value === null
      ? 'no readable value'
      : `${groupDigits(figure.value)} ${figure.currency ?? ''}`.trim();
  const asStated = `stated as “${[figure.valueAsStated, figure.unitAsStated].filter(Boolean).join(' ')}”`;
  const facts = [
    figure.reporter === '' ? '' : `reported by ${areaName(figure.reporter)}`,
    figure.valuation === 'unknown' ? '' : figure.valuation,
    STATUSES[figure.status] ?? '',
    figure.bound === 'exact' ? '' : figure.bound.replaceAll('_', ' '),
    figure.chosen ? 'shown' : 'not shown',
  ];
  const origin = source
    ? [source.author, source.title, source.publisher, source.issued].filter(Boolean).join(', ')
    : '';
  const from = source ? escapeHtml(origin) : none('no source');
  const link =
    source?.url && /^https?:/.test(source.url) ? ` <span class="url">${escapeHtml(source.url)}</span>` : '';
  const line = [worth, asStated, ...facts].filter(Boolean).join('; ');
  return `<code>${escapeHtml(figure.id)}</code> ${escapeHtml(line)}. ${from}${link}`;
}
