/** Ratios, growth rates and differences of one line between two periods. */
import { type Aim, distanceTo, NEAR_REACH, offsetFrom, RESULT_REACH } from './closeness.ts';
import { entryAt, type Periods } from './columns.ts';
import type { Family } from './family.ts';
import type { Finds } from './found.ts';
import { aboutFit, completeness, fitOf, isNeighbour, priorOf } from './plausibility.ts';
import { presentOf } from './present.ts';
import { isSameMeasure, type WantedPeriods } from './searchAmounts.ts';
import type { Line, LookupQuestion, MatchKind } from './types.ts';

/** Annual growth is stated over at most so many years when no period is named. */
const LONGEST_SPAN = 10;
/** What mixes reporters from period to period says less of a change than one reporter's own statistic. */
const MIXED_SHARE = 0.9;

/** A growth or a ratio of any line; a difference only where both periods are named. */
export function searchChanges(
  family: Family,
  { to, about }: LookupQuestion,
  wanted: WantedPeriods,
  aim: Aim,
  periods: Periods,
  finds: Finds,
): void {
  const { columns } = family;
  const kind: MatchKind = to.scale === 'amount' ? 'difference' : 'ratio';
  const change = to.scale === 'amount' ? difference : to.scale === 'percent' ? growth : ratio;
  for (const line of family.lines) {
    if (line.end - line.start < 2) continue;
    if (to.scale === 'amount' && !isSameMeasure(line, to)) continue;
    const ceiling = priorOf(kind, line) * aboutFit(line, about) * (line.reporter === null ? MIXED_SHARE : 1);
    let neighbours = 0;
    eachSpan(family, line, wanted, periods, (fromAt, at) => {
      const found = change(
        columns.value[fromAt] ?? 0,
        columns.half[fromAt] ?? 0,
        columns.value[at] ?? 0,
        columns.half[at] ?? 0,
      );
      if (found === null) return;
      // A fall is quoted without its sign: "fell 41 percent", "$2 billion less".
      const value = to.scale === 'factor' || aim.value < 0 ? found.value : Math.abs(found.value);
      if (isNeighbour(aim, value)) neighbours++;
      const distance = distanceTo(aim, value, found.half);
      if (distance > NEAR_REACH) return;
      const offset = offsetFrom(aim, value);
      const miss = distance > RESULT_REACH ? 'distance' : null;
      let score = ceiling * fitOf(offset, distance);
      const best = finds.best(kind, miss);
      if (!best.wants(score)) return;
      if (line.make === 'members') {
        score *= completeness(...presentOf(family, line, fromAt, periods));
        score *= completeness(...presentOf(family, line, at, periods));
      }
      best.add({ kind, family, line, at, fromAt, whole: null, wholeAt: -1, offset, distance, miss, score });
    });
    finds.count(kind, neighbours);
  }
}

type Change = { readonly value: number; readonly half: number };

const difference = (from: number, fromHalf: number, to: number, toHalf: number): Change => ({
  value: to - from,
  half: fromHalf + toHalf,
});

function ratio(from: number, fromHalf: number, to: number, toHalf: number): Change | null {
  if (from - fromHalf <= 0 || to < 0) return null;
  const value = to / from;
  return { value, half: value * (fromHalf / from + (to === 0 ? 0 : toHalf / to)) };
}

function growth(from: number, fromHalf: number, to: number, toHalf: number): Change | null {
  const found = ratio(from, fromHalf, to, toHalf);
  return found === null ? null : { value: (found.value - 1) * 100, half: found.half * 100 };
}

type OnSpan = (fromAt: number, at: number) => void;

/**
 * Spans a change is looked for in: the one named; with one end named the step before it; else every span of years up
 * to ten, and for parts of a year the step before and the same part of the year before.
 */
function eachSpan(
  { columns }: Family,
  line: Line,
  wanted: WantedPeriods,
  periods: Periods,
  work: OnSpan,
): void {
  if (wanted.from !== null && wanted.to !== null) {
    const [fromAt, at] = [entryAt(columns, line, wanted.from), entryAt(columns, line, wanted.to)];
    if (fromAt >= 0 && at >= 0) work(fromAt, at);
    return;
  }
  const isAnnual = line.key.frequency === 'A';
  const named = wanted.to ?? wanted.from;
  let last = -1;
  for (let at = line.start; at < line.end; at++) {
    const period = columns.period[at] ?? 0;
    if (period === last) continue;
    last = period;
    if (named !== null && period !== named) continue;
    const name = periods.nameOf(period);
    let before = -1;
    for (let fromAt = at - 1; fromAt >= line.start; fromAt--) {
      const other = columns.period[fromAt] ?? 0;
      if (other === before || other === period) continue;
      const isStep = before === -1;
      before = other;
      const first = firstOf(columns.period, line, fromAt);
      const earlier = periods.nameOf(other);
      const years = Number(name.slice(0, 4)) - Number(earlier.slice(0, 4));
      if (years > (isAnnual && named === null ? LONGEST_SPAN : 1)) break;
      if (isStep || isAnnual || (years === 1 && name.slice(4) === earlier.slice(4))) work(first, at);
    }
  }
}

/** The best of several values of a period stands first. */
function firstOf(period: Uint16Array, line: Line, at: number): number {
  let first = at;
  while (first > line.start && period[first - 1] === period[at]) first--;
  return first;
}
