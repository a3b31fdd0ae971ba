// Writes shared/domain/reading/areas/areaCodes.json from the package i18n-iso-countries (MIT): run it after an update of
// that package with `node scripts/codes/generateAreaCodes.mjs`, then format the file. Words the package does not know (people, capitals,
// groups) are kept by hand beside the output; this file knows codes and names only.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = join(root, 'node_modules', 'i18n-iso-countries');
const LANGUAGES = ['en', 'ru', 'de', 'fr', 'es'];

/** Where UN Comtrade's reporter code is not the M49 code: these reporters file for a wider customs territory. */
const COMTRADE_CODES = { CHE: 757, FRA: 251, IND: 699, NOR: 579, TWN: 490, USA: 842 };

/** The package's user-assigned code for Kosovo is not the one trade statistics use. */
const CODE_FIXES = { XKK: { iso3: 'XKX', m49: 412 } };

/** Halves of index forms that say nothing on their own. */
const NOT_NAMES =
  /^(French part|Dutch part|partie française|partie néerlandaise|Kingdom of the|República Democrática del|Province of China Taiwan|Sint Eustatius and Saba Bonaire|Saint-Eustache et Saba Bonaire|San Eustaquio y Saba Bonaire|Синт-Эстатиус и Саба Бонэйр)$/u;

const load = (path) => JSON.parse(readFileSync(join(source, path), 'utf8'));

/** "Moldova, Republic of" and "Congo (República Democrática del)" are index forms: prose has the words in order. */
function proseNames(name) {
  const comma = /^([^,(]+), (.+)$/.exec(name);
  if (comma) return [`${comma[2]} ${comma[1]}`, comma[1]];
  const bracket = /^([^(]+) \((.+)\)$/.exec(name);
  // A bracket is a second name only when it is one itself: "(French part)" and "(США)" say where, not what.
  return bracket ? [bracket[1], bracket[2]].filter((part = '', at) => at === 0 || /\s/u.test(part)) : [name];
}

/** The list, built anew from the installed package: a test compares it with the committed file. */
export function buildAreaCodes() {
  const names = Object.fromEntries(
    LANGUAGES.map((language) => [language, load(`langs/${language}.json`).countries]),
  );
  const namesOf = (language, iso2) =>
    [...new Set([names[language][iso2] ?? []].flat().flatMap(proseNames))].filter(
      (name) => !NOT_NAMES.test(name),
    );
  return load('codes.json')
    .map(([iso2, code, number]) => ({ iso2, ...(CODE_FIXES[code] ?? { iso3: code, m49: Number(number) }) }))
    .map(({ iso2, iso3, m49 }) => ({
      iso3,
      iso2,
      m49,
      comtrade: COMTRADE_CODES[iso3] ?? m49,
      names: Object.fromEntries(LANGUAGES.map((language) => [language, namesOf(language, iso2)])),
    }))
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const areas = buildAreaCodes();
  writeFileSync(
    join(root, 'shared/domain/reading/areas/areaCodes.json'),
    `${JSON.stringify(areas, null, 2)}\n`,
  );
  process.stdout.write(`${areas.length} areas\n`);
}
