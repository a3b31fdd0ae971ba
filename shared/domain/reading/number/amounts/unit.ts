/** Units after an amount, and the "per barrel" of a price. */
import { split } from '../lexicon/lexicon.ts';
import { TIME_UNITS, UNIT_SYMBOLS, UNIT_WORDS } from '../lexicon/units.ts';
import { FOREIGN_UNITS } from '../lexicon/unitsForeign.ts';
import { PhraseTable } from '../tokens/phrases.ts';
import { foldAt, isGlued, isWord, type Scan } from '../tokens/scan.ts';

/** A unit and the index of the token after it. */
export type UnitMatch = { readonly unit: string; readonly end: number };

const WORDS = new PhraseTable(
  Object.entries(UNIT_WORDS).flatMap(([unit, forms]) => split(forms).map((form) => [form, unit] as const)),
);
const FOREIGN_WORDS: Readonly<Record<string, PhraseTable<string> | undefined>> = Object.fromEntries(
  Object.entries(FOREIGN_UNITS).map(([language, units]) => [
    language,
    new PhraseTable(
      Object.entries(units).flatMap(([unit, forms]) => split(forms).map((form) => [form, unit] as const)),
    ),
  ]),
);
const SYMBOLS = new PhraseTable(Object.entries(UNIT_SYMBOLS), { exactCase: true });
/** What else a price may be for; a time is no part of the price. */
const PER_NOUNS: ReadonlySet<string> = new Set(
  'share head person capita container unit vehicle car truck ship vessel voyage trip passenger piece item box slot wagon bag ticket worker employee household night vote user customer document permit animal bird dose plate tree plant cow pig chicken egg loaf bottle case crate pallet consignment shipment parcel package tanker cargo transit crossing passage'.split(
    ' ',
  ),
);

/** Whether a unit measures time. */
export const isTimeUnit = (unit: string): boolean => TIME_UNITS.has(unit);

/** A unit right after an amount, hyphen or not; its own rate ("barrels a day") included. */
export function unitAfter(scan: Scan, at: number): UnitMatch | null {
  const isHyphenated = foldAt(scan, at) === '-' && isGlued(scan, at) && isGlued(scan, at + 1);
  const start = isHyphenated ? at + 1 : at;
  if (scan.tokens[start]?.gap === 'break') return null;
  const unit = plainUnit(scan, start);
  if (unit === null) return null;
  // "a 45-year-old"
  const isAge =
    isTimeUnit(unit.unit) && foldAt(scan, unit.end) === '-' && foldAt(scan, unit.end + 1) === 'old';
  if (isAge) return { unit: unit.unit, end: unit.end + 2 };
  const per = perUnit(scan, unit.end);
  if (per === null || isTimeUnit(per.unit) || isTimeUnit(unit.unit)) return unit;
  return { unit: `${unit.unit}_per_${per.unit}`, end: per.end };
}

function plainUnit(scan: Scan, at: number): UnitMatch | null {
  const symbol = SYMBOLS.match(scan.tokens, at) ?? gluedLetters(scan, at);
  const common = WORDS.match(scan.tokens, at);
  const own = FOREIGN_WORDS[scan.lexicon.language]?.match(scan.tokens, at) ?? null;
  const word = own !== null && own.end >= (common?.end ?? 0) ? own : common;
  const match = symbol !== null && symbol.end >= (word?.end ?? 0) ? symbol : word;
  if (match === null) return null;
  // "5 t" may be glued, but "5tonnesque" or "t-shirt" is another word.
  if (isGlued(scan, match.end) && (isWord(scan, match.end) || scan.tokens[match.end]?.kind === 'digits'))
    return null;
  if (match === symbol && foldAt(scan, match.end) === '-' && isGlued(scan, match.end)) return null;
  // "21 millions l'avaient été": an article, and no litre.
  const isElided = /^['’]$/u.test(foldAt(scan, match.end)) && isGlued(scan, match.end);
  if (match.end === at + 1 && isElided && isWord(scan, match.end + 1) && isGlued(scan, match.end + 1))
    return null;
  return { unit: match.value, end: match.end };
}

/** "2.5C", "-12C": no name has a decimal or stands below zero. */
const isDegree = (scan: Scan, at: number): boolean =>
  isGlued(scan, at) &&
  (/^\d+[.,]\d$/u.test(foldAt(scan, at - 1)) ||
    foldAt(scan, at - 2) === 'minus' ||
    (/^[-−–]$/u.test(foldAt(scan, at - 2)) && isGlued(scan, at - 1) && !isGlued(scan, at - 2)));

/** "1.8C warmer": degrees, where the paragraph or the article speaks of temperature. */
const speaksOfWarmth = (scan: Scan): boolean =>
  [scan.hints, scan.around].some((hints) => {
    const words = hints?.words();
    return words !== undefined && WARMTH.some((word) => words.has(word));
  });

const WARMTH =
  'summer winter temperature temperatures warming warmer warmest warm cooler colder hotter hottest heatwave heatwaves celsius climate thermometer frost heat heated heating weather degrees'.split(
    ' ',
  );

/** "7in tablets", "2st 5lb": apart from their digits they are other words. */
function gluedLetters(scan: Scan, at: number): { value: string; end: number } | null {
  if (!isGlued(scan, at) || scan.tokens[at - 1]?.kind !== 'digits') return null;
  if (foldAt(scan, at) === 'in') return { value: 'inch', end: at + 1 };
  if (scan.tokens[at]?.text === 'C' && (speaksOfWarmth(scan) || isDegree(scan, at)))
    return { value: 'degree_celsius', end: at + 1 };
  if (scan.tokens[at]?.text === 'F' && speaksOfWarmth(scan))
    return { value: 'degree_fahrenheit', end: at + 1 };
  const isWeight =
    foldAt(scan, at) === 'st' &&
    /^\d{1,2}$/u.test(foldAt(scan, at - 1)) &&
    /^lbs?$/u.test(foldAt(scan, at + 2));
  return isWeight ? { value: 'stone', end: at + 1 } : null;
}

/** "per barrel", "a barrel", "/bbl", "per tonne-kilometre". */
export function perUnit(scan: Scan, at: number): UnitMatch | null {
  const isSlash = foldAt(scan, at) === '/';
  if (!isSlash && !scan.lexicon.per.has(foldAt(scan, at))) return null;
  if (scan.tokens[at]?.gap === 'break' || scan.tokens[at]?.kind === 'mask') return null;
  const unit = plainUnit(scan, at + 1);
  if (unit !== null) return unit;
  const noun = foldAt(scan, at + 1);
  // As a weight only here: an amount of "pounds" may be money.
  if (noun === 'pound' || noun === 'dozen') return { unit: noun, end: at + 2 };
  const isPer = isSlash || foldAt(scan, at) === 'per';
  return isPer && PER_NOUNS.has(noun) ? { unit: noun, end: at + 2 } : null;
}
