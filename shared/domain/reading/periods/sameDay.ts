/** "on the same day last year", "à la même date de 2024", "am gleichen Tag des Vorjahres": the day told before, in another year. */
import { isoYear } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import { type Scan, tokenAt } from './scan.ts';
import { readYearAfter } from './years.ts';

const SAME: ReadonlySet<string> = new Set(
  'same gleichen gleiche selben même mismo misma тот того ту той эту'.split(' '),
);
const DAYS: ReadonlySet<string> = new Set(
  'day date tag tages stichtag jour día fecha день дня дату даты'.split(' '),
);

/** What such a day begins with. */
export const sameDayWords = (): readonly string[] => [
  ...[...SAME].flatMap((same) => [...DAYS].map((day) => `${same} ${day}`)),
  ...['тот же', 'того же', 'ту же', 'той же'],
];

const YEAR_BEFORE =
  /^,? ?(?:of |in |de |от )?(?:(?:the )?(?:last|previous|preceding|prior) year|a year (?:earlier|ago|before)|(?:des|im) Vorjahre?s?|vor einem Jahr|ein Jahr (?:zuvor|davor|früher)|im (?:vergangenen|letzten) Jahr|(?:l'an|l'année) (?:dernier|dernière|précédente|passée)|un an (?:plus tôt|auparavant|avant)|il y a un an|del? año (?:pasado|anterior|previo)|l año (?:pasado|anterior|previo)|hace un año|un año antes|(?:прошлого|предыдущего) года|год(?:ом)? (?:ранее|раньше|назад))(?!\p{L})/iu;
const LONGEST = 40;

/** Null where this paragraph has told no day, or nothing says another year. */
export function readSameDay(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  if (!SAME.has(tokenAt(scan, index).low)) return null;
  const noun = tokenAt(scan, index + 1).low === 'же' ? index + 2 : index + 1;
  if (!DAYS.has(tokenAt(scan, noun).low)) return null;
  const day = memory.day?.from ?? (memory.part?.from === memory.part?.to ? memory.part?.from : null);
  if (day?.length !== 10) return null;
  const note = `the day named before, ${day}, in another year`;
  const { end } = tokenAt(scan, noun);
  const before = YEAR_BEFORE.exec(scan.text.slice(end, end + LONGEST))?.[0];
  if (before !== undefined) {
    let next = noun + 1;
    while (tokenAt(scan, next).text !== '' && tokenAt(scan, next).start < end + before.length) next++;
    return inYear(next, day, Number(day.slice(0, 4)) - 1, note);
  }
  const year = readYearAfter(scan, noun + 1);
  return year?.year == null || year.note !== null ? null : inYear(year.next, day, year.year, note);
}

/** February 29 is the 28th in any other year. */
function inYear(next: number, day: string, year: number, note: string): RelativeRead {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  const iso = `${isoYear(year)}${rest}`;
  return { next, period: { from: iso, to: iso }, rule: 'same_period', note };
}
