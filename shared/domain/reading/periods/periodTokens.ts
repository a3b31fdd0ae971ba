import { codeClass } from '../../../lib/charClass.ts';
import { ofLastText } from '../lastText.ts';

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

const opensWord = codeClass(/\p{L}/u);
const goesOnWord = codeClass(/[\p{L}\p{M}]/u);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Asked of every character of an article: most are plain, and need no pattern. */
function isLetter(code: number, isWideLetter: (code: number) => boolean): boolean {
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) : isWideLetter(code);
}

/** Tokens of a text in order, in one pass. */
export const periodTokens = ofLastText((text): readonly PeriodToken[] => {
  const tokens: PeriodToken[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    const start = i;
    const kind = isDigit(code) ? 'digits' : isLetter(code, opensWord) ? 'word' : 'mark';
    i++;
    if (kind === 'digits') while (i < text.length && isDigit(text.charCodeAt(i))) i++;
    else if (kind === 'word') while (i < text.length && isLetter(text.charCodeAt(i), goesOnWord)) i++;
    const token = text.slice(start, i);
    const spaced = start === 0 || text.charAt(start - 1) === ' ';
    tokens.push({ kind, text: token, low: token.toLowerCase(), start, end: i, spaced });
  }
  return tokens;
});
