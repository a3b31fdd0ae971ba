/**
 * Splits text into the pieces the number grammar works on, in one pass: digit tokens (`\d+([.,]\d+)*`), words
 * (letters and marks), and single symbols. White space becomes the `gap` of the token after it.
 *
 * @example tokenize('US$63bn') // word US, symbol $, digits 63, word bn; all but the first with gap 'none'
 */
import { codeClass } from '../../../../lib/charClass.ts';
import { ofLastText } from '../../lastText.ts';

/**
 * `fixed` is a no-break, narrow or thin space, which groups digits; `line` is one line break, as in wrapped text: a
 * space that groups no digits; `break` is a tab or an empty line, across which nothing is read together.
 */
export type Gap = 'none' | 'space' | 'fixed' | 'line' | 'break';

/** A piece of the text with its place. */
export type Token = {
  readonly kind: 'digits' | 'word' | 'symbol' | 'mask';
  readonly text: string;
  /** Lower case, ё as е, one kind of hyphen and apostrophe: what the lexicons are keyed by. */
  readonly fold: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this token and the one before. */
  readonly gap: Gap;
};

const LETTER = /[\p{L}\p{M}]/u;
const isWideLetter = codeClass(LETTER);
const FIXED_SPACES = '\u00a0\u2007\u2009\u202f\u2060';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlainLetter(code);
  if (code < 0xd800 || code > 0xdfff) return isWideLetter(code);
  const point = text.codePointAt(at);
  return point !== undefined && LETTER.test(String.fromCodePoint(point));
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** What white space between two tokens is. */
export function gapOf(space: string): Gap {
  if (space === '') return 'none';
  if (space === ' ') return 'space';
  if (/[\t\v\f\u2029]|\n[^\n]*\n/.test(space)) return 'break';
  if (/[\n\r\u0085\u2028]/.test(space)) return 'line';
  for (const char of space) if (!FIXED_SPACES.includes(char)) return 'space';
  return 'fixed';
}

/** Small plain letters, which are their own fold: most words. */
function isSmallPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Nothing but letters that have one spelling; asked of every token. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return false;
  }
  return true;
}

/** What has another spelling that means the same. */
const RESPELT = /[ё\u2018\u2019\u02bc\u2010\u2011\ufe63\uff0d]/u;

/** Lower case with the spellings that mean the same made equal. */
export function fold(text: string): string {
  if (isSmallPlain(text)) return text;
  const small = text.toLowerCase();
  if (isPlain(small) || !RESPELT.test(small)) return small;
  return small
    .replaceAll('ё', 'е')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011\ufe63\uff0d]/g, '-');
}

/** The tokens of a text; kept for the text asked about last, since a block's are asked for several times. */
export const tokenize: (text: string) => readonly Token[] = ofLastText((text) => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenFrom(text, at);
    if (token === null) break;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
});

/** The token that begins at a place or behind the white space there; null at the end of the text. */
export function tokenFrom(text: string, spaceStart: number): Token | null {
  let at = spaceStart;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  if (at >= text.length) return null;
  const kind = kindAt(text, at);
  const end = endOf(text, at, kind);
  const piece = text.slice(at, end);
  const gap = gapBetween(text, spaceStart, at);
  return { kind, text: piece, fold: kind === 'digits' ? piece : fold(piece), start: at, end, gap };
}

/** Most white space is none or one space. */
function gapBetween(text: string, from: number, to: number): Gap {
  if (from === to) return 'none';
  return to === from + 1 && text.charCodeAt(from) === 32 ? 'space' : gapOf(text.slice(from, to));
}

function kindAt(text: string, at: number): 'digits' | 'word' | 'symbol' {
  if (isDigit(text.charCodeAt(at))) return 'digits';
  return isLetter(text, at) ? 'word' : 'symbol';
}

function endOf(text: string, start: number, kind: 'digits' | 'word' | 'symbol'): number {
  let end = start;
  if (kind === 'word') {
    for (;;) {
      while (isPlainLetter(text.charCodeAt(end))) end++;
      if (end >= text.length || !isLetter(text, end)) return end;
      end += widthAt(text, end);
    }
  }
  if (kind === 'symbol') return start + widthAt(text, start);
  for (;;) {
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    const mark = text.charCodeAt(end);
    // A mark belongs to the token only when a digit follows: "80." ends a sentence.
    if ((mark === 46 || mark === 44) && isDigit(text.charCodeAt(end + 1))) end++;
    else return end;
  }
}

function widthAt(text: string, at: number): number {
  const point = text.codePointAt(at);
  return point !== undefined && point > 0xffff ? 2 : 1;
}
