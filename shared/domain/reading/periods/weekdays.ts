/** Weekdays beside a day: "Tuesday 16 September", "mardi 16 septembre", "в пятницу, 3 мая". */
import { type Scan, tokenAt } from './scan.ts';

/** From Monday, 0, the forms of each day in the languages that are read. */
const FORMS = [
  'monday mon montag lundi lunes понедельник понедельника',
  'tuesday tue tues dienstag mardi martes вторник вторника',
  'wednesday wed mittwoch mercredi miércoles среда среду среды',
  'thursday thu thurs donnerstag jeudi jueves четверг четверга',
  'friday fri freitag vendredi viernes пятница пятницу пятницы',
  'saturday sat samstag sonnabend samedi sábado суббота субботу субботы',
  'sunday sun sonntag dimanche domingo воскресенье воскресенья',
];
/** "Dienstagabend": in German a part of the day is one word with it. */
const GERMAN_DAY = /^(?:mon|diens|donners|frei|sams|sonn)tag$|^mittwoch$|^sonnabend$/u;
const GERMAN_PARTS = ['morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'früh'];
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  FORMS.flatMap((forms, day) =>
    forms
      .split(' ')
      .flatMap((form) => [form, ...(GERMAN_DAY.test(form) ? GERMAN_PARTS.map((part) => form + part) : [])])
      .map((form) => [form, day] as const),
  ),
);
/** Tokens of a day and its month, the comma between, and the weekday. */
const REACH = 6;

/** The weekday said just before a day that ends at a token; null when none is. */
export function weekdayBefore(scan: Scan, next: number): number | null {
  for (let i = next - 1; i >= next - REACH; i--) {
    const day = WEEKDAYS.get(tokenAt(scan, i).low);
    if (day !== undefined) return day;
  }
  return null;
}

/** The weekday whose full name stands at a token; short forms ("Sat", "Sun", "mar") are too many other words. */
export function weekdayAt(scan: Scan, index: number): number | null {
  const { low } = tokenAt(scan, index);
  return low.length > SHORTEST_NAME ? (WEEKDAYS.get(low) ?? null) : null;
}

const SHORTEST_NAME = 4;

/** Full names of weekdays. */
export const WEEKDAY_NAMES: readonly string[] = [...WEEKDAYS.keys()].filter(
  (name) => name.length > SHORTEST_NAME,
);

/** 0 for Monday, by Sakamoto's rule. */
export function weekdayOf(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const fromSunday =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return (fromSunday + 6) % 7;
}
