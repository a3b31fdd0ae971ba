/**
 * Which mark is the decimal one: decided by the cells that can be read in one way only, for all columns of values
 * together. Where all that could tell is "1.234", or where cells contradict each other, the analyst is asked.
 */
import type { CsvRow } from '../csv/csvTable.ts';
import { amountDigits, conventionsOf, withoutMarks } from './cellMarks.ts';
import type { ImportQuestion } from './tableTypes.ts';

export type DecimalMark = { readonly mark: '.' | ','; readonly reason: string };

type Seen = { readonly text: string; readonly place: number; readonly line: number };

/** Collects what cells say about the decimal mark. */
export class DecimalVotes {
  #point: Seen | null = null;
  #comma: Seen | null = null;
  #open: Seen | null = null;

  /** One row's cells of values. */
  add(row: CsvRow, places: readonly number[]): void {
    for (const place of places) {
      if (row.typed?.has(place) === true) continue;
      const cell = row.cells[place] ?? '';
      if (!/[.,]/.test(cell)) continue;
      this.#vote(cell, place, row.line);
    }
  }

  #vote(cell: string, place: number, line: number): void {
    const { text } = withoutMarks(cell);
    const digits = amountDigits(text);
    if (digits === null) return;
    const { point, comma } = conventionsOf(digits);
    if (point === comma) return;
    const seen = { text, place, line };
    if (point !== null && comma !== null) this.#open ??= seen;
    else if (point !== null) this.#point ??= seen;
    else this.#comma ??= seen;
  }

  /** The mark, or the question that settles it. `given` is what the mapping says. */
  decide(
    given: '.' | ',' | null,
    header: (place: number) => string,
    fileName: string,
  ): DecimalMark | ImportQuestion {
    if (given !== null) return { mark: given, reason: 'the mapping says so' };
    const [point, comma, open] = [this.#point, this.#comma, this.#open];
    if (point !== null && comma !== null) return this.#mixed(point, comma, header, fileName);
    if (comma !== null)
      return { mark: ',', reason: `"${comma.text}" in line ${comma.line} can be read in no other way` };
    if (point !== null)
      return { mark: '.', reason: `"${point.text}" in line ${point.line} can be read in no other way` };
    if (open === null) return { mark: '.', reason: 'no value has a mark inside' };
    const digits = amountDigits(open.text) ?? '';
    const { point: asPoint, comma: asComma } = conventionsOf(digits);
    return {
      code: 'import/decimal_mark',
      message: `The column "${header(open.place)}" can be read in two ways: "${open.text}" is ${asPoint} if the point is the decimal mark, and ${asComma} if the comma is.`,
      where: `${fileName}, line ${open.line}, column ${open.place + 1}`,
      readings: [`decimal ".": ${asPoint}`, `decimal ",": ${asComma}`],
      fix: 'Write "decimal": "." or "decimal": "," into the mapping (--mapping M).',
    };
  }

  #mixed(point: Seen, comma: Seen, header: (place: number) => string, fileName: string): ImportQuestion {
    const told = ({ text, place, line }: Seen): string => `"${text}" (line ${line}, "${header(place)}")`;
    return {
      code: 'import/decimal_mark',
      message: `The values mix two decimal marks: ${told(point)} has a point, ${told(comma)} a comma.`,
      where: `${fileName}, line ${Math.max(point.line, comma.line)}, column ${comma.place + 1}`,
      readings: [`decimal ".": ${point.text}`, `decimal ",": ${comma.text}`],
      fix: 'Write "decimal": "." or "decimal": "," into the mapping (--mapping M); rows that do not fit it are then reported.',
    };
  }
}

/** Whether the answer is still a question. */
export const isQuestion = (answer: DecimalMark | ImportQuestion): answer is ImportQuestion =>
  'code' in answer;
