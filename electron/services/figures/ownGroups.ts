/** Groups of areas: Attest's own dated lists, and those a workspace adds. A workspace's group is called by its name, which is its code. */
import { AREA_GROUPS, areaGroup, groupMembers } from '#shared/domain/reading/areas/areaGroups.ts';
import type { Store } from '../../store/openStore.ts';
import { prepared } from '../../store/preparedStatements.ts';

/** The kind of an area that a workspace added as a group. */
export const GROUP_KIND = 'group';

/** Names of the workspace's own groups. */
const ownGroups = ({ db }: Store): string[] =>
  prepared(db, `SELECT code FROM area WHERE kind = '${GROUP_KIND}' ORDER BY code`)
    .all()
    .map((row) => (row as { code: string }).code);

/** Every code that stands for a group with a list. */
export const allGroups = (store: Store): string[] => [
  ...AREA_GROUPS.map(({ id }) => id),
  ...ownGroups(store),
];

export const isGroup = (store: Store, code: string): boolean =>
  areaGroup(code) !== undefined || ownGroups(store).includes(code);

/**
 * Members of a group in a year, ISO3, sorted; null when the code is no group. As in Attest's own lists, who joins in a
 * year is in for it, and who leaves is not.
 */
export function membersIn(store: Store, code: string, year: string): readonly string[] | null {
  if (areaGroup(code) !== undefined) return groupMembers(code, year);
  if (!ownGroups(store).includes(code)) return null;
  const rows = prepared(
    store.db,
    `SELECT DISTINCT member_code AS member FROM area_member WHERE group_code = @code
       AND substr(coalesce(valid_from, ''), 1, 4) <= @year AND substr(coalesce(valid_to, '9999'), 1, 4) > @year
     ORDER BY 1`,
  ).all({ code, year }) as { member: string }[];
  return rows.map(({ member }) => member);
}
