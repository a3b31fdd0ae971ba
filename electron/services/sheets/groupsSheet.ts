import { areaName } from '#shared/domain/figures/areaNames.ts';
import { AREA_GROUPS, groupChanges } from '#shared/domain/reading/areas/areaGroups.ts';
import type { Row } from '../../store/rowJson.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { GROUP_KIND, isGroup } from '../figures/ownGroups.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { refuseKnownName } from './areasSheet.ts';
import { column, readDate, refused, type Sheet, type Typed } from './sheet.ts';
import { AREA_NAMES_JSON, nameOf, readArea } from './sheetAreas.ts';

type Membership = {
  readonly group: string;
  readonly member: string;
  readonly from: string | null;
  readonly to: string | null;
};

const KNOWN: readonly Membership[] = AREA_GROUPS.flatMap(({ id }) =>
  groupChanges(id).map((stay) => ({ group: id, ...stay })),
);
const KNOWN_JSON = JSON.stringify(KNOWN.map(({ group, member, from, to }) => [group, member, from, to]));

const dated = { kind: 'date', isEditable: true, asked: 'optional' } as const;

/** Who belongs to which group from when to when: Attest's own dated lists, which are fixed, and the workspace's. */
export const groupsSheet: Sheet = {
  noun: 'member',
  table: 'area_member',
  idKind: 'member',
  columns: [
    column('group', { asked: 'required' }),
    column('member', { isEditable: true, asked: 'required' }),
    column('joined', dated),
    column('left', dated),
    column('list'),
  ],
  sql: `SELECT id, group_code, member_code, ${nameOf('group_code')} AS "group", ${nameOf('member_code')} AS member,
      joined, "left", list
    FROM (SELECT id, group_code, member_code, valid_from AS joined, valid_to AS "left", 'workspace' AS list FROM area_member
      UNION ALL SELECT -1 - key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, 'Attest' FROM json_each(@known))`,
  params: () => ({ names: AREA_NAMES_JSON, known: KNOWN_JSON }),
  order: 'list = \'Attest\', "group" COLLATE NOCASE, member COLLATE NOCASE, joined',
  findIn: "\"group\" || ' ' || member || ' ' || coalesce(joined, '') || ' ' || coalesce(\"left\", '')",
  areaCodes: [],
  fixedRows:
    "This is one of Attest's own lists, by which articles are read. Add a group of your own, with this one as its first member, and change that.",
  // The row of a workspace may be given another member or year and is still the same; Attest's are known by theirs.
  keyOf: ({ id, group_code, member_code, joined }) =>
    Number(id) < 0 ? [group_code, member_code, joined ?? ''].join('/') : formatId('member', Number(id)),
  labelOf: ({ store }, id) => {
    const known = id < 0 ? KNOWN[-1 - id] : undefined;
    const row = (known ??
      store.db
        .prepare('SELECT group_code AS "group", member_code AS member FROM area_member WHERE id = ?')
        .get(id)) as Pick<Membership, 'group' | 'member'> | undefined;
    return row === undefined ? String(id) : `${areaName(row.member)} in "${areaName(row.group)}"`;
  },
  patch: (context, id, key, text) => patchMember(context, id, { [key]: text }),
  patchRow: patchMember,
  add: (context, write, typed) => {
    const group = (typed['group'] ?? '').trim();
    const member = readArea(context, 'Member', typed['member'] ?? '');
    const stay = {
      from: readDate('Joined', typed['joined'] ?? ''),
      to: readDate('Left', typed['left'] ?? ''),
    };
    refuseBackwards(stay);
    ensureGroup(write, group);
    const stays = isGroup(context.store, member) ? membersOf(write, member) : [{ member, ...stay }];
    const ids = stays.map((one) =>
      write.insert('area_member', {
        group_code: group,
        member_code: one.member,
        valid_from: one.from,
        valid_to: one.to,
      }),
    );
    const [first] = ids;
    if (first === undefined)
      throw refused(
        'Member',
        `"${areaName(member)}" has no list of members.`,
        'Name an area, or a group with a list.',
      );
    return first;
  },
  remove: (_context, write, id) => write.remove('area_member', id),
};

function patchMember(context: ServiceContext, id: number, { member, joined, left }: Typed): Row {
  const named = member === undefined ? {} : { member_code: readArea(context, 'Member', member) };
  if (joined === undefined && left === undefined) return named;
  const { from, to } = context.store.db
    .prepare('SELECT valid_from AS "from", valid_to AS "to" FROM area_member WHERE id = ?')
    .get(id) as Pick<Membership, 'from' | 'to'>;
  const stay = {
    from: joined === undefined ? from : readDate('Joined', joined),
    to: left === undefined ? to : readDate('Left', left),
  };
  refuseBackwards(stay);
  return { ...named, valid_from: stay.from, valid_to: stay.to };
}

/** The members of another group, each with its dates. */
function membersOf({ db }: WriteDb, group: string): readonly Omit<Membership, 'group'>[] {
  const known = groupChanges(group);
  if (known.length > 0) return known;
  return db
    .prepare(
      'SELECT member_code AS member, valid_from AS "from", valid_to AS "to" FROM area_member WHERE group_code = ? ORDER BY id',
    )
    .all(group) as Omit<Membership, 'group'>[];
}

/** The workspace's group of a name, made where it is first named. */
function ensureGroup(write: WriteDb, group: string): void {
  refuseKnownName(group);
  const kind = write.db.prepare('SELECT kind FROM area WHERE code = ?').pluck().get(group);
  if (kind === undefined) write.insert('area', { code: group, name: group, kind: GROUP_KIND });
  else if (kind !== GROUP_KIND)
    throw refused(
      'Group',
      `"${group}" is an area, and has no members.`,
      'Choose another name for the group.',
    );
}

function refuseBackwards({ from, to }: Pick<Membership, 'from' | 'to'>): void {
  if (from === null || to === null || from <= to) return;
  throw refused(
    'Left',
    `Somebody who joined in ${from} cannot have left in ${to}.`,
    'Correct one of the dates.',
  );
}
