import type Database from 'better-sqlite3';
import type { SqlValue } from './storedRows.ts';

/**
 * Ids in an order. SQLite puts a million of them into one text in a fraction of the time it takes to hand over a row each.
 *
 * @param from what follows FROM, with its conditions; `with` what stands before SELECT
 */
export function readIds(
  db: Database.Database,
  query: { readonly with?: string; readonly id: string; readonly from: string; readonly order?: string },
  params: readonly (SqlValue | Readonly<Record<string, SqlValue>>)[],
): number[] {
  const order = query.order === undefined ? '' : ` ORDER BY ${query.order}`;
  // Sorted inside: an order in the brackets of group_concat would be kept by a tree, which is slow for a million rows.
  const sorted = `SELECT ${query.id} AS id FROM ${query.from}${order}`;
  const text = db
    .prepare(`${query.with ?? ''} SELECT group_concat(id, ',') FROM (${sorted})`)
    .pluck()
    .get(...params) as string | null;
  return text === null ? [] : numbersIn(text);
}

/** "12,-3,4" as numbers. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let [number, sign] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA) {
      numbers.push(sign * number);
      [number, sign] = [0, 1];
    } else if (code === MINUS) sign = -1;
    else number = number * 10 + (code - ZERO);
  }
  numbers.push(sign * number);
  return numbers;
}

const [COMMA, MINUS, ZERO] = [44, 45, 48];
