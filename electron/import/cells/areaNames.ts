/** Countries and groups as tables call them: codes, names of many languages, and index forms ("Moldova, Republic of"). */
import {
  AREA_CODES,
  areaOfComtrade,
  areaOfIso2,
  areaOfIso3,
  areaOfM49,
} from '#shared/domain/reading/areas/areaCodes.ts';
import { groupPhrases } from '#shared/domain/reading/areas/areaGroups.ts';
import { nameAndMark } from '../table/footnotes.ts';
import { remembered } from './remembered.ts';

/** Names that tables of statistics use and the code list does not have; each once, in whatever order of words. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  W00: 'world|all countries|all partners|мир|весь мир|все страны|welt|alle länder|monde|ensemble du monde|mundo|total world',
  RUS: 'россия|рф|russia|росcия|rusya federasyonu|俄罗斯联邦',
  BLR: 'белоруссия|беларусь|республика беларусь|republic of belarus',
  KGZ: 'киргизия|кыргызстан|кыргызская республика|киргизская республика|kyrgyz republic|kyrgyz rep',
  MDA: 'молдова|молдавия|республика молдова|republic of moldova',
  TKM: 'туркмения|туркменистан',
  CHN: 'çin halk cumhuriyeti|kitay|中华人民共和国|кнр|китай|mainland china|china mainland|china p r|volksrepublik china',
  HKG: 'hong kong china|hong kong sar china|hong kong special administrative region|гонконг китай',
  MAC: 'macao china|macau|macao sar china|макао',
  TWN: 'taiwan china|taiwan province of china|chinese taipei|other asia nes|other asia not elsewhere specified|тайвань китай',
  KOR: 'güney kore|güney kore cumhuriyeti|korea republic|южная корея|korea south|rep korea|корея республика',
  PRK: "kuzey kore|korea north|северная корея|кндр|korea democratic people's republic|dem people's republic korea",
  USA: 'abd|a b d|сша|соединенные штаты|соединенные штаты америки|united states|u s a',
  GBR: 'ingiltere|соединенное королевство|великобритания|great britain|united kingdom great britain northern ireland',
  SYR: 'syria|сирийская арабская республика|syrian arab republic',
  VNM: 'viet nam|socialist republic vietnam',
  LAO: "laos|lao pdr|lao people's dem republic|lao people's democratic republic",
  IRN: 'iran islamic republic|islamic republic iran|исламская республика иран',
  EGY: 'egypt arab republic',
  VEN: 'venezuela rb|bolivarian republic venezuela|venezuela bolivarian republic',
  YEM: 'yemen republic',
  BOL: 'plurinational state bolivia',
  SVK: 'slovak republic|словацкая республика',
  CZE: 'czech republic|чехия|чешская республика',
  BIH: 'bosnia herzegovina|bosnia and herzegovina',
  MKD: 'fyr macedonia|tfyr macedonia|macedonia fyr|republic of north macedonia',
  SWZ: 'swaziland',
  CIV: "cote d'ivoire|ivory coast|cote divoire",
  COD: 'congo democratic republic|democratic republic congo|dr congo|congo dr|congo kinshasa',
  COG: 'congo republic|republic congo|congo brazzaville',
  TUR: 'türkiye|turkey|turkiye|türkiye cumhuriyeti',
  MMR: 'burma',
  VAT: 'vatican|vatican city|vatican city state',
  PSE: 'palestine|state palestine|west bank gaza|occupied palestinian territory',
  CPV: 'cape verde',
  TLS: 'east timor',
  FSM: 'federated states micronesia|micronesia',
  NLD: 'the netherlands|holland|nederland',
  DEU: 'federal republic germany|germany federal republic|germany incl former gdr',
  KNA: 'st kitts nevis|saint kitts and nevis',
  LCA: 'st lucia|saint lucia',
  VCT: 'st vincent grenadines|saint vincent and the grenadines',
};

/** Groups as codes and titles of statistics name them. */
const GROUP_NAMES: Readonly<Record<string, string>> = {
  european_union:
    'eu|eu27|eu28|eu15|eu27 2020|eu 27|eu 28|european union 27 countries|ес|ес 27|европейский союз|евросоюз|europäische union|union européenne',
  euro_area: 'ea|ea19|ea20|euro area|euro area 20 countries|eurozone|еврозона',
  eaeu: 'eaeu|eeu|еаэс',
  cis: 'cis members|снг|содружество независимых государств',
};

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  rep: 'republic',
  dem: 'democratic',
  st: 'saint',
  isl: 'islands',
  is: 'islands',
  utd: 'united',
  fed: 'federated',
  fmr: 'former',
  респ: 'республика',
};
const NO_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'and', 'sar', 'и', 'und', 'et', 'de', 'la']);

