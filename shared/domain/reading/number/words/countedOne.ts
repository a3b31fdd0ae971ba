/** "One" where it counts: a thing of a list, what a name has of it, a span of time that is told to be one. */
import { nounPhrase } from '../amounts/nounPhrase.ts';
import { isCapital, LIST_ENDS } from '../besides/listItems.ts';
import type { Found } from '../finish.ts';
import { foldAt, isHyphen, isWord, type Scan } from '../tokens/scan.ts';

/** "and one factory in Bergerac": behind "and" it counts, where a thing follows. */
export const isOneThing = (scan: Scan, at: number, end: number): boolean =>
  foldAt(scan, at) === 'and' &&
  end === at + 2 &&
  isWord(scan, end) &&
  !isHyphen(scan, end) &&
  !NO_LIST.has(foldAt(scan, end)) &&
  !ANY_THING.test(foldAt(scan, end)) &&
  nounPhrase(scan, end, true) !== null;

/** Behind "one" these count nothing. */
const ANY_THING =
  /^(?:more|day|side|hand|thing|way|reason|time|point|less|with|in|from|only|man|woman|person|official|analyst|expert|half|third|fifth|quarter|tenth)$/u;

/** "Nine are in Russia, two in Poland and one drives a lorry": behind counts of one list it counts too. */
export function isListedOne(scan: Scan, at: number, found: readonly Found[]): boolean {
  const one = LEADS_OF_ONE.has(foldAt(scan, at)) ? at + 1 : at;
  if (scan.lexicon.language !== 'en' || foldAt(scan, one) !== 'one' || isHyphen(scan, one + 1)) return false;
  const before = found.at(-1)?.draft;
  if (before === undefined || one - before.to <= 1 || one - before.to > LIST_REACH) return false;
  if (scan.tokens.slice(before.to, one).some(({ text }) => text === '.' || text === ';')) return false;
  const isNamed = isNamedOne(scan, one);
  // "three seats, France two and Spain one": with a name in front of each, what is counted may have been said.
  const isCounted =
    before.kind === 'quantity' || (before.kind === 'count' && (before.isBare === true || isNamed));
  if (isNamed || !isCounted) return isCounted;
  const isTied = foldAt(scan, one - 1) === 'and' || foldAt(scan, one - 1) === ',';
  return isTied && isWord(scan, one + 1) && !NO_LIST.has(foldAt(scan, one + 1));
}

const LEADS_OF_ONE: ReadonlySet<string> = new Set(['and', ',', 'on', 'at', 'with']);

/** "France two and Spain one", "Spain on one": a name stands before it and nothing behind. */
function isNamedOne(scan: Scan, one: number): boolean {
  const name = /^(?:on|at|with)$/u.test(foldAt(scan, one - 1)) ? one - 2 : one - 1;
  return isCapital(scan, name) && LIST_ENDS.has(foldAt(scan, one + 1));
}

/** Tokens between two numbers of one list. */
const LIST_REACH = 10;
/** Behind these "one" is anybody, or a thing named before. */
const NO_LIST: ReadonlySet<string> = new Set(
  'of that which who whom whose where when can could should must may might would will cannot another day or by such'.split(
    ' ',
  ),
);

/** "not one day more", "for one week longer": so long, where "one day" alone may be any. */
export function isOneSpan(scan: Scan, at: number, end: number): boolean {
  let one = at;
  while (one < end && foldAt(scan, one) !== 'one') one++;
  return (
    foldAt(scan, one) === 'one' &&
    /^(?:minute|hour|day|night|week|month|year|second)$/u.test(foldAt(scan, one + 1)) &&
    /^(?:more|longer|less|fewer|extra)$/u.test(foldAt(scan, one + 2))
  );
}
