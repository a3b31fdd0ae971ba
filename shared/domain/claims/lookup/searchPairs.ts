/** A pair of numbers along one line: the earlier and the later value both have to come near. */
import { type Aim, distanceTo, endsOf, missBy, NEAR_REACH, offsetFrom, RESULT_REACH } from './closeness.ts';
import type { Periods } from './columns.ts';
import type { Family } from './family.ts';
import type { Finds, Miss } from './found.ts';
import { numbersOf, placesBetween } from './orders.ts';
import { aboutFit, completeness, fitOf, isNeighbour, priorOf } from './plausibility.ts';
import { presentOf } from './present.ts';
import { isSameMeasure, type WantedPeriods } from './searchAmounts.ts';
import type { Line, LookupQuestion } from './types.ts';

/** As far off may the other end be when one end fits: the line is then worth a look, and says which end does not fit. */
const OTHER_END_REACH = 0.25;
const ONE_END_SHARE = 0.3;
const OTHER_PERIODS_SHARE = 0.5;

type End = {
  readonly at: number;
  readonly distance: number;
  readonly offset: number;
  readonly isRough: boolean;
};

export function searchPairs(
  family: Family,
  { to, about }: LookupQuestion,
  wanted: WantedPeriods,
  aims: { readonly from: Aim; readonly to: Aim },
  periods: Periods,
  finds: Finds,
): void {
  const { columns } = family;
  for (const line of linesNear(family, aims)) {
    if (line.end - line.start < 2 || !isSameMeasure(line, to)) continue;
    const early = endsNear(family, line, aims.from);
    const late = endsNear(family, line, aims.to);
    if (early.length === 0 || late.length === 0) continue;
    const ceiling = priorOf('pair', line) * aboutFit(line, about);
    let neighbours = 0;
    for (const from of early) {
      for (const end of late) {
        const [p, q] = [columns.period[from.at] ?? 0, columns.period[end.at] ?? 0];
        if (periods.nameOf(p) >= periods.nameOf(q)) continue;
        const isWanted =
          (wanted.from === null || wanted.from === p) && (wanted.to === null || wanted.to === q);
        if (isWanted && bothNeighbours(aims, columns.value[from.at] ?? 0, columns.value[end.at] ?? 0))
          neighbours++;
        const distance = Math.max(from.distance, end.distance);
        const miss = missOf(isWanted, from, end);
        if (miss === undefined) continue;
        const offset = Math.max(from.offset, end.offset);
        const share = miss === 'one_end' ? ONE_END_SHARE : miss === 'period' ? OTHER_PERIODS_SHARE : 1;
        // With one end off, the other one says how good the line is.
        const fit =
          miss === 'one_end'
            ? fitOf(Math.min(from.offset, end.offset), 0) * (1 - distance)
            : fitOf(offset, distance);
        let score = ceiling * fit * share;
        const best = finds.best('pair', miss);
        if (!best.wants(score)) continue;
        if (line.make === 'members') {
          score *= completeness(...presentOf(family, line, from.at, periods));
          score *= completeness(...presentOf(family, line, end.at, periods));
        }
        best.add({
          kind: 'pair',
          family,
          line,
          at: end.at,
          fromAt: from.at,
          whole: null,
          wholeAt: -1,
          offset,
          distance,
          miss,
          score,
        });
      }
    }
    finds.count('pair', neighbours);
  }
}

/** The lines that have a value near the one number and one near the other. */
function linesNear(
  { columns, orders, lines }: Family,
  { from, to }: { readonly from: Aim; readonly to: Aim },
): readonly Line[] {
  const [early, late] = [from, to].map((aim) =>
    numbersOf(placesBetween(columns, orders, ...endsOf(aim, OTHER_END_REACH)), orders.lineAt),
  );
  const both = new Set(late);
  return (early ?? []).flatMap((number) => (both.has(number) ? (lines[number] ?? []) : []));
}

function endsNear({ columns }: Family, line: Line, aim: Aim): readonly End[] {
  const ends: End[] = [];
  for (let at = line.start; at < line.end; at++) {
    const value = columns.value[at] ?? 0;
    const distance = distanceTo(aim, value, columns.half[at] ?? 0);
    if (distance <= OTHER_END_REACH) {
      const isRough = missBy(aim, value, distance) === 'rough';
      ends.push({ at, distance, offset: offsetFrom(aim, value), isRough });
    }
  }
  return ends;
}

const bothNeighbours = (aims: { readonly from: Aim; readonly to: Aim }, from: number, to: number): boolean =>
  isNeighbour(aims.from, from) && isNeighbour(aims.to, to);

/** Undefined when it is not even a near miss. */
function missOf(isWanted: boolean, from: End, to: End): Miss | undefined {
  const [near = 0, far = 0] = [from.distance, to.distance].sort((a, b) => a - b);
  if (far <= RESULT_REACH) return !isWanted ? 'period' : from.isRough || to.isRough ? 'rough' : null;
  if (!isWanted) return undefined;
  if (far <= NEAR_REACH) return 'distance';
  return near <= RESULT_REACH ? 'one_end' : undefined;
}
