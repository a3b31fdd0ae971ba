/** The times an article tells, by their first and last day. */
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** A time as told, its first and last day counted from 1970; `item` is null for the day the article is of. */
export type Time = {
  readonly item: Item | null;
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** How finely it is told. */
  readonly grain: 'day' | 'month' | 'year';
  /** The first or the last of a stretch; else null. */
  readonly end: 'first' | 'last' | null;
};

/** No day or year that something happened in. */
const OPEN =
  /\b(?:before|after|by|early|late|mid|half|until|than|end of|since|to date)\b|^(?:the )?\d{3}0s$/iu;
const SINCE = /^(?:since|after)\s/iu;
const UNTIL = /^(?:until|till)\s/iu;
/** What is counted from the day of the article says a length and no time. */
const COUNTED = /\b(?:years|months|weeks|days|decades)\b/iu;

/** Of a stretch its first and its last. */
export const timesIn = ({ items }: ClaimSentence): readonly Time[] =>
  items.flatMap((item) => {
    const { mention, reading } = item;
    if (mention.kind !== 'period' && mention.kind !== 'date') return [];
    const { from, to } = reading.period ?? {};
    if (COUNTED.test(mention.text)) return [];
    if (from == null) return to != null && UNTIL.test(mention.text) ? [timeOf(item, to, to, null)] : [];
    if (to == null) return SINCE.test(mention.text) ? [timeOf(item, from, from, null)] : [];
    const isStretch =
      from.length === to.length && from !== to && /\b(?:to|until|till|and)\b|[–-]/u.test(mention.text);
    if (isStretch) return [timeOf(item, from, from, 'first'), timeOf(item, to, to, 'last')];
    return OPEN.test(mention.text) ? [] : [timeOf(item, from, to, null)];
  });

/** @param published ISO 8601 */
export const dayOfArticle = (published: string): Time => timeOf(null, published, published, null);

const timeOf = (item: Item | null, from: string, to: string, end: Time['end']): Time => ({
  item,
  year: Number(from.slice(0, 4)),
  first: dayOf(from, false),
  last: dayOf(to, true),
  grain: from.length <= 'YYYY'.length ? 'year' : /^\d{4}-\d\d-\d\d/u.test(from) ? 'day' : 'month',
  end,
});

const DAY_MS = 86_400_000;

/** The first or last day of "2024", "2024-S1", "2024-Q3", "2024-08" or "2024-08-31". */
export function dayOf(iso: string, isLast: boolean): number {
  const [year, part, day] = iso.split('-');
  const { kind, of } = /^(?<kind>[QS])(?<of>[1-4])$/u.exec(part ?? '')?.groups ?? {};
  const months = kind === 'Q' ? 3 : kind === 'S' ? 6 : part === undefined ? 12 : 1;
  const first = of !== undefined ? months * (Number(of) - 1) : part === undefined ? 0 : Number(part) - 1;
  const at =
    day !== undefined
      ? Date.UTC(Number(year), first, Number(day))
      : isLast
        ? Date.UTC(Number(year), first + months, 0)
        : Date.UTC(Number(year), first, 1);
  return at / DAY_MS;
}

/** Every stretch of time with a year of its own, whole: "the second half of 2025", "the two years to September 2019". */
export const spansIn = ({ items }: ClaimSentence): readonly Time[] =>
  items.flatMap((item) => {
    const { mention, reading } = item;
    if (mention.kind !== 'period' && mention.kind !== 'date') return [];
    const { from, to } = reading.period ?? {};
    if (to == null) return from != null && SINCE.test(mention.text) ? [timeOf(item, from, from, null)] : [];
    const start = from ?? to;
    if (COUNTED.test(mention.text) && !/\d{4}/u.test(mention.text)) return [];
    const isYears = start.length === 'YYYY'.length && start !== to;
    return isYears
      ? [timeOf(item, start, start, 'first'), timeOf(item, to, to, 'last')]
      : [timeOf(item, start, to, null)];
  });
