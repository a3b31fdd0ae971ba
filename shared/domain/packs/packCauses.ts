/**
 * Which operations made two packs differ: a pack brings the names of those that made its numbers, its notes and charts
 * and its own layout, so two packs need no workspace to say why.
 */
import { numbersOfPart, type PackModel, type PackPart } from './packModel.ts';

/** The name a part goes by in a comparison. */
export const partName = ({ kind, title }: PackPart): string => `${kind}: ${title}`;

/** Names of operations, oldest first; "Undone: …" for one that the newer pack no longer has. */
export type Causes = {
  readonly ofNumber: (before: string | null, after: string | null) => string[];
  readonly ofPart: (name: string) => string[];
};

export const NO_CAUSES: Causes = { ofNumber: () => [], ofPart: () => [] };

/** Asks by a number's ids in the older and the newer pack (null where it has none), or by `partName`. */
export function causesOf(before: PackModel, after: PackModel): Causes {
  const [old, recent] = [historyOf(before), historyOf(after)];
  const changesOfFigures = [...new Set(difference(old.figures, recent.figures))];
  const ofPart = (name: string): string[] =>
    firstThatSays(
      difference(old.part(name), recent.part(name)),
      difference(old.layout, recent.layout),
      // Words that a part makes of figures change with those; a note's own only with the note.
      name.startsWith('note: ') ? recent.part(name).slice(-1) : changesOfFigures,
    );
  return {
    ofPart,
    ofNumber: (oldId, newId) => {
      if (oldId !== null && newId !== null) {
        const [made, remade] = [old.number(oldId), recent.number(newId)];
        return firstThatSays(difference(made, remade), remade.slice(-1));
      }
      // What is only in one of them came or went with the part that prints it.
      const names = newId === null ? old.partsWith(oldId) : recent.partsWith(newId);
      const ofParts = [...new Set(names.flatMap((name) => difference(old.part(name), recent.part(name))))];
      return firstThatSays(ofParts, difference(old.layout, recent.layout), names.flatMap(ofPart));
    },
  };
}

const firstThatSays = (...all: readonly string[][]): string[] => all.find((each) => each.length > 0) ?? [];

/** What the second list has more of, and what it has less of. */
function difference(before: readonly string[], after: readonly string[]): string[] {
  const more = (list: readonly string[], than: readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const each of than) counts.set(each, (counts.get(each) ?? 0) + 1);
    return list.filter((each) => {
      const left = counts.get(each) ?? 0;
      counts.set(each, left - 1);
      return left <= 0;
    });
  };
  return [...more(after, before), ...more(before, after).map((label) => `Undone: ${label}`)];
}

/** Names of what a pack is made of, looked up by id and by part. */
function historyOf(model: PackModel) {
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const parts = new Map(model.parts.map((part) => [partName(part), part]));
  const number = (id: string): string[] => {
    const found: string[] = [];
    const waiting = [id];
    const seen = new Set(waiting);
    for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
      const { history = [], inputs = [] } = numbers.get(current) ?? {};
      found.push(...history);
      const fresh = inputs.filter((input) => numbers.has(input) && !seen.has(input));
      for (const input of fresh) seen.add(input);
      waiting.push(...fresh);
    }
    return found;
  };
  return {
    number,
    layout: model.history ?? [],
    figures: model.numbers.flatMap(({ history }) => history),
    part: (name: string): readonly string[] => parts.get(name)?.history ?? [],
    partsWith: (id: string | null): string[] =>
      [...parts].filter(([, part]) => id !== null && numbersOfPart(part).includes(id)).map(([name]) => name),
  };
}
