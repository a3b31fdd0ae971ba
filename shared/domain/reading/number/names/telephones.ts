/** Telephone numbers: they call somebody and count nothing. */
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';
import { phoneShapeEnd } from './phoneShapes.ts';

const PHONE_WORDS: ReadonlySet<string> = new Set(
  (
    'bürgertelefon servicetelefon telefon telefonnummer hotline rufnummer servicenummer handynummer mobil anrufen ' +
    'téléphone téléphones appelez appeler joignable joignables ' +
    'teléfono teléfonos llame llamar llamando marque marcar móvil ' +
    'тел телефон телефону телефона телефоны телефонам звоните звонить позвонить позвоните факс ' +
    'tel telephone phone call fax mobile line hotline helpline dial ring whatsapp tips newsroom on'
  ).split(' '),
);
/** Words of notices: what stands behind them is a telephone's number where it is written like one of no other kind. */
const NOTICE_WORDS: ReadonlySet<string> = new Set(
  (
    'kontakt rückfragen infos information auskunft auskünfte spendentelefon nummer ' +
    'contact contacts presse renseignements informations réservation réservations numéro passent ' +
    'información informes reservas contacto número línea ' +
    'справки справок номер номеру контакты контакт линия ' +
    'enquiries inquiries contacts bookings reservations number'
  ).split(' '),
);
/** Words looked back over for one of telephones. */
const PHONE_LOOK_BACK = 4;

/** "+44 20 7946 0958", "(+974) 4411 7700", "0114 496 0732", "call 555-1234". */
export function telephone(scan: Scan, at: number): Draft | null {
  const isBracketed = foldAt(scan, at) === '(' && foldAt(scan, at + 1) === '+';
  const plus = isBracketed ? at + 1 : at;
  const isPlus = foldAt(scan, plus) === '+' && isDigits(scan, plus + 1) && isGlued(scan, plus + 1);
  const isLeadingZero =
    foldAt(scan, at).startsWith('0') &&
    ((/^0\d{2,5}$/.test(foldAt(scan, at)) && isDigits(scan, at)) ||
      isFrenchPhone(scan, at) ||
      isFrenchLine(scan, at));
  const isCalled =
    isDigits(scan, at) && (hasPhoneWord(scan, at) || isLocalPhone(scan, at) || isFreeLine(scan, at));
  const shaped = shapedPhone(scan, at);
  if (shaped !== null) return shaped;
  const isArea = isAreaCode(scan, at);
  if (!isPlus && !isLeadingZero && !isCalled && !isArea) return null;
  let end = isPlus ? plus + 2 : isArea ? at + 3 : at + 1;
  let runs = 1;
  let digits = isArea ? foldAt(scan, at + 1).length : foldAt(scan, end - 1).length;
  for (;;) {
    const isMark = ['-', '(', ')', '.', '/', '–'].includes(foldAt(scan, end));
    const next = isMark ? end + 1 : end;
    const run = scan.tokens[next];
    if (run?.kind !== 'digits' || run.gap === 'break' || !/^\d{1,9}$/.test(run.text)) break;
    if (isWord(scan, next + 1) && isGlued(scan, next + 1)) break;
    if (foldAt(scan, next + 1) === ':' && isGlued(scan, next + 1)) break;
    runs++;
    digits += run.text.length;
    end = next + 1;
  }
  const isNumber = isPlus ? runs >= 3 : isLeadingZero ? runs >= 2 : runs >= 2 && digits >= 7;
  return isNumber && digits >= 6 && digits <= 16
    ? nameDraft(at, end, 'name.telephone', 'a telephone number')
    : null;
}

/** "Reach Josh Terrell at 555-0142": seven digits, of which the last four begin with a zero or follow "reach". */
function isLocalPhone(scan: Scan, at: number): boolean {
  const isSeven =
    isHyphen(scan, at + 1) && /^\d{3}$/u.test(foldAt(scan, at)) && /^\d{4}$/u.test(foldAt(scan, at + 2));
  if (!isSeven || !isGlued(scan, at + 1) || !isGlued(scan, at + 2)) return false;
  if (foldAt(scan, at + 2).startsWith('0')) return true;
  for (let back = 1; back <= REACH_LOOK_BACK; back++)
    if (/^(?:reach|contact)$/u.test(foldAt(scan, at - back))) return foldAt(scan, at - 1) === 'at';
  return false;
}

/** "1800 555 016", "1300 222 333": lines that cost nothing, with two triples behind. */
const isFreeLine = (scan: Scan, at: number): boolean =>
  /^1[38]00$/u.test(foldAt(scan, at)) &&
  [1, 2].every((next) => /^\d{3}$/u.test(foldAt(scan, at + next)) && !isGlued(scan, at + next));

