/** Lines that are computed from others: turnover, annual totals, sums over groups. What is missing stays missing. */

import { FREQUENCIES, type Frequency } from '../../figures/types.ts';
import { groupMembers } from '../../reading/areas/areaGroups.ts';
import { type ColumnWriter, entryAt, type Periods } from './columns.ts';
import { isMember, isSum, leastPresent, membersAgainst, SUMMED_GROUPS } from './groups.ts';
import { lineOf, type SeriesLines } from './seriesLines.ts';
import type { GroupSide, Line, LineKey } from './types.ts';

/** Parts of a year by frequency. */
export const PARTS_OF_YEAR: Readonly<Record<Frequency, number>> = { A: 1, S: 2, Q: 4, M: 12 };

export type TurnoverLines = { readonly lines: readonly Line[]; readonly shown: ReadonlyMap<string, Line> };

/**
 * Exports plus imports of each reporter, and by currency what a turnover shows: what is stated, else the sum by
 * whoever was chosen on both sides, the area's own statistic, the counterpart's, another's.
 */
export function layOutTurnover(
  sides: { readonly exports?: SeriesLines; readonly imports?: SeriesLines; readonly stated?: SeriesLines },
  periods: Periods,
  columns: ColumnWriter,
): TurnoverLines {
  const { exports: out, imports: into, stated } = sides;
  const lines: Line[] = [];
  const shown = new Map<string, Line>(stated?.shown ?? []);
  if (out === undefined || into === undefined) return { lines, shown };
  const key: LineKey = { ...out.key, flow: 'turnover' };
  const sums = out.stated.flatMap((one) => {
    const other = into.stated.find(
      ({ reporter, currency }) => reporter === one.reporter && currency === one.currency,
    );
    if (other === undefined) return [];
    const start = columns.length;
    addEach(columns, one, other);
    if (columns.length === start) return [];
    return [lineOf('turnover', key, one.reporter, one.currency ?? '', start, columns.length, [one, other])];
  });
  lines.push(...sums);
  for (const currency of new Set(sums.map((line) => line.currency ?? ''))) {
    const own = sums.filter((line) => (line.currency ?? '') === currency).sort(byReporter(key));
    const first = stated?.shown.get(currency);
    const alternatives = first === undefined ? own : [first, ...own];
    const [only, another] = alternatives;
    if (only === undefined) continue;
    if (another === undefined) shown.set(currency, only);
    else {
      const line = firstOfEach(key, currency, alternatives, { columns, periods }, isAgreed(out, into));
      shown.set(currency, line);
      lines.push(line);
    }
  }
  return { lines, shown };
}

/** Both sides' first value of each period they share. */
function addEach(columns: ColumnWriter, one: Line, other: Line): void {
  let last = -1;
  for (let at = one.start; at < one.end; at++) {
    const period = columns.period[at] ?? 0;
    if (period === last) continue;
    last = period;
    const match = entryAt(columns, other, period);
    if (match < 0) continue;
    columns.push(
      period,
      (columns.value[at] ?? 0) + (columns.value[match] ?? 0),
      (columns.half[at] ?? 0) + (columns.half[match] ?? 0),
      0,
    );
  }
}

const byReporter = (key: LineKey) => {
  const rank = ({ reporter }: Line): string =>
    reporter === key.area ? ' ' : reporter === key.counterpart ? '!' : `"${reporter ?? ''}`;
  return (a: Line, b: Line): number => (rank(a) < rank(b) ? -1 : 1);
};

/** Whether an analyst chose the same reporter on both sides of a turnover. */
const isAgreed = (out: SeriesLines, into: SeriesLines) => (line: Line, period: number) => {
  const [one, other] = line.parts;
  return (
    one !== undefined &&
    other !== undefined &&
    out.chosenAt.get(one)?.has(period) === true &&
    into.chosenAt.get(other)?.has(period) === true
  );
};

/** At each period the value of the first alternative that has one. */
function firstOfEach(
  key: LineKey,
  currency: string,
  alternatives: readonly Line[],
  { columns, periods }: { readonly columns: ColumnWriter; readonly periods: Periods },
  isFirst: (line: Line, period: number) => boolean,
): Line {
  const best = new Map<number, number>();
  const take = (line: Line, fits: (period: number) => boolean): void => {
    for (let at = line.start; at < line.end; at++) {
      const period = columns.period[at] ?? 0;
      if (!best.has(period) && fits(period)) best.set(period, at);
    }
  };
  const [stated] = alternatives;
  if (stated !== undefined && stated.make !== 'turnover') take(stated, () => true);
  for (const line of alternatives) {
    if (line.make === 'turnover') take(line, (period) => isFirst(line, period));
  }
  for (const line of alternatives) take(line, () => true);
  const start = columns.length;
  const inTime = [...best].sort(([a], [b]) => (periods.nameOf(a) < periods.nameOf(b) ? -1 : 1));
  for (const [, at] of inTime) {
    columns.push(
      columns.period[at] ?? 0,
      columns.value[at] ?? 0,
      columns.half[at] ?? 0,
      columns.assertion[at] ?? 0,
    );
  }
  return lineOf('turnover', key, null, currency, start, columns.length, alternatives);
}

