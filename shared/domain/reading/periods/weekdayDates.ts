/** "on Thursday", "Monday night", "este martes", "в пятницу": a day of the week as the day it was, or will be. */
import { hasPast } from '../tense.ts';
import { dateParts, shiftDay } from './calendar.ts';
import { monthAt } from './monthPoints.ts';
import type { RelativeRead } from './periodShifts.ts';
import { plainNumber, type Scan, tokenAt } from './scan.ts';
import { weekdayAt, weekdayOf } from './weekdays.ts';
import { hasUnitAfter } from './years.ts';

/** Words in front of a weekday that make it any such day, or part of a name. */
const ANY_DAY: ReadonlySet<string> = new Set(
  'every each a any per all most black holy good bloody cyber ash super giving palm easter whit shrove maundy sheffield jeden jeder jede einem einen chaque un cada каждый каждую каждое по'.split(
    ' ',
  ),
);
const NEXT: ReadonlySet<string> = new Set(
  'next coming nächsten nächster kommenden prochain próximo следующий следующую'.split(' '),
);
/** Verbs and words of what is still to come. */
const AHEAD =
  /^(?:will|would|ll|shall|may|due|until|plans?|expects?|expected|scheduled|begins?|starts?|opens?|meets?|runs?|closes|ends|reopens?|resumes?|votes?|decides?|is|are|wird|werden|soll|sollen|wollen|will|beginnt|beginnen|startet|starten|öffnet|öffnen|schließt|schließen|entscheidet|entscheiden|tagt|tagen|treffen|trifft|berät|beraten|attendue?s?|prévue?s?|réunit|réunissent|doit|doivent|rouvre|rouvrent|ouvre|ouvrent|débute|débutent|commence|commencent|previst[oa]s?|reúnen?|reabre|abre|empieza|comienza|откроется|начн(?:ет|ут)ся|соберется|\p{L}{2,}(?:era|ira|ront|dra|ará|erá|irá|arán|erán|irán)|будет|будут|пройдет|состоится)$/u;
const NOUN_LEAD = /^(?:the|a|an|its|his|her|their|our|this|that|new|old)$/u;
const FUTURE =
  /^(?:will|would|ll|shall|wird|werden|soll|sollen|будет|будут|\p{L}{2,}(?:era|ront|ará|erá|irá|arán|erán|irán))$/u;
/** What is told nearer than a plan has happened: "shares that will be issued were priced on Monday". */
const WAS =
  /^(?:was|were|had|did|has|hatte|hatten|wurde|wurden|war|waren|avait|avaient|était|étaient|fue|fueron|había|habían|был[аои]?)$/u;
const NAMES: ReadonlySet<string> = new Set(
  'times telegraph mail mirror world independent express review sunday club bank holiday market league group post'.split(
    ' ',
  ),
);
/** "the Sunday market": what is held on every such day. */
const WEEKLY: ReadonlySet<string> = new Set(
  'market markets bazaar paper papers school league roast lunch mass service services prayers supplement edition shift crossword'.split(
    ' ',
  ),
);
const LOOK_BACK = 14;
/** Tokens back over which a comma ends nothing. */
const NEAR = 7;

