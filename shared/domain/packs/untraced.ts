/**
 * The gate of every export: a printed number needs a paragraph, or a cell whose assertion has a source. A number typed
 * as prose has neither (notes/typedNumbers.ts says what counts as one).
 */
import { untracedInNote } from '../notes/noteBody.ts';
import {
  isNumberId,
  numbersOfPart,
  type PackAssertion,
  type PackModel,
  type PackNumber,
} from './packModel.ts';

export type Untraced = { readonly part: string; readonly place: string; readonly text: string };

/** An untraced number with what it takes to go there: its part, and the typed words or the number itself. */
export type UntracedPlace = Untraced & {
  /** Index of the part in the pack. */
  readonly partIndex: number;
  /** Where it was typed, for a number in a note's words: paragraph from 1, UTF-16 offset in it, the paragraph. */
  readonly typed: { readonly paragraph: number; readonly start: number; readonly around: string } | null;
  readonly number: PackNumber | null;
};

/** Every printed number without a trace, in print order, each place once. */
export const untraced = (model: PackModel): Untraced[] =>
  untracedPlaces(model).map(({ part, place, text }) => ({ part, place, text }));

/** The same, with the way there. */
export function untracedPlaces(model: PackModel): UntracedPlace[] {
  const isTraced = tracer(model);
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const found: UntracedPlace[] = [];
  for (const [partIndex, part] of model.parts.entries()) {
    const name = `${part.kind} ${partIndex + 1}: ${part.title}`;
    if (part.kind === 'note') {
      for (const { text, ...typed } of untracedInNote(part.paragraphs.map((runs) => ({ runs })))) {
        const { paragraph, start, around } = typed;
        const place = `paragraph ${paragraph}`;
        found.push({ part: name, place, text, partIndex, typed: { paragraph, start, around }, number: null });
      }
    }
    for (const id of numbersOfPart(part)) {
      const number = numbers.get(id) ?? null;
      if (number !== null && isTraced(number)) continue;
      found.push({ part: name, place: id, text: number?.text ?? '', partIndex, typed: null, number });
    }
  }
  return found;
}

function tracer(model: PackModel): (number: PackNumber) => boolean {
  const sources = new Set(model.sources.map((source) => source.id));
  const documents = new Set(model.documents.map((document) => document.id));
  const figures = new Map(model.figures.map((figure) => [figure.id, figure]));
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const isSourced = (figure: PackAssertion | undefined): boolean =>
    figure !== undefined && sources.has(figure.source);
  const isTraced = (number: PackNumber, seen: ReadonlySet<string>): boolean => {
    // A value nobody states is printed as missing: there is no number to trace.
    if (number.value === null) return true;
    if (number.document !== null && number.locator !== null && documents.has(number.document)) return true;
    if (number.inputs.length === 0 || seen.has(number.id)) return false;
    const deeper = new Set([...seen, number.id]);
    return number.inputs.every((id) => {
      const input = numbers.get(id);
      return isNumberId(id) ? input !== undefined && isTraced(input, deeper) : isSourced(figures.get(id));
    });
  };
  return (number) => isTraced(number, new Set());
}
