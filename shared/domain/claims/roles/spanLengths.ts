/** Lengths of time as they are told, and the times they may lie between, in days. */
import { countOf } from '../lexicon/countWords.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** "Six and a half years": how many of which unit, and how many days one of it has. */
export type Span = {
  readonly count: number;
  readonly unit: string;
  readonly days: number;
  readonly isWhole: boolean;
};

/** A time as told, by its first and its last day, counted from 1970. */
export type Time = {
  readonly item: Item;
  readonly year: number;
  readonly first: number;
  readonly last: number;
};

const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};
const DISTANCE =
  /^(?<count>\p{L}+|\d{1,3})\s+(?<unit>day|week|month|year|decade)s\s+(?:later|on|earlier|after|before)$/iu;

/** Null of anything but a length of at least two of a unit. */
export function spanOf({ mention, reading }: Item): Span | null {
  if (mention.kind === 'quantity') {
    const days = DAYS[reading.unit ?? ''];
    const count = Number(reading.value);
    if (days === undefined || !(count >= SHORTEST) || reading.unit === null || /-/u.test(mention.text))
      return null;
    return { count, unit: reading.unit, days, isWhole: Number.isInteger(count) };
  }
  // "Twelve years later" is read as the time it leads to.
  const said = mention.kind === 'period' ? DISTANCE.exec(mention.text)?.groups : undefined;
  const count = countOf(said?.['count']);
  const unit = said?.['unit']?.toLowerCase() ?? '';
  const days = DAYS[unit];
  return days === undefined || count === null || count < SHORTEST
    ? null
    : { count, unit, days, isWhole: true };
}

/** "A year later" is seldom counted to the month. */
const SHORTEST = 2;

/** No day or year that something happened in. */
const OPEN =
  /\b(?:before|after|by|early|late|mid|half|until|than|end of|since|to date)\b|^(?:the )?\d{3}0s$/iu;

/** Times told in a sentence but by a length of their own; a stretch has two, its first and its last. */
export const timesIn = ({ items }: ClaimSentence, length: Item | null): readonly Time[] =>
  items.flatMap((item) => {
    const { mention, reading } = item;
    if (item === length || (mention.kind !== 'period' && mention.kind !== 'date')) return [];
    const { from, to } = reading.period ?? {};
    if (from == null || to == null || spanOf(item) !== null) return [];
    const isStretch =
      from.length === to.length && from !== to && /\b(?:to|until|till)\b|[–-]/u.test(mention.text);
    if (isStretch) return [timeOf(item, from, from), timeOf(item, to, to)];
    return OPEN.test(mention.text) ? [] : [timeOf(item, from, to)];
  });

const timeOf = (item: Item, from: string, to: string): Time => ({
  item,
  year: Number(from.slice(0, 4)),
  first: dayOf(from, false),
  last: dayOf(to, true),
});

const DAY_MS = 86_400_000;

/** The first or last day of "2024", "2024-Q3", "2024-08" or "2024-08-31". */
function dayOf(iso: string, isLast: boolean): number {
  const [year, part, day] = iso.split('-');
  const quarter = /^Q(?<of>[1-4])$/u.exec(part ?? '')?.groups?.['of'];
  const first = quarter !== undefined ? 3 * (Number(quarter) - 1) : part === undefined ? 0 : Number(part) - 1;
  const months = quarter !== undefined ? 3 : part === undefined ? 12 : 1;
  const at =
    day !== undefined
      ? Date.UTC(Number(year), first, Number(day))
      : isLast
        ? Date.UTC(Number(year), first + months, 0)
        : Date.UTC(Number(year), first, 1);
  return at / DAY_MS;
}
