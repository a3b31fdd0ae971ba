/** Whose dollar a plain "$" is in an article that says so, or that marks the American one. */

const DOLLARS: Readonly<Record<string, { readonly signs: readonly string[]; readonly land: RegExp }>> = {
  CAD: {
    signs: ['C$', 'CA$', 'Can$'],
    land: /\b(?:Canad(?:a|ian)|Ottawa|Toronto|Ontario|Alberta|Quebec|Nova Scotia|New Brunswick|Newfoundland|Manitoba|Saskatchewan|Halifax|Montreal|Winnipeg|Vancouver|British Columbia|Saskatoon|Yukon|Nunavut|Calgary|Edmonton|Mississauga|TSX|StatCan|Loonie|Prince Edward Island)\b/gu,
  },
  AUD: {
    signs: ['A$', 'AU$'],
    land: /\b(?:Australian?|Canberra|Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart|Darwin|Cairns|Townsville|Great Barrier Reef|Tasmania|Queensland|New South Wales|NSW|ASX|RBA|ACCC|Qantas|Woolworths|AFL)\b/gu,
  },
  NZD: {
    signs: ['NZ$'],
    land: /\b(?:New Zealand(?:ers?)?|Auckland|Wellington|Christchurch|Dunedin|Tauranga|Rotorua|Waikato|Otago|Taranaki|Southland|RBNZ|NZX|Kiwis?|Fonterra)\b/gu,
  },
  SGD: {
    signs: ['S$'],
    land: /\b(?:Singapore(?:ans?)?|SINGAPORE|HDB|COEs?|SGX|MAS|CPF|LTA|Temasek|Changi|Jurong|Tampines|Land Transport Authority)\b/gu,
  },
  HKD: { signs: ['HK$'], land: /\b(?:Hong Kong(?:ers?)?|HKEX|HKMA|Kowloon|Hongkongers?)\b/gu },
};
/** An article that names no other area is about its own. */
const DOLLAR_OF: Readonly<Record<string, string>> = {
  CAN: 'CAD',
  AUS: 'AUD',
  NZL: 'NZD',
  SGP: 'SGD',
  HKG: 'HKD',
};
const STATED =
  /\b(?:dollar (?:amounts|figures|values|sums)|(?:all|monetary) (?:figures|amounts|sums|prices|values|dollars))\b[^.]{0,40}?\b(Canadian|Australian|New Zealand|Singapore|Hong Kong|US|U\.S\.|American|CAD|AUD|NZD|SGD|HKD)\b/iu;
const NAMES: Readonly<Record<string, string>> = {
  canadian: 'CAD',
  australian: 'AUD',
  'new zealand': 'NZD',
  singapore: 'SGD',
  'hong kong': 'HKD',
  us: 'USD',
  'u.s.': 'USD',
  american: 'USD',
};
const AMERICA = /\b(?:U\.?S\.?A?|United States|America(?:n|ns)?|Washington|Trump|Biden)\b/gu;
/** "US$", "65.1 US cents": whose they are is said of the American ones. */
const AMERICAN_DOLLAR = /\bUS\$|\b(?:US|U\.S\.|American) (?:dollars?|cents?)\b/u;
/** A land is the article's own when it is named this often. */
const OFTEN = 3;

/** The code of the dollar meant by a plain sign; null when nothing in the text says so. `onlyArea`: the one area the article names. */
export function localDollar(text: string, onlyArea: string | null): string | null {
  const stated = STATED.exec(text)?.[1];
  if (stated !== undefined) return NAMES[stated.toLowerCase()] ?? stated.toUpperCase();
  // Who tells the American one apart, or hardly writes of America, means his own by the plain sign.
  const isApart = AMERICAN_DOLLAR.test(text);
  const american = text.match(AMERICA)?.length ?? 0;
  if (!/(?<![\p{L}$])\$\s?\d/u.test(text)) return null;
  // "C$2,410 ... $11.6 billion": where theirs is marked too, the plain one is anybody's, unless it is dated from there.
  const dateline = datelineOf(text);
  const datelined = Object.entries(DOLLARS).find(([, { land }]) => dateline.match(land) !== null);
  if (datelined !== undefined && (american === 0 || (isApart && isMostlyPlain(text, datelined[1].signs))))
    return datelined[0];
  if (Object.values(DOLLARS).some(({ signs }) => signs.some((sign) => hasSign(text, sign)))) return null;
  if (onlyArea !== null && onlyArea in DOLLAR_OF) return DOLLAR_OF[onlyArea] ?? null;
  const named = Object.entries(DOLLARS)
    .map(([code, { land }]) => ({ code, count: text.match(land)?.length ?? 0 }))
    .filter(({ count }) => count >= (isApart ? OFTEN : Math.max(OFTEN, OFTEN * american)));
  return named.length === 1 ? (named[0]?.code ?? null) : null;
}

/** The text names America or marks its dollar. */
export const namesAmerica = (text: string): boolean =>
  /\bUS\$/u.test(text) || (text.match(AMERICA)?.length ?? 0) > 0;

/** "SINGAPORE – ", "SYDNEY, 5 November 2025 (Wire) — ": where the piece is dated from, before a dash at the beginning of a paragraph. */
function datelineOf(text: string): string {
  const place =
    /(?:^|\n)([A-Z][A-Za-z0-9 .,]{2,60}?)\s?(?:\([A-Za-z ]{2,30}\)\s?)?[–—-]{1,2} [A-Z]/u.exec(
      text.slice(0, OPENING),
    )?.[1] ?? '';
  return `${place} ${place.replace(/[A-Z]{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())}`;
}

/** A dateline stands near the top. */
const OPENING = 1200;

/** The one dollar besides the American that the text marks with its letter: its cents are of that one too, unless most dollars are plain. */
export function signedDollar(text: string): string | null {
  const plain = text.match(/(?<![\p{L}$])\$\s?\d/gu)?.length ?? 0;
  if (plain > (text.match(/\p{L}\$\s?\d/gu)?.length ?? 0)) return null;
  const signed = Object.keys(DOLLARS).filter((code) =>
    DOLLARS[code]?.signs.some((sign) => hasSign(text, sign)),
  );
  return signed.length === 1 ? (signed[0] ?? null) : null;
}

/** Their own letter stands at a first amount alone, if at all: "A$17.2 billion, $1.4 billion more, easing to $16.5 billion". */
function isMostlyPlain(text: string, signs: readonly string[]): boolean {
  const plain = text.match(/(?<![\p{L}$])\$\s?\d/gu)?.length ?? 0;
  const own = signs.reduce((sum, sign) => sum + text.split(sign).length - 1, 0);
  return plain > 2 * own;
}

/** "C$", and not the end of "ABC$". */
function hasSign(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (!/\p{L}/u.test(text.charAt(at - 1))) return true;
  return false;
}
