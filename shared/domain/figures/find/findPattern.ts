/**
 * What somebody looks for in the cells of a sheet: words as they stand, or a number by its value. Words are compared letter by
 * letter, whatever the case unless it is asked for; every kind of space is the same space, and a hyphen is a minus. By value, the text is read as
 * the filter row reads it: `63bn` is anything that may be rounded to it, `=63bn` that amount, `>5bn` what is above.
 *
 * @example readFindPattern({ text: 'annual', matchCase: false, isWhole: false, byValue: false })
 */
import { compare } from '../../../lib/decimal.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { type ColumnFilter, type ColumnTest, readColumnFilter } from '../where/columnFilter.ts';

export type FindAsked = {
  readonly text: string;
  readonly matchCase: boolean;
  /** The whole cell, not a part of it. */
  readonly isWhole: boolean;
  /** The text is a number, and cells are compared by what they are worth. */
  readonly byValue: boolean;
};

/** What a cell says, and what it is worth where it is a number. */
export type FoundIn = {
  readonly texts: readonly string[];
  readonly value: string | null;
  readonly currency: string | null;
};

export type FindPattern = {
  /** What it was read from. */
  readonly asked: FindAsked;
  readonly byValue: boolean;
  readonly fits: (cell: FoundIn) => boolean;
  /** The text with every place replaced; null where it has none. By value, a cell is replaced whole. */
  readonly replaced: (text: string, by: string) => string | null;
  /** The part of a long text around the first place. */
  readonly excerpt: (text: string) => string;
  /** Narrows what has to be looked at: a pattern of SQL's LIKE that all words fit; null where there is none. */
  readonly like: string | null;
  /** Narrows what has to be looked at by value; a little wider than what is meant. */
  readonly about: { readonly low: number; readonly high: number } | null;
};

/** A text longer than this is shown in part, with so much before the place. */
const EXCERPT = 160;
const BEFORE = 50;

/** Reads what is looked for; by value, a text that is no number is an error. */
export function readFindPattern(asked: FindAsked): Result<FindPattern, { readonly message: string }> {
  const words = wordsPattern(asked);
  if (!asked.byValue)
    return ok({
      asked,
      byValue: false,
      fits: ({ texts }) => texts.some((text) => words.test(text)),
      replaced: (text, by) => (words.test(text) ? text.replaceAll(every(words), () => by) : null),
      excerpt: (text) => excerptAt(text, words.exec(text)?.index ?? 0),
      like: likeOf(asked),
      about: null,
    });
  const read = readColumnFilter(asked.text, { isNumber: true, hasFlags: false });
  if (!read.ok) return read;
  if (read.value === null || !speaksOfNumbers(read.value))
    return err({ message: `“${asked.text}” is no number such as 63bn, =63bn or >5bn.` });
  const filter = read.value;
  return ok({
    asked,
    byValue: true,
    fits: ({ value, currency }) => value !== null && holds(filter, value, currency),
    replaced: (_text, by) => by,
    excerpt: (text) => excerptAt(text, 0),
    like: null,
    about: aboutOf(filter),
  });
}

/** LIKE knows no case but of the Latin letters, and `_` stands for whichever space or minus. */
function likeOf({ text }: FindAsked): string | null {
  if (!/^[\s -~]*$/u.test(text)) return null;
  return `%${text.replaceAll(/[\\%_]/g, '\\$&').replaceAll(/[\s-]/g, '_')}%`;
}

/** Room for what a decimal loses as a binary number. */
const ROOM = 1e-9;

function aboutOf(filter: ColumnFilter): FindPattern['about'] {
  if ('parts' in filter) return null;
  const ends =
    filter.kind === 'numbers'
      ? [filter.from, filter.to]
      : filter.kind === 'number' && filter.op === '='
        ? [filter.value, filter.value]
        : null;
  if (ends === null) return null;
  const [low = 0, high = 0] = ends.map(Number);
  return { low: low - Math.abs(low) * ROOM, high: high + Math.abs(high) * ROOM };
}

function wordsPattern({ text, matchCase, isWhole }: FindAsked): RegExp {
  const escaped = (isWhole ? text.trim() : text)
    .replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replaceAll(/\s/gu, '\\s')
    .replaceAll(/[-−]/gu, '[-−]');
  return new RegExp(isWhole ? `^\\s*${escaped}\\s*$` : escaped, matchCase ? 'u' : 'iu');
}

const every = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags}g`);

function excerptAt(text: string, at: number): string {
  if (text.length <= EXCERPT) return text;
  const start = at <= BEFORE ? 0 : at - BEFORE;
  const part = text.slice(start, start + EXCERPT);
  return `${start > 0 ? '…' : ''}${part}${start + EXCERPT < text.length ? '…' : ''}`;
}

const speaksOfNumbers = (filter: ColumnFilter): boolean =>
  'parts' in filter
    ? filter.parts.every(speaksOfNumbers)
    : filter.kind === 'number' || filter.kind === 'numbers';

function holds(filter: ColumnFilter, value: string, currency: string | null): boolean {
  if (filter.kind === 'and' && 'parts' in filter)
    return filter.parts.every((part) => holds(part, value, currency));
  if (filter.kind === 'or' && 'parts' in filter)
    return filter.parts.some((part) => holds(part, value, currency));
  return 'parts' in filter ? false : testHolds(filter, value, currency);
}

function testHolds(test: ColumnTest, value: string, currency: string | null): boolean {
  if (test.kind !== 'number' && test.kind !== 'numbers') return false;
  if (test.currency !== null && test.currency !== currency) return false;
  if (test.kind === 'numbers') return compare(value, test.from) >= 0 && compare(value, test.to) <= 0;
  const sign = compare(value, test.value);
  switch (test.op) {
    case '=':
      return sign === 0;
    case '!=':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}
