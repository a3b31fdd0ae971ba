/**
 * Word ordinals that tell a place in a series: "her fifth sentence", "a second plant", "die dritte Runde", "el sexto", "второе
 * чтение". "The first" hardly ever tells one, and an ordinal in a name or in front of its enumeration does not.
 */
import { toDecimalText } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { wordDraft } from './wordDraft.ts';

/** What stands in front of an ordinal in the languages whose ordinals are other words too; Russian has no articles. */
const LEADS: Readonly<Record<string, RegExp>> = {
  de: /^(?:die|der|das|den|dem|des|eine?[nmrs]?|im|am|zum|zur|ihre?[nmrs]?|seine?[nmrs]?|diese[nmrs]?|an|auf|in|als|nach)$/u,
  fr: /^(?:la|les?|au|aux|du|une?|en|sa|son|ses|leurs?|cette|cet?|ces|de|à|comme)$/u,
  es: /^(?:el|la|los|las|lo|al|del|una?|su|esta?e?|en|como|de)$/u,
};
/** Behind these nothing is told of a series: classes, halves, worlds, what is said second. */
const NAMING =
  /^(?:tier|gear|hand|homes?|grade|graders?|grades|language|world|wave|shift|person|persona|mano|edad|mundo|mitad|vivienda|viviendas|residencia|parte|partes|half|hälfte|welt|halbzeit|main|moitié|âge|monde|guerre|guerra|weltkrieg|класса|класс|сорта|половин\p{L}+|мир\p{L}*|сторон\p{L}*|стран\p{L}*|лиц\p{L}*|очередь|план\p{L}*|рук\p{L}*)$/u;

/** "por cuarta vez", "por tercer mes consecutivo". */
const TURNS = /^(?:vez|día|semana|mes|trimestre|semestre|año|curso|temporada|jornada|sesión)$/u;

/** The place that a word ordinal ending at `end` tells; null where it names, parts or measures. */
export function ordinalPlace(
  scan: Scan,
  from: number,
  at: number,
  ordinal: { readonly value: number; readonly end: number },
  bound: Bound,
): Draft | null {
  const { value, end } = ordinal;
  if (value < 2 || isHyphen(scan, end) || isHyphen(scan, at - 1) || isNamed(scan, at, end)) return null;
  const isTurn = foldAt(scan, at - 1) === 'por' && TURNS.test(foldAt(scan, end));
  if (!isTurn && (!isLed(scan, at) || isMeasure(scan, at, end))) return null;
  if (NAMING.test(foldAt(scan, end))) return null;
  return wordDraft(from, end, 'rank', null, toDecimalText(value), bound, 'rank.ordinal');
}

/** "Fifth Avenue", "the Fourth Republic", "Second, the prices": part of a name, or the head of an enumeration. */
function isNamed(scan: Scan, at: number, end: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || token.text[0] === token.fold[0]) return false;
  const isOpening = at === 0 || token.gap === 'break' || /^[.!?:;•–—"“„«]$/u.test(foldAt(scan, at - 1));
  const next = scan.tokens[end];
  const isSmall = next?.kind === 'word' && (next.text[0] === next.fold[0] || scan.lexicon.language === 'de');
  return !isOpening || !isSmall;
}

function isLed(scan: Scan, at: number): boolean {
  const lead = LEADS[scan.lexicon.language];
  return lead === undefined || lead.test(foldAt(scan, at - 1));
}

/** "4 metres a second", "un segundo", "every second week", "the second of May", "une seconde". */
function isMeasure(scan: Scan, at: number, end: number): boolean {
  const before = foldAt(scan, at - 1);
  const next = foldAt(scan, end);
  const isThing = isWord(scan, end) && !scan.lexicon.functionWords.has(next);
  if (/^(?:every|each|per|split|par|por|cada|chaque|каж\p{L}+|jede[nmrs]?)$/u.test(before)) return true;
  if (scan.lexicon.language === 'en') return /^an?$/u.test(before) && !isThing;
  // Spanish and French ordinals are nouns too: a room, a quarter, a second.
  const isNoun = /^(?:segund[oa]s?|secondes?|cuart[oa]s?|quint[oa]s?|décim[oa]s?)$/u.test(foldAt(scan, at));
  return isNoun && !isThing;
}
