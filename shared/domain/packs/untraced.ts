/**
 * The gate of every export: a printed number needs a paragraph, or a cell whose assertion has a source. A number typed
 * as prose has neither; years and dates in prose are not numbers.
 */
import {
  isNumberId,
  numbersOfPart,
  type PackAssertion,
  type PackModel,
  type PackNumber,
} from './packModel.ts';

export type Untraced = { readonly part: string; readonly place: string; readonly text: string };

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DATES = new RegExp(
  [
    '\\b(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?\\b',
    `\\b${MONTH}\\.? \\d{1,2}\\b(?!\\d)`,
    `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b`,
    '\\bQ[1-4]\\b',
    '\\bH[12]\\b',
    '(?<![\\d.,$€£¥₽])\\b(?:19|20)\\d\\d\\b(?![.,]?\\d)(?!\\s*(?:%|percent|million|billion|trillion|bn|mn|tn))',
  ].join('|'),
  'g',
);
const DIGITS =
  /[$€£¥₽]?\s?\d+(?:[.,]\d+)*(?:\s?(?:%|(?:percent|points?|thousand|million|billion|trillion|bn|mn|tn)\b))?/g;

/** Every printed number without a trace, in print order, each place once. */
export function untraced(model: PackModel): Untraced[] {
  const isTraced = tracer(model);
  const numbers = new Map(model.numbers.map((number) => [number.id, number]));
  const found: Untraced[] = [];
  for (const [index, part] of model.parts.entries()) {
    const name = `${part.kind} ${index + 1}: ${part.title}`;
    if (part.kind === 'note') {
      for (const [p, runs] of part.paragraphs.entries()) {
        for (const run of runs) {
          if (!('text' in run)) continue;
          for (const text of typedNumbers(run.text)) {
            found.push({ part: name, place: `paragraph ${p + 1}`, text });
          }
        }
      }
    }
    for (const id of numbersOfPart(part)) {
      const number = numbers.get(id);
      if (number === undefined) found.push({ part: name, place: id, text: '' });
      else if (!isTraced(number)) found.push({ part: name, place: id, text: number.text });
    }
  }
  return found;
}

function typedNumbers(text: string): string[] {
  const rest = text.replace(DATES, (date) => ' '.repeat(date.length));
  return Array.from(rest.matchAll(DIGITS), (match) => match[0].trim());
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
