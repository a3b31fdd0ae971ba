/** Who is summed for a group: its dated members, without the other party and without the party it is set against. */
import { AREA_GROUPS, groupMembers, PARTED_GROUPS } from '../../reading/areas/areaGroups.ts';

const known = new Map<string, readonly string[]>();

/** Members of a group at a period, without `other`, the area on the series' other side. */
export function membersAgainst(group: string, other: string, period: string): readonly string[] {
  const year = period.slice(0, 4);
  const key = `${group} ${other} ${year}`;
  let members = known.get(key);
  if (members === undefined) {
    members = groupMembers(group, year).filter(
      (member) => member !== other && member !== PARTED_GROUPS.get(group),
    );
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, members);
  }
  return members;
}

/** Groups times parties times years of any workspace anybody has; beyond it the list starts anew. */
const MOST_KNOWN = 200_000;

/** Groups that have members at all, in the order of the list: a sum two of them share is named by the first. */
export const SUMMED_GROUPS: readonly string[] = AREA_GROUPS.filter(({ isUndefined }) => !isUndefined).map(
  ({ id }) => id,
);

/** A sum is offered from two members on, when at least half of the group is there; the missing ones are named. */
export const isSum = (present: number, members: number): boolean => present >= 2 && present * 2 >= members;

const sets = new Map<string, ReadonlySet<string>>();

function membersIn(group: string, year: number): ReadonlySet<string> {
  const key = `${group} ${year}`;
  let members = sets.get(key);
  if (members === undefined) {
    members = new Set(groupMembers(group, String(year)));
    sets.set(key, members);
  }
  return members;
}

/** Whether an area is summed for a group in a year, against `other`. */
export const isMember = (group: string, area: string, other: string, year: number): boolean =>
  area !== other && area !== PARTED_GROUPS.get(group) && membersIn(group, year).has(area);

/** No sum of the group in these years can do with fewer areas. */
export function leastPresent(group: string, years: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const year of years) least = Math.min(least, membersIn(group, year).size);
  // The other party and the one the group is set against may be members themselves.
  return Math.max(2, Math.ceil((least - 2) / 2));
}
