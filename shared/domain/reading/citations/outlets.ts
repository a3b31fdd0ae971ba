/** Which words name a publisher, and one key for the ways to write its name. */
import { codeClass } from '../../../lib/charClass.ts';
import outlets from './outlets.json' with { type: 'json' };

/** "The Financial Times" and "Financial Times" are one: no article, no case, no punctuation. */
export const outletKey = (name: string): string =>
  ONE_WORD.test(name) ? name.toLowerCase() : keyOfWords(name);

/** A word of plain letters is its own key. */
const ONE_WORD = /^[A-Za-z]+$/;

const keyOfWords = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

/** "Nachrichtenagentur Reuters", "Bericht des Handelsblatts": what kind of source it is stands before its name. */
export const labelLength = (words: string): number => LABEL.exec(words)?.[0].length ?? 0;

const LABEL =
  /^(?:(?:Nachrichtenagentur|Agentur|Tageszeitung|Zeitung|Magazin|Bericht|Meldung|Artikel) (?:(?:der|des|von) )?)+(?=\p{Lu})/u;

/** One key for the ways to write an address. */
export const addressKey = (url: string): string =>
  url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/$/gu, '');

/** "Les Échos" is "Les Echos": for looking up only, the key keeps the accents that were written. */
const plainKey = (name: string): string =>
  outletKey(/[^\0-\x7f]/.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name);

const KNOWN = new Set(outlets.names.map(plainKey));
/** What the key of a known name begins with, up to each of its words. */
const BEGINNINGS = new Set(
  ['the', ...KNOWN].flatMap((key) =>
    key.split('-').map((_, word, words) => words.slice(0, word + 1).join('-')),
  ),
);

/** Longest number of words in a known name; bounds the look-ahead in running text. */
const LONGEST = Math.max(...outlets.names.map((name) => name.split(' ').length));

export const isKnownOutlet = (name: string): boolean => KNOWN.has(plainKey(name));

/** A site named by its address alone: "Kommersant.ru", "t.me/rybar". */
export const isSite = (name: string): boolean =>
  /^[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,40}){0,3}\.[a-z]{2,8}(?:\/[^\s,;]{1,60})?$/u.test(name);

/** No known name is longer; a run of letters that is stops being looked at. */
const LONGEST_NAME = Math.max(...outlets.names.map((name) => name.length)) + 2;

/** The first three letters of every beginning of a name that is as long. */
const FIRST_LETTERS = new Set([...BEGINNINGS].map((key) => key.slice(0, 3)));

/** False where a word of plain letters stands that no known name begins with: at nearly every word of an article. */
function mayBeOutlet(text: string, start: number): boolean {
  for (let at = start; at < start + 3; at++) if (!isPlainLetter(text.charCodeAt(at))) return true;
  if (!FIRST_LETTERS.has(text.slice(start, start + 3).toLowerCase())) return false;
  let end = start + 3;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  // A word of plain letters up to a space is its own key.
  return text.charAt(end) !== ' ' || BEGINNINGS.has(text.slice(start, end).toLowerCase());
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

const isCapital = codeClass(/[\p{Lu}\p{N}]/u);
const isOfName = codeClass(/[\p{L}\p{N}&/.'-]/u);
/** What names in small letters begin with. */
const SMALL_NAMES: ReadonlySet<string> = new Set(['bne', 'dpa', 'ifo']);

/** End of the known outlet's name that starts at a position of a folded text; null when none does. */
export function knownOutletEnd(text: string, start: number): number | null {
  if (!isCapital(text.charCodeAt(start)) && !SMALL_NAMES.has(text.slice(start, start + 3))) return null;
  if (!mayBeOutlet(text, start)) return null;
  let best: number | null = null;
  let i = start;
  for (let words = 0; words <= LONGEST; words++) {
    while (i < text.length && i - start <= LONGEST_NAME && isOfName(text.charCodeAt(i))) i++;
    const whole = text.slice(start, i).replace(/\.$/u, '').trimEnd();
    const name = whole.replace(/'s?$/u, '');
    const key = plainKey(name);
    // "Moody's" is a name, "Reuters'" an owner.
    if (KNOWN.has(key)) best = start + name.length;
    else if (name !== whole && KNOWN.has(plainKey(whole))) best = start + whole.length;
    else if (!BEGINNINGS.has(key)) break;
    if (text.charAt(i) !== ' ') break;
    i++;
  }
  return best;
}
