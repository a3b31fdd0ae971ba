/** Whose money a plain "$" is in a Spanish article: in Mexico, Colombia, Chile, Argentina and Uruguay it is written for pesos. */

const PESO_OF: Readonly<Record<string, string>> = {
  MEX: 'MXN',
  ARG: 'ARS',
  CHL: 'CLP',
  COL: 'COP',
  URY: 'UYU',
  DOM: 'DOP',
};
/** "$5 millones de dólares": here the sign is the American one's. */
const SIGN_OF_DOLLARS = /\$\s?\d[\d.,’']*(?:\s(?:mil|millones|billones)){0,2}(?:\sde)?\sdólares/u;
/** Who tells the American ones apart writes his own with the plain sign. */
const APART = /US\$|USD|(?<!\p{L})(?:pesos|dólares|dlls)(?!\p{L})/u;
/** The land of an article stands out when it is named so many times as often as any other of them. */
const STANDS_OUT = 3;
const OFTEN = 2;

/** The peso, and whether the article leaves no other choice; null where it is of no such land. */
export type LocalPeso = { readonly code: string; readonly isSure: boolean };

/** `lands` and `currencies`: how often the article names each land, by its code and by the money of it. */
export function localPeso(
  text: string,
  lands: ReadonlyMap<string, number>,
  currencies: ReadonlyMap<string, number>,
): LocalPeso | null {
  if (!/(?<![\p{L}$])\$\s?\d/u.test(text) || SIGN_OF_DOLLARS.test(text)) return null;
  const named = Object.entries(PESO_OF)
    .map(([land, code]) => ({ code, count: Math.max(lands.get(land) ?? 0, currencies.get(code) ?? 0) }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = named;
  if (first === undefined || first.count === 0) return null;
  const standsOut = first.count >= STANDS_OUT * (second?.count ?? 0);
  const america = lands.get('USA') ?? 0;
  const isOwn = APART.test(text) || (first.count >= OFTEN && first.count > america);
  return { code: first.code, isSure: standsOut && isOwn };
}
