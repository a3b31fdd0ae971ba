/** "cuatro quintas partes", "одиннадцатая часть": so many parts of a whole that an ordinal divides. */
import { compare, divide } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isWord, type Scan } from '../tokens/scan.ts';
import { smallNumber } from './shares.ts';
import { wordDraft } from './wordDraft.ts';

const SPANISH_PARTS: ReadonlySet<string> = new Set(['parte', 'partes']);
const RUSSIAN_PARTS = /^част(?:ь|и|ей|ью)$/u;

/** The parts told at a token; the lists of a language hold the usual ones. */
export function partsOfWhole(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { language } = scan.lexicon;
  if (language !== 'es' && language !== 'ru') return null;
  const count = ONES.has(foldAt(scan, at)) ? { value: '1', end: at + 1 } : countAt(scan, at);
  const start = count?.end ?? at;
  const whole = divisorAt(scan, start);
  if (whole === null || (count === null && language === 'es')) return null;
  const value = count?.value ?? '1';
  const isPart =
    language === 'es'
      ? SPANISH_PARTS.has(foldAt(scan, start + 1))
      : RUSSIAN_PARTS.test(foldAt(scan, start + 1));
  if (!isPart || compare(value, whole) >= 0) return null;
  return wordDraft(from, start + 2, 'share', 'share', divide(value, whole), bound, 'share.word');
}

const ONES: ReadonlySet<string> = new Set('una la одна одну одной'.split(' '));

const countAt = (scan: Scan, at: number): { value: string; end: number } | null =>
  scan.lexicon.cardinals.has(foldAt(scan, at)) && isWord(scan, at + 1) ? smallNumber(scan, at) : null;

/** "quintas" is the plural of "quinta"; a second part is a half and never told so. */
function divisorAt(scan: Scan, at: number): string | null {
  const word = foldAt(scan, at);
  if (!isWord(scan, at)) return null;
  const { ordinals } = scan.lexicon;
  const own = ordinals.match(scan.tokens, at)?.value ?? PLURALS[word];
  return own === undefined || own < 3 || own > 100 ? null : String(own);
}

const PLURALS: Readonly<Record<string, number>> = {
  terceras: 3,
  cuartas: 4,
  quintas: 5,
  sextas: 6,
  séptimas: 7,
  octavas: 8,
  novenas: 9,
  décimas: 10,
  третьих: 3,
  четвертых: 4,
  пятых: 5,
};
