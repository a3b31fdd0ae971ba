/** "un demi-poste", "une demi-journée", "une demi-douzaine": half of one, as French writes it before a hyphen. */
import { multiply } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { partOfPoint } from '../amounts/partOfPoint.ts';
import { unitAfter } from '../amounts/unit.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { wordDraft } from './wordDraft.ts';

/** Where the half is part of a name: a semi-final, a half-brother, a half-turn. */
const NAMES =
  /^(?:finales?|finalistes?|frères?|sœurs?|soeurs?|tours?|teintes?|mesures?|mots?|dieux?|sel|jour|lunes?|mondaines?|gros|sec|sang|échec|succès|vérités?|tarif|fond|millions?|milliards?)$/u;

/** Null in other languages and where nothing is halved. */
export function frenchHalf(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (scan.lexicon.language !== 'fr' || !/^une?$/u.test(foldAt(scan, at))) return null;
  const noun = at + 3;
  const isHalf = foldAt(scan, at + 1) === 'demi' && isHyphen(scan, at + 2) && isGlued(scan, noun);
  if (!isHalf || !isWord(scan, noun) || NAMES.test(foldAt(scan, noun))) return null;
  if (partOfPoint(scan, at) !== null) return null;
  if (scan.lexicon.dozens.has(foldAt(scan, noun)))
    return wordDraft(from, noun + 1, 'count', null, '6', bound, 'count.half');
  const round = scan.lexicon.mixed.get(foldAt(scan, noun));
  if (round !== undefined)
    return wordDraft(from, noun + 1, 'count', null, multiply(round, '0.5'), bound, 'count.half');
  const unit = unitAfter(scan, noun)?.unit ?? UNITS[foldAt(scan, noun)] ?? null;
  if (unit !== null) return wordDraft(from, noun + 1, 'quantity', unit, '0.5', bound, 'quantity.half');
  return wordDraft(from, noun + 1, 'count', foldAt(scan, noun), '0.5', bound, 'count.half');
}

const UNITS: Readonly<Record<string, string>> = {
  journée: 'day',
  siècle: 'century',
  heure: 'hour',
  année: 'year',
};
