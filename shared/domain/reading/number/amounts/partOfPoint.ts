/**
 * Parts of a percentage point: "a quarter-point cut", "half a percentage point", "einen halben Prozentpunkt", "un quart de
 * point", "medio punto", "на четверть процентного пункта". A bare point is one of percent where the text speaks of it.
 */
import type { Fraction } from '../lexicon/lexiconData.ts';
import { type PhraseMatch, PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isHyphen, type Scan } from '../tokens/scan.ts';
import { isPercentagePoints } from './points.ts';

/** Fractions that stand before a point and not before everything, by language. */
export const POINT_PARTS: Readonly<Record<string, PhraseTable<Fraction>>> = {
  en: new PhraseTable<Fraction>([
    ...['half-', 'a half-'].map((words) => [words, [1, 2]] as const),
    ...['quarter-', 'a quarter-'].map((words) => [words, [1, 4]] as const),
    ...['three-quarter-', 'a three-quarter-', 'three-quarters-'].map((words) => [words, [3, 4]] as const),
  ]),
  de: new PhraseTable<Fraction>([
    ...['halben', 'halber', 'einen halben', 'einem halben', 'ein halber', 'eines halben'].map(
      (words) => [words, [1, 2]] as const,
    ),
    ...['einen viertel', 'einem viertel', 'ein viertel'].map((words) => [words, [1, 4]] as const),
    ...['einen dreiviertel', 'einem dreiviertel', 'drei viertel'].map((words) => [words, [3, 4]] as const),
  ]),
  fr: new PhraseTable<Fraction>([
    ['demi-', [1, 2]],
    ['quart de', [1, 4]],
    ['trois quarts de', [3, 4]],
  ]),
  es: new PhraseTable<Fraction>([['una décima de', [1, 10]]]),
};

/** A part and its point in one word, by how the word ends; what is left in front is the part. */
const JOINED: readonly (readonly [RegExp, Fraction])[] = [
  [/^(?:halb|пол)(?=punkt|prozentpunkt|пункта|процентного$)/u, [1, 2]],
  [/^viertel(?=punkt|prozentpunkt)/u, [1, 4]],
  [/^dreiviertel(?=punkt|prozentpunkt)/u, [3, 4]],
];
/** What such a word is, where no article stands before it. */
export const JOINED_POINTS: ReadonlySet<string> = new Set(
  'halbpunkt viertelpunkt dreiviertelpunkt viertelprozentpunkt dreiviertelprozentpunkt полпункта полпроцентного'.split(
    ' ',
  ),
);

/** The articles before a part in one word: "einen Viertelprozentpunkt". */
const ARTICLE = /^(?:einen?|einem|eines|um)$/u;

type PointPart = { readonly value: Fraction; readonly noun: number; readonly end: number };

/** The part that begins at a token, and the points behind it; null where no part of a point is told. */
export function partOfPoint(scan: Scan, at: number): PointPart | null {
  const joined = partInOneWord(scan, at);
  if (joined !== null) return joined;
  if (!mayOpenPart(scan, at)) return null;
  for (const part of partsAt(scan, at)) {
    const end = pointAt(scan, part.end);
    if (end !== null) return { value: part.value, noun: part.end, end };
  }
  return null;
}

/** Some part begins with the word: most tokens that are asked about are digits. */
function mayOpenPart({ lexicon, tokens }: Scan, at: number): boolean {
  const word = tokens[at]?.fold ?? '';
  return (
    lexicon.fractionOf.opensWith(word) ||
    lexicon.shares.opensWith(word) ||
    lexicon.openShares.opensWith(word) ||
    POINT_PARTS[lexicon.language]?.opensWith(word) === true
  );
}

function* partsAt(scan: Scan, at: number): Generator<PhraseMatch<Fraction>> {
  const { lexicon, tokens } = scan;
  const own = lexicon.fractionOf.match(tokens, at);
  if (own !== null) yield own;
  const listed = POINT_PARTS[lexicon.language]?.match(tokens, at) ?? null;
  if (listed !== null) yield listed;
  const share = lexicon.shares.match(tokens, at) ?? lexicon.openShares.match(tokens, at);
  if (share === null) return;
  const [of, one] = [foldAt(scan, share.end), foldAt(scan, share.end + 1)];
  if (lexicon.language === 'en') {
    if (isHyphen(scan, share.end)) yield { ...share, end: share.end + 1 };
    else if (of === 'of' && /^(?:an?|one)$/u.test(one)) yield { ...share, end: share.end + 2 };
  } else if (of === 'de') yield { ...share, end: share.end + 1 };
  else yield share;
}

/** The end of the points at a token. */
const pointAt = (scan: Scan, at: number): number | null =>
  scan.lexicon.points.match(scan.tokens, at)?.end ??
  (/^(?:points?|punkte?s?|punto|пункта)$/u.test(foldAt(scan, at)) && isPercentagePoints(scan, at + 1)
    ? at + 1
    : null);

function partInOneWord(scan: Scan, at: number): PointPart | null {
  if (scan.lexicon.language !== 'de' && scan.lexicon.language !== 'ru') return null;
  const noun = ARTICLE.test(foldAt(scan, at)) ? at + 1 : at;
  const word = foldAt(scan, noun);
  const [pattern, value] = JOINED.find(([part]) => part.test(word)) ?? [null, null];
  if (pattern === null) return null;
  const rest = word.replace(pattern, '');
  const isSaid = rest.startsWith('prozent') || rest === 'процентного';
  const end = rest === 'процентного' ? noun + 2 : noun + 1;
  return isSaid || isPercentagePoints(scan, end) ? { value, noun, end } : null;
}