const REACH_LOOK_BACK = 6;

/** "01 40 42 22 22": five pairs, the first beginning with a zero. */
const isFrenchPhone = (scan: Scan, at: number): boolean =>
  /^0[1-9]$/u.test(foldAt(scan, at)) && [1, 2, 3, 4].every((i) => /^\d\d$/u.test(foldAt(scan, at + i)));

/** "0 808 800 700": a service's line, whose triples are spoken. */
const isFrenchLine = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) === '0' &&
  [1, 2, 3].every((i) => /^\d{3}$/u.test(foldAt(scan, at + i)) && !isGlued(scan, at + i));

/** "(601) 555 0118": an area's code in brackets, and seven digits in two runs behind it. */
const isAreaCode = (scan: Scan, at: number): boolean =>
  foldAt(scan, at) === '(' &&
  /^\d{2,4}$/u.test(foldAt(scan, at + 1)) &&
  foldAt(scan, at + 2) === ')' &&
  /^\d{3,4}$/u.test(foldAt(scan, at + 3)) &&
  (/^\d{4}$/u.test(foldAt(scan, at + 4)) ||
    (isHyphen(scan, at + 4) && /^\d{4}$/u.test(foldAt(scan, at + 5))));

function hasPhoneWord(scan: Scan, at: number): boolean {
  for (let back = 1; back <= PHONE_LOOK_BACK; back++) {
    const word = foldAt(scan, at - back);
    if (word === '') return false;
    if (word !== 'on' && PHONE_WORDS.has(word)) return true;
  }
  return false;
}

/** A number written as no count is, or as one of telephones behind a word that says so. */
function shapedPhone(scan: Scan, at: number): Draft | null {
  if (!isInGroups(scan, at)) return null;
  const first = firstOfNumbers(scan, at);
  const isNoticed = first !== at || hasPhoneWord(scan, first) || hasNoticeWord(scan, first);
  const end = phoneShapeEnd(scan, at, isNoticed);
  if (end === null) return null;
  // "número 1 234 567": thousands, unless a word of telephones itself stands there.
  const words = scan.text.slice(scan.tokens[at]?.start, scan.tokens[end - 1]?.end);
  const isThousands = /^\d{1,3}(?:[ \u00A0\u202F.]\d{3})+$/u.test(words);
  if (isThousands && !(hasPhoneWord(scan, first) && words.length >= LONG_THOUSANDS)) return null;
  return nameDraft(at, end, 'name.telephone', 'a telephone number');
}

/** Digits in several groups: a number of one is no telephone's, and most of an article are of one. */
function isInGroups(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token?.kind !== 'digits') return token?.text === '(' && isDigits(scan, at + 1);
  const next = scan.tokens[at + 1];
  if (next === undefined || next.gap === 'break') return GROUPED.test(token.text);
  return (
    next.kind === 'digits' ||
    GROUPED.test(token.text) ||
    (JOINTS.has(next.text) && isDigits(scan, at + 2)) ||
    (next.text === '(' && isDigits(scan, at + 2))
  );
}

const GROUPED = /[ \u00A0\u202F.]/u;
const JOINTS: ReadonlySet<string> = new Set(['-', '–', '.', '/', ')']);

/** "900 123 456": nine digits in triples may be a telephone's. */
const LONG_THOUSANDS = 11;

/** "91 583 78 90 o 900 10 20 30": where the first of several numbers begins. */
function firstOfNumbers(scan: Scan, at: number): number {
  // "o al 81 8345 0022"
  const or = ARTICLES.has(foldAt(scan, at - 1)) ? at - 2 : at - 1;
  if (!OR_WORDS.has(foldAt(scan, or)) || !isDigits(scan, or - 1)) return at;
  let first = or - 1;
  while (
    isDigits(scan, first - 1) ||
    (isDigits(scan, first - 2) && /^[-–().]$/u.test(foldAt(scan, first - 1)))
  )
    first -= isDigits(scan, first - 1) ? 1 : 2;
  return hasPhoneWord(scan, first) || hasNoticeWord(scan, first) ? first : at;
}

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'au', 'le', 'unter', 'по', 'on', 'to']);
const OR_WORDS: ReadonlySet<string> = new Set([
  'o',
  'u',
  'y',
  'or',
  'and',
  'oder',
  'und',
  'ou',
  'et',
  'или',
  'и',
  '/',
  ';',
  ',',
]);

function hasNoticeWord(scan: Scan, at: number): boolean {
  for (let back = 1; back <= PHONE_LOOK_BACK; back++) {
    const word = foldAt(scan, at - back);
    if (word === '' || /^[.;]$/u.test(word)) return false;
    if (NOTICE_WORDS.has(word)) return true;
  }
  return false;
}
