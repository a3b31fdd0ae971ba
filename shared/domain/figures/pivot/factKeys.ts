/** What facts are by each dimension: as numbers, by which a million are told apart, and as the keys of rows and columns. */
import type { FactTable } from './factTable.ts';
import type { Dimension } from './layout.ts';
import { seriesNumbers } from './seriesNumbers.ts';

export type GroupsOf = (area: string, period: string) => readonly string[];

/** What facts are by one dimension, as a number below `size`; by group, the area and the year decide. */
export type FactNumber = {
  readonly of: (fact: number) => number;
  readonly size: number;
  /** What may tell the facts of one series apart; null where all of them have the same number. */
  readonly within: Uint16Array | Uint32Array | null;
};

/** How the facts of a table are told apart by one dimension. */
export function factNumber(table: FactTable, dimension: Dimension): FactNumber {
  const { series, periods, tags, seriesAt, periodAt, tagAt } = table;
  switch (dimension) {
    case 'period':
      return { of: (fact) => periodAt[fact] ?? 0, size: periods.length, within: periodAt };
    case 'reporter':
    case 'source':
      return { of: (fact) => tagAt[fact] ?? 0, size: tags.length, within: tagAt };
    case 'group': {
      const { at, words } = seriesNumbers(series).area;
      const years = periods.map((period) => period.slice(0, 4));
      const yearAt = Uint16Array.from(years, (year) => years.indexOf(year));
      const of = (fact: number): number =>
        (at[seriesAt[fact] ?? 0] ?? 0) * periods.length + (yearAt[periodAt[fact] ?? 0] ?? 0);
      return { of, size: words.length * periods.length, within: periodAt };
    }
    default: {
      const { at, words } = seriesNumbers(series)[dimension];
      return { of: (fact) => at[seriesAt[fact] ?? 0] ?? 0, size: words.length, within: null };
    }
  }
}

/** A number that is alike for facts that are alike by all of some dimensions. */
export function placeNumber(numbers: readonly FactNumber[]): (fact: number) => number {
  const [first, second, third] = numbers;
  if (first === undefined) return () => 0;
  if (second === undefined) return first.of;
  if (third === undefined) return (fact) => first.of(fact) * second.size + second.of(fact);
  return (fact) => (first.of(fact) * second.size + second.of(fact)) * third.size + third.of(fact);
}

export type FactKeys = Readonly<Record<Dimension, (fact: number) => readonly string[]>>;

/** What a fact is by each dimension: one key, or by group several. */
export function factKeys(
  { series, periods, tags, seriesAt, periodAt, tagAt }: FactTable,
  groupsOf: GroupsOf,
): FactKeys {
  // Each list is made once, for a million facts have few different ones.
  const once = <T>(of: readonly T[], read: (one: T) => string): ((at: number) => readonly string[]) => {
    const lists = new Map<string, readonly string[]>();
    const byPlace = new Map<number, readonly string[]>();
    return (at) => {
      const known = byPlace.get(at);
      if (known !== undefined) return known;
      const one = of[at];
      if (one === undefined) return [];
      const key = read(one);
      const list = lists.get(key) ?? [key];
      lists.set(key, list);
      byPlace.set(at, list);
      return list;
    };
  };
  const bySeries = (read: (one: FactTable['series'][number]) => string) => {
    const list = once(series, read);
    return (fact: number) => list(seriesAt[fact] ?? 0);
  };
  const period = once(periods, (one) => one);
  const reporter = once(tags, (one) => one.reporter);
  const source = once(tags, (one) => one.source);
  return {
    area: bySeries((one) => one.area),
    counterpart: bySeries((one) => one.counterpart),
    flow: bySeries((one) => one.flow),
    product: bySeries((one) => one.product),
    measure: bySeries((one) => one.measure),
    period: (fact) => period(periodAt[fact] ?? 0),
    reporter: (fact) => reporter(tagAt[fact] ?? 0),
    source: (fact) => source(tagAt[fact] ?? 0),
    group: (fact) => groupsOf(series[seriesAt[fact] ?? 0]?.area ?? '', periods[periodAt[fact] ?? 0] ?? ''),
  };
}
