/** A single number among the values themselves: cells as anybody states them, turnovers, annual totals, group sums. */
import { TRADE_VALUE } from '../../figures/types.ts';
import { type Aim, distanceTo, endsOf, missBy, NEAR_REACH, offsetFrom } from './closeness.ts';
import type { Periods } from './columns.ts';
import type { Family } from './family.ts';
import type { Finds } from './found.ts';
import { placesBetween } from './orders.ts';
import { aboutFit, completeness, fitOf, isNeighbour, NEIGHBOUR_REACH, priorOf } from './plausibility.ts';
import { presentOf } from './present.ts';
import type { Line, LookupQuestion, Sought } from './types.ts';

/** Periods that are asked for, as the columns number them; null when none is named. */
export type WantedPeriods = {
  readonly from: number | null;
  readonly to: number | null;
  /** `Periods.yearsBefore`, made once for a search. */
  readonly yearsBefore: Int32Array;
};

/** Whether a line is of what is looked for: money of the currency named, a quantity in no currency. */
export function isSameMeasure(line: Line, sought: Sought): boolean {
  if (sought.currency !== null) return line.currency === sought.currency;
  return sought.reading.unit === null || line.currency === null;
}

/** A near miss of another period or currency is worth this much of what it would be as a result. */
const NEAR_SHARE = 0.5;

export function searchAmounts(
  family: Family,
  { to, about }: LookupQuestion,
  wanted: WantedPeriods,
  aim: Aim,
  periods: Periods,
  finds: Finds,
): void {
  if (to.scale !== 'amount' && family.name.measure === TRADE_VALUE) return;
  const { columns, orders } = family;
  const neighbours = { cell: 0, group_sum: 0 };
  for (const at of placesBetween(columns, orders, ...endsOf(aim, NEIGHBOUR_REACH))) {
    const line = family.lines[orders.lineAt[at] ?? 0];
    // What shows the best of several repeats values of those it is made of.
    if (line === undefined || (line.make !== 'members' && line.make !== 'year' && line.reporter === null))
      continue;
    const isSame = isSameMeasure(line, to);
    if (!isSame && (line.make !== 'stated' || to.currency === null)) continue;
    const kind = line.make === 'members' ? 'group_sum' : 'cell';
    const value = columns.value[at] ?? 0;
    const isWanted = fitsPeriod(wanted, columns.period[at] ?? 0);
    if (isSame && isWanted && isNeighbour(aim, value)) neighbours[kind]++;
    const distance = distanceTo(aim, value, columns.half[at] ?? 0);
    if (distance > NEAR_REACH) continue;
    const miss = !isSame ? 'currency' : !isWanted ? 'period' : missBy(aim, value, distance);
    if ((miss === 'currency' || miss === 'period') && distance > 0) continue;
    const offset = offsetFrom(aim, value);
    const share = miss === 'currency' || miss === 'period' ? NEAR_SHARE : 1;
    let score = priorOf(kind, line) * aboutFit(line, about) * fitOf(offset, distance) * share;
    const best = finds.best(kind, miss);
    if (!best.wants(score)) continue;
    if (kind === 'group_sum') score *= completeness(...presentOf(family, line, at, periods));
    best.add({
      kind,
      family,
      line,
      at,
      fromAt: -1,
      whole: null,
      wholeAt: -1,
      offset,
      distance,
      miss,
      score,
    });
  }
  finds.count('cell', neighbours.cell);
  finds.count('group_sum', neighbours.group_sum);
}

const fitsPeriod = ({ from, to }: WantedPeriods, period: number): boolean =>
  (from === null && to === null) || period === to || period === from;
