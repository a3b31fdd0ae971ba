/** Names of areas as a table prints them: short ("Russia", not "Russian Federation"), and readable for every group. */
import { AREA_CODES, areaOfIso3 } from '../reading/areas/areaCodes.ts';
import { AREA_GROUPS, areaGroup } from '../reading/areas/areaGroups.ts';

/** Where the code list's first name is the long, official one. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['ARE', 'UAE'],
  ['BIH', 'Bosnia-Herzegovina'],
  ['BRN', 'Brunei'],
  ['CHN', 'China'],
  ['COD', 'DR Congo'],
  ['COG', 'Congo'],
  ['DOM', 'Dominican Rep.'],
  ['FSM', 'Micronesia'],
  ['GMB', 'Gambia'],
  ['IRN', 'Iran'],
  ['LAO', 'Laos'],
  ['MDA', 'Moldova'],
  ['MKD', 'North Macedonia'],
  ['PSE', 'Palestine'],
  ['RUS', 'Russia'],
  ['SYR', 'Syria'],
  ['TZA', 'Tanzania'],
  ['USA', 'United States'],
]);

/** Codes statistics use for groups that no list of ours defines: they are stated as a whole and have no members. */
const STATED_GROUPS: ReadonlyMap<string, string> = new Map([
  ['CA5', 'Central Asia (CA5)'],
  ['CIS', 'CIS'],
  ['NBA', 'Near abroad (NBA)'],
  ['SU0', 'Former USSR (SU0)'],
  ['W00', 'World'],
]);

/** "Armenia", "Former Soviet republics", "Central Asia (CA5)"; the code itself when nothing names it. */
export function areaName(code: string): string {
  const short = SHORT_NAMES.get(code) ?? STATED_GROUPS.get(code);
  if (short !== undefined) return short;
  const area = areaOfIso3(code);
  if (area !== undefined) return area.names.en[0] ?? code;
  const group = areaGroup(code)?.name;
  return group === undefined ? code : group.charAt(0).toUpperCase() + group.slice(1);
}

/** Every name and code, in lower case, with the codes it may mean. */
const CODES_BY_NAME: ReadonlyMap<string, readonly string[]> = indexNames();

/**
 * Codes a name or code stands for, whatever its case: "Russia" and "rus" are RUS, "Central Asia" is the group and the
 * one statistics state as CA5. Empty when nothing is called so.
 */
export const areaCodesNamed = (name: string): readonly string[] =>
  CODES_BY_NAME.get(name.trim().toLowerCase()) ?? [];

/** Every name and code an area is known by, in lower case. */
export const areaWords = (): Iterable<string> => CODES_BY_NAME.keys();

/** Codes of which some name, or the code itself, is what is meant. */
export const areaCodesLike = (isMeant: (name: string) => boolean): readonly string[] => [
  ...new Set([...CODES_BY_NAME].flatMap(([name, codes]) => (isMeant(name) ? codes : []))),
];

function indexNames(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const put = (code: string, ...names: readonly string[]): void => {
    for (const name of [code, areaName(code), ...names]) {
      const codes = index.get(name.toLowerCase()) ?? [];
      if (!codes.includes(code)) index.set(name.toLowerCase(), [...codes, code]);
    }
  };
  for (const { iso3, names } of AREA_CODES) put(iso3, ...names.en);
  for (const { id, name } of AREA_GROUPS) put(id, name);
  for (const [code, name] of STATED_GROUPS) put(code, name.replace(/ \(.*\)$/, ''));
  return index;
}
