/**
 * Rows of totals in a column of areas ("Total", «Всего», "Insgesamt"). They may be the world, or the sum of what the table
 * lists: which is for the analyst to say, and until it is said they are told as not read.
 */
import { remembered } from '../cells/remembered.ts';
import type { CsvRow } from '../csv/csvTable.ts';
import { withoutMarks } from './cellMarks.ts';
import { nameAndMark } from './footnotes.ts';

export type TotalMeaning = 'leave_out' | 'world';

/** What a table says of them: the words, each once, and how many rows bear one. */
export type TotalRowsFound = { readonly words: readonly string[]; readonly rows: number };

/** As many different words are told. */
const MOST_WORDS = 8;

const WORDS = new Set(
  `total|totals|grand total|overall total|total trade|total all countries|all countries total|all|
  insgesamt|gesamt|gesamtsumme|summe|summe insgesamt|
  всего|итого|общий итог|всего по странам|итого по странам|усього|всього|разом|
  total général|total general|ensemble|totale|totale generale|total geral|razem|ogółem|
  toplam|genel toplam|cəmi|jami|барлығы|бардыгы|ընդամենը|სულ|ჯამი|总值|总计|合计|总额|総額|総計|合計|합계|총계`
    .split('|')
    .map((word) => word.trim()),
);

/** Whether a name of an area is a word for all of them together, whatever marks stand behind it. */
export const isTotalWord = remembered((text: string): boolean => {
  const { name } = nameAndMark(withoutMarks(text).text);
  return WORDS.has(
    name
      .toLowerCase()
      .normalize('NFC')
      .replace(/[\s,:.()–-]+/g, ' ')
      .trim(),
  );
});

/** Counts such rows while a table is looked through. */
export class TotalRows {
  readonly #words = new Set<string>();
  readonly #told: Readonly<Record<string, string>>;
  #rows = 0;

  /** `told` are names whose meaning the mapping says. */
  constructor(told: Readonly<Record<string, string>>) {
    this.#told = told;
  }

  /** `places` are those of the columns of areas, from 0. */
  add({ cells }: CsvRow, places: readonly number[]): void {
    const word = places
      .map((place) => (cells[place] ?? '').trim())
      .find((text) => isTotalWord(text) && !Object.hasOwn(this.#told, text));
    if (word === undefined) return;
    this.#rows++;
    if (this.#words.size < MOST_WORDS) this.#words.add(word);
  }

  /** Null where the table has none. */
  get found(): TotalRowsFound | null {
    return this.#rows === 0 ? null : { words: [...this.#words], rows: this.#rows };
  }
}

/** What becomes of them: until it is said what they are, how to say it. */
export function totalsRemark(found: TotalRowsFound | null, means: TotalMeaning | undefined): string | null {
  if (found === null) return null;
  const words = found.words.map((word) => `"${word}"`).join(', ');
  const rows =
    found.rows === 1 ? `1 row of totals (${words}) is` : `${found.rows} rows of totals (${words}) are`;
  if (means === undefined)
    return `${rows} not read until it is said whether totals are the world or the sum of the rows listed ("total_rows" in the mapping).`;
  return means === 'world' ? `${rows} read as the world's.` : `${rows} left out.`;
}
