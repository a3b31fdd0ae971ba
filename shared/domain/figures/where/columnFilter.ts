/**
 * What stands in the filter row under a heading: tests joined by `and` or `or`, about this one column.
 *
 * @example >5bn
 * @example 5bn..10bn or empty
 * @example ~stan
 * @example /^(est|lat)/ and linked
 */
import { compare } from '../../../lib/decimal.ts';
import { err, ok, type Result } from '../../../lib/result.ts';
import { typedAmount } from '../typedAmount.ts';
import { patternFault } from './whereTest.ts';

/** Words that ask about a figure, not about what is written in it. */
export const FLAG_WORDS = ['conflict', 'linked', 'traced', 'untraced'] as const;
export type FlagWord = (typeof FLAG_WORDS)[number];

export type CompareOp = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** One test of a column. */
export type ColumnTest =
  | { readonly kind: 'flag'; readonly word: FlagWord }
  | { readonly kind: 'empty'; readonly is: boolean }
  /** A number in whole units; `currency` when it was written with one. */
  | {
      readonly kind: 'number';
      readonly op: CompareOp;
      readonly value: string;
      readonly currency: string | null;
    }
  | { readonly kind: 'numbers'; readonly from: string; readonly to: string; readonly currency: string | null }
  /** A text compared as it stands, whatever the case. */
  | { readonly kind: 'order'; readonly op: CompareOp; readonly text: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Neither an operator nor a word of this language: what it means depends on the column. */
  | { readonly kind: 'plain'; readonly text: string };

export type ColumnFilter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly ColumnFilter[] }
  | ColumnTest;

type Options = {
  /** Whether bare texts, comparisons and ranges are numbers. */
  readonly isNumber: boolean;
  /** Whether the column belongs to figures, of which the flag words speak. */
  readonly hasFlags: boolean;
};
type Read = Result<ColumnFilter, { readonly message: string }>;

/** Longer ones are no filter of one column. */
const MOST_TESTS = 20;
/** The parts of a text: quoted, a pattern, or what stands between spaces. */
const PIECE = /"(?:[^"]|"")*"|\/(?:[^/\\]|\\.)+\/(?=\s|$)|\S+/gu;

/** Reads the text of one column's filter; null when it is empty. */
export function readColumnFilter(
  text: string,
  options: Options,
): Result<ColumnFilter | null, { readonly message: string }> {
  const pieces = text.trim().match(PIECE) ?? [];
  if (pieces.length === 0) return ok(null);
  const choices: string[][] = [[]];
  let words: string[] = [];
  const endTest = (): void => {
    choices.at(-1)?.push(words.join(' '));
    words = [];
  };
  for (const piece of pieces) {
    const joint = piece.toLowerCase();
    if (joint !== 'and' && joint !== 'or') words.push(piece);
    else {
      endTest();
      if (joint === 'or') choices.push([]);
    }
  }
  endTest();
  const tests = choices.flat();
  if (tests.includes(''))
    return err({ message: 'There is nothing on one side of “and” or “or”; quote a word that is meant.' });
  if (tests.length > MOST_TESTS)
    return err({ message: `At most ${MOST_TESTS} tests for one column, not ${tests.length}.` });
  return joined(
    'or',
    choices.map((parts) =>
      joined(
        'and',
        parts.map((part) => readTest(part, options)),
      ),
    ),
  );
}

function joined(kind: 'and' | 'or', parts: readonly Read[]): Read {
  const read: ColumnFilter[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    read.push(part.value);
  }
  const [only] = read;
  return ok(only !== undefined && read.length === 1 ? only : { kind, parts: read });
}

const OPERATORS: Readonly<Record<string, CompareOp>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '≠': '!=',
  '<': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '>=': '>=',
  '≥': '>=',
};

function readTest(text: string, { isNumber, hasFlags }: Options): Read {
  const lower = text.toLowerCase();
  const flag = FLAG_WORDS.find((word) => word === lower);
  if (hasFlags && flag !== undefined) return ok({ kind: 'flag', word: flag });
  if (lower === 'empty' || lower === 'filled') return ok({ kind: 'empty', is: lower === 'empty' });
  const written = /^\/((?:[^/\\]|\\.)+)\/$/su.exec(text.replace(/^~\s*(?=\/)/u, ''))?.[1];
  if (written !== undefined) return patternTest(written);
  const [, sign = '', rest = ''] = /^(==|!=|<>|<=|>=|[≠≤≥=<>~])?\s*(.*)$/su.exec(text) ?? [];
  if (rest === '') return err({ message: `There is nothing to compare with after “${sign}”.` });
  const value = /^"(?:[^"]|"")*"$/u.test(rest) ? rest.slice(1, -1).replaceAll('""', '"') : rest;
  if (sign === '~') return ok({ kind: 'contains', text: value });
  const op = OPERATORS[sign];
  if (op !== undefined) return isNumber ? numberTest(op, value) : ok({ kind: 'order', op, text: value });
  const [from = '', to, more] = value === rest ? value.split(/\s*\.\.\s*/u) : [value];
  if (to === undefined || more !== undefined)
    return isNumber ? roundedTest(value) : ok({ kind: 'plain', text: value });
  if (from === '' || to === '')
    return err({ message: `“${text}” is open at one end; write >= or <= instead.` });
  return isNumber ? numbersTest(from, to) : ok({ kind: 'range', from, to });
}

function patternTest(pattern: string): Read {
  const fault = patternFault(pattern);
  return fault === null ? ok({ kind: 'pattern', pattern }) : err({ message: fault });
}

function numberTest(op: CompareOp, text: string): Read {
  const amount = typedAmount(text);
  if (!amount.ok) return amount;
  const { value, currency } = amount.value;
  return ok({ kind: 'number', op, value, currency });
}

/** A number alone means what it may be rounded from: 63bn is anything from 62.5bn to 63.5bn. */
function roundedTest(text: string): Read {
  const amount = typedAmount(text);
  if (!amount.ok) return /^[^\d]/u.test(text) ? ok({ kind: 'plain', text }) : amount;
  const { low, high, currency } = amount.value;
  return ok({ kind: 'numbers', from: low, to: high, currency });
}

function numbersTest(low: string, high: string): Read {
  const [from, to] = [typedAmount(low), typedAmount(high)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (/\p{L}/u.test(low) !== /\p{L}/u.test(high))
    return err({
      message: `“${low}..${high}” has a unit at one end only; write both, such as 5bn..10bn.`,
    });
  if (from.value.currency !== to.value.currency)
    return err({ message: `“${low}..${high}” has ends in two currencies.` });
  if (compare(from.value.value, to.value.value) > 0)
    return err({ message: `“${low}..${high}” ends below its start.` });
  return ok({
    kind: 'numbers',
    from: from.value.value,
    to: to.value.value,
    currency: from.value.currency,
  });
}
