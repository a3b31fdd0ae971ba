import { areaCodesNamed, areaName } from '#shared/domain/figures/areaNames.ts';
import { AREA_CODES } from '#shared/domain/reading/areas/areaCodes.ts';
import { AREA_GROUPS } from '#shared/domain/reading/areas/areaGroups.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { refused } from './sheet.ts';

/** Codes that statistics use without a list of members. */
export const STATED_CODES = ['CA5', 'CIS', 'NBA', 'SU0', 'W00'];

const NAMES = [
  ...AREA_CODES.map(({ iso3 }) => iso3),
  ...AREA_GROUPS.map(({ id }) => id),
  ...STATED_CODES,
].map((code) => [code, areaName(code)] as const);

/** Every known code with its name, as JSON for `nameOf`. */
export const AREA_NAMES_JSON = JSON.stringify(Object.fromEntries(NAMES));

/** SQL for the name of an area's code; the parameter `names` is `AREA_NAMES_JSON`. */
export const nameOf = (code: string): string => `coalesce(@names ->> nullif(${code}, ''), ${code})`;

/** Codes whose name holds a word. */
export function codesLike(word: string): readonly string[] {
  const sought = word.toLowerCase();
  return NAMES.filter(([, name]) => name.toLowerCase().includes(sought)).map(([code]) => code);
}

/** The code of an area typed by name or code: one of the lists, or one the workspace's figures name. */
export function readArea({ store }: ServiceContext, where: string, text: string): string {
  const typed = text.trim();
  const [code] = areaCodesNamed(typed);
  if (code !== undefined) return code;
  const own = store.db
    .prepare(
      'SELECT code FROM area WHERE code = @typed COLLATE NOCASE UNION SELECT area FROM series WHERE area = @typed UNION SELECT counterpart FROM series WHERE counterpart = @typed',
    )
    .pluck()
    .get({ typed }) as string | undefined;
  if (own !== undefined) return own;
  throw refused(
    where,
    typed === '' ? 'No area is named.' : `No area is called "${typed}".`,
    'Write a name or an ISO 3166 code, such as Armenia or ARM.',
  );
}
