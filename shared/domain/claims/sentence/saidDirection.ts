/** Which way a number is said to have moved. */
import { compare } from '../../../lib/decimal.ts';
import { type Direction, directionsIn } from '../lexicon/directions.ts';
import type { Item } from './claimSentence.ts';
import type { Clause } from './clauses.ts';
import type { Pair } from './pairs.ts';

/** The direction said of a number: beside it, else in its clause, else as its pair moved. */
export function directionOf(clause: Clause, item: Item, pair: Pair): Direction {
  return directionAt(clause, item) ?? moveOf(pair);
}

/** As the amounts themselves moved. */
export const moveOf = ({ from, to }: Pick<Pair, 'from' | 'to'>): Direction =>
  from.reading.value !== null &&
  to.reading.value !== null &&
  compare(to.reading.value, from.reading.value) < 0
    ? 'fall'
    : 'rise';

/** "13 percent fewer", "5 points more", "10 per cent above the $1,600": said right behind the number, and of nothing else. */
const COMPARED =
  /^\s+(?:(?:(?<less>fewer|less|cheaper|smaller|shorter)|more|dearer|larger|bigger|longer)(?=\s*(?:[.,;:)]|$)|\s+than\b)|(?:(?<below>below|beneath|short of)|above)(?=\s+(?:the|its|their|that|those|what|last|a)\b))/iu;

/** Behind a colon or a semicolon another statement begins. */
const OTHER_STATEMENT = /^.*[:;]/su;

/** The direction said beside a number, else last before it in its clause. */
export function directionAt(clause: Clause, item: Item): Direction | null {
  const { tagged } = clause.sentence;
  const after = directionsIn(tagged.slice(item.at + 1, item.at + 26))[0];
  if (
    after !== undefined &&
    /^(?:-|\s)(?:\p{L}+\s){0,2}$/u.test(tagged.slice(item.at + 1, item.at + 1 + after.at))
  )
    return after.direction;
  const compared = COMPARED.exec(tagged.slice(item.at + 1))?.groups;
  if (compared !== undefined)
    return compared['less'] === undefined && compared['below'] === undefined ? 'rise' : 'fall';
  const lead = tagged.slice(Math.max(clause.start, item.at - 70), item.at).replace(OTHER_STATEMENT, '');
  return directionsIn(lead).at(-1)?.direction ?? null;
}
