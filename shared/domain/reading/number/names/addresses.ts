/** House numbers: "12 Abai Street", "au 14, rue Mouffetard", "Bahnhofstrasse 12", "ул. Ленина, 5", "calle Mayor 12". */
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isGlued, isWord, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';

/** Words of a street's name in front of its kind. */
const LONGEST_STREET = 3;
const STREETS_BEHIND: ReadonlySet<string> = new Set(
  'street st road rd avenue ave lane boulevard blvd square drive terrace crescent mews'.split(' '),
);
const STREETS_AHEAD: ReadonlySet<string> = new Set(
  'rue avenue boulevard quai impasse allée chaussée calle avenida paseo plaza'.split(' '),
);
const STREETS_OF_NAME: ReadonlySet<string> = new Set(
  'calle avenida paseo ул улица улице проспект проспекте пр-т via viale'.split(' '),
);
const GERMAN_STREET = /\p{L}(?:strasse|straße|gasse|platz|allee|damm)$/u;

/** The house number at a token; null when no street stands beside it. */
export function readAddress(scan: Scan, at: number): Draft | null {
  if (!isDigits(scan, at) || !/^[1-9]\d{0,3}$/u.test(foldAt(scan, at)) || isGlued(scan, at)) return null;
  const isHouse = isBeforeStreet(scan, at) || isBeforeRue(scan, at) || isBehindStreet(scan, at);
  return isHouse ? nameDraft(at, at + 1, 'name.address', 'the number of a house') : null;
}

const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' && token.gap !== 'break' && token.text[0] !== token.fold[0];
};

/** "12 Abai Street": capitals up to the kind of street. */
function isBeforeStreet(scan: Scan, at: number): boolean {
  for (let next = at + 1; next <= at + 1 + LONGEST_STREET && isCapital(scan, next); next++)
    if (next > at + 1 && STREETS_BEHIND.has(foldAt(scan, next))) return true;
  return false;
}

/** "14, rue Mouffetard", "14 bis, avenue Foch". */
function isBeforeRue(scan: Scan, at: number): boolean {
  const word = foldAt(scan, at + 1) === 'bis' || foldAt(scan, at + 1) === 'ter' ? at + 2 : at + 1;
  const street = foldAt(scan, word) === ',' ? word + 1 : word;
  return (
    scan.lexicon.language === 'fr' && STREETS_AHEAD.has(foldAt(scan, street)) && isWord(scan, street + 1)
  );
}

/** "Bahnhofstrasse 12", "ул. Ленина, 5", "calle Mayor, 12": the street's name, then the number. */
function isBehindStreet(scan: Scan, at: number): boolean {
  if (GERMAN_STREET.test(foldAt(scan, at - 1)) && isCapital(scan, at - 1)) return true;
  let name = foldAt(scan, at - 1) === ',' ? at - 2 : at - 1;
  const last = name;
  while (name > last - LONGEST_STREET && isCapital(scan, name)) name--;
  if (name === last) return false;
  const kind = foldAt(scan, name) === '.' ? name - 1 : name;
  return STREETS_OF_NAME.has(foldAt(scan, kind));
}
