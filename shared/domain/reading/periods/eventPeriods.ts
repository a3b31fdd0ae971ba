/**
 * Times told by an event: "since its full-scale invasion of Ukraine". The dates come from a short kept list of events
 * that trade news counts from, so every such reading is marked as inferred.
 */
import type { Period } from '../types.ts';
import type { PeriodWords } from './periodWords.ts';
import { hasWords, type Scan, tokenAt } from './scan.ts';

type KnownEvent = {
  readonly id: string;
  readonly date: string;
  readonly phrases: readonly (readonly string[])[];
};

const event = (id: string, date: string, phrases: string): KnownEvent => ({
  id,
  date,
  phrases: phrases.split('|').map((phrase) => phrase.split(' ')),
});

const EVENTS: readonly KnownEvent[] = [
  event(
    'full-scale invasion of Ukraine',
    '2022-02-24',
    'invasion of ukraine|invaded ukraine|war in ukraine|war against ukraine|war on ukraine|attack on ukraine|assault on ukraine|вторжения в украину',
  ),
  event(
    'annexation of Crimea',
    '2014-03-18',
    "annexation of crimea|annexed crimea|annexed ukraine ' s crimea",
  ),
  event(
    'end of the Soviet Union',
    '1991-12-26',
    'collapse of the soviet union|dissolution of the soviet union|breakup of the soviet union|fall of the soviet union|end of the soviet union|soviet collapse|распада ссср',
  ),
  event(
    'Covid-19 pandemic',
    '2020-03-11',
    'covid - 19 pandemic|covid pandemic|coronavirus pandemic|pandemic',
  ),
  event('Brexit', '2020-01-31', 'brexit|britain left the eu|uk left the eu|britain left the european union'),
  event('global financial crisis', '2008-09-15', 'global financial crisis|financial crisis'),
];

/** Words allowed between "since" and the event. */
const FILLERS = new Set(
  "its the russia ' s moscow putin full - scale start beginning of outbreak global illegal 2022 2014 2020 military covid".split(
    ' ',
  ),
);
/** No filler run is longer than this: keeps the scan linear and the phrase one phrase. */
const MAX_FILLERS = 8;

export type EventRead = {
  readonly next: number;
  readonly period: Period | null;
  readonly rule: 'event';
  readonly note: string | null;
};

/** What a time told by an event begins with. */
export const eventWords = ({ since }: PeriodWords): readonly string[] => [...since, 'first'];

/** "since EVENT", "in the first months of the war"; null when the token opens none. */
export function readEvent(scan: Scan, index: number): EventRead | null {
  return readSinceEvent(scan, index) ?? readFirstMonthsOfWar(scan, index);
}

function readSinceEvent(scan: Scan, index: number): EventRead | null {
  if (!scan.words.since.has(tokenAt(scan, index).low)) return null;
  for (let i = index + 1; i <= index + 1 + MAX_FILLERS; i++) {
    for (const known of EVENTS) {
      const phrase = known.phrases.find((words) => hasWords(scan, i, ...words));
      if (phrase)
        return {
          next: i + phrase.length,
          period: { from: known.date, to: null },
          rule: 'event',
          note: `date of the event (${known.id}) is inferred`,
        };
    }
    if (!FILLERS.has(tokenAt(scan, i).low)) return null;
  }
  return null;
}

function readFirstMonthsOfWar(scan: Scan, index: number): EventRead | null {
  if (!hasWords(scan, index, 'first')) return null;
  const i = hasWords(scan, index + 1, 'few') ? index + 2 : index + 1;
  if (
    !['months', 'weeks', 'days'].includes(tokenAt(scan, i).low) ||
    !hasWords(scan, i + 1, 'of', 'the', 'war')
  )
    return null;
  const isUkraine = /\bUkrain/.test(scan.text);
  const published = scan.context.published;
  const period =
    isUkraine && (published === null || published >= '2022-02-24') ? { from: '2022-02', to: '2022' } : null;
  return {
    next: i + 4,
    period,
    rule: 'event',
    note: period && 'date of the event (full-scale invasion of Ukraine) is inferred',
  };
}