/** Sums of a line's months, quarters or half-years; from half a year on, what lacks is named later. Null when none. */
export function layOutYears(line: Line, periods: Periods, columns: ColumnWriter): Line | null {
  const parts = PARTS_OF_YEAR[line.key.frequency];
  if (parts === 1) return null;
  const years = new Map<string, { value: number; half: number; count: number }>();
  let last = -1;
  for (let at = line.start; at < line.end; at++) {
    const period = columns.period[at] ?? 0;
    if (period === last) continue;
    last = period;
    const name = periods.nameOf(period).slice(0, 4);
    const year = years.get(name) ?? { value: 0, half: 0, count: 0 };
    year.value += columns.value[at] ?? 0;
    year.half += columns.half[at] ?? 0;
    year.count++;
    years.set(name, year);
  }
  const start = columns.length;
  for (const [name, { value, half, count }] of years) {
    if (isSum(count, parts)) columns.push(periods.numberOf(name), value, half, 0);
  }
  if (columns.length === start) return null;
  const key: LineKey = { ...line.key, frequency: ANNUAL };
  return lineOf('year', key, line.reporter, line.currency ?? '', start, columns.length, [line]);
}

const [ANNUAL] = FREQUENCIES;

/** Lines that may be summed: one for each area on one side, the same flow, frequency and currency. */
export type Addends = {
  readonly side: GroupSide['side'];
  readonly reporter: string | null;
  readonly lines: readonly Line[];
};

/** Sums of every group that is at least half there, at each period. Made once for all lines of a layout. */
export class GroupSums {
  readonly #periods: Periods;
  readonly #columns: ColumnWriter;
  readonly #least: ReadonlyMap<string, number>;
  /** By the number of the period; cleared after each group. */
  readonly #value: Float64Array;
  readonly #half: Float64Array;
  readonly #present: Uint16Array;

  constructor(periods: Periods, columns: ColumnWriter) {
    this.#periods = periods;
    this.#columns = columns;
    const years = new Set(periods.years);
    this.#least = new Map(SUMMED_GROUPS.map((group) => [group, leastPresent(group, years)]));
    const count = periods.names.length;
    this.#value = new Float64Array(count);
    this.#half = new Float64Array(count);
    this.#present = new Uint16Array(count);
  }

  layOut(addends: Addends): Line[] {
    const [first] = addends.lines;
    if (first === undefined) return [];
    const { side } = addends;
    const other = side === 'area' ? first.key.counterpart : first.key.area;
    const byGroup = new Map<string, Line[]>();
    for (const line of addends.lines) {
      for (const group of groupsOf(line.key[side])) {
        const own = byGroup.get(group);
        if (own === undefined) byGroup.set(group, [line]);
        else own.push(line);
      }
    }
    return SUMMED_GROUPS.flatMap((id) => {
      const parts = byGroup.get(id) ?? [];
      if (parts.length < (this.#least.get(id) ?? 2)) return [];
      const start = this.#columns.length;
      this.#sum(parts, { id, side }, other);
      if (this.#columns.length === start) return [];
      const key: LineKey = { ...first.key, [side]: id };
      const { length } = this.#columns;
      return [
        lineOf('members', key, addends.reporter, first.currency ?? '', start, length, parts, { id, side }),
      ];
    });
  }

  #sum(parts: readonly Line[], { id, side }: GroupSide, other: string): void {
    const columns = this.#columns;
    const periods = this.#periods;
    const touched: number[] = [];
    for (const line of parts) {
      let last = -1;
      let year = -1;
      let isIn = false;
      for (let at = line.start; at < line.end; at++) {
        const period = columns.period[at] ?? 0;
        if (period === last) continue;
        last = period;
        if (periods.yearOf(period) !== year) {
          year = periods.yearOf(period);
          isIn = isMember(id, line.key[side], other, year);
        }
        if (!isIn) continue;
        if (this.#present[period] === 0) touched.push(period);
        this.#value[period] = (this.#value[period] ?? 0) + (columns.value[at] ?? 0);
        this.#half[period] = (this.#half[period] ?? 0) + (columns.half[at] ?? 0);
        this.#present[period] = (this.#present[period] ?? 0) + 1;
      }
    }
    touched.sort((a, b) => (periods.nameOf(a) < periods.nameOf(b) ? -1 : 1));
    const sizes = new Map<number, number>();
    const sizeIn = (period: number): number => {
      const year = periods.yearOf(period);
      const size = sizes.get(year) ?? membersAgainst(id, other, periods.nameOf(period)).length;
      sizes.set(year, size);
      return size;
    };
    for (const period of touched) {
      const present = this.#present[period] ?? 0;
      if (isSum(present, sizeIn(period)))
        columns.push(period, this.#value[period] ?? 0, this.#half[period] ?? 0, 0);
      this.#value[period] = 0;
      this.#half[period] = 0;
      this.#present[period] = 0;
    }
  }
}

const groupsByArea = new Map<string, readonly string[]>();
const FIRST_YEAR = 1945;
const LAST_YEAR = 2060;

/** Groups an area is or ever was in. */
function groupsOf(area: string): readonly string[] {
  if (groupsByArea.size === 0) {
    for (const group of SUMMED_GROUPS) {
      const ever = new Set<string>();
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        for (const member of groupMembers(group, String(year))) ever.add(member);
      }
      for (const member of ever) groupsByArea.set(member, [...(groupsByArea.get(member) ?? []), group]);
    }
  }
  return groupsByArea.get(area) ?? [];
}