/** Lower case, without accents, and with plain spaces and quotes. */
function folded(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ё', 'е')
    .replaceAll('ı', 'i')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The words that matter, in no order: "Iran (Islamic Republic of)" and "Islamic Rep. of Iran" are one. */
const wordsOf = (name: string): string =>
  (folded(name).match(/[\p{L}\p{N}']+/gu) ?? [])
    .map((word) => ABBREVIATIONS[word] ?? word)
    .filter((word) => !NO_WORDS.has(word))
    .sort()
    .join(' ');

/** Languages of offices whose tables are read and that the list of areas has no names in. */
const ELSEWHERE = 'tr zh uk be az kk ky uz tk tg hy ka ro pl it pt et lv lt ja ko'.split(' ');

/** Names of those languages as the Unicode data of the runtime has them; one that two areas share is none. */
function namesElsewhere(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const language of ELSEWHERE) {
    const namer = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const { iso2, iso3 } of AREA_CODES) {
      const name = folded(namer.of(iso2) ?? '');
      if (name.length < 2) continue;
      const before = found.get(name);
      found.set(name, before === undefined || before === iso3 ? iso3 : '');
    }
  }
  return found;
}

type NameIndex = { readonly exact: Map<string, string>; readonly words: Map<string, string> };

let known: NameIndex | undefined;

/** Names of all languages; a name that two areas share is none. English goes before other languages, kept names before both. */
function names(): NameIndex {
  if (known !== undefined) return known;
  const exact = new Map<string, string>();
  for (const { iso3, names: of } of AREA_CODES)
    for (const name of [...of.ru, ...of.de, ...of.fr, ...of.es].map(folded)) {
      const before = exact.get(name);
      exact.set(name, before === undefined || before === iso3 ? iso3 : '');
    }
  for (const { iso3, names: of } of AREA_CODES) for (const name of of.en) exact.set(folded(name), iso3);
  for (const [phrase, id] of groupPhrases()) if (!exact.has(folded(phrase))) exact.set(folded(phrase), id);
  for (const [name, code] of namesElsewhere()) if (!exact.has(name)) exact.set(name, code);
  const words = new Map<string, string>();
  for (const [name, code] of exact) {
    const before = words.get(wordsOf(name));
    words.set(wordsOf(name), before === undefined || before === code ? code : '');
  }
  for (const kept of [GROUP_NAMES, OTHER_NAMES])
    for (const [code, list] of Object.entries(kept))
      for (const name of list.split('|')) {
        exact.set(folded(name), code);
        words.set(wordsOf(name), code);
      }
  known = { exact, words };
  return known;
}

/** ISO3 or group of a name in five languages, or null: codes are not asked. */
export const areaNamed = remembered((text: string): string | null => {
  const { exact, words } = names();
  const found = exact.get(folded(text));
  if (found !== undefined) return found || null;
  return words.get(wordsOf(text)) || withoutForm(text, words) || withoutFootnote(text);
});

/** "Türkiye (c)", "China¹": whoever the name without its mark is. */
function withoutFootnote(text: string): string | null {
  const { name, mark } = nameAndMark(text);
  return mark === '' ? null : areaNamed(name);
}

/** "KZ - Kazajstán": whom the code stands for; null where the name beside it is another's. */
function codeBesideName(text: string): string | null {
  const [, code = '', name = ''] = /^([A-Z]{2,3})\s*[-–—:]\s+(\p{L}.*)$/u.exec(text) ?? [];
  const found = name === '' ? null : areaOfLetters(code);
  const named = found === null ? null : areaNamed(name);
  return named === null || named === found ? found : null;
}

/** Forms of states that many tables put beside a name the list has alone ("Armenia, Rep. of"). */
const FORMS: ReadonlySet<string> = new Set(['republic', 'kingdom', 'республика']);
/** Names that are another state's with a form beside them. */
const TOLD_BY_FORM: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'COG', 'COD']);

function withoutForm(text: string, words: ReadonlyMap<string, string>): string | null {
  const all = wordsOf(text).split(' ');
  const rest = all.filter((word) => !FORMS.has(word));
  if (rest.length === all.length || rest.length === 0) return null;
  const code = words.get(rest.join(' ')) || null;
  return code === null || TOLD_BY_FORM.has(code) ? null : code;
}

/** ISO3 of a code that the list knows (RUS, RU, EL), or null; a number is asked of `areaOf` alone. */
export function areaOfLetters(text: string): string | null {
  if (/^[A-Z]{3}$/.test(text)) return areaOfIso3(text)?.iso3 ?? null;
  if (!/^[A-Z]{2}$/.test(text)) return null;
  return areaOfIso2(text === 'EL' ? 'GR' : text === 'UK' ? 'GB' : text)?.iso3 ?? null;
}

/**
 * ISO3 of a name or a code of letters or numbers (M49, Comtrade), a group's id, or a code of three signs as the file writes
 * it ("CA5"); null for another name.
 */
export const areaOf = remembered((text: string): string | null => {
  if (/^(?:W1|W0|WLD|_T|0{1,3})$/.test(text)) return 'W00';
  const found = areaNamed(text) ?? areaOfLetters(text) ?? codeBesideName(text);
  if (found !== null) return found;
  if (/^\d{1,3}$/.test(text))
    return areaOfComtrade(Number(text))?.iso3 ?? areaOfM49(Number(text))?.iso3 ?? null;
  if (/^[a-z][a-z0-9]{2}$/i.test(text)) return text.toUpperCase();
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(text) ? text : null;
});
