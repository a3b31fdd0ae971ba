/** Ages of persons: "Ms Long, 41, who buys", "aged 45 to 54", "the over-75s". */
import { type Draft, reading } from '../finish.ts';
import { foldAt, isDigits, isGlued, isHyphen, type Scan } from '../tokens/scan.ts';

/** "Ms Long, 41, who buys", "aged 41": a person's years. */
export function readAge(scan: Scan, at: number): Draft | null {
  if (scan.lexicon.language !== 'en') return null;
  const kin = ageOfKin(scan, at);
  if (kin !== null) return kin;
  if (!isDigits(scan, at) || !/^[1-9]\d?$/.test(foldAt(scan, at))) return null;
  const name = scan.tokens[at - 2];
  const isNamed = isCapital(scan, at - 3) || SPEECH.has(foldAt(scan, at - 3));
  const isApposition =
    foldAt(scan, at).length === 2 &&
    foldAt(scan, at - 1) === ',' &&
    [',', '.'].includes(foldAt(scan, at + 1)) &&
    name?.kind === 'word' &&
    name.text[0] !== name.fold[0] &&
    isNamed &&
    !isDigits(scan, at + 2);
  if (!isApposition && foldAt(scan, at - 1) !== 'aged') return null;
  const range = isApposition ? null : agedRange(scan, at);
  if (range !== null) return range;
  const value = foldAt(scan, at);
  const years = reading({ value, unit: 'year', rule: 'quantity.age', note: 'a person’s age' });
  return { from: at, to: at + 1, kind: 'quantity', state: 'extracted', readings: [years], why: null };
}

/** "a boy, 11, and his sister, nine, were": someone's child, partner or parent, or anybody, with years behind. */
function ageOfKin(scan: Scan, at: number): Draft | null {
  const value = isDigits(scan, at) ? Number(foldAt(scan, at)) : scan.lexicon.cardinals.get(foldAt(scan, at));
  const isSet =
    foldAt(scan, at - 1) === ',' &&
    foldAt(scan, at + 1) === ',' &&
    isLed(scan, at - 3) &&
    KIN.has(foldAt(scan, at - 2));
  if (!isSet || value === undefined || value < 1 || value > OLDEST || isDigits(scan, at + 2)) return null;
  const years = reading({ value: String(value), unit: 'year', rule: 'quantity.age', note: 'a person’s age' });
  return { from: at, to: at + 1, kind: 'quantity', state: 'extracted', readings: [years], why: null };
}

const isLed = (scan: Scan, at: number): boolean =>
  /^(?:a|an|the|his|her|their|my|our|s|older|younger|old|young|eldest|youngest)$/u.test(foldAt(scan, at));
const OLDEST = 110;
const KIN: ReadonlySet<string> = new Set(
  'boy girl man woman son daughter sister brother wife husband mother father child baby partner twin cousin aunt uncle grandmother grandfather granddaughter grandson nephew niece widow widower teenager toddler'.split(
    ' ',
  ),
);

/** "aged 45 to 54", "aged 16-24". */
function agedRange(scan: Scan, at: number): Draft | null {
  const isJoined = /^(?:to|-|–)$/u.test(foldAt(scan, at + 1)) && isDigits(scan, at + 2);
  const [low, high] = [foldAt(scan, at), foldAt(scan, at + 2)];
  if (!isJoined || !/^[1-9]\d$/u.test(high) || Number(high) <= Number(low)) return null;
  const years = reading({ low, high, unit: 'year', rule: 'quantity.age', note: 'ages of persons' });
  return { from: at, to: at + 3, kind: 'quantity', state: 'extracted', readings: [years], why: null };
}

/** "the over-75s", "under-16s". */
export function readAgeGroup(scan: Scan, at: number): Draft | null {
  const isOver = foldAt(scan, at) === 'over';
  const isGroup =
    (isOver || foldAt(scan, at) === 'under') &&
    (isHyphen(scan, at + 1) ? isAgeS(scan, at + 2) : !isGlued(scan, at + 1) && isAgeS(scan, at + 1));
  if (!isGroup) return null;
  const digits = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  const bound = isOver ? 'more_than' : 'less_than';
  const years = reading({ value: foldAt(scan, digits), unit: 'year', bound, rule: 'quantity.age' });
  return { from: at, to: digits + 2, kind: 'quantity', state: 'extracted', readings: [years], why: null };
}

const isAgeS = (scan: Scan, at: number): boolean =>
  /^[1-9]\d$/u.test(foldAt(scan, at)) &&
  isDigits(scan, at) &&
  scan.tokens[at + 1]?.text === 's' &&
  isGlued(scan, at + 1);

const SPEECH: ReadonlySet<string> = new Set(['said', 'says', 'told']);

const isCapital = (scan: Scan, at: number): boolean => {
  const token = scan.tokens[at];
  return token?.kind === 'word' ? token.text[0] !== token.fold[0] : token?.text === '.';
};
