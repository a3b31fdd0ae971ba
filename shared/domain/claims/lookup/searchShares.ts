/** What part of a group's sum one member is, in percent. */
import { type Aim, distanceTo, NEAR_REACH, offsetFrom, RESULT_REACH } from './closeness.ts';
import { entryAt, type Periods } from './columns.ts';
import type { Family } from './family.ts';
import type { Finds } from './found.ts';
import { membersAgainst } from './groups.ts';
import { aboutFit, completeness, fitOf, isNeighbour, priorOf } from './plausibility.ts';
import { presentOf } from './present.ts';
import type { WantedPeriods } from './searchAmounts.ts';
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
  for (const whole of family.lines) {
    const { group } = whole;
    if (group === null) continue;
    const other = group.side === 'area' ? whole.key.counterpart : whole.key.area;
    let neighbours = 0;
    for (let wholeAt = whole.start; wholeAt < whole.end; wholeAt++) {
      const period = columns.period[wholeAt] ?? 0;
      const total = columns.value[wholeAt] ?? 0;
      if (total <= 0 || (named !== null && period !== named)) continue;
      const least = ((aim.low * (1 - NEAR_REACH)) / 100) * total;
      const most = ((aim.high * (1 + NEAR_REACH)) / 100) * total;
      const members = membersAgainst(group.id, other, periods.nameOf(period));
      for (const line of whole.parts) {
        const at = entryAt(columns, line, period);
        if (at < 0) continue;
        const part = columns.value[at] ?? 0;
        const half = columns.half[at] ?? 0;
        const value = (part / total) * 100;
        if (isNeighbour(aim, value)) neighbours++;
        if (part + 2 * half < least || part - 2 * half > most) continue;
        if (!members.includes(line.key[group.side])) continue;
        const slack = (half / total + (value / 100) * ((columns.half[wholeAt] ?? 0) / total)) * 100;
        const distance = distanceTo(aim, value, slack);
        if (distance > NEAR_REACH) continue;
        const offset = offsetFrom(aim, value);
        const miss = distance > RESULT_REACH ? 'distance' : null;
        let score = priorOf('share', line) * aboutFit(line, about) * fitOf(offset, distance);
        const best = finds.best('share', miss);
        if (!best.wants(score)) continue;
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
  }
}
