/**
 * What an analyst types into the filter without writing a condition ("armenia russia turnover 2024 >5bn"), as the condition
 * it stands for. A condition comes back as it is. Words stand beside each other; `or` joins the two beside it, `not` turns
 * the one behind it, and parentheses hold together.
 */
import { err, ok, type Result } from '../../../lib/result.ts';
import { FLAG_WORDS } from './columnFilter.ts';
import { type PlainTest, readPlainTest, type WordFault } from './plainTest.ts';
import { WHERE_KEYS } from './whereTypes.ts';

/** What only a condition has: a key before its operator, or a test of a whole row. Flags are yes or no: before `>` or `~` one is a word. */
const KEYS = WHERE_KEYS.filter((key) => !FLAG_WORDS.some((flag) => flag === key));
const CONDITION = new RegExp(
  `\\b(?:(?:${KEYS.join('|')}|calc\\d+)\\s*(?:[=<>~≤≥≠]|!=)|(?:${FLAG_WORDS.join('|')})\\s*!?[=≠]|row\\s*\\(|not\\s+row\\b)`,
  'iu',
);
/** A pattern, a part of a name, an amount behind its sign, a parenthesis, or a word; a comma between digits is part of a number. */
const PIECE =
  /\/(?:[^/\\]|\\.)+\/(?=[\s)]|$)|~\s*(?:"[^"]*"|[^\s,;()]+)|(?:(?:<=|>=|!=|<>|[<>=≤≥≠])\s*)?(?:[^\s,;()]|(?<=\d),(?=\d))+|[()]/gu;
const MOST_DEPTH = 20;

export type PlainFault = WordFault;

type Reader = { readonly pieces: readonly string[]; at: number };
type Read = Result<readonly PlainTest[], PlainFault>;

/** The condition; or the word that means nothing here, with what is wrong where that can be said. */
export function plainWhere(text: string): Result<string, PlainFault> {
  if (CONDITION.test(text)) return ok(text.trim());
  const reader: Reader = { pieces: text.match(PIECE) ?? [], at: 0 };
  const tests = readAll(reader, 0);
  if (!tests.ok) return tests;
  if (reader.at < reader.pieces.length) return fault(')', 'There is a “)” without its “(”.');
  return ok(joinedAnd(tests.value));
}

const fault = (unknown: string, message: string): Result<never, PlainFault> => err({ unknown, message });

const joinedAnd = (tests: readonly PlainTest[]): string => {
  const periods = tests.flatMap(({ kind, where, isNot }) => (kind === 'period' && !isNot ? [where] : []));
  return tests.map((test) => written(test, periods)).join(' and ');
};

/** What is denied of a row is denied of the periods that are meant. */
function written({ where, isNot, turned }: PlainTest, periods: readonly string[]): string {
  if (!isNot) return where;
  return turned ?? `not row(${[...periods, where].join(' and ')})`;
}

/** Tests beside each other, up to a closing parenthesis or the end. */
function readAll(reader: Reader, depth: number): Read {
  const groups: (readonly PlainTest[])[] = [];
  while (reader.at < reader.pieces.length && reader.pieces[reader.at] !== ')') {
    const group = readEither(reader, depth);
    if (!group.ok) return group;
    if (group.value.length > 0) groups.push(group.value);
  }
  const open = groups.length > 1 ? groups.find((group) => !isOfOneKind(group)) : undefined;
  if (open !== undefined) {
    const [one, other] = open.map(({ said }) => said);
    return fault(
      'or',
      `“or” stands between “${one}” and “${other}”, with more beside them: put what belongs together in parentheses, such as (armenia exports) or (georgia imports).`,
    );
  }
  return ok(groups.map(joinedOr));
}

const isOfOneKind = (tests: readonly PlainTest[]): boolean =>
  tests.every(({ kind }) => kind === tests[0]?.kind);

function joinedOr(tests: readonly PlainTest[]): PlainTest {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return {
    kind: only?.kind ?? 'group',
    said: tests.map(({ said }) => said).join(' or '),
    where: `(${tests.map((test) => written(test, [])).join(' or ')})`,
    isNot: false,
    turned: null,
  };
}

/** Tests with `or` between them; none for words that say nothing. */
function readEither(reader: Reader, depth: number): Read {
  const tests: PlainTest[] = [];
  for (;;) {
    const one = readOne(reader, depth);
    if (!one.ok) return one;
    tests.push(...one.value);
    if (!isWord(reader, 'or')) return ok(tests);
    reader.at++;
    if (one.value.length === 0 || isAtEnd(reader))
      return fault('or', 'There is nothing on one side of “or”; quote a word that is meant, such as ~"or".');
  }
}

const isWord = ({ pieces, at }: Reader, word: string): boolean => pieces[at]?.toLowerCase() === word;
const isAtEnd = ({ pieces, at }: Reader): boolean => at >= pieces.length || pieces[at] === ')';

function readOne(reader: Reader, depth: number): Read {
  if (depth > MOST_DEPTH) return fault('(', `At most ${MOST_DEPTH} parentheses stand in each other.`);
  if (isWord(reader, 'or')) return ok([]);
  if (isWord(reader, 'not')) {
    reader.at++;
    if (isAtEnd(reader) || isWord(reader, 'or'))
      return fault(
        'not',
        'There is nothing behind “not”; write what the rows shall not be, such as not turnover.',
      );
    const inner = readOne(reader, depth + 1);
    return inner.ok ? ok(inner.value.map(denied)) : inner;
  }
  if (reader.pieces[reader.at] === '(') {
    reader.at++;
    const inner = readAll(reader, depth + 1);
    if (!inner.ok) return inner;
    if (reader.pieces[reader.at] !== ')') return fault('(', 'There is a “(” without its “)”.');
    reader.at++;
    const [only] = inner.value;
    if (only === undefined || inner.value.length === 1) return inner;
    const said = `(${inner.value.map((test) => test.said).join(' ')})`;
    return ok([{ kind: 'group', said, where: `(${joinedAnd(inner.value)})`, isNot: false, turned: null }]);
  }
  const read = readPlainTest(reader.pieces, reader.at);
  if (!read.ok) return read;
  reader.at += read.value.taken;
  return ok(read.value.test === null ? [] : [read.value.test]);
}

const denied = (test: PlainTest): PlainTest => ({ ...test, said: `not ${test.said}`, isNot: !test.isNot });
