/** What footnotes say of numbers: a paragraph, a cell, who states it, or what it is computed from. */
import { isNumberId, type PackNumber, type PackSource } from '#shared/domain/packs/packModel.ts';
import type { Printer } from '../html/printer.ts';

/** The footnotes of one document, in print order: an article is named in full once, then in short, as writers cite. */
export class FootnoteTexts {
  readonly #printer: Printer;
  readonly #cited = new Set<string>();

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  /** Null when there is nothing to say but the number itself. */
  of(number: PackNumber): string | null {
    const pieces = [this.#paragraph(number), originOf(number, this.#printer)].filter((piece) => piece !== '');
    if (number.missing.length > 0) pieces.push(`missing: ${number.missing.join('; ')}`);
    return pieces.length === 0 ? null : `${pieces.join('. ')}.`;
  }

  #paragraph(number: PackNumber): string {
    const { document, locator } = number;
    if (document === null) return '';
    if (!this.#cited.has(document)) {
      this.#cited.add(document);
      return paragraphOf(number, this.#printer);
    }
    return [shortName(document, this.#printer), locator].filter(Boolean).join(', ');
  }
}

/** Whose article it is, where the pack has no other of theirs; else its title. */
function shortName(document: string, { model: { documents } }: Printer): string {
  const found = documents.find(({ id }) => id === document);
  const publication = found?.publication ?? '';
  const isOnly = documents.filter((each) => each.publication === publication).length === 1;
  return publication !== '' && isOnly ? publication : (found?.title ?? document);
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
