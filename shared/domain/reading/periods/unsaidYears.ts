/**
 * A year whose noun goes without saying beside one just told: "6.3 percent this year and 5.9 percent next", "im laufenden
 * Jahr 0,2 Prozent, im kommenden 1,3", "un 2,9 % este año y un 2,3 % el próximo", "в прошлом году 5%, в нынешнем — 6%".
 */
import { isoYear } from './calendar.ts';
import type { RelativeRead, TimeMemory } from './periodShifts.ts';
import type { PeriodWords } from './periodWords.ts';
import { type Scan, tokenAt } from './scan.ts';

/** The word, how many years it is away from publication, or (`fromText`) from the year told last. */
type Unsaid = { readonly shift: number; readonly fromText?: true };

type Words = {
  /** What stands right before the word. */
  readonly lead: RegExp;
  readonly words: ReadonlyMap<string, Unsaid>;
  /** What may stand behind it: nothing that it could be said of. */
  readonly closing: RegExp;
};

const NEXT: Unsaid = { shift: 1 };
const THIS: Unsaid = { shift: 0 };
const LAST: Unsaid = { shift: -1 };
const FOLLOWING: Unsaid = { shift: 1, fromText: true };

const END = '[.,;:)–—]|';

const UNSAID: Readonly<Record<string, Words>> = {
  en: {
    lead: /^(?:percent|cent|%|and|million|billion|bn|m|points?)$/u,
    words: new Map([['next', NEXT]]),
    closing: new RegExp(`^(?:${END}and|but|as|while|)$`, 'u'),
  },
  de: {
    lead: /^(?:im|in|für|das|dem)$/u,
    words: new Map([
      ...['kommenden', 'nächsten', 'kommende', 'nächste'].map((word) => [word, NEXT] as const),
      ...['laufenden', 'diesem'].map((word) => [word, THIS] as const),
      ...['vergangenen', 'vorigen'].map((word) => [word, LAST] as const),
      ...['darauffolgenden', 'folgenden', 'übernächsten'].map((word) => [word, FOLLOWING] as const),
    ]),
    closing: new RegExp(
      `^(?:${END}\\d+|und|dann|noch|nur|sogar|wieder|rund|etwa|knapp|auf|um|bei|mit|sind|sollen|waren|)$`,
      'u',
    ),
  },
  es: {
    lead: /^(?:el|del|al)$/u,
    words: new Map([
      ['próximo', NEXT],
      ['actual', THIS],
      ['siguiente', FOLLOWING],
    ]),
    closing: new RegExp(`^(?:${END}y|e|hasta|con|frente|)$`, 'u'),
  },
  ru: {
    lead: /^(?:в|на|за)$/u,
    words: new Map([
      ...['следующем', 'будущем', 'следующий'].map((word) => [word, NEXT] as const),
      ...['нынешнем', 'этом', 'текущем'].map((word) => [word, THIS] as const),
      ...['прошлом', 'прошлый'].map((word) => [word, LAST] as const),
      ['позапрошлом', { shift: -2 }],
    ]),
    closing: new RegExp(`^(?:${END}и|до|на|лишь|уже|только|было|будет|)$`, 'u'),
  },
};

/** What such a time begins with. */
export const unsaidYears = (_: PeriodWords, language: string): Iterable<string> =>
  (UNSAID[language.slice(0, 2)] ?? UNSAID['en'])?.words.keys() ?? [];

/** The year at such a word; null where the paragraph has not just told a year, or the word is said of something else. */
export function readUnsaidYear(scan: Scan, index: number, memory: TimeMemory): RelativeRead | null {
  const published = scan.context.published?.slice(0, 4);
  const own = UNSAID[scan.context.language.slice(0, 2)] ?? UNSAID['en'];
  const { last } = memory;
  if (published === undefined || own === undefined || !memory.isHere || last?.from?.length !== 4) return null;
  const unsaid = own.words.get(tokenAt(scan, index).text);
  if (unsaid === undefined || last.from !== last.to) return null;
  if (!own.lead.test(tokenAt(scan, index - 1).low) || !own.closing.test(tokenAt(scan, index + 1).low))
    return null;
  const year = Number(unsaid.fromText === true ? last.from : published) + unsaid.shift;
  // "2024: 5%, im kommenden 6%" may be either: years told beside each other are neighbours.
  if (Math.abs(year - Number(last.from)) !== 1) return null;
  const note =
    unsaid.fromText === true
      ? `counted from ${last.from}, named before`
      : `counted from the publication date ${scan.context.published}`;
  const period = { from: isoYear(year), to: isoYear(year) };
  return { next: index + 1, period, rule: 'relative', note };
}
