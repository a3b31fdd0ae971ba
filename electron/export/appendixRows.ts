/** The appendix of a printed pack: all that a reader of paper needs to check a number, one row for each. */
import type { PackDocument, PackNumber } from '#shared/domain/packs/packModel.ts';
import { paragraphOf, sourcesOf, statedBy, WORDS } from './docx/footnoteText.ts';
import { groupDigits, type Printer } from './html/printer.ts';

export const APPENDIX_HEAD = ['Id', 'Printed', 'What it is', 'Value', 'Computation', 'Where it comes from'];

export type Appendix = {
  readonly lead: string;
  /** Of the columns, as parts of a hundred. */
  readonly widths: readonly number[];
  readonly rows: readonly { readonly number: PackNumber; readonly cells: readonly string[] }[];
};

/** Sources, and articles among them, are named by their place in the pack's list of sources, where it has one. */
export function appendixOf(printer: Printer): Appendix {
  const { model } = printer;
  const isListed = model.parts.some(
    (part) => part.kind === 'sources' && part.rows.length === model.sources.length,
  );
  const place = new Map(model.sources.map(({ id }, at) => [id, at + 1]));
  const articles = new Map(
    model.documents.map((document) => [document.id, isListed ? placeOf(document, printer) : null]),
  );
  const paragraph = (number: PackNumber): string => {
    const at = number.document === null ? null : (articles.get(number.document) ?? null);
    return at === null
      ? paragraphOf(number, printer)
      : [`source ${at}`, number.locator].filter(Boolean).join(', ');
  };
  const stated = (number: PackNumber): string => {
    const sources = sourcesOf(number, printer);
    if (!isListed || number.expression === 'quote' || sources.length === 0) return statedBy(number, printer);
    return `source ${sources.map(({ id }) => place.get(id)).join(', ')}`;
  };
  return {
    lead: isListed
      ? 'Each number of this briefing once. Sources are named by their place in the list of sources.'
      : '',
    widths: isListed ? [6, 13, 31, 18, 17, 15] : [6, 11, 21, 16, 14, 32],
    rows: model.numbers.map((number) => ({
      number,
      cells: [
        number.id,
        number.text,
        number.label,
        number.value === null ? 'missing' : `${groupDigits(number.value)} ${number.unit ?? ''}`.trim(),
        `${WORDS[number.expression]}${number.cell === null ? '' : `, ${number.cell}`}`,
        [paragraph(number), stated(number)].filter((piece) => piece !== '').join('; '),
      ],
    })),
  };
}

/** Where the list of sources has an article; null where it does not, or names another by the same title. */
function placeOf({ title }: PackDocument, { model }: Printer): number | null {
  const [first, ...others] = model.sources.flatMap((source, at) => (source.title === title ? [at + 1] : []));
  return first === undefined || others.length > 0 ? null : first;
}
