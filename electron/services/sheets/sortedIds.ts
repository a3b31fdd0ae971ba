/**
 * Rows of a sheet put in order by one column. SQLite hands over ids and what the column says as one text, and the order is
 * made of numbers: of a million rows that takes a fifth of what its own sort does.
 */
import { DecimalScanner } from '#shared/domain/figures/pivot/decimalScanner.ts';
import { orderOf } from '#shared/lib/orderOf.ts';
import type { Store } from '../../store/openStore.ts';
import type { SqlValue } from '../../store/storedRows.ts';

/** Between the fields of a row, and after a row: nothing that is shown in a sheet holds one. */
const [FIELD, ROW] = ['\u001f', '\u001e'];
const [MINUS, ZERO, NINE] = [45, 48, 57];

export type SortColumn = {
  /** What it is sorted by, over the columns of `from`. */
  readonly key: string;
  readonly isNumber: boolean;
  /** The words that a key stands for; numbers have none. */
  readonly textOf: (key: string) => string;
};

/**
 * Ids in the order of a column, and by id where it says the same: numbers by their size, words without regard to case, what
 * is empty last.
 *
 * @param from what follows FROM, with its conditions
 */
export function sortedIds(
  { db }: Store,
  from: string,
  params: Readonly<Record<string, SqlValue>>,
  { column, isDescending }: { readonly column: SortColumn; readonly isDescending: boolean },
): readonly number[] {
  const text = db
    .prepare(
      `SELECT group_concat(concat_ws('${FIELD}', id, ${column.key}), '${ROW}') || '${ROW}' FROM ${from}`,
    )
    .pluck()
    .get(params) as string | null;
  const { ids, keys, empty } = readRows(text ?? '', column);
  const sorted: number[] = [];
  const order = orderOf(new Float64Array(keys), isDescending);
  for (let at = 0; at < order.length; at++) sorted.push(ids[order[at] ?? 0] ?? 0);
  for (const id of empty) sorted.push(id);
  return sorted;
}

type Rows = { readonly ids: number[]; readonly keys: number[]; readonly empty: number[] };

/** Rows that say something, by id, each with the number it is sorted by; and rows that say nothing. */
function readRows(text: string, { isNumber, textOf }: SortColumn): Rows {
  const rows: Rows = { ids: [], keys: [], empty: [] };
  const scanner = new DecimalScanner();
  const words = new Map<string, number>();
  let [isInOrder, last, lastWord, lastNumber] = [true, Number.NEGATIVE_INFINITY, '', -1];
  for (let at = 0; at < text.length; ) {
    const isNegative = text.charCodeAt(at) === MINUS;
    let id = 0;
    for (at += isNegative ? 1 : 0; ; at++) {
      const code = text.charCodeAt(at);
      if (code < ZERO || code > NINE) break;
      id = id * 10 + (code - ZERO);
    }
    if (isNegative) id = -id;
    isInOrder &&= id > last;
    last = id;
    const from = at + 1;
    if (text[at] === ROW || text[from] === ROW) {
      rows.empty.push(id);
      at = text[at] === ROW ? at + 1 : from + 1;
      continue;
    }
    const isSame = lastWord !== '' && text.startsWith(lastWord, from) && text[from + lastWord.length] === ROW;
    const to = isSame ? from + lastWord.length : text.indexOf(ROW, from);
    rows.ids.push(id);
    at = to + 1;
    if (isNumber) rows.keys.push(numberAt(scanner, text, from, to));
    else {
      if (!isSame) {
        lastWord = text.slice(from, to);
        lastNumber = words.get(lastWord) ?? words.size;
        words.set(lastWord, lastNumber);
      }
      rows.keys.push(lastNumber);
    }
  }
  const read = isNumber ? rows : { ...rows, keys: ranked(rows.keys, [...words.keys()].map(textOf)) };
  return isInOrder ? read : byId(read);
}

function numberAt(scanner: DecimalScanner, text: string, from: number, to: number): number {
  const end = scanner.scan(text, from);
  const { mantissa, places } = scanner;
  const isRead = end === to && Number.isFinite(mantissa) && places <= MOST_PLACES;
  // Both are exact, so that the quotient is the number nearest to the decimal.
  return isRead ? mantissa / 10 ** places : Number(text.slice(from, to));
}
/** Ten to a larger power is no exact number. */
const MOST_PLACES = 22;

/** Each word's place among all words in their order; those alike but for case have the same. */
function ranked(numbers: readonly number[], words: readonly string[]): number[] {
  const folded = words.map((word) => word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
  const different = [...new Set(folded)].sort();
  const rankOf = new Map(different.map((word, rank) => [word, rank]));
  const ranks = folded.map((word) => rankOf.get(word) ?? 0);
  return numbers.map((number) => ranks[number] ?? 0);
}

function byId({ ids, keys, empty }: Rows): Rows {
  const order = [...orderOf(new Float64Array(ids), false)];
  return {
    ids: order.map((place) => ids[place] ?? 0),
    keys: order.map((place) => keys[place] ?? 0),
    empty: empty.sort((a, b) => a - b),
  };
}