/** The day at a weekday's name, counted from the day of publication; null without one, and for any other word. */
export function readWeekday(scan: Scan, index: number): RelativeRead | null {
  const weekday = weekdayAt(scan, index);
  if (weekday === null) return null;
  const published = dateParts(scan.context.published);
  if (published?.month == null || published.day === null) return null;
  const token = tokenAt(scan, index);
  const before = tokenAt(scan, index - 1);
  const next = tokenAt(scan, index + 1);
  if (scan.words.capitalMonths && token.text === token.low) return null;
  // "Monday-Friday", "Thursday, 13 November", "14 mardi": a list, or a day told in full.
  if (before.kind === 'digits' || (!token.spaced && before.kind !== 'mark') || /^[-–]$/u.test(next.text))
    return null;
  if (/^[-–]$/u.test(before.text) && !token.spaced) return null;
  const after = next.text === ',' ? index + 2 : index + 1;
  if (monthAt(scan, after) !== null || isOpeningDay(scan, index)) return null;
  const numbered = numberedDay(scan, index, weekday);
  if (numbered !== null) return numbered;
  if (isDayOfMonth(scan, after)) return null;
  if (ANY_DAY.has(before.low) || isName(next.text, next.low)) return null;
  // "On a wet Tuesday in November": any such day.
  const isSome = /^(?:an?|one|ein|einem|einen|un|une)$/u.test(tokenAt(scan, index - 2).low);
  if (isSome && before.text === before.low && !/^(?:late|early)$/u.test(before.low) && next.low === 'in')
    return null;
  if (scan.words.articles.has(before.low) && WEEKLY.has(next.low)) return null;
  const today = weekdayOf(published.year, published.month, published.day);
  const back = (today - weekday + 7) % 7;
  const isNext = NEXT.has(before.low) || NEXT.has(next.low);
  const isToCome = isNext || isAhead(scan, index) || isAheadBehind(scan, index);
  const shift = isToCome ? (back === 0 ? 7 : 7 - back) : -back;
  const day = shiftDay(published.year, published.month, published.day, shift);
  return {
    next: index + 1,
    period: { from: day, to: day },
    rule: 'weekday',
    note: `counted from the publication date ${scan.context.published}`,
  };
}

/** "du lundi au vendredi", "Montag bis Samstag": days on which something is open, every week. */
function isOpeningDay(scan: Scan, index: number): boolean {
  const [first, last] = WEEK_TIES.has(tokenAt(scan, index + 1).low) ? [index, index + 2] : [index - 2, index];
  if (!WEEK_TIES.has(tokenAt(scan, first + 1).low) || weekdayAt(scan, first) !== MONDAY) return false;
  const end = weekdayAt(scan, last);
  return end !== null && end >= FRIDAY;
}

const MONDAY = 0;
const FRIDAY = 4;
const WEEK_TIES: ReadonlySet<string> = new Set('to through bis au à a по до'.split(' '));

