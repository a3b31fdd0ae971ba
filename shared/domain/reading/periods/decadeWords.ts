/** Decades in words: "the nineties", "die siebziger Jahre", "a principios de los noventa". */
import type { Point } from './point.ts';
import { type Scan, tokenAt } from './scan.ts';

const numbered = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, i) => [word, 1930 + i * 10] as const));

const EN = numbered('thirties forties fifties sixties seventies eighties nineties');
const DE = numbered('dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger');
const ES = numbered('treinta cuarenta cincuenta sesenta setenta ochenta noventa');
const ES_LEAD = /^(?:principios|finales|mediados|comienzos|década|años)$/u;

/** The decade at a token; null when none is told. Words that count something else need the words of time around them. */
export function readDecadeWord(scan: Scan, index: number): Point | null {
  const { low } = tokenAt(scan, index);
  const before = tokenAt(scan, index - 1).low;
  const language = scan.context.language.slice(0, 2);
  if (language === 'en' && isOfThe(scan, index)) return decadeFrom(index + 1, EN.get(low));
  if (language === 'de' && /^jahren?$/u.test(tokenAt(scan, index + 1).low))
    return decadeFrom(index + 2, DE.get(low));
  const isTold = language === 'es' && [1, 2, 3].some((back) => ES_LEAD.test(tokenAt(scan, index - back).low));
  return isTold && /^(?:los|años)$/u.test(before) && tokenAt(scan, index + 1).kind !== 'word'
    ? decadeFrom(index + 1, ES.get(low))
    : null;
}

/** "the nineties", "the early nineties", "the mid-nineties"; not "his late thirties". */
function isOfThe(scan: Scan, index: number): boolean {
  let at = index - 1;
  if (tokenAt(scan, at).text === '-') at--;
  if (scan.words.parts.has(tokenAt(scan, at).low)) at--;
  return tokenAt(scan, at).low === 'the';
}

const decadeFrom = (next: number, first: number | undefined): Point | null =>
  first === undefined
    ? null
    : { next, from: { year: first }, to: { year: first + 9 }, rule: 'decade', note: null };
