/** "entre un 4 % y un 6 %", "de los 878 a los 1.345 millones": Romance languages put an article before each end of a range. */
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';

const ARTICLES: Readonly<Record<string, RegExp>> = {
  fr: /^(?:les?|la|une?)$/u,
  es: /^(?:los|las|el|la|una?)$/u,
};

/** The token behind an article that stands before digits; the token itself where none does. */
export function behindArticle(scan: Scan, at: number): number {
  const isArticle = ARTICLES[scan.lexicon.language]?.test(foldAt(scan, at)) === true;
  return isArticle && isDigits(scan, at + 1) ? at + 1 : at;
}

/** The token before an article that stands before `at`; the one just before where none does. */
export const beforeArticle = (scan: Scan, at: number): number =>
  behindArticle(scan, at - 1) === at ? at - 2 : at - 1;