/** "a pris fin samedi 31", "el martes 3": a weekday and its number, which fit one day near publication. */
function numberedDay(scan: Scan, index: number, weekday: number): RelativeRead | null {
  const day = plainNumber(scan, index + 1, 2);
  const today = dateParts(scan.context.published);
  const isSpoken = /^(?:fr|es)/u.test(scan.context.language);
  if (!isSpoken || day === null || today?.month == null || today.day === null) return null;
  const after = tokenAt(scan, index + 2);
  // What is counted is told in the plural.
  if (after.kind === 'digits' || (/[sx]$/u.test(after.low) && !AFTER_NUMBER.has(after.low))) return null;
  if (after.kind === 'mark' && !/^[.,;:!?)»”"]?$/u.test(after.text)) return null;
  const isToCome = isAhead(scan, index);
  const shifts = Array.from({ length: FAR_DAYS + 1 }, (_, by) => (isToCome ? by : -by));
  const days = shifts.map((by) => shiftDay(today.year, today.month ?? 1, today.day ?? 1, by));
  const found = days.find((iso) => {
    const at = dateParts(iso);
    return at?.day === day && at.month !== null && weekdayOf(at.year, at.month, at.day) === weekday;
  });
  if (found === undefined) return null;
  const note = `counted from the publication date ${scan.context.published}`;
  return { next: index + 2, period: { from: found, to: found }, rule: 'weekday', note };
}

const FAR_DAYS = 45;
const AFTER_NUMBER: ReadonlySet<string> = new Set([
  'dans',
  'après',
  'lors',
  'les',
  'los',
  'las',
  'ils',
  'elles',
]);

/** "Thursday, 13 November", "Montag, den 6.": the day told in full; "on Tuesday, 64 children sat" counts. */
function isDayOfMonth(scan: Scan, index: number): boolean {
  // "schloss am Donnerstag 0,6 Prozent fester"
  if (plainNumber(scan, index, 2) === null || hasUnitAfter(scan, index + 1)) return false;
  for (let i = index + 1; i <= index + LONGEST_DAY; i++) if (monthAt(scan, i) !== null) return true;
  return tokenAt(scan, index - 1).text !== ',';
}

/** Tokens between the number of a day and its month: "13th of November". */
const LONGEST_DAY = 3;

/** "Sunday Times" */
const isName = (text: string, low: string): boolean => text !== low && NAMES.has(low);

function isAhead(scan: Scan, index: number): boolean {
  for (let i = index - 1; i >= index - LOOK_BACK; i--) {
    const { text, low } = tokenAt(scan, i);
    if (text === '' || /^[.;:!?“”"]$/u.test(text)) return false;
    // "will be sentenced at Leeds Crown Court on Friday": far off only where nothing else begins between.
    if (i < index - NEAR && (text === ',' || text === '(' || text === ')')) return false;
    if (/^(?:said|says|told|on|am)$/u.test(low) && i !== index - 1) return false;
    if (WAS.test(low)) return false;
    // "by Friday" is ahead, "a report by Reuters on Tuesday" is not.
    if (low === 'by' && i === index - 1) return !isOverBehind(scan, index);
    // "from late Saturday through midday Monday": its end lies behind its beginning.
    if (/^(?:through|until|till)$/u.test(low)) return isAhead(scan, i);
    // "backed the plan by 14 votes to eight on Tuesday": a noun; and far off only a verb of the future tells.
    const lead = tokenAt(scan, i - 1);
    const isNoun =
      /^(?:plans?|due|starts?|opens?|runs?|votes?)$/u.test(low) &&
      (NOUN_LEAD.test(lead.low) || lead.kind === 'digits');
    if (isNoun || (i < index - NEAR && !FUTURE.test(low))) continue;
    if (AHEAD.test(low))
      return !/^(?:is|are)$/u.test(low) || /^(?:due|set|to)$/u.test(tokenAt(scan, i + 1).low);
  }
  return false;
}

/** "By Thursday's close it was up 3%": told as over in its own clause. */
function isOverBehind(scan: Scan, index: number): boolean {
  for (let i = index + 1; i <= index + NEAR; i++) {
    const { text, low } = tokenAt(scan, i);
    if (text === '' || /^[.,;:!?“”"]$/u.test(text) || FUTURE.test(low)) return false;
    if (WAS.test(low) || hasPast(low, scan.context.language)) return true;
  }
  return false;
}

/** "Am Montag treffen sich die Minister", "On Friday the court will rule": at the head of its sentence the verb stands behind. */
function isAheadBehind(scan: Scan, index: number): boolean {
  const lead = /^(?:on|am|el|le|в|во)$/u.test(tokenAt(scan, index - 1).low) ? index - 2 : index - 1;
  if (!/^(?:|[.;:!?“”"])$/u.test(tokenAt(scan, lead).text)) return false;
  const first = tokenAt(scan, index + 1).low;
  if (!scan.context.language.startsWith('en') && AHEAD.test(first)) return !/^(?:is|are)$/u.test(first);
  for (let i = index + 1; i <= index + NEAR; i++) {
    const { text, low } = tokenAt(scan, i);
    if (text === '' || /^[.,;:!?“”"]$/u.test(text) || WAS.test(low)) return false;
    if (FUTURE.test(low) || (/^(?:is|are)$/u.test(low) && PLANNED.test(tokenAt(scan, i + 1).low)))
      return true;
  }
  return false;
}
/** "On Thursday the Bank is expected to cut rates." */
const PLANNED = /^(?:due|set|to|expected|scheduled|likely|poised)$/u;
