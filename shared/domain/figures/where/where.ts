/**
 * The where-expression that picks assertions: tests `key op value` joined by `and`, `or` and parentheses. `and` binds
 * tighter than `or`. `row(...)` asks for series instead: those with any assertion that fits what is inside, `not row(...)` for those with none. A value is bare up to the next `and`, `or` or parenthesis, or quoted (`'` or `"`, doubled inside).
 *
 * @example area = ARM and period = 2020..2024 and value > 5bn
 * @example area ~ /^(est|lat)/ and value = 5bn..10bn
 * @example row(period = 2023 and value > 1bn) and row(period = 2024 and conflict = yes)
 * @example not row(period = 2024) and flow = exports
 * @example calc3 > 50 and flow = exports
 * @example (counterpart = Russia or counterpart = CHN) and source ~ "Armstat (annual)"
 */
import { err, ok, type Result } from '../../../lib/result.ts';
import { COLUMN_KEY, readColumnTest, readPatternTest, readWhereTest } from './whereTest.ts';
import { WHERE_KEYS, WHERE_OPS, type WhereError, type WhereExpr, type WhereKey } from './whereTypes.ts';
import { type Word, wordsOf } from './whereWords.ts';

export type { WhereError, WhereExpr } from './whereTypes.ts';

/** Nesting deeper than this is refused: no analyst writes it, and each level costs stack. */
const MAX_DEPTH = 32;
/** SQLite refuses expression trees deeper than 1000; each test is at most a few levels. */
const MAX_TESTS = 200;

/** Reads an expression; empty text is `all`. Never throws. */
export function parseWhere(text: string): Result<WhereExpr, WhereError> {
  const words = wordsOf(text);
  if (!words.ok) return words;
  if (words.value.length === 1) return ok({ kind: 'all' });
  const tests = words.value.filter((word) => word.type === 'op').length;
  if (tests > MAX_TESTS) return err({ message: `At most ${MAX_TESTS} tests, not ${tests}.`, at: 0 });
  const reader: Reader = { words: words.value, next: 0 };
  const expr = readOr(reader, 0);
  if (!expr.ok) return expr;
  const rest = peek(reader);
  if (rest.type === 'end') return expr;
  return err({ message: `Expected "and", "or" or the end, found ${named(rest)}.`, at: rest.at });
}

type Reader = { readonly words: readonly Word[]; next: number };
type Read = Result<WhereExpr, WhereError>;

const END: Word = { type: 'end', text: '', at: 0, isQuoted: false };
const peek = (reader: Reader): Word => reader.words[reader.next] ?? reader.words.at(-1) ?? END;
const named = (word: Word): string => (word.type === 'end' ? 'the end' : `"${word.text}"`);

const readOr = (reader: Reader, depth: number): Read => readJoined(reader, depth, 'or', readAnd);
const readAnd = (reader: Reader, depth: number): Read => readJoined(reader, depth, 'and', readFactor);

function readJoined(
  reader: Reader,
  depth: number,
  kind: 'and' | 'or',
  readPart: (reader: Reader, depth: number) => Read,
): Read {
  const parts: WhereExpr[] = [];
  for (;;) {
    const part = readPart(reader, depth);
    if (!part.ok) return part;
    parts.push(part.value);
    if (peek(reader).type !== kind) break;
    reader.next++;
  }
  const [only] = parts;
  return ok(parts.length === 1 && only !== undefined ? only : { kind, parts });
}

function readFactor(reader: Reader, depth: number): Read {
  const isNone = isBare(peek(reader), 'not') && isBare(reader.words[reader.next + 1], 'row');
  if (isNone) reader.next++;
  const isRow = isBare(peek(reader), 'row') && reader.words[reader.next + 1]?.type === '(';
  if (isRow) reader.next++;
  const first = peek(reader);
  if (first.type !== '(') return readTest(reader);
  if (depth >= MAX_DEPTH) return err({ message: `Parentheses nest deeper than ${MAX_DEPTH}.`, at: first.at });
  reader.next++;
  const inner = readOr(reader, depth + 1);
  if (!inner.ok) return inner;
  const close = peek(reader);
  if (close.type !== ')')
    return err({
      message: `Expected ")" for the "(" at character ${first.at + 1}, found ${named(close)}.`,
      at: close.at,
    });
  reader.next++;
  return isRow ? ok({ kind: 'row', part: inner.value, ...(isNone && { isNone }) }) : inner;
}

const isBare = (word: Word | undefined, text: string): boolean =>
  word?.type === 'text' && !word.isQuoted && word.text.toLowerCase() === text;

/** What keys are called above the columns, and in trade statistics. */
const ALSO_CALLED: ReadonlyMap<string, WhereKey> = new Map([
  ['with', 'counterpart'],
  ['partner', 'counterpart'],
]);

function readTest(reader: Reader): Read {
  const keyWord = peek(reader);
  const said = keyWord.text.toLowerCase();
  const name = ALSO_CALLED.get(said) ?? said;
  const key =
    WHERE_KEYS.find((known) => known === name) ?? (COLUMN_KEY.test(name) ? { column: name } : undefined);
  if (keyWord.type !== 'text' || keyWord.isQuoted || key === undefined)
    return err({
      message: `Expected a key, found ${named(keyWord)}; the keys are ${WHERE_KEYS.join(', ')}.`,
      at: keyWord.at,
    });
  reader.next++;
  const opWord = peek(reader);
  const op = WHERE_OPS.find((known) => known === opWord.text);
  if (opWord.type !== 'op' || op === undefined)
    return err({
      message: `Expected one of ${WHERE_OPS.join(' ')} after "${name}", found ${named(opWord)}.`,
      at: opWord.at,
    });
  reader.next++;
  const first = peek(reader);
  const words: Word[] = [];
  // A quoted value is one word; a bare one runs on ("12.4 mn", "kyrgyz republic") until something ends it.
  while (peek(reader).type === 'text' && words[0]?.isQuoted !== true) {
    if (words.length > 0 && peek(reader).isQuoted) break;
    words.push(peek(reader));
    reader.next++;
  }
  if (words.length === 0)
    return err({ message: `Expected a value after "${name} ${op}", found ${named(first)}.`, at: first.at });
  const value = words.map((word) => word.text).join(' ');
  const test =
    typeof key === 'object'
      ? readColumnTest(key.column, op, value)
      : first.isPattern === true
        ? readPatternTest(key, op, value)
        : readWhereTest(key, op, value);
  return test.ok
    ? test
    : err({ message: test.error.message, at: test.error.about === 'op' ? opWord.at : first.at });
}
