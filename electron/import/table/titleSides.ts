/** Whose trade a table is of, and with whom, where its title says so: "Exports of Armenia by country", "Imports from China". */
import { areaNamed } from '../cells/areaNames.ts';

export type TitleSides = {
  /** ISO3 or a group's id; null where the title does not say, or names several. */
  readonly area: string | null;
  readonly counterpart: string | null;
};

type Named = { readonly code: string; readonly before: string; readonly after: string };
type Side = keyof TitleSides;

const MOST_WORDS = 6;
const FLOW =
  /ex-?ports?|exported|imports?|imported|trade|turnover|ausfuhr|einfuhr|handel|экспорт|импорт|торговл|товарооборот|commerce|importations?|exportations?|ihracat|ithalat/iu;
const EXPORTS = /exports?|exported|ausfuhr|экспорт|exportations?|ihracat/iu;
const IMPORTS = /imports?|imported|einfuhr|импорт|importations?|ithalat/iu;

/** Names as titles bend them, which lists of countries do not have. */
const BENT: Readonly<Record<string, string>> = {
  RUS: 'российской федерации|россии|рф|россией|россию|russlands|russischen föderation',
  KAZ: 'республики казахстан|казахстана|казахстаном|рк',
  ARM: 'республики армения|армении|арменией|армению|ra',
  KGZ: 'кыргызской республики|кыргызстана|киргизии',
  UZB: 'республики узбекистан|узбекистана|узбекистаном',
  TJK: 'республики таджикистан|таджикистана',
  TKM: 'туркменистана|туркмении',
  AZE: 'азербайджанской республики|азербайджана|азербайджаном',
  GEO: 'грузии|грузией|грузию',
  BLR: 'республики беларусь|беларуси|белоруссии|беларусью',
  UKR: 'украины|украиной|украину',
  MDA: 'республики молдова|молдовы|молдавии',
  CHN: 'китая|китаем|кнр|chinas',
  DEU: 'deutschlands|германии',
};
const BENT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(BENT).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

/** Each side that exactly one area is named for in these texts. */
export function titleSides(texts: readonly string[]): TitleSides {
  const found = { area: new Set<string>(), counterpart: new Set<string>() };
  for (const text of texts) {
    if (!FLOW.test(text)) continue;
    const pair = pairIn(text);
    if (pair !== null) {
      found.area.add(pair[0]);
      found.counterpart.add(pair[1]);
      continue;
    }
    for (const named of areasNamed(text)) {
      const side = sideOf(named);
      if (side !== null) found[side].add(named.code);
    }
  }
  const only = (codes: ReadonlySet<string>): string | null =>
    codes.size === 1 ? ([...codes][0] ?? null) : null;
  const sides = { area: only(found.area), counterpart: only(found.counterpart) };
  return sides.area === sides.counterpart ? { area: null, counterpart: null } : sides;
}

/** "Trade between Armenia and Russia": the first is whose trade is told. */
function pairIn(text: string): readonly [string, string] | null {
  const match = /(?:between|zwischen|между)\s+(.+?)\s+(?:and|und|и)\s+(.+)$/iu.exec(text);
  const named = match === null ? [] : [areasNamed(match[1] ?? ''), areasNamed(match[2] ?? '')];
  const [one, other] = [named[0]?.[0]?.code, named[1]?.[0]?.code];
  return one === undefined || other === undefined ? null : [one, other];
}

function areasNamed(text: string): Named[] {
  const words = [...text.matchAll(/[\p{L}\p{M}.'’-]+/gu)];
  const found: Named[] = [];
  for (let from = 0; from < words.length; ) {
    const taken = longestName(text, words, from);
    if (taken !== null) found.push(taken.named);
    from += taken?.count ?? 1;
  }
  return found;
}

function longestName(text: string, words: readonly RegExpExecArray[], from: number) {
  for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count--) {
    const [first, last] = [words[from], words[from + count - 1]];
    if (first === undefined || last === undefined) continue;
    const end = last.index + last[0].length;
    const stretch = text.slice(first.index, end);
    const bare = stretch.replace(/['’]s?$/u, '').replace(/[.,]$/, '');
    // A word in small letters is no name of a country ("turkey", "chad"), nor is one of two letters.
    if (!/^\p{Lu}/u.test(bare) && !/^[^\p{L}]/u.test(bare)) continue;
    const code = BENT_NAMES.get(bare.toLowerCase()) ?? (bare.length > 2 ? areaNamed(bare) : null);
    if (code === null || code === 'W00') continue;
    const after = text.slice(first.index + bare.length);
    return { count, named: { code, before: text.slice(0, first.index), after } };
  }
  return null;
}

function sideOf({ before, after }: Named): Side | null {
  const preposition = /(\p{L}+)\s+(?:the\s+|der\s+|die\s+)?$/iu.exec(before)?.[1]?.toLowerCase() ?? '';
  const [isOut, isIn] = [EXPORTS.test(before), IMPORTS.test(before)];
  switch (preposition) {
    case 'of':
    case 'by':
    case 'von':
      return FLOW.test(before) ? 'area' : null;
    case 'with':
    case 'mit':
    case 'с':
    case 'со':
      return 'counterpart';
    case 'to':
    case 'into':
    case 'nach':
    case 'в':
      if (isOut === isIn) return null;
      return isOut ? 'counterpart' : 'area';
    case 'from':
    case 'aus':
    case 'из':
      if (isOut === isIn) return null;
      return isIn ? 'counterpart' : 'area';
    default:
      break;
  }
  // "Armenia's exports", "Armenia: exports", "Armenia exports to Russia"; "Экспорт Армении", "Торговля РФ".
  if (
    /^['’]?s?\s*[:,–—-]?\s*(?:\p{L}+\s+){0,3}\p{L}*/iu.test(after) &&
    before.trim() === '' &&
    FLOW.test(after)
  )
    return 'area';
  return /(?:экспорт|импорт|торговл[яи]|товарооборот|ausfuhr|einfuhr|außenhandel)\s*$/iu.test(before)
    ? 'area'
    : null;
}
