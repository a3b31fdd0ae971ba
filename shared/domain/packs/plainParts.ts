/** The words of a pack as plain lines, numbers in them as they are printed: for formats and checks that have no layout. */
import { noteLines } from './noteGroups.ts';
import type { PackModel, PackPart, PackRun } from './packModel.ts';

export type PlainPart = { readonly title: string; readonly lines: readonly string[] };

/** Parts that hold words, in print order; tables and charts are numbers and are left out. */
export function plainParts(model: PackModel): PlainPart[] {
  const texts = new Map(model.numbers.map(({ id, text }) => [id, text]));
  const plain = (runs: readonly PackRun[]): string =>
    runs.map((run) => ('number' in run ? (texts.get(run.number) ?? '') : run.text)).join('');
  return model.parts.flatMap((part) => {
    const lines = linesOf(part, model, plain).filter((line) => line !== '');
    return lines.length === 0 ? [] : [{ title: part.title, lines }];
  });
}

function linesOf(part: PackPart, model: PackModel, plain: (runs: readonly PackRun[]) => string): string[] {
  switch (part.kind) {
    case 'note':
      return noteLines(part, plain);
    case 'quotes':
      return part.quotes.map((item) => {
        const document = model.documents.find(({ id }) => id === item.document);
        const quote = document?.quotes.find(({ id }) => id === item.quote);
        return `“${quote?.text ?? ''}” (${[document?.title, quote?.locator].filter(Boolean).join(', ')})`;
      });
    case 'chart':
    case 'table':
    case 'provenance':
      return [];
    default:
      return [part.lead, ...part.rows.map((cells) => cells.map(plain).join(' | '))];
  }
}
