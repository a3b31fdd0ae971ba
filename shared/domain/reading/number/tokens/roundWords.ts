/** Round words: dozens, tens and hundreds that multiply, and magnitudes that stand for one of them alone or for nobody knows how many. */
import { foldAt, type Scan } from './scan.ts';

/** Russian counts in tens and hundreds as English does in dozens: "три десятка", "полторы сотни". */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  десятка: 10,
  десятков: 10,
  сотни: 100,
  сотен: 100,
};

/** By how much the word at a token multiplies what stands before it; null when it is no such word. */
export function multiplierAt(scan: Scan, at: number): number | null {
  if (scan.lexicon.dozens.has(foldAt(scan, at))) return 12;
  return scan.lexicon.language === 'ru' ? (MULTIPLIERS[foldAt(scan, at)] ?? null) : null;
}

/** Magnitudes in the singular: "mille", "тысяча", "около миллиона". Others alone are nobody knows how many: "Millionen Euro". */
const ONE_OF_THEM =
  /^(?:tausend|mille|million|milliard|billion|mil|millón|billón|тысяч[ауи]|миллиона?|миллиарда?|триллиона?|миллионом|миллиардом)$/u;

/** Whether a magnitude without a number before it counts one. English has "a million". */
export const isOneAlone = (scan: Scan, at: number): boolean =>
  scan.lexicon.language !== 'en' && ONE_OF_THEM.test(foldAt(scan, at));

/** Plurals that are never one, in full: "млн" and "Mio." alone are units of a table. */
const SEVERAL =
  /^(?:millionen|milliarden|billionen|milliers|millions|milliards|billions|millones|billones|тысяч(?:и|ами?|ам)?|миллион(?:ов|ы|ам|ами)|миллиард(?:ов|ы|ам|ами)|триллион(?:ов|ы))$/u;

/** Whether a magnitude at a token says that there are several. */
export const isSeveral = (scan: Scan, at: number): boolean =>
  scan.lexicon.language !== 'en' && SEVERAL.test(foldAt(scan, at));
