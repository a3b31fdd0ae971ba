/** Ratios, growth rates and differences of one line between two periods. */
import { type Aim, distanceTo, missBy, NEAR_REACH, offsetFrom } from './closeness.ts';
import { entryAt, type Periods } from './columns.ts';
import type { Family } from './family.ts';
import type { Finds } from './found.ts';
import { linesAt } from './orders.ts';
import { aboutFit, completeness, fitOf, isNeighbour, priorOf } from './plausibility.ts';
import { presentOf } from './present.ts';
import { isSameMeasure, type WantedPeriods } from './searchAmounts.ts';
import type { Line, LookupQuestion, MatchKind, Scale } from './types.ts';

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
  // A fall is quoted without its sign: "fell 41 percent", "$2 billion less".
  const isUnsigned = to.scale !== 'factor' && aim.value >= 0;
  for (const line of linesWith(family, wanted)) {
    if (line.end - line.start < 2) continue;
    if (to.scale === 'amount' && !isSameMeasure(line, to)) continue;
    const ceiling = priorOf(kind, line) * aboutFit(line, about) * (line.reporter === null ? MIXED_SHARE : 1);
    let neighbours = 0;
    eachSpan(family, line, wanted, periods, (fromAt, at) => {
      const from = columns.value[fromAt] ?? 0;
      const until = columns.value[at] ?? 0;
      const fromHalf = columns.half[fromAt] ?? 0;
      const untilHalf = columns.half[at] ?? 0;
      // A ratio over nothing, or of what is less than nothing, says nothing.
      if (to.scale !== 'amount' && (from - fromHalf <= 0 || until < 0)) return;
      const signed = changeOf(to.scale, from, until);
      const value = isUnsigned ? Math.abs(signed) : signed;
      if (isNeighbour(aim, value)) neighbours++;
      const half = halfOf(to.scale, from, fromHalf, until, untilHalf);
      const distance = distanceTo(aim, value, half);
      if (distance > NEAR_REACH) return;
      const offset = offsetFrom(aim, value);
      const miss = missBy(aim, value, distance);
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

/** The lines that have a value at the period asked for; all where none is. */
export function linesWith({ columns, orders, lines }: Family, { from, to }: WantedPeriods): readonly Line[] {
  const named = to ?? from;
  return named === null ? lines : linesAt(columns, orders, named).flatMap((number) => lines[number] ?? []);
}

/** A difference, a growth in percent, or a factor. */
function changeOf(scale: Scale, from: number, to: number): number {
  if (scale === 'amount') return to - from;
  return scale === 'percent' ? (to / from - 1) * 100 : to / from;
}

/** Half the width of what the digits of both values allow. */
function halfOf(scale: Scale, from: number, fromHalf: number, to: number, toHalf: number): number {
  if (fromHalf === 0 && toHalf === 0) return 0;
  if (scale === 'amount') return fromHalf + toHalf;
  const half = (toHalf + (to / from) * fromHalf) / from;
  return scale === 'percent' ? half * 100 : half;
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
    // Somebody may have two statements of one period: the change is looked for from each to each.
    for (let fromAt = entryAt(columns, line, wanted.from); fromAt >= 0 && fromAt < line.end; fromAt++) {
      if (columns.period[fromAt] !== wanted.from) break;
      for (let at = entryAt(columns, line, wanted.to); at >= 0 && at < line.end; at++) {
        if (columns.period[at] !== wanted.to) break;
        work(fromAt, at);
      }
    }
    return;
  }
  const isAnnual = line.key.frequency === 'A';
  const named = wanted.to ?? wanted.from;
  const longest = isAnnual && named === null ? LONGEST_SPAN : 1;
  for (let at = line.start; at < line.end; at++) {
    const period = columns.period[at] ?? 0;
    if ((at > line.start && columns.period[at - 1] === period) || (named !== null && period !== named))
      continue;
    const year = periods.yearOf(period);
    const sameBefore = isAnnual ? -1 : (wanted.yearsBefore[period] ?? -1);
    let isStep = true;
    for (let fromAt = at - 1; fromAt >= line.start; fromAt--) {
      const other = columns.period[fromAt] ?? 0;
      // The best of several values of a period stands first.
      if (fromAt > line.start && columns.period[fromAt - 1] === other) continue;
      if (year - periods.yearOf(other) > longest) break;
      if (isStep || isAnnual || other === sameBefore) work(fromAt, at);
      isStep = false;
      // Further back there is nothing more to compare a part of a year with.
      if (!isAnnual && (other === sameBefore || sameBefore === -1)) break;
    }
  }
}
