/** What has gone on since a month, quarter or week began: "с начала месяца", "seit Monatsbeginn", "depuis le début du mois". */
import { dateParts, isoMonth, shiftDay, shiftQuarter } from './calendar.ts';
import type { RelativeRead } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { hasWords, type Scan } from './scan.ts';
import { weekdayOf } from './weekdays.ts';

type Part = 'month' | 'quarter' | 'week';

const all = (leads: readonly string[], nouns: Readonly<Record<Part, string>>) =>
  (Object.entries(nouns) as [Part, string][]).flatMap(([part, noun]) =>
    leads.map((lead) => ({ words: `${lead} ${noun}`.split(' '), part })),
  );

const PHRASES: Readonly<
  Record<string, readonly { readonly words: readonly string[]; readonly part: Part }[]>
> = {
  en: all(['since the start of the', 'since the beginning of the'], {
    month: 'month',
    quarter: 'quarter',
    week: 'week',
  }),
  de: [
    ...all(['seit'], { month: 'monatsbeginn', quarter: 'quartalsbeginn', week: 'wochenbeginn' }),
    ...all(['seit'], { month: 'monatsanfang', quarter: 'quartalsanfang', week: 'wochenanfang' }),
    ...all(['seit beginn', 'seit anfang'], {
      month: 'des monats',
      quarter: 'des quartals',
      week: 'der woche',
    }),
  ],
  fr: all(['depuis le début'], { month: 'du mois', quarter: 'du trimestre', week: 'de la semaine' }),
  es: all(['desde principios', 'desde comienzos', 'desde inicios', 'desde el inicio', 'desde el comienzo'], {
    month: 'de mes',
    quarter: 'de trimestre',
    week: 'de semana',
  }).concat(
    all(['desde el inicio', 'desde el comienzo', 'desde principios'], {
      month: 'del mes',
      quarter: 'del trimestre',
      week: 'de la semana',
    }),
  ),
  ru: all(['с начала'], { month: 'месяца', quarter: 'квартала', week: 'недели' }),
};

/** What these begin with. */
export const sinceBeginningWords = (_: PeriodWords, language: string): readonly string[] => [
  ...new Set((PHRASES[language.slice(0, 2)] ?? []).map(({ words }) => words.slice(0, 2).join(' '))),
];

/** The time that began with the month, quarter or week of publication and goes on; null for any other words. */
export function readSinceBeginning(scan: Scan, index: number): RelativeRead | null {
  const found = PHRASES[scan.context.language.slice(0, 2)]?.find(({ words }) =>
    hasWords(scan, index, ...words),
  );
  const today = dateParts(scan.context.published);
  if (found === undefined || today?.month == null) return null;
  const from = firstOf(found.part, today.year, today.month, today.day);
  if (from === null) return null;
  const note = `counted from the publication date ${scan.context.published}`;
  return { next: index + found.words.length, period: { from, to: null }, rule: 'since', note };
}

function firstOf(part: Part, year: number, month: number, day: number | null): string | null {
  if (part === 'month') return isoMonth(year, month);
  if (part === 'quarter') return shiftQuarter(year, Math.ceil(month / 3), 0);
  return day === null ? null : shiftDay(year, month, day, -weekdayOf(year, month, day));
}
