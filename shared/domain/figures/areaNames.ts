/** Names of areas as a table prints them: short ("Russia", not "Russian Federation"), and readable for every group. */
import { areaOfIso3 } from '../reading/areas/areaCodes.ts';
import { areaGroup } from '../reading/areas/areaGroups.ts';

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
