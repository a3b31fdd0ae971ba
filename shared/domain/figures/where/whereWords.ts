/** The words of a where-expression: keys, operators, values, `and`, `or` and parentheses, each with its place. */
import { CodePointIndex } from '../../../lib/codePoints.ts';
import { err, ok, type Result } from '../../../lib/result.ts';

/** One word of an expression. */
export type Word = {
  readonly type: 'text' | 'op' | 'and' | 'or' | '(' | ')' | 'end';
  /** Without the quotes. */
  readonly text: string;
  /** Code point of the text, from 0. */
  readonly at: number;
  readonly isQuoted: boolean;
  /** Written as `/.../`; the text is what stands between. */
  readonly isPattern?: true;
};

const WORD =
  /\s+|\/((?:[^/\\]|\\.)+)\/(?=[\s)]|$)|(<=|>=|!=|<>|==|[=<>~≤≥≠])|([()])|("(?:[^"]|"")*"|'(?:[^']|'')*')|([^\s()=<>~!≤≥≠"']+)/uy;
/** Other usual ways to write an operator. */
const SAME_OP: Readonly<Record<string, string>> = { '==': '=', '<>': '!=', '≤': '<=', '≥': '>=', '≠': '!=' };

/** Splits an expression into words, the last of them `end`; refuses an unclosed quote and a stray character. */
export function wordsOf(
  text: string,
): Result<readonly Word[], { readonly message: string; readonly at: number }> {
  const index = new CodePointIndex(text);
  const words: Word[] = [];
  const word = new RegExp(WORD);
  let start = 0;
  while (start < text.length) {
    word.lastIndex = start;
    const match = word.exec(text);
    const at = index.toCodePoint(start);
    if (match === null) return err({ message: wrongCharacter(text, start), at });
    start = word.lastIndex;
    const [, pattern, op, parenthesis, quoted, bare] = match;
    if (pattern !== undefined)
      words.push({ type: 'text', text: pattern, at, isQuoted: true, isPattern: true });
    else if (op !== undefined) words.push({ type: 'op', text: SAME_OP[op] ?? op, at, isQuoted: false });
    else if (parenthesis === '(' || parenthesis === ')')
      words.push({ type: parenthesis, text: parenthesis, at, isQuoted: false });
    else if (quoted !== undefined) words.push({ type: 'text', text: unquoted(quoted), at, isQuoted: true });
    else if (bare !== undefined) words.push({ type: typeOf(bare), text: bare, at, isQuoted: false });
  }
  words.push({ type: 'end', text: '', at: index.length, isQuoted: false });
  return ok(words);
}

function typeOf(bare: string): 'and' | 'or' | 'text' {
  const lower = bare.toLowerCase();
  return lower === 'and' || lower === 'or' ? lower : 'text';
}

function unquoted(quoted: string): string {
  const mark = quoted.charAt(0);
  return quoted.slice(1, -1).replaceAll(mark + mark, mark);
}

function wrongCharacter(text: string, start: number): string {
  const character = text.charAt(start);
  if (character === '"' || character === "'") return `The quote ${character} is not closed.`;
  return `"${character}" has no meaning here; a value that holds it must be quoted.`;
}
