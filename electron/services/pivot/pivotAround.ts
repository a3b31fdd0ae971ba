/** What a workspace says of the groups of its areas, as a pivot asks it. */
import type { Around } from '#shared/domain/figures/pivot/fold.ts';
import { PARTED_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import type { Store } from '../../store/openStore.ts';
import { allGroups, membersIn } from '../figures/ownGroups.ts';
import { cachedSince } from '../impact/cachedSince.ts';
import { STATED_CODES } from '../sheets/sheetAreas.ts';
import { pivotPeriods } from './pivotFacts.ts';

/** What the workspace says of areas, each question asked once. */
export function aroundOf(store: Store, { group, frequency }: Pick<PivotView, 'group' | 'frequency'>): Around {
  const groups = group === null ? groupsOffered(store, frequency) : [group];
  const wholes = new Set([...allGroups(store), ...STATED_CODES]);
  const members = new Map<string, readonly string[]>();
  const membersOf = (code: string, period: string): readonly string[] => {
    const key = `${code} ${period.slice(0, 4)}`;
    const known = members.get(key);
    if (known !== undefined) return known;
    const listed = membersIn(store, code, period.slice(0, 4)) ?? [];
    const found = listed.filter((member) => member !== PARTED_GROUPS.get(code));
    members.set(key, found);
    return found;
  };
  const ofArea = new Map<string, readonly string[]>();
  return {
    membersOf,
    isWhole: (code) => wholes.has(code),
    groupsOf: (area, period) => {
      const key = `${area} ${period.slice(0, 4)}`;
      const known = ofArea.get(key);
      if (known !== undefined) return known;
      const found = groups.filter((code) => membersOf(code, period).includes(area));
      const answer = found.length === 0 ? [''] : found;
      ofArea.set(key, answer);
      return answer;
    },
  };
}

/** Groups that an area of the figures is ever in. */
export function groupsOffered(store: Store, frequency: string): readonly string[] {
  return JSON.parse(offeredFor(store, frequency)) as string[];
}

const offeredFor = cachedSince((store: Store, frequency: string): string => {
  const areas = new Set(
    store.db
      .prepare('SELECT DISTINCT area FROM series WHERE frequency = ?')
      .pluck()
      .all(frequency) as string[],
  );
  const years = [...new Set(periodsOffered(store, frequency).map((period) => period.slice(0, 4)))];
  return JSON.stringify(
    allGroups(store).filter((code) =>
      years.some((year) => membersIn(store, code, year)?.some((member) => areas.has(member))),
    ),
  );
});

/** Periods with a figure at a frequency. */
export const periodsOffered = (store: Store, frequency: string): readonly string[] =>
  JSON.parse(periodsFor(store, frequency)) as string[];

const periodsFor = cachedSince((store: Store, frequency: string): string =>
  JSON.stringify(pivotPeriods(store, frequency)),
);
