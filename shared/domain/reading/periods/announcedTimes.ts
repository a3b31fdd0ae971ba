/** What the words around a time tell of its lying ahead: verbs of the future, of plans and of programmes, and contracts for delivery. */
import { hasPast } from '../tense.ts';
import { dateParts } from './calendar.ts';
import { FUTURES, hasWordBefore, isPlanned, LOOK_BACK, WILL } from './plannedTimes.ts';
import type { Point } from './point.ts';
import { type Scan, sentenceAround, tokenAt } from './scan.ts';

/** "The cap rises in January" in December: what is told in the present of a month that has not come. */
export function isComingMonth(scan: Scan, point: Point, published: string): boolean {
  const today = dateParts(published);
  const { month, day } = point.from;
  if (month === undefined || day !== undefined || today?.month == null) return false;
  const ahead = (month - today.month + 12) % 12;
  return ahead > 0 && ahead <= COMING_MONTHS && hasWordBefore(scan, point.next, LOOK_BACK, PRESENT);
}

/** Months ahead that one without a year may lie, where the verb is in the present. */
const COMING_MONTHS = 2;
const PRESENT = new Set(
  'rises falls drops goes rise fall drop go increases decreases resumes resume changes enters enter takes take launches launch'.split(
    ' ',
  ),
);

/** "would have to lose by December", "comes on March 19": what is still to come. */
export const isStillToCome = (scan: Scan, next: number): boolean =>
  hasWordBefore(scan, next, LOOK_BACK + 6, AHEAD) && !isInsertedDue(scan, next);

/** "The short rains, due from October to December, brought 38 millimetres": what was due is over. */
const isInsertedDue = (scan: Scan, next: number): boolean =>
  tokenAt(scan, next).text === ',' &&
  /, due [^,]*$/u.test(
    scan.text.slice(Math.max(0, tokenAt(scan, next).start - 60), tokenAt(scan, next).start),
  ) &&
  hasPast(sentenceAround(scan, next), scan.context.language);
const AHEAD = new Set(
  'will would must should shall expects expect expected plans planned plan aims hopes due may could comes expires ends lapses takes'.split(
    ' ',
  ),
);

/** "comes on March 19", "the pause ends on July 9": a day that is announced. */
export const isAnnounced = (scan: Scan, next: number): boolean =>
  isDelivery(scan, next) ||
  isPlanned(scan, next) ||
  (hasWordBefore(scan, next, LOOK_BACK, ANNOUNCED) && !isInsertedDue(scan, next)) ||
  hasWordBefore(scan, next, LOOK_BACK + 6, WILL) ||
  hasFutureBefore(scan, next);

/** "il baissera le 1er février", "wird am 1. März", "вырастет с 1 ноября": a verb of the future. */
function hasFutureBefore(scan: Scan, next: number): boolean {
  const future = FUTURES[scan.context.language.slice(0, 2)];
  if (future === undefined) return false;
  for (let i = next - 1; i > next - 1 - LOOK_BACK - 4; i--) {
    const token = tokenAt(scan, i);
    if (
      token.text === ';' ||
      token.text === '' ||
      (token.text === '.' && tokenAt(scan, i + 1).spaced && tokenAt(scan, i - 1).kind === 'word')
    )
      return false;
    if (future.test(token.low)) return true;
  }
  return false;
}

/** The same, right behind the day. */
export function hasFutureAfter(scan: Scan, next: number): boolean {
  const future = FUTURES[scan.context.language.slice(0, 2)];
  for (let i = next; i < next + FUTURE_REACH; i++) {
    const { low, text } = tokenAt(scan, i);
    if (/^[.;,]$/u.test(text)) return false;
    if (WILL.has(low) || future?.test(low) === true) return true;
  }
  return false;
}

const FUTURE_REACH = 5;

/** "November futures", "futures for December", "December corn": the month of a contract is the next one. */
function isDelivery(scan: Scan, next: number): boolean {
  const { low } = tokenAt(scan, next);
  if (DELIVERY.has(low)) return true;
  const first = tokenAt(scan, next - 1).text === '.' ? next - 2 : next - 1;
  const before = tokenAt(scan, first - 1).low;
  const sold = tokenAt(scan, first - 2).low;
  if (before === 'for') return DELIVERY.has(sold) || GOODS.has(sold);
  return GOODS.has(low) && !scan.words.at.has(before) && !/^(?:in|of|since|and|from)$/u.test(before);
}

const GOODS = new Set(
  'corn wheat soybeans soybean soyoil soymeal cocoa coffee arabica robusta sugar cotton crude brent wti gold silver copper palm canola'.split(
    ' ',
  ),
);
const DELIVERY = new Set('futures delivery contract contracts settlement loading'.split(' '));
const ANNOUNCED = new Set(
  'payable runs will comes expires ends begins starts opens closes reopens lapses due meets votes takes returns schließt schließen öffnet öffnen beginnt beginnen endet enden startet starten läuft tritt treten'.split(
    ' ',
  ),
);
