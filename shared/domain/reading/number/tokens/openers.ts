/**
 * Which tokens may open a quantity, a name with a number or an idiom. Most words of an article open none, and are
 * passed over without asking the readers one after another; openers.test.ts asks them, of every word passed over in the golds.
 */

import { RuleTable, rulesAt } from '../../ruleTable.ts';
import { JOINED_POINTS, POINT_PARTS } from '../amounts/partOfPoint.ts';
import { LIMITED, TIME_SPANS } from '../amounts/timeSpan.ts';
import { CURRENCY_SIGNS } from '../lexicon/currencySigns.ts';
import { EN_INTENSIFIERS } from '../lexicon/enVague.ts';
import { type Lexicon, split } from '../lexicon/lexicon.ts';
import { CAPITAL_LABELS } from '../names/names.ts';
import { GERMAN_TIMES } from '../words/germanTimes.ts';
import { HALF_UNITS } from '../words/halfUnits.ts';
import { DESCRIBING_WORDS, PLACED_WORDS } from '../words/partWords.ts';
import { EVERY_WORDS } from '../words/shares.ts';
import { isLeadingPoint } from './numeral.ts';
import { PhraseTable } from './phrases.ts';
import { foldAt, isDigits, isGlued, isHyphen, type Scan } from './scan.ts';

/** All that may begin with a word, as one rule: the readers of numbers are asked together. */
const OPENINGS = new RuleTable<true, Lexicon>([{ opens: openings, rule: true }]);

/** Marks that close or part something and open nothing. */
const CLOSING: ReadonlySet<string> = new Set([',', '.', ';', ')', ']', '”', '"', '»', '?', '!', ':', '…']);
/** Tokens between a mark and the digits it belongs to: "-US$5", "(+974)", "~ $5". */
const MARK_REACH = 3;
/** Words that a rule of their own looks at. */
const OWN =
  'twice thrice half factor double triple quadruple halve over under another number platz rang eines';
const ARTICLES = ['the', 'its', 'their', 'a'];

/** False when nothing that the grammar reads begins at a token. */
export function mayOpen(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || token.kind === 'mask') return false;
  if (token.kind === 'digits') return true;
  if (isLeadingPoint(scan, at)) return true;
  if (token.kind === 'symbol') return !CLOSING.has(token.fold) && isNearDigits(scan, at);
  const opened = OPENINGS.in(scan.lexicon.language, scan.lexicon);
  if (rulesAt(opened, token.fold, foldAt(scan, at + 1)).length > 0) return true;
  // "G7", "Su-34"; "EUR five million", "MUSD".
  const next = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  return (
    (isDigits(scan, next) && isGlued(scan, next)) || (token.text !== token.fold && CODE.test(token.text))
  );
}

const CODE = /[A-Z]{3}/;

/** A vulgar fraction, a section's sign or digits close behind a mark; "~five" is read without them. */
function isNearDigits(scan: Scan, at: number): boolean {
  if (!PLAIN_MARKS.has(foldAt(scan, at))) return true;
  for (let next = at + 1; next <= at + MARK_REACH; next++) if (isDigits(scan, next)) return true;
  return false;
}

/** Marks that only digits give a meaning. */
const PLAIN_MARKS: ReadonlySet<string> = new Set([
  '-',
  '–',
  '—',
  "'",
  '%',
  '(',
  '[',
  '/',
  '“',
  '„',
  '«',
  '|',
  '•',
  '*',
  '&',
]);

/** The first words of everything a lexicon holds, with the second word where the first is not enough. */
function* openings(lexicon: Lexicon): Generator<string> {
  const intensifiers = new PhraseTable(split(EN_INTENSIFIERS).map((phrase) => [phrase, true as const]));
  const signs = new PhraseTable(Object.keys(CURRENCY_SIGNS).map((sign) => [sign, true as const]));
  const { before, between, idioms, factors, shares, openShares, fractionOf, ordinals, ranks } = lexicon;
  const { timesBy, minus, labels, vague, magnitudes, superlatives } = lexicon;
  const tables = [before, between, idioms, factors, shares, openShares, fractionOf, ordinals, ranks, timesBy];
  const own = [
    TIME_SPANS[lexicon.language],
    HALF_UNITS[lexicon.language],
    LIMITED[lexicon.language],
    POINT_PARTS[lexicon.language],
  ].filter((one) => one !== undefined);
  const all = [...tables, minus, labels, vague, magnitudes, intensifiers, signs, CAPITAL_LABELS, ...own];
  for (const table of all)
    for (const [first, second] of table.openings()) yield second === null ? first : `${first} ${second}`;
  const { cardinals, mixed, hundreds, dozens, articles } = lexicon;
  for (const words of [
    OWN.split(' '),
    JOINED_POINTS,
    EVERY_WORDS[lexicon.language] ?? [],
    lexicon.language === 'de' ? GERMAN_TIMES : [],
    articles,
    hundreds,
    dozens,
  ])
    yield* words;
  yield* cardinals.keys();
  yield* mixed.keys();
  yield 'a single';
  for (const article of ARTICLES) {
    for (const word of [...DESCRIBING_WORDS, ...PLACED_WORDS]) yield `${article} ${word}`;
    for (const [word] of superlatives.openings()) yield `${article} ${word}`;
  }
}
