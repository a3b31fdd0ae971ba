/** The tokens of one text with the words of its language: what every rule of the period grammar looks at. */
import { DIGITS, type RuleTable, rulesAt } from '../ruleTable.ts';
import { type PeriodToken, periodTokens } from './periodTokens.ts';
import { type PeriodWords, periodWords } from './periodWords.ts';
import type { PeriodContext } from './types.ts';

export type Scan = {
  readonly text: string;
  readonly tokens: readonly PeriodToken[];
  readonly words: PeriodWords;
  readonly context: PeriodContext;
};

const NOTHING: PeriodToken = { kind: 'mark', text: '', low: '', start: 0, end: 0, spaced: true };

/** Tokens of a folded text, ready for the rules. */
export const scanText = (text: string, context: PeriodContext): Scan => ({
  text,
  tokens: periodTokens(text),
  words: periodWords(context.language),
  context,
});

/** The token at an index; an empty mark beyond either end. */
export const tokenAt = (scan: Scan, index: number): PeriodToken => scan.tokens[index] ?? NOTHING;

/** What tables of rules know a token by. */
const openingOf = (token: PeriodToken): string => (token.kind === 'digits' ? DIGITS : token.low);

/** The rules of a table that may begin at a token; none begins with a mark. */
export function rulesFrom<Rule>(
  scan: Scan,
  table: RuleTable<Rule, PeriodWords>,
  index: number,
): readonly Rule[] {
  const opened = table.in(scan.context.language, scan.words);
  return rulesAt(opened, openingOf(tokenAt(scan, index)), openingOf(tokenAt(scan, index + 1)));
}

/** True when the tokens from `index` on are these small-letter texts. */
export function hasWords(scan: Scan, index: number, ...texts: readonly string[]): boolean {
  for (let i = 0; i < texts.length; i++) if (tokenAt(scan, index + i).low !== texts[i]) return false;
  return true;
}

/** A whole number of at most `digits` digits that is not a piece of a longer number or a code; null otherwise. */
export function plainNumber(scan: Scan, index: number, digits: number): number | null {
  const token = tokenAt(scan, index);
  return token.kind === 'digits' && token.text.length <= digits && !isPieceOfNumber(scan, index)
    ? Number(token.text)
    : null;
}

const isMoneySign = (mark: string): boolean =>
  '$£¥֏'.includes(mark || ' ') || (mark >= '\u20A0' && mark <= '\u20BF');

/** True when a digit run belongs to a decimal, a grouped number ("2,024") or follows a currency sign. */
export function isPieceOfNumber(scan: Scan, index: number): boolean {
  const token = tokenAt(scan, index);
  const next = tokenAt(scan, index + 1);
  const second = tokenAt(scan, index + 2);
  if (!next.spaced && (next.text === '.' || next.text === ',') && second.kind === 'digits' && !second.spaced)
    return true;
  const before = tokenAt(scan, index - 1);
  if (before.kind !== 'mark') return false;
  if (isMoneySign(before.text)) return true;
  if (token.spaced) return false;
  if (before.text === '#' || before.text === '+' || before.text === '\u2212') return true;
  return (
    (before.text === '.' || before.text === ',') &&
    tokenAt(scan, index - 2).kind === 'digits' &&
    !before.spaced
  );
}

/** "am 31. Dezember": a stop between a day and its month. */
export const isStopOfDay = (scan: Scan, at: number): boolean =>
  tokenAt(scan, at).text === '.' &&
  tokenAt(scan, at - 1).text.length <= 2 &&
  tokenAt(scan, at - 1).kind === 'digits' &&
  scan.words.months.has(tokenAt(scan, at + 1).low);

/** The words between the stops around a token; a shortened month's stop is none. */
export function sentenceAround(scan: Scan, index: number): string {
  const isStop = (at: number): boolean =>
    tokenAt(scan, at).text === '' ||
    ('.;!?'.includes(tokenAt(scan, at).text) &&
      tokenAt(scan, at + 1).spaced &&
      !isStopOfDay(scan, at) &&
      !(scan.words.months.has(tokenAt(scan, at - 1).low) && tokenAt(scan, at + 1).kind === 'digits'));
  let [first, last] = [index, index];
  while (index - first < LONGEST_CLAUSE && !isStop(first - 1)) first--;
  while (last - index < LONGEST_CLAUSE && !isStop(last + 1)) last++;
  return scan.text.slice(tokenAt(scan, first).start, tokenAt(scan, last).end);
}

const LONGEST_CLAUSE = 40;
