/** Places in an order: "third-largest", "the 3rd", "came second", "slipped to ninth", "eighth in the world". */
import { divide, toDecimalText } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import type { Draft } from '../finish.ts';
import { nameDraft } from '../names/nameDraft.ts';
import { readNumeral } from '../tokens/numeral.ts';
import { foldAt, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { ordinalPlace } from './ordinals.ts';
import { wordDraft } from './wordDraft.ts';

const RANKING: ReadonlySet<string> = new Set(
  'ranked ranks ranking rank placed came finished finishing coming stood'.split(' '),
);
const PLACES: ReadonlySet<string> = new Set('place position spot rank'.split(' '));

/** Word ordinals with a superlative or a place, and those that tell one in a series; the rest is left to the dismissal rule. */
export function rankWord(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  const whole = lexicon.ranks.match(tokens, at);
  if (whole !== null)
    return wordDraft(from, whole.end, 'rank', null, toDecimalText(whole.value), bound, 'rank.superlative');
  const placed = placeNumber(scan, from, at, bound) ?? numberOne(scan, from, at, bound);
  if (placed !== null) return placed;
  const ordinal = lexicon.ordinals.match(tokens, at);
  if (ordinal === null) return digitRank(scan, from, at, bound);
  const value = toDecimalText(ordinal.value);
  const superlative = superlativeAfter(scan, ordinal.end);
  if (superlative !== null)
    return wordDraft(from, superlative, 'rank', null, value, bound, 'rank.superlative');
  const before = foldAt(scan, at - 1) === 'in' ? foldAt(scan, at - 2) : foldAt(scan, at - 1);
  const isPlaced =
    RANKING.has(before) || PLACES.has(foldAt(scan, ordinal.end)) || isStanding(scan, at, ordinal.end);
  return isPlaced && lexicon.language === 'en'
    ? wordDraft(from, ordinal.end, 'rank', null, value, bound, 'rank.word')
    : ordinalPlace(scan, from, at, ordinal, bound);
}

/** "auf Platz vier", "Rang 12": a place and its number. */
function placeNumber(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (scan.lexicon.language !== 'de' || !/^(?:platz|rang)$/u.test(foldAt(scan, at))) return null;
  const word = scan.lexicon.cardinals.get(foldAt(scan, at + 1));
  const written = /^[1-9]\d{0,2}$/u.test(foldAt(scan, at + 1)) ? foldAt(scan, at + 1) : null;
  const value = word === undefined ? written : String(word);
  // "Platz für 40", "Platz 3 Meter weiter" tell no place.
  const isLed = /^(?:auf|von|um|den|an|bei|nur|mit|der|zu|es|,|\()$/u.test(foldAt(scan, at - 1));
  if (
    value === null ||
    value === '0' ||
    !isLed ||
    (isGlued(scan, at + 2) && /^[\p{L}\d-]/u.test(foldAt(scan, at + 2)))
  )
    return null;
  return wordDraft(from, at + 2, 'rank', null, value, bound, 'rank.place');
}

/** "the number one brake on growth", "is number two in the world". */
function numberOne(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (scan.lexicon.language !== 'en' || foldAt(scan, at) !== 'number') return null;
  const value = scan.lexicon.cardinals.get(foldAt(scan, at + 1));
  const isLed =
    /^(?:the|its|their|his|her|our|as|is|was|are|were|become|became|remains?|now|still|world|’s|s|“|")$/u.test(
      foldAt(scan, at - 1),
    );
  const isVerb = /^(?:can|could|should|would|must|may|might|has|had|hopes|gets|sees)$/u.test(
    foldAt(scan, at + 2),
  );
  if (value === undefined || value < 1 || value > MOST_PLACES || !isLed || isVerb) return null;
  // "He is number one." is praise.
  if (value === 1 && !isWord(scan, at + 2)) return null;
  return wordDraft(from, at + 2, 'rank', null, String(value), bound, 'rank.place');
}

/** Nobody calls the eleventh "number eleven". */
const MOST_PLACES = 10;

/** "slipped to ninth", "Peru, second until 2023", "eighth in the world". */
function isStanding(scan: Scan, at: number, end: number): boolean {
  const after = foldAt(scan, end);
  const isLast = /^[.,;:)]?$/.test(after) || STANDING.has(after) || scan.tokens[end]?.kind === 'mask';
  const isMoved = MOVED.has(foldAt(scan, at - 2)) && foldAt(scan, at - 1) === 'to';
  const isInWorld = after === 'in' && foldAt(scan, end + 1) === 'the' && WHOLES.has(foldAt(scan, end + 2));
  const isTimed = UNTIL.has(after) || scan.tokens[end]?.kind === 'mask';
  const isUntil = foldAt(scan, at - 1) === ',' && isTimed && isCapital(scan, at - 2);
  return (isMoved && isLast) || isInWorld || isUntil;
}

const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' && token.text[0] !== token.fold[0];
};

