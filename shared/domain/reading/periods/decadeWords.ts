/** Decades in words and figures: "the nineties", "die siebziger Jahre", "les années 90", "los noventa", "девяностые". */
import { DIGITS } from '../ruleTable.ts';
import type { Point } from './point.ts';
import { plainNumber, type Scan, tokenAt } from './scan.ts';

const numbered = (words: string): ReadonlyMap<string, number> =>
  new Map(
    words.split(' ').flatMap((forms, i) => forms.split('|').map((form) => [form, 1930 + i * 10] as const)),
  );

const EN = numbered('thirties forties fifties sixties seventies eighties nineties');
const DE = numbered('dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger');
const ES = numbered('treinta cuarenta cincuenta sesenta setenta ochenta noventa');
const FR = numbered('trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix');
const RU = numbered(
  'тридцатые|тридцатых сороковые|сороковых пятидесятые|пятидесятых шестидесятые|шестидесятых семидесятые|семидесятых восьмидесятые|восьмидесятых девяностые|девяностых',
);
const RU_END = /^(?:х|е|ых|ые|м|ми)$/u;
const RU_YEARS = /^(?:годы|годов|годах|гг)$/u;
const ES_PART = /^(?:principios|finales|fines|mediados|comienzos|inicios|década)$/u;

/** What a decade in words may begin with; figures as well in German and Russian. */
export function decadeWords(language: string): readonly string[] {
  const whole = (decades: ReadonlyMap<string, number>): readonly string[] => [...decades.keys()];
  switch (language.slice(0, 2)) {
    case 'de':
      return [DIGITS, ...whole(DE).flatMap((word) => [word, `${word}jahre`, `${word}jahren`])];
    case 'fr':
      return ['années', 'décennie'];
    case 'es':
      return ['década', 'años', ...whole(ES)];
    case 'ru':
      return [DIGITS, ...whole(RU)];
    default:
      return whole(EN);
  }
}

/** The decade at a token; null when none is told. Words that count something else need the words of time around them. */
export function readDecadeWord(scan: Scan, index: number): Point | null {
  switch (scan.context.language.slice(0, 2)) {
    case 'de':
      return readGerman(scan, index);
    case 'fr':
      return readFrench(scan, index);
    case 'es':
      return readSpanish(scan, index);
    case 'ru':
      return readRussian(scan, index);
    default:
      return isOfThe(scan, index) ? decadeFrom(index + 1, EN.get(tokenAt(scan, index).low)) : null;
  }
}

/** "the nineties", "the early nineties", "the mid-nineties"; not "his late thirties". */
function isOfThe(scan: Scan, index: number): boolean {
  let at = index - 1;
  if (tokenAt(scan, at).text === '-') at--;
  if (scan.words.parts.has(tokenAt(scan, at).low)) at--;
  return tokenAt(scan, at).low === 'the';
}

/** "siebziger Jahre", "Siebzigerjahren", "1990er-Jahren", "90er Jahre". */
function readGerman(scan: Scan, index: number): Point | null {
  const { low } = tokenAt(scan, index);
  const joined = /^(\p{L}+er)jahren?$/u.exec(low)?.[1];
  if (joined !== undefined) return decadeFrom(index + 1, DE.get(joined));
  const ending = tokenAt(scan, index + 1);
  const isFigures =
    (ending.low === 'er' || ending.low === 'erjahre' || ending.low === 'erjahren') && !ending.spaced;
  const first = isFigures ? decadeOfDigits(scan, index) : DE.get(low);
  let at = isFigures ? index + 2 : index + 1;
  if (isFigures && ending.low !== 'er') return decadeFrom(at, first);
  if (tokenAt(scan, at).text === '-') at++;
  return /^jahren?$/u.test(tokenAt(scan, at).low) ? decadeFrom(at + 1, first) : null;
}

/** "les années 1990", "les années 90", "années quatre-vingt-dix", "la décennie 1990". */
function readFrench(scan: Scan, index: number): Point | null {
  if (!/^(?:années|décennie)$/u.test(tokenAt(scan, index).low)) return null;
  const figures = decadeOfDigits(scan, index + 1);
  if (figures !== undefined) return decadeFrom(index + 2, figures);
  let words = '';
  let found: Point | null = null;
  for (let i = index + 1; i < index + 6; i++) {
    words += tokenAt(scan, i).low;
    found = decadeFrom(i + 1, FR.get(words)) ?? found;
  }
  return found;
}

/** "los años noventa", "a principios de los noventa", "los setenta", "los años 90", "la década de 1990". */
function readSpanish(scan: Scan, index: number): Point | null {
  let at = index;
  if (tokenAt(scan, at).low === 'década' && tokenAt(scan, at + 1).low === 'de') at += 2;
  if (tokenAt(scan, at).low === 'los' && at > index) at++;
  if (tokenAt(scan, at).low === 'años') at++;
  const figures = at > index ? decadeOfDigits(scan, at) : undefined;
  if (figures !== undefined) return decadeFrom(at + 1, figures);
  const first = ES.get(tokenAt(scan, at).low);
  const isPart = [2, 3, 4].some((back) => ES_PART.test(tokenAt(scan, at - back).low));
  const isTold = at > index || (isPart && tokenAt(scan, at - 1).low === 'los');
  const isAlone = tokenAt(scan, at - 1).low === 'los' && tokenAt(scan, at + 1).kind !== 'word';
  return isTold || isAlone ? decadeFrom(at + 1, first) : null;
}

/** "девяностые", "в семидесятых годах", "90-е годы", "в 90-х". */
function readRussian(scan: Scan, index: number): Point | null {
  const isFigures = tokenAt(scan, index + 1).text === '-' && RU_END.test(tokenAt(scan, index + 2).low);
  const figures = isFigures && !tokenAt(scan, index + 1).spaced ? decadeOfDigits(scan, index) : undefined;
  const first = figures ?? RU.get(tokenAt(scan, index).low);
  const at = figures === undefined ? index + 1 : index + 3;
  return decadeFrom(RU_YEARS.test(tokenAt(scan, at).low) ? at + 1 : at, first);
}

/** "1990", or "90" for 1990. */
function decadeOfDigits(scan: Scan, index: number): number | undefined {
  const number = plainNumber(scan, index, 4);
  if (number === null || number % 10 !== 0) return undefined;
  if (number >= 1500 && number < 2100) return number;
  return number >= 20 && number < 100 ? 1900 + number : undefined;
}

/** "the end of the decade", "Mitte des Jahrzehnts", "mid-decade": of the decade of publication. */
export function readDecadeOfNow(scan: Scan, index: number, part: string): Point | null {
  const { published } = scan.context;
  if (!scan.words.decadeNouns.has(tokenAt(scan, index).low) || published === null) return null;
  const first = Math.floor(Number(published.slice(0, 4)) / 10) * 10;
  const [from, to] =
    part === 'end' ? [9, 9] : part === 'middle' ? [4, 6] : part.startsWith('late') ? [7, 9] : [0, 3];
  const note = `counted from the publication date ${published}`;
  return { next: index + 1, from: { year: first + from }, to: { year: first + to }, rule: 'decade', note };
}

const decadeFrom = (next: number, first: number | undefined): Point | null =>
  first === undefined
    ? null
    : { next, from: { year: first }, to: { year: first + 9 }, rule: 'decade', note: null };
