/**
 * The words of two packs compared, paragraph by paragraph: titles, notes, quotes, labels of rows. Numbers stand as `#`,
 * since `diffPacks` compares them, and a changed one must not make its paragraph look rewritten.
 */
import { markLines } from './handlingMarks.ts';
import type { PackModel, PackPart, PackRun } from './packModel.ts';

export type TextLine = { readonly part: string; readonly text: string };
export type TextDiff = { readonly added: readonly TextLine[]; readonly removed: readonly TextLine[] };

/** Lines of one pack that the other lacks, in print order; a line printed twice counts twice. */
export function diffText(before: PackModel, after: PackModel): TextDiff {
  const [old, recent] = [linesOf(before), linesOf(after)];
  return { added: without(recent, old), removed: without(old, recent) };
}

function without(lines: readonly TextLine[], others: readonly TextLine[]): TextLine[] {
  const counts = new Map<string, number>();
  const key = ({ part, text }: TextLine): string => `${part}\n${text}`;
  for (const line of others) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(key(line)) ?? 0;
    counts.set(key(line), count - 1);
    return count <= 0;
  });
}

const linesOf = (model: PackModel): TextLine[] => [
  { part: 'pack', text: model.title },
  ...markLines(model).map((text) => ({ part: 'marks', text })),
  ...model.parts.flatMap((part) => {
    const name = `${part.kind}: ${part.title}`;
    return [part.title, ...wordsOf(part, model)].map((text) => ({ part: name, text }));
  }),
];

function wordsOf(part: PackPart, model: PackModel): string[] {
  switch (part.kind) {
    case 'note':
      return part.paragraphs.map(wordsOfRuns);
    case 'quotes':
      return part.quotes.map(
        (item) =>
          model.documents.find(({ id }) => id === item.document)?.quotes.find(({ id }) => id === item.quote)
            ?.text ?? '',
      );
    case 'chart':
    case 'table':
      return [part.columns.join(' '), ...part.rows.map(({ label }) => label), ...part.sourceLine.split('; ')];
    case 'provenance':
      return [];
    default:
      return [part.lead, ...part.rows.map((cells) => cells.map(wordsOfRuns).join(' | '))];
  }
}

const wordsOfRuns = (runs: readonly PackRun[]): string =>
  runs.map((run) => ('text' in run ? run.text : '#')).join('');
