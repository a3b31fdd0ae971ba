/**
 * The words of two packs compared, sentence by sentence in notes and line by line elsewhere: titles, quotes, labels of
 * rows. Numbers stand as `#`, since `diffPacks` compares them, and a changed one must not make its sentence look
 * rewritten. A sentence that was reworded is shown beside what it was.
 */
import { markLines } from './handlingMarks.ts';
import { type Causes, NO_CAUSES, partName } from './packCauses.ts';
import type { PackModel, PackPart, PackRun } from './packModel.ts';

export type TextLine = {
  readonly part: string;
  readonly text: string;
  readonly operations: readonly string[];
};
export type TextDiff = {
  readonly added: readonly TextLine[];
  readonly removed: readonly TextLine[];
  readonly changed: readonly {
    readonly part: string;
    readonly before: string;
    readonly after: string;
    readonly operations: readonly string[];
  }[];
};

type Line = { readonly part: string; readonly text: string };

/** Lines of one pack that the other lacks, in print order; a line printed twice counts twice. */
export function diffText(before: PackModel, after: PackModel, causes: Causes = NO_CAUSES): TextDiff {
  const [old, recent] = [linesOf(before), linesOf(after)];
  const added = without(recent, old);
  const removed = without(old, recent);
  const pairs = removed.flatMap((line): (readonly [Line, Line])[] => {
    const near = added.find(({ part, text }) => part === line.part && likeness(line.text, text) >= REWORDED);
    if (near === undefined) return [];
    added.splice(added.indexOf(near), 1);
    return [[line, near]];
  });
  const caused = (line: Line): TextLine => ({ ...line, operations: causes.ofPart(line.part) });
  return {
    added: added.map(caused),
    removed: removed.filter((line) => !pairs.some(([one]) => one === line)).map(caused),
    changed: pairs.map(([{ part, text }, { text: after }]) => ({
      part,
      before: text,
      after,
      operations: causes.ofPart(part),
    })),
  };
}

/** This share of words in common makes two sentences one that was reworded. */
const REWORDED = 0.5;

function likeness(one: string, other: string): number {
  const [words, others] = [one, other].map(
    (text) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}#]+/u)),
  ) as [Set<string>, Set<string>];
  return (2 * [...words].filter((word) => others.has(word)).length) / (words.size + others.size);
}

function without(lines: readonly Line[], others: readonly Line[]): Line[] {
  const counts = new Map<string, number>();
  const key = ({ part, text }: Line): string => `${part}\n${text}`;
  for (const line of others) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(key(line)) ?? 0;
    counts.set(key(line), count - 1);
    return count <= 0;
  });
}

const linesOf = (model: PackModel): Line[] => [
  { part: 'pack', text: model.title },
  ...markLines(model).map((text) => ({ part: 'marks', text })),
  ...model.parts.flatMap((part) =>
    [part.title, ...wordsOf(part, model)].map((text) => ({ part: partName(part), text })),
  ),
];

function wordsOf(part: PackPart, model: PackModel): string[] {
  switch (part.kind) {
    case 'note':
      return part.paragraphs.flatMap((runs) => sentencesIn(wordsOfRuns(runs)));
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
    // In a short pack all of them are one paragraph.
    case 'sources':
      return [part.lead, ...part.rows.flatMap((cells) => cells.map(wordsOfRuns).join(' | ').split('; '))];
    default:
      return [part.lead, ...part.rows.map((cells) => cells.map(wordsOfRuns).join(' | '))];
  }
}

/** Near enough to compare by: both packs are cut the same way. */
const sentencesIn = (paragraph: string): string[] => paragraph.split(/(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}#“"(])/u);

const wordsOfRuns = (runs: readonly PackRun[]): string =>
  runs.map((run) => ('text' in run ? run.text : '#')).join('');