const STANDING: ReadonlySet<string> = new Set(
  'in from behind after among globally worldwide and overall'.split(' '),
);
const MOVED: ReadonlySet<string> = new Set(
  'slipped fell rose climbed moved dropped up down jumped slid sank back advanced'.split(' '),
);
const WHOLES: ReadonlySet<string> = new Set(
  'world eu region bloc country union continent table ranking list league'.split(' '),
);
const UNTIL: ReadonlySet<string> = new Set('until behind after globally worldwide'.split(' '));

/** "5th-largest", "the 3rd". */
function digitRank(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const numeral = readNumeral(scan, at);
  const meaning = numeral?.meanings[0];
  if (numeral === null || meaning === undefined || !numeral.isInteger) return null;
  const other = otherRank(scan, from, numeral.end, meaning.value, bound);
  if (other !== null) return other;
  const isEnding = isGlued(scan, numeral.end) && ['st', 'nd', 'rd', 'th'].includes(foldAt(scan, numeral.end));
  if (!isEnding || /^lbs?$/u.test(foldAt(scan, numeral.end + 2))) return null;
  // "a 25th more than": one part of so many.
  const isPart =
    foldAt(scan, at - 1) === 'a' &&
    /^(?:of|more|less|larger|smaller|higher|lower)$/u.test(foldAt(scan, numeral.end + 1));
  if (isPart && meaning.value !== '1')
    return wordDraft(
      from,
      numeral.end + 1,
      'share',
      'share',
      divide('1', meaning.value),
      bound,
      'share.word',
    );
  if (NAMED_IN_ORDER.has(foldAt(scan, numeral.end + 1)))
    return nameDraft(at, numeral.end + 2, 'name.ordinal');
  const end = superlativeAfter(scan, numeral.end + 1) ?? numeral.end + 1;
  return wordDraft(from, end, 'rank', null, meaning.value, bound, 'rank.digits');
}

/** "3e rang", "1er en valeur", "5-е место", "был 4812-м": places where they stand alone or before the word for one. */
function otherRank(scan: Scan, from: number, end: number, value: string, bound: Bound): Draft | null {
  const { language } = scan.lexicon;
  if (language === 'de') return germanPlace(scan, from, end, value, bound);
  const isFrench = language === 'fr' && isGlued(scan, end) && FRENCH_ENDS.has(foldAt(scan, end));
  const isRussian =
    language === 'ru' &&
    isHyphen(scan, end) &&
    isGlued(scan, end + 1) &&
    RUSSIAN_ENDS.has(foldAt(scan, end + 1));
  if (!isFrench && !isRussian) return null;
  const next = isFrench ? end + 1 : end + 2;
  const after = foldAt(scan, next);
  const isPlace = /^(?:rangs?|places?|position|mondial|mondiale|мест\p{L}*|по)$/u.test(after);
  const isAlone = /^[.,;:)!?]?$/u.test(after) || scan.lexicon.functionWords.has(after);
  return isPlace || isAlone ? wordDraft(from, next, 'rank', null, value, bound, 'rank.digits') : null;
}

/** "in der 89. Minute", "zum 15. Jahrestag", "der 3. Sieg": digits and a stop between an article and a noun. */
function germanPlace(scan: Scan, from: number, end: number, value: string, bound: Bound): Draft | null {
  const noun = scan.tokens[end + 1];
  const isOrdinal =
    foldAt(scan, end) === '.' &&
    isGlued(scan, end) &&
    !isGlued(scan, end + 1) &&
    noun?.kind === 'word' &&
    noun.gap !== 'break' &&
    noun.text[0] !== noun.fold[0];
  if (!isOrdinal || !GERMAN_LEADS.test(foldAt(scan, from - 1)) || !/^\d{1,3}$/u.test(value)) return null;
  if (/^(?:bundes)?liga$|^klasse$/u.test(noun.fold)) return nameDraft(from, end + 1, 'name.ordinal');
  return wordDraft(from, end + 1, 'rank', null, value, bound, 'rank.digits');
}

const GERMAN_LEADS =
  /^(?:de[rsnm]|die|das|im|am|zum|zur|beim|vom|ein|eine[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?|unsere?[nmrs]?|diese[nmrs]?|jede[nmrs]?|an|in|als)$/u;

const FRENCH_ENDS: ReadonlySet<string> = new Set('er ère re e ème eme nd nde'.split(' '));
const RUSSIAN_ENDS: ReadonlySet<string> = new Set('й я е го му м ю ом ой ая ое ый ий'.split(' '));

/** "the 14th package", "the 75th anniversary": the ordinal belongs to a name. */
const NAMED_IN_ORDER: ReadonlySet<string> = new Set(
  'package round session summit anniversary congress amendment edition floor meeting conference plenum parliament birthday annual ministerial brigade fleet army'.split(
    ' ',
  ),
);

function superlativeAfter(scan: Scan, at: number): number | null {
  const start = isHyphen(scan, at) ? at + 1 : at;
  return scan.lexicon.superlatives.match(scan.tokens, start)?.end ?? null;
}
