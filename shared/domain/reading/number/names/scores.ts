/** How games, sets and races end: digits joined by a mark that count nothing. */
import { foldAt, isGlued, isHyphen, isWord, type Scan } from '../tokens/scan.ts';

/** "2-1": the second number is no larger, so it is no range. */
export function isScore(scan: Scan, at: number): boolean {
  const first = foldAt(scan, at);
  const second = foldAt(scan, at + 2);
  if (!/^\d{1,3}$/.test(first) || !/^\d{1,3}$/.test(second)) return false;
  const isJoined = isGlued(scan, at + 3) && (isWord(scan, at + 3) || isHyphen(scan, at + 3));
  return Number(second) <= Number(first) && !isJoined;
}

/** Tokens around a result that may say it is one. */
const CONTEST_REACH = 12;

/** "thrashed Inter Milan 5-0", "a 2-1 win", "voted 61-39". */
export function isContested(scan: Scan, at: number, end: number): boolean {
  for (let near = Math.max(0, at - CONTEST_REACH); near < end + 4; near++)
    if (CONTEST.test(foldAt(scan, near))) return true;
  return false;
}

const CONTEST =
  /^(?:beat|beats|beaten|beating|cleared|passed|approved|rejected|senate|split|trailed|led|ahead|triumph(?:ed)?|overcame|edged|shootout|penalties|aggregate|w[io]ns?|winning|lost|loses?|defeat(?:ed|s)?|thrash(?:ed|ing)?|drew|draws?|victory|vot(?:e|es|ed|ing)|ruled|ruling|goals?|match|league|cup|fixture|final|semi|abstimmung|stimmte[n]?|stimmen|votação|votación|scrutin|siegt?e?|gewann|verlor|schlug|gagn[ée]|imposée?s?|imposent|inclinée?s?|buts?|battu|victoire|goles|impuso|empate|empató|besiegt\p{L}*|unterlag\p{L}*|tore|stumps|innings|half-time|fans|wicket|ganó|venció|perdió|победил[аи]?|выиграл[аи]?|проиграл[аи]?|счетом)$/u;

/** "6-4, 3-6, 7-5": one of several results of one match, told one after the other. */
export const isSetScore = (scan: Scan, at: number, end: number): boolean =>
  isSmallResult(scan, at) &&
  ((foldAt(scan, at - 1) === ',' && isSmallResult(scan, at - 4)) ||
    (foldAt(scan, end) === ',' && isSmallResult(scan, end + 1)));

const isSmallResult = (scan: Scan, at: number): boolean =>
  /^(?:\d|1[0-5])$/u.test(foldAt(scan, at)) &&
  /^[-–:]$/u.test(foldAt(scan, at + 1)) &&
  isGlued(scan, at + 1) &&
  isGlued(scan, at + 2) &&
  /^(?:\d|1[0-5])$/u.test(foldAt(scan, at + 2));

/** "the marathon in 30:08", "en 3:28.4", "a time of 2:58.1": minutes and seconds behind the word that says how long. */
export const isRaceTime = (scan: Scan, at: number): boolean =>
  /^[0-5]?\d$/u.test(foldAt(scan, at)) &&
  /^[0-5]\d(?:[.,]\d{1,2})?$/u.test(foldAt(scan, at + 2)) &&
  RACE_LEADS.has(foldAt(scan, at - 1)) &&
  (Number(foldAt(scan, at)) > LAST_HOUR || /[.,]/u.test(foldAt(scan, at + 2)));

const RACE_LEADS: ReadonlySet<string> = new Set('in of clocked ran en de за von mit'.split(' '));
const LAST_HOUR = 24;
