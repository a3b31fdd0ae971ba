/** Words, digit runs and single marks of a folded text; white space only shows as `spaced`. */
export type PeriodToken = {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly text: string;
  /** Small letters. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** White space (or nothing at all) stands before it. */
  readonly spaced: boolean;
};

const WORD = /\p{L}/u;
const WORD_REST = /[\p{L}\p{M}]/u;
const DIGIT = /[0-9]/;

/** Tokens of a text in order, in one pass. */
export function periodTokens(text: string): readonly PeriodToken[] {
  const tokens: PeriodToken[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charAt(i);
    if (unit === ' ') {
      i++;
      continue;
    }
    const start = i;
    const kind = DIGIT.test(unit) ? 'digits' : WORD.test(unit) ? 'word' : 'mark';
    i++;
    if (kind === 'digits') while (i < text.length && DIGIT.test(text.charAt(i))) i++;
    else if (kind === 'word') while (i < text.length && WORD_REST.test(text.charAt(i))) i++;
    const token = text.slice(start, i);
    const spaced = start === 0 || text.charAt(start - 1) === ' ';
    tokens.push({ kind, text: token, low: token.toLowerCase(), start, end: i, spaced });
  }
  return tokens;
}
