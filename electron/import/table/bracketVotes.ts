/**
 * Amounts in brackets ("(3,5)"). Accounts write what is below zero so, other tables an estimate or a part of the amount above;
 * no trade is below zero, so the analyst says which it is.
 */
import type { CsvRow } from '../csv/csvTable.ts';
import { amountDigits, withoutMarks } from './cellMarks.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { ImportQuestion } from './tableTypes.ts';

export type BracketMeaning = 'negative' | 'plain';

/** Remembers the first amount in brackets among the values. */
export class BracketVotes {
  #first: { readonly text: string; readonly line: number; readonly place: number } | null = null;

  /** One row's cells of values; `places` count columns from 0. */
  add({ cells, typed, line }: CsvRow, places: readonly number[]): void {
    if (this.#first !== null) return;
    for (const place of places) {
      const cell = cells[place] ?? '';
      if (!cell.includes('(') || typed?.has(place) === true) continue;
      const { text } = withoutMarks(cell);
      if (inBrackets(text) === null) continue;
      this.#first = { text, line, place };
      return;
    }
  }

  /** The question, where there is such an amount and the mapping does not say what it means. */
  question(given: BracketMeaning | undefined, file: FilePlaces): ImportQuestion | null {
    if (this.#first === null || given !== undefined) return null;
    const { text, line, place } = this.#first;
    return {
      code: 'import/brackets',
      message: `"${text}" stands in brackets: is it below zero, or an amount that is only marked so (an estimate, a part of another)?`,
      where: file.atCell(line, place + 1),
      readings: [`negative: -${inBrackets(text) ?? ''}`, `plain: ${inBrackets(text) ?? ''}`],
      fix: 'Write "brackets": "negative" or "brackets": "plain" into the mapping (--mapping M).',
    };
  }
}

/** The amount that stands in brackets alone; null for any other text. */
export function inBrackets(text: string): string | null {
  const inside = /^\(\s*(.*?)\s*\)$/.exec(text)?.[1];
  return inside !== undefined && amountDigits(inside) !== null ? inside : null;
}
