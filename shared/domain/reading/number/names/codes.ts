/**
 * Digits joined by marks that no quantity has: times of day, scores, telephone numbers, codes, odds. What is clearly
 * no quantity is kept as a name; what may be a ratio ("3:1", "61-39") is left open.
 */
import type { Draft } from '../finish.ts';
import { slashFraction } from '../tokens/numeral.ts';
import { foldAt, isDigits, isGlued, isHyphen, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';
import { isContested, isRaceTime, isScore, isSetScore } from './scores.ts';
import { isDottedHour, isSpokenHour, openingHours } from './spokenHours.ts';
import { telephone } from './telephones.ts';

/** Says whether a percent sign, magnitude or currency stands at a token: then the digits are a quantity after all. */
type Measured = (at: number) => boolean;

/** The code that starts at a token; null when none does. */
export function readCode(scan: Scan, at: number, isMeasured: Measured): Draft | null {
  return (
    telephone(scan, at) ??
    clock(scan, at) ??
    openingHours(scan, at) ??
    readingTime(scan, at) ??
    pageAge(scan, at) ??
    pageCounter(scan, at) ??
    legalForm(scan, at) ??
    filing(scan, at) ??
    odds(scan, at, isMeasured) ??
    joinedDigits(scan, at, isMeasured)
  );
}

const open = (from: number, to: number, why: string): Draft => ({
  from,
  to,
  kind: 'count',
  state: 'open',
  readings: [],
  why,
});

/** "6 min read", "Read time: 4 min": how long the piece takes. */
function readingTime(scan: Scan, at: number): Draft | null {
  const isMinutes =
    isDigits(scan, at) && /^(?:min(?:s|utes?|uten|utos?)?|мин(?:ут[аы]?)?)$/u.test(foldAt(scan, at + 1));
  if (!isMinutes) return null;
  const isRead =
    READ_BEHIND.has(foldAt(scan, at + 2)) || READ.has(foldAt(scan, at - 2)) || READ.has(foldAt(scan, at - 1));
  return isRead ? nameDraft(at, at + 2, 'name.reading_time', 'how long the piece takes to read') : null;
}

/** "Updated 3 hours ago": when the page was changed. */
function pageAge(scan: Scan, at: number): Draft | null {
  const isAgo =
    isDigits(scan, at) &&
    /^(?:updated|published|posted|modified)$/u.test(foldAt(scan, at - 1)) &&
    foldAt(scan, at + 2) === 'ago';
  return isAgo ? nameDraft(at, at + 2, 'name.page_age', 'when the page was changed') : null;
}

/** "2 December · 14 comments": what a page counts of itself, between marks or alone. */
function pageCounter(scan: Scan, at: number): Draft | null {
  const isCounter = isDigits(scan, at) && COUNTERS.has(foldAt(scan, at + 1));
  const isApart = (token: number): boolean => /^[·•|—–]?$/u.test(foldAt(scan, token));
  return isCounter && isApart(at - 1) && isApart(at + 2)
    ? nameDraft(at, at + 2, 'name.page_counter', 'what the page counts of itself')
    : null;
}

const COUNTERS: ReadonlySet<string> = new Set(
  'comment comments share views likes replies reactions kommentare commentaires comentarios комментариев'.split(
    ' ',
  ),
);

const READ: ReadonlySet<string> = new Set(
  'time read reading lecture lectura lesezeit lesedauer чтения чтение'.split(' '),
);
const READ_BEHIND: ReadonlySet<string> = new Set('read lesezeit lecture lectura чтения'.split(' '));

const CLOCK_WORDS: ReadonlySet<string> = new Set(
  'am pm a.m p.m bst gmt utc cet cest est edt pst pdt msk hrs uhr ist local'.split(' '),
);

/** "10:30", "06:00-14:00", "7 a.m.", "06.00 BST", "10h30". */
function clock(scan: Scan, at: number): Draft | null {
  const first = timeEnd(scan, at);
  if (first === null) return null;
  const joint = ['-', '–', 'to'].includes(foldAt(scan, first)) ? timeEnd(scan, first + 1) : null;
  return nameDraft(at, joint ?? first, 'name.clock', 'a time of day');
}

/** "12.30" */
const LONGEST_HOUR = 5;

function timeEnd(scan: Scan, at: number): number | null {
  const hour = foldAt(scan, at);
  if (!isDigits(scan, at)) return null;
  if (hour.length > LONGEST_HOUR) return null;
  if (isDottedHour(scan, at)) return at + 2;
  const isMilitary = /^(?:[01]\d|2[0-3])[0-5]\d$/.test(hour);
  if (isMilitary) return zoneEnd(scan, at + 1);
  const isDotted = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(hour);
  const isHour = /^(?:[01]?\d|2[0-4])$/.test(hour);
  if (isDotted) {
    const zone = zoneEnd(scan, at + 1);
    return zone;
  }
  if (!isHour) return null;
  if (isSpokenHour(scan, at)) return at + 2;
  // "18 h 30", "18h30"
  const minutes = isGlued(scan, at + 2) || foldAt(scan, at + 1) === 'h' ? at + 2 : null;
  const isFrench =
    foldAt(scan, at + 1) === 'h' && minutes !== null && /^[0-5]\d$/u.test(foldAt(scan, minutes));
  if (isFrench && Number(hour) >= FIRST_CLOCK_HOUR) return minutes === null ? null : minutes + 1;
  const isColon = foldAt(scan, at + 1) === ':' && isGlued(scan, at + 1) && isGlued(scan, at + 2);
  if (isColon && /^[0-5]\d$/.test(foldAt(scan, at + 2))) {
    const isSeconds =
      foldAt(scan, at + 3) === ':' && isGlued(scan, at + 4) && /^[0-5]\d$/.test(foldAt(scan, at + 4));
    const end = isSeconds ? at + 5 : at + 3;
    return zoneEnd(scan, end) ?? end;
  }
  return isGlued(scan, at) && at > 0 ? null : zoneEnd(scan, at + 1);
}

/** "2 h 30" is a length. */
const FIRST_CLOCK_HOUR = 5;

/** "a.m.", "pm", "GMT" after a time. */
function zoneEnd(scan: Scan, at: number): number | null {
  const token = scan.tokens[at];
  if (token === undefined || token.gap === 'break') return null;
  const isSplit =
    /^[ap]$/.test(token.fold) &&
    foldAt(scan, at + 1) === '.' &&
    isGlued(scan, at + 1) &&
    foldAt(scan, at + 2) === 'm';
  if (isSplit) return foldAt(scan, at + 3) === '.' && isGlued(scan, at + 3) ? at + 4 : at + 3;
  const isZone =
    CLOCK_WORDS.has(token.fold) &&
    (/^(?:[ap]m|uhr|hrs)$/.test(token.fold) || token.text === token.text.toUpperCase());
  return isZone ? at + 1 : null;
}

/** "501(c)(3)": a paragraph of a law. */
function legalForm(scan: Scan, at: number): Draft | null {
  if (!isDigits(scan, at)) return null;
  let end = at + 1;
  while (
    foldAt(scan, end) === '(' &&
    isGlued(scan, end) &&
    isGlued(scan, end + 1) &&
    foldAt(scan, end + 1).length <= 3 &&
    foldAt(scan, end + 2) === ')'
  )
    end += 3;
  return end > at + 3 ? nameDraft(at, end, 'name', 'a paragraph of a law') : null;
}

/** "its 10-K", "an 8-K filing": forms of the American exchange's watchdog. */
function filing(scan: Scan, at: number): Draft | null {
  const isForm =
    isHyphen(scan, at + 1) &&
    isGlued(scan, at + 2) &&
    /^(?:10|8|20|6|40|13|11)$/u.test(foldAt(scan, at)) &&
    /^[KQFDG]s?$/u.test(scan.tokens[at + 2]?.text ?? '');
  return isForm ? nameDraft(at, at + 3, 'name.form', 'a form of a filing') : null;
}

/** "3-to-1" odds and pegs. */
function odds(scan: Scan, at: number, isMeasured: Measured): Draft | null {
  // "the 18-to-24 age group" is a range.
  const isRising = Number(foldAt(scan, at)) < Number(foldAt(scan, at + 4));
  const isOdds =
    !isRising &&
    isDigits(scan, at) &&
    isHyphen(scan, at + 1) &&
    foldAt(scan, at + 2) === 'to' &&
    isHyphen(scan, at + 3) &&
    isDigits(scan, at + 4);
  return isOdds && !isMeasured(at + 5) ? open(at, at + 5, 'a ratio') : null;
}

/** "2-1", "555-35-35", "24/7". */
function joinedDigits(scan: Scan, at: number, isMeasured: Measured): Draft | null {
  if (!isDigits(scan, at)) return null;
  let end = at + 1;
  let joints = 0;
  let marks = '';
  for (;;) {
    const mark = foldAt(scan, end);
    const isJoint =
      isGlued(scan, end) &&
      (mark === ':' || mark === '/' || mark === '-' || mark === '–') &&
      isDigits(scan, end + 1) &&
      isGlued(scan, end + 1);
    if (!isJoint) break;
    joints++;
    marks += mark;
    end += 2;
  }
  if (joints === 0) return null;
  if (joints === 1 && isSetScore(scan, at, end))
    return nameDraft(at, end, 'name.score', 'a result: how a set ended');
  if (joints === 1 && marks === ':' && isRaceTime(scan, at))
    return nameDraft(at, end, 'name.race_time', 'how long a race took');
  // "6-1/4 cents"
  if (marks === '-/' && slashFraction(scan, at + 2, 'none') !== null) return null;
  const isCode = joints > 1 || marks === ':' || marks === '/' || isScore(scan, at);
  if (!isCode || (joints === 1 && marks !== ':' && isMeasured(end))) return null;
  const written = scan.tokens
    .slice(at, end)
    .map((token) => token.fold)
    .join('');
  if (SET_PHRASES.has(written)) return nameDraft(at, end, 'name', 'a set phrase: no quantity');
  if (foldAt(scan, at - 1) === '#' && isGlued(scan, at))
    return nameDraft(at, end, 'name.address', 'the number of a unit');
  if (joints > 1 && !marks.includes(':'))
    return nameDraft(at, end, 'name.code', 'digits joined by marks: a code');
  const isScored = /^[-–]$/u.test(marks) || (marks === ':' && /^(?:de|ru)$/u.test(scan.lexicon.language));
  const isResult = joints === 1 && isScored && isContested(scan, at, end);
  if (isResult) return nameDraft(at, end, 'name.score', 'a result: how a game or a vote ended');
  if (marks === '/' && ODDS_WORDS.has(foldAt(scan, end))) return nameDraft(at, end, 'name.odds', 'odds');
  const isSplit =
    joints === 1 && marks === ':' && Number(foldAt(scan, at)) + Number(foldAt(scan, at + 2)) === 100;
  if (isSplit) return nameDraft(at, end, 'name.split', 'a whole told by its two parts');
  const why = marks.includes(':')
    ? 'a ratio or a time'
    : 'digits joined by marks: a score, a split or a fraction';
  return open(at, end, why);
}

const SET_PHRASES: ReadonlySet<string> = new Set([
  '24/7',
  '9/11',
  '7/7',
  '20/20',
  '50-50',
  '50/50',
  '50:50',
  '80/20',
  '60/40',
]);

const ODDS_WORDS: ReadonlySet<string> = new Set(
  'favourite favourites favorite favorites odds outsiders on against shot'.split(' '),
);
