/** Totals over a group's members, with the members that have a value and those that have none. */
import { add, compare, type DecimalText } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { sumOf } from '../../../lib/intervalArithmetic.ts';
import type { FigureLookup } from '../../figures/deriveCell.ts';
import { AREA_GROUPS, groupMembers, PARTED_GROUPS } from '../../reading/areas/areaGroups.ts';
import { type FlowKey, middleView, viewsOf } from './views.ts';

export type GroupSum = {
  /** Null when no member has a value. */
  readonly value: DecimalText | null;
  readonly interval: Interval;
  readonly cells: readonly string[];
  readonly members: readonly string[];
  readonly missing: readonly string[];
  /** Smallest and largest total the members' views allow. */
  readonly spread: Interval;
};

/** Sum over areas against one counterpart in one currency: the chosen or middle view of each. */
export function groupSum(
  lookup: FigureLookup,
  areas: readonly string[],
  key: Omit<FlowKey, 'area'>,
  period: string,
  currency: string,
): GroupSum {
  let interval: Interval = { low: '0', high: '0' };
  let spread: Interval = { low: '0', high: '0' };
  let value: DecimalText = '0';
  const cells: string[] = [];
  const members: string[] = [];
  const missing: string[] = [];
  for (const area of areas) {
    const views = viewsOf(lookup, { ...key, area }, period).filter((view) => view.currency === currency);
    const view = middleView(views, currency);
    if (view === null) {
      missing.push(area);
      continue;
    }
    const sorted = views.map((one) => one.value).sort(compare);
    members.push(area);
    cells.push(...view.cells);
    value = add(value, view.value);
    interval = sumOf(interval, view.interval);
    spread = sumOf(spread, { low: sorted[0] ?? view.value, high: sorted.at(-1) ?? view.value });
  }
  return { value: members.length === 0 ? null : value, interval, cells, members, missing, spread };
}

/** The currency in which most areas have a figure at each of the periods; of several, US dollars. */
export function commonCurrency(
  lookup: FigureLookup,
  areas: readonly string[],
  key: Omit<FlowKey, 'area'>,
  periods: readonly string[],
): string {
  const counts = new Map([['USD', 0]]);
  for (const area of areas) {
    const [first = new Set<string>(), ...rest] = periods.map(
      (period) => new Set(viewsOf(lookup, { ...key, area }, period).map(({ currency }) => currency)),
    );
    for (const currency of first) {
      if (rest.every((one) => one.has(currency))) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Whether areas are those of a group that everybody draws differently, but for the one it is set against. */
const isLoose = (areas: readonly string[], period: string): boolean =>
  [...PARTED_GROUPS].some(([id, party]) => {
    const members = groupMembers(id, period).filter((member) => member !== party);
    return areas.length >= members.length - 1 && areas.every((area) => members.includes(area));
  });

/** Turkmenistan left the CIS for an association in 2005, and statistics go on counting it in. */
const cisAndAssociate = (period: string): Universe => ({
  name: 'CIS and Turkmenistan',
  members: [...groupMembers('cis', period), 'TKM'],
});

/** A group of areas as a reader calls it. */
export type Universe = { readonly name: string; readonly members: readonly string[] };

/**
 * Declared groups inside a set of areas that hold at least half of it: other universes the words may mean. There are none
 * where the words say who is meant: countries by name, or a group that keeps a list of its members.
 */
export function universesWithin(areas: readonly string[], period: string): readonly Universe[] {
  if (!isLoose(areas, period)) return [];
  const declared = AREA_GROUPS.map(({ id, name }) => ({ name, members: groupMembers(id, period) }));
  return [cisAndAssociate(period), ...declared].flatMap((group) => {
    const members = areas.filter((area) => group.members.includes(area));
    const isSmaller = members.length < areas.length && members.length * 2 >= areas.length;
    return isSmaller ? [{ name: group.name, members }] : [];
  });
}
