/**
 * Telephone numbers by how their groups are written: "33 800 00 11 22", "8 800 200-34-11", "81 8345 0022". Some shapes are
 * no way to write a count at all; others are only told apart from one by a word in front of them ("llame al 900 123 456").
 */
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';

const SPACE = '[ \\u00A0\\u202F]';

/** No count is written so: a group that begins with a nought, or short groups tied by hyphens behind longer ones. */
const SURE: readonly RegExp[] = [
  // "8 800 200-34-11", "8 (812) 576-10-20", "8-800-555-35-35", "8 495 987 65 43"
  new RegExp(
    `(?:8${SPACE}?[-–]?)?${SPACE}?\\(?\\d{3,5}\\)?(?:${SPACE}|[-–])\\d{1,3}(?:[-–]\\d{2}[-–]\\d{2}|${SPACE}\\d{2}${SPACE}\\d{2})`,
    'yu',
  ),
  // "33 800 00 11 22", "81 8345 0022"
  new RegExp(`\\d{1,4}(?:${SPACE}\\d{2,4}){0,4}${SPACE}(?:0\\d|0\\d{3})(?:${SPACE}\\d{2,4}){0,4}`, 'yu'),
];
/** Groups of two to four behind a word of telephones: "91 583 78 90", "55 5123 4567", "900 123 456", "030 1234 567". */
const CALLED = new RegExp(`\\d{1,5}(?:(?:${SPACE}|[-–./])\\d{2,5}){1,5}`, 'yu');

/** Digits a telephone number has. */
const FEWEST = 8;
const MOST = 13;

/** Goes on as an amount: a decimal, a unit, money. */
const GOES_ON =
  /^(?:[.,:/–-]?\d|[%‰€$£₽]|[ \u00A0\u202F]?(?:%|€|руб|₽|млн|млрд|тыс|mio|mrd|euros?|dollars?|dólares|pesos|roubles?|rubles?|millions?|milliards?|millones|tonnes?|tonnen|toneladas|тонн|т(?!\p{L})|people|personnes|personas|человек)(?!\p{L}))/iu;

/** The token behind a telephone number at `at`; `isCalled`: a word in front says that it is one. Null for any other digits. */
export function phoneShapeEnd(scan: Scan, at: number, isCalled: boolean): number | null {
  const isBracket = foldAt(scan, at) === '(' && isDigits(scan, at + 1);
  if (!isDigits(scan, at) && !isBracket) return null;
  for (const shape of isCalled ? [...SURE, CALLED] : SURE) {
    const end = shapeEnd(scan, at, shape);
    if (end !== null) return end;
  }
  return null;
}

function shapeEnd(scan: Scan, at: number, shape: RegExp): number | null {
  const start = scan.tokens[at]?.start ?? 0;
  if (/[\d.,]/u.test(scan.text[start - 1] ?? '')) return null;
  shape.lastIndex = start;
  const found = shape.exec(scan.text)?.[0];
  if (found === undefined) return null;
  const digits = found.replace(/\D/gu, '').length;
  const behind = scan.text.slice(start + found.length, start + found.length + LONGEST_UNIT);
  if (digits < FEWEST || digits > MOST || GOES_ON.test(behind)) return null;
  // A stretch of a table, or of years, counts.
  const groups = found.split(/\D+/u).filter((group) => group !== '');
  if (groups.every((group) => /^(?:19|20)\d\d$/u.test(group))) return null;
  let next = at;
  while ((scan.tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= start + found.length) {
    if (scan.tokens[next]?.kind === 'mask') return null;
    next++;
  }
  return scan.tokens[next - 1]?.end === start + found.length ? next : null;
}

const LONGEST_UNIT = 12;
