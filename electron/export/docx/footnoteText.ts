/** What a footnote says of a number: its paragraph, its cell, who states it, or what it is computed from. */
import { isNumberId, type PackNumber, type PackSource } from '#shared/domain/packs/packModel.ts';
import type { Printer } from '../html/printer.ts';

/** Null when there is nothing to say but the number itself. */
export function footnoteOf(number: PackNumber, printer: Printer): string | null {
  const pieces = [paragraphOf(number, printer), originOf(number, printer)].filter((piece) => piece !== '');
  if (number.missing.length > 0) pieces.push(`missing: ${number.missing.join('; ')}`);
  return pieces.length === 0 ? null : `${pieces.join('. ')}.`;
}

export function paragraphOf({ document, locator }: PackNumber, { model }: Printer): string {
  if (document === null) return '';
  const found = model.documents.find(({ id }) => id === document);
  return [found?.title ?? document, found?.publication, found?.published, locator].filter(Boolean).join(', ');
}

/** "Armenia, exports to Russia, 2024: Armstat, 2025-02-25", or the sources of what it is computed from. */
function originOf(number: PackNumber, printer: Printer): string {
  const said = statedBy(number, printer);
  const how = number.expression === 'assertion' ? '' : ` (${WORDS[number.expression]})`;
  return said === '' ? '' : `${number.label}${how}: ${said}`;
}

/** The sources a number rests on, the first three by name. */
export function statedBy(number: PackNumber, printer: Printer): string {
  if (number.expression === 'quote' || number.inputs.length === 0) return '';
  const sources = sourcesOf(number, printer);
  const who = sources.map(({ publisher, title, issued }) =>
    [publisher || title, issued].filter(Boolean).join(', '),
  );
  const said = [...new Set(who)];
  const shown = said.slice(0, 3).join('; ');
  return `${shown}${said.length > 3 ? ` and ${said.length - 3} more sources` : ''}`;
}

export const WORDS: Readonly<Record<PackNumber['expression'], string>> = {
  assertion: 'as stated',
  quote: 'quoted',
  sum: 'a sum',
  add: 'exports and imports added',
  difference: 'a difference',
  ratio: 'a ratio',
  share: 'a share in percent',
  change: 'a change in percent',
  product: 'converted at a rate',
  scenario: 'of a scenario',
};

/** All sources a number rests on, through the numbers it is computed from. */
export function sourcesOf(number: PackNumber, printer: Printer): PackSource[] {
  const found = new Set<PackSource>();
  const seen = new Set<string>();
  const visit = ({ inputs }: PackNumber): void => {
    for (const id of inputs) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (isNumberId(id)) visit(printer.number(id));
      else for (const source of printer.sourcesOf(id)) found.add(source);
    }
  };
  visit(number);
  return [...found];
}
