import { continueTexts } from '#shared/domain/figures/paste/continueSeries.ts';
import type { Selected } from './rangeControl.ts';

/** What a fill writes: texts for the cells that are not its source. */
export type Fill<R> = Selected<R> & { readonly block: readonly (readonly string[])[] };

/** The text of a cell, such that it is read as what the cell says; empty for an empty one. */
type TextOf<R> = (row: R, column: string) => string;

/**
 * Fills a selection from its first `from` rows (down) or columns (right). One value is copied; two or more that make a
 * series go on as one, unless `isCopy`. Null when nothing is left to fill.
 */
export function fillBlock<R>(
  { rows, columns }: Selected<R>,
  textOf: TextOf<R>,
  direction: 'down' | 'right',
  from: number,
  isCopy: boolean,
): Fill<R> | null {
  const texts = rows.map((row) => columns.map((column) => textOf(row, column)));
  const lines = direction === 'down' ? turned(texts, columns.length) : texts;
  const length = direction === 'down' ? rows.length : columns.length;
  if (length <= from || lines.length === 0) return null;
  const filled = lines.map((line) => continued(line.slice(0, from), length - from, isCopy));
  return direction === 'down'
    ? { rows: rows.slice(from), columns, block: turned(filled, length - from) }
    : { rows, columns: columns.slice(from), block: filled };
}

/** One cell's text for all the others; that one is left as it is. */
export function fillWithOne<R>(
  { rows, columns }: Selected<R>,
  text: string,
  isThatOne: (row: R, column: string) => boolean,
): Fill<R> {
  const block = rows.map((row) => columns.map((column) => (isThatOne(row, column) ? '' : text)));
  return { rows, columns, block };
}

const continued = (line: readonly string[], count: number, isCopy: boolean): readonly string[] =>
  isCopy
    ? Array.from({ length: count }, (_, at) => line[at % line.length] ?? '')
    : continueTexts(line, count);

const turned = (texts: readonly (readonly string[])[], width: number): string[][] =>
  Array.from({ length: width }, (_, column) => texts.map((row) => row[column] ?? ''));
