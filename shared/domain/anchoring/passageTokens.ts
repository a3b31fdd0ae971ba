/**
 * The tokens that two versions of a text are compared by. Typography is levelled: white space, quote marks, soft
 * hyphens, letter case and the kind of dash carry no meaning. What a number is made of does, and each such sign is a
 * token: digits with their marks, a sign, a currency sign, percent, the dash of a range, brackets around a number.
 */
import { matchesOf } from '../../lib/matches.ts';
import type { TextSpan } from '../reading/foldedText.ts';

/** Offsets are UTF-16 units into the text that was given. */
export type PassageToken = TextSpan & { readonly fold: string };

/** The possessive is a token of its own: "last year" stands inside "last year's". */
const POSSESSIVE = String.raw`['\u2019\u02bc][sS](?![\p{L}\p{M}])`;
const WORD = String.raw`[\p{L}\p{M}](?:(?:(?!${POSSESSIVE})[\p{L}\p{M}\u00ad\u200b-\u200d\u2060'\u2019\u02bc])*[\p{L}\p{M}])?`;
const DIGITS = String.raw`\p{Nd}(?:[\u00ad\u200b-\u200d\u2060]*\p{Nd}|[.,]\p{Nd})*`;
const TOKEN = new RegExp(`${WORD}|${DIGITS}|[-\\u2010-\\u2015\\u2212]+|[^\\s]`, 'gu');

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const DASH = /^[-\u2010-\u2015\u2212]/u;
const APOSTROPHE = /[\u2019\u02bc]/gu;
const MEANING_SIGN = /^[\p{Sc}%\u2030\u00b0\u2032\u2033\p{No}\p{Nl}\u00d7]$/u;
const OPENS_NUMBER = /[\p{Nd}\p{Sc}]/u;

/** The comparable tokens of a text, in order. */
export function passageTokens(text: string): readonly PassageToken[] {
  const tokens: PassageToken[] = [];
  for (const match of matchesOf(text, TOKEN)) {
    const fold = foldToken(text, match[0], match.index);
    if (fold !== null) tokens.push({ start: match.index, end: match.index + match[0].length, fold });
  }
  return tokens;
}

/** A token's comparable form; null for punctuation that only dresses the text. */
function foldToken(text: string, raw: string, at: number): string | null {
  if (/^[\p{L}\p{M}\p{Nd}]/u.test(raw)) {
    return raw.replace(INVISIBLE, '').replace(APOSTROPHE, "'").normalize('NFKC').toLowerCase();
  }
  const before = visibleBefore(text, at);
  const after = visibleAfter(text, at + raw.length);
  if (DASH.test(raw)) {
    if (!OPENS_NUMBER.test(after)) return null;
    if (/[\p{Nd}%\p{L}]/u.test(before)) return /\p{L}/u.test(before) ? null : '\u2013';
    return '\u2212';
  }
  if (raw === '+') return OPENS_NUMBER.test(after) ? raw : null;
  if (raw === '/') return /\p{Nd}/u.test(before) && /\p{Nd}/u.test(after) ? raw : null;
  if (raw === '.' || raw === ',') return /\p{Nd}/u.test(after) && /[\s\p{Sc}]/u.test(before) ? raw : null;
  if (raw === '(')
    return OPENS_NUMBER.test(after) && /^.\s*[\p{Nd}\p{Sc}.,\s]+\)/u.test(text.slice(at, at + 40))
      ? raw
      : null;
  return MEANING_SIGN.test(raw) ? raw : null;
}

function visibleBefore(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && INVISIBLE_ONE.test(text.charAt(i))) i--;
  return i < 0 ? ' ' : text.charAt(i);
}

function visibleAfter(text: string, at: number): string {
  let i = at;
  while (i < text.length && INVISIBLE_ONE.test(text.charAt(i))) i++;
  return i < text.length ? text.charAt(i) : ' ';
}

const INVISIBLE_ONE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** Whether two token runs say the same. */
export const sameTokens = (a: readonly PassageToken[], b: readonly PassageToken[]): boolean =>
  a.length === b.length && a.every((token, index) => token.fold === b[index]?.fold);

/** The tokens that lie in a stretch, wholly or in part; tokens are sorted. */
export function tokensIn(tokens: readonly PassageToken[], { start, end }: TextSpan): readonly PassageToken[] {
  return tokens.filter((token) => token.end > start && token.start < end);
}
