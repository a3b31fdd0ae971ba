/** What part of a group's sum one member is, in percent. */
import { type Aim, distanceTo, missBy, NEAR_REACH, offsetFrom } from './closeness.ts';
import type { Periods } from './columns.ts';
import type { Family } from './family.ts';
import type { Finds } from './found.ts';
import { isMember } from './groups.ts';
import { aboutFit, completeness, fitOf, isNeighbour, priorOf } from './plausibility.ts';
import { presentOf } from './present.ts';
import type { WantedPeriods } from './searchAmounts.ts';
import { linesWith } from './searchChanges.ts';
import type { LookupQuestion } from './types.ts';

export function searchShares(
  family: Family,
  { about }: LookupQuestion,
  wanted: WantedPeriods,
  aim: Aim,
  periods: Periods,
  finds: Finds,
): void {
  const { columns } = family;
  const named = wanted.to ?? wanted.from;
  // Where the sum at each period stands, by the number of the period.
  const sumAt = new Int32Array(periods.names.length).fill(-1);
  for (const whole of linesWith(family, wanted)) {
    const { group } = whole;
    if (group === null) continue;
    for (let at = whole.start; at < whole.end; at++) sumAt[columns.period[at] ?? 0] = at;
    const other = group.side === 'area' ? whole.key.counterpart : whole.key.area;
    let neighbours = 0;
    for (const line of whole.parts) {
      const ceiling = priorOf('share', line) * aboutFit(line, about);
      const area = line.key[group.side];
      let last = -1;
      for (let at = line.start; at < line.end; at++) {
        const period = columns.period[at] ?? 0;
        if (period === last || (named !== null && period !== named)) continue;
        last = period;
        const wholeAt = sumAt[period] ?? -1;
        if (wholeAt < 0) continue;
        const total = columns.value[wholeAt] ?? 0;
        if (total <= 0) continue;
        const value = ((columns.value[at] ?? 0) / total) * 100;
        if (isNeighbour(aim, value)) neighbours++;
        const widths = (columns.half[at] ?? 0) + (value / 100) * (columns.half[wholeAt] ?? 0);
        const distance = distanceTo(aim, value, (widths / total) * 100);
        if (distance > NEAR_REACH) continue;
        const offset = offsetFrom(aim, value);
        const miss = missBy(aim, value, distance);
        let score = ceiling * fitOf(offset, distance);
        const best = finds.best('share', miss);
        if (!best.wants(score) || !isMember(group.id, area, other, periods.yearOf(period))) continue;
        score *= completeness(...presentOf(family, whole, wholeAt, periods));
        best.add({
          kind: 'share',
          family,
          line,
          at,
          fromAt: -1,
          whole,
          wholeAt,
          offset,
          distance,
          miss,
          score,
        });
      }
    }
    finds.count('share', neighbours);
    for (let at = whole.start; at < whole.end; at++) sumAt[columns.period[at] ?? 0] = -1;
  }
}
