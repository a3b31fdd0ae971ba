/** Whose papers write decimals with a point and whose with a comma, in languages whose lands differ. */
import type { Mark } from './articleMarks.ts';

/** Spanish: Mexico, Central America, the Caribbean and Peru write 3,240.5; Spain and the south 3.240,5. */
const LANDS: Readonly<Record<string, Readonly<Record<Mark, readonly string[]>>>> = {
  es: {
    '.': ['MEX', 'GTM', 'HND', 'NIC', 'SLV', 'PAN', 'DOM', 'PER', 'PRI'],
    ',': ['ESP', 'ARG', 'CHL', 'COL', 'URY', 'PRY', 'BOL', 'ECU', 'VEN', 'CRI', 'CUB'],
  },
  de: { '.': ['CHE', 'LIE'], ',': ['DEU', 'AUT', 'LUX'] },
};
/** Money and offices that only the papers of such a land write of without naming it. */
const OWN_WORDS: Readonly<Record<string, Readonly<Record<Mark, RegExp>>>> = {
  es: {
    '.': /(?<!\p{L})(?:mdp|mdd|pesos mexicanos|quetzales|lempiras|córdobas|balboas|soles|Banxico|INEGI|Inegi|Pemex|Sunat|BCRP)(?!\p{L})|S\/\s?\d|RD\$|MX\$/gu,
    ',': /€|(?<!\p{L})(?:euros|guaraníes|bolivianos|bolívares|pesos (?:argentinos|chilenos|colombianos|uruguayos)|INE|Indec|Dane|DANE)(?!\p{L})/gu,
  },
  de: { '.': /(?<!\p{L})(?:Franken|CHF|Fr\.)/gu, ',': /€|(?<!\p{L})Euro(?!\p{L})/gu },
};

/** One side stands out when it is named so often, and so many times as often as the other. */
const LEAST_NAMED = 2;
const STANDS_OUT = 3;

/** The decimal mark of the lands that an article is about; null where none stands out, or the language has one mark. */
export function landMark(language: string, text: string, lands: ReadonlyMap<string, number>): Mark | null {
  const named = LANDS[language];
  const words = OWN_WORDS[language];
  if (named === undefined || words === undefined) return null;
  const count = (mark: Mark): number =>
    named[mark].reduce((sum, land) => sum + (lands.get(land) ?? 0), 0) +
    (text.match(words[mark])?.length ?? 0);
  const [point, comma] = [count('.'), count(',')];
  if (point >= LEAST_NAMED && point >= STANDS_OUT * comma) return '.';
  return comma >= LEAST_NAMED && comma >= STANDS_OUT * point ? ',' : null;
}
