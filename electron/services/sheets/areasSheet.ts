import { areaCodesNamed, areaName } from '#shared/domain/figures/areaNames.ts';
import { AREA_CODES } from '#shared/domain/reading/areas/areaCodes.ts';
import { AREA_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import { GROUP_KIND } from '../figures/ownGroups.ts';
import { column, readOption, refused, type Sheet } from './sheet.ts';
import { STATED_CODES } from './sheetAreas.ts';

const KINDS = [GROUP_KIND, 'area'];

/** `[code, name, kind, ISO 3166-1 alpha-2, M49, Comtrade]` of every area Attest knows by itself. */
const KNOWN: readonly (readonly (string | number)[])[] = [
  ...AREA_CODES.map(({ iso3, iso2, m49, comtrade }) => [iso3, areaName(iso3), 'area', iso2, m49, comtrade]),
  ...AREA_GROUPS.map(({ id, isUndefined }) => [
    id,
    areaName(id),
    isUndefined ? 'undefined group' : GROUP_KIND,
    '',
    '',
    '',
  ]),
  ...STATED_CODES.map((code) => [code, areaName(code), 'stated as a whole', '', '', '']),
];

/** Areas and groups by code: Attest's own list, which is fixed, and what the workspace adds. */
export const areasSheet: Sheet = {
  noun: 'area',
  table: 'area',
  idKind: 'area',
  columns: [
    column('name', { asked: 'required' }),
    column('kind', { kind: 'choice', options: KINDS, asked: 'required' }),
    column('code'),
    column('iso2'),
    column('m49'),
    column('comtrade'),
    column('members', { isSortable: false }),
    column('series', { kind: 'number', isSortable: false }),
    column('list'),
  ],
  sql: `SELECT *, (SELECT count(*) FROM area_member WHERE group_code = code) AS own_members,
      CASE WHEN list = 'Attest' THEN '' WHEN kind = '${GROUP_KIND}' THEN
        (SELECT count(*) FROM area_member WHERE group_code = code) || ' entries' ELSE '' END AS members,
      (SELECT count(*) FROM series WHERE series.area = code OR series.counterpart = code) AS series
    FROM (SELECT id, name, kind, code, '' AS iso2, '' AS m49, '' AS comtrade, 'workspace' AS list FROM area
      UNION ALL SELECT -1 - key, value ->> 1, value ->> 2, value ->> 0, value ->> 3, value ->> 4, value ->> 5, 'Attest'
      FROM json_each(@known))`,
  params: () => ({ known: KNOWN_JSON }),
  order: "list = 'Attest', kind = 'area', name COLLATE NOCASE",
  findIn: "name || ' ' || code || ' ' || iso2 || ' ' || m49 || ' ' || kind",
  areaCodes: [],
  fixedRows: "This is Attest's own list.",
  keyOf: ({ code }) => String(code),
  labelOf: ({ store }, id) =>
    id < 0
      ? String(KNOWN[-1 - id]?.[1] ?? '')
      : `area "${store.db.prepare('SELECT name FROM area WHERE id = ?').pluck().get(id) ?? id}"`,
  add: (_context, write, typed) => {
    const name = (typed['name'] ?? '').trim();
    refuseKnownName(name);
    if (write.db.prepare('SELECT 1 FROM area WHERE code = ?').get(name) !== undefined)
      throw refused('Name', `There is an area "${name}" already.`, 'Choose another name.');
    return write.insert('area', { code: name, name, kind: readOption('Kind', KINDS, typed['kind'] ?? '') });
  },
  remove: (_context, write, id) => {
    const { code } = write.db.prepare('SELECT code FROM area WHERE id = ?').get(id) as { code: string };
    const users = write.db
      .prepare('SELECT count(*) FROM series WHERE area = @code OR counterpart = @code')
      .pluck()
      .get({ code });
    if (users !== 0)
      throw refused(
        'Area',
        `It cannot be removed: ${String(users)} series are of it.`,
        'Take their figures and rows away first.',
      );
    const members = write.db
      .prepare('SELECT id FROM area_member WHERE group_code = ?')
      .pluck()
      .all(code) as number[];
    for (const member of members) write.remove('area_member', member);
    write.remove('area', id);
  },
};

const KNOWN_JSON = JSON.stringify(KNOWN);

/** A name that is taken means something already, in every workspace. */
export function refuseKnownName(name: string): void {
  if (areaCodesNamed(name).length === 0) return;
  throw refused(
    'Name',
    `"${name}" is an area of Attest's own list.`,
    'Choose a name that means nothing else.',
  );
}
