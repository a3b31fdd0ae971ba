/** A bare number that its clause sets beside an amount: "of which 12", "instead of 12", "(61 percent) ... (35)", "; there it is 15". */
import { add, compare } from '../../../../lib/decimal.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isWord, type Scan } from '../tokens/scan.ts';
import { isAlike } from './alike.ts';
import { isOtherMeasure } from './gapped.ts';
import { isCapital, LINKS, LIST_ENDS } from './listItems.ts';

/** "one-third of them over 65": years of age, whatever was counted. */
export const isAge = (scan: Scan, { from, to, readings: [one] }: Draft): boolean =>
  /^(?:over|under|above|below)$/u.test(foldAt(scan, from)) &&
  PEOPLE.has(foldAt(scan, from - 1)) &&
  one?.value != null &&
  /^[1-9]\d$/u.test(one.value) &&
  to === from + 2 &&
  (!isWord(scan, to) || /^(?:and|in|by|are|were|who|or)$/u.test(foldAt(scan, to)));

const PEOPLE: ReadonlySet<string> = new Set(
  'them people population residents those workers women men adults citizens inhabitants patients voters households everyone anyone nobody staff farmers drivers children pensioners'.split(
    ' ',
  ),
);

/** True when the number says of something else what the amount has said of the first. */
export function isSetBeside(scan: Scan, model: Draft, draft: Draft): boolean {
  if (isYearLike(draft)) return false;
  if (isInstead(scan, draft)) return true;
  return (
    hasDigits(scan, draft) &&
    (isPartOf(scan, draft) ||
      isBracketed(scan, model, draft) ||
      isRemainder(scan, model, draft) ||
      isOwners(scan, model, draft) ||
      (isClosing(scan, model, draft) && !isOtherMeasure(scan, model.to, draft)))
  );
}

const hasDigits = (scan: Scan, { from, to }: Draft): boolean =>
  scan.tokens.slice(from, to).some((token) => token.kind === 'digits');

const isYearLike = ({ readings }: Draft): boolean =>
  readings.some(({ value }) => value !== null && /^(?:19|20)\d\d$/u.test(value));

/** "1,200 million euros, of which 350 go to", "dont 350", "davon 12". */
const isPartOf = (scan: Scan, { from, to }: Draft): boolean =>
  PART_WORDS.has(foldAt(scan, from - 1)) ||
  /^(?:davon|darunter)$/u.test(foldAt(scan, to)) ||
  PART_PHRASES.has(`${foldAt(scan, from - 2)} ${foldAt(scan, from - 1)}`) ||
  PART_PHRASES.has(`${foldAt(scan, from - 3)} ${foldAt(scan, from - 2)} ${foldAt(scan, from - 1)}`);
const PART_WORDS: ReadonlySet<string> = new Set(['dont', 'davon', 'darunter']);
const PART_PHRASES: ReadonlySet<string> = new Set([
  'of which',
  'of whom',
  'of them',
  'de los que',
  'de las que',
  'de ellos',
  'de ellas',
  'из них',
  'из которых',
]);

/** "9 months instead of 12". */
function isInstead(scan: Scan, draft: Draft): boolean {
  const isUsual = USUAL.test(foldAt(scan, draft.from - 1));
  const from = isUsual ? draft.from - 2 : draft.from;
  return (
    INSTEAD.has(foldAt(scan, from - 1)) ||
    INSTEAD.has(`${foldAt(scan, from - 2)} ${foldAt(scan, from - 1)}`) ||
    INSTEAD.has(`${foldAt(scan, from - 3)} ${foldAt(scan, from - 2)} ${foldAt(scan, from - 1)}`)
  );
}
/** "instead of the usual five", "statt der üblichen zehn". */
const USUAL =
  /^(?:usual|normal|previous|planned|original|current|statutory|standard|expected|promised|earlier|old|üblich\p{L}*|bisher\p{L}*|habituels?|prévus?|habituales|previst[oa]s|обычных|прежних)$/u;
const INSTEAD: ReadonlySet<string> = new Set([
  'instead of',
  'rather than',
  'statt',
  'anstatt',
  'au lieu de',
  'en lugar de',
  'en vez de',
  'вместо',
]);

/** "Switzerland (61 percent) and the UAE (35)". */
const isBracketed = (scan: Scan, model: Draft, draft: Draft): boolean =>
  [model, draft].every(({ from, to }) => foldAt(scan, from - 1) === '(' && foldAt(scan, to) === ')');

/** "holds 49 percent and the state 51", "7 percent of freight, the remaining 93": together they are the whole. */
function isRemainder(scan: Scan, model: Draft, { from, to, readings: [one] }: Draft): boolean {
  const [percent] = model.readings;
  if (model.kind !== 'percent' || percent?.value == null || one?.value == null) return false;
  const isWhole = compare(add(percent.value, one.value), '100') === 0;
  return (
    isWhole && (isWord(scan, from - 1) || foldAt(scan, from - 1) === ',') && from > model.to && to > from
  );
}

/** "America's share rose to 57 per cent; Qatar's slipped to 11": a possessive that owns what the clause before told. */
function isOwners(scan: Scan, model: Draft, draft: Draft): boolean {
  if (!LIST_ENDS.has(foldAt(scan, draft.to))) return false;
  let link = draft.from - 1;
  while (link > draft.from - LONGEST_CLAUSE && link >= model.to && !TIES.has(foldAt(scan, link))) {
    if (isDigits(scan, link)) return false;
    link--;
  }
  if (!TIES.has(foldAt(scan, link)) || link < model.to) return false;
  const owner = foldAt(scan, link + 1) === 'the' ? link + 2 : link + 1;
  const isOwner =
    isCapital(scan, owner) && foldAt(scan, owner + 1) === "'" && foldAt(scan, owner + 2) === 's';
  return isOwner && !isCapital(scan, owner + 3) && isAlike(model, draft);
}

/** Tokens from the link to the number: a clause that says more is about something else. */
const LONGEST_CLAUSE = 8;
const TIES: ReadonlySet<string> = new Set([...LINKS, ...'but while whereas а но mais pero aber'.split(' ')]);
/** Behind these stands the level that a change has led to, or a rank. */
const LEVEL_WORDS: ReadonlySet<string> = new Set(
  'to at by no number nr rank ranked place level zu auf bei um à a до на de of under over'.split(' '),
);
const OTHER_MEASURES: ReadonlySet<string> = new Set(
  'index points score scored rank ranked place aged age turned chapter grade level indice índice индекс'.split(
    ' ',
  ),
);
const PLACES_AFTER: ReadonlySet<string> = new Set('in at for en in в в'.split(' '));

/** The semicolon or "and" that opens the clause of a left-out verb: words without a verb or a number up to it. */
function clauseStart(scan: Scan, at: number, least: number): number | null {
  for (let back = at; back > at - LONGEST_CLAUSE && back >= least; back--) {
    if (foldAt(scan, back) === ';') return back === at ? null : back;
    if (!isWord(scan, back)) return null;
  }
  return null;
}

/** "costs 0.5 per cent; cash costs up to 3.", "53 cents in Germany, 63 in England": a clause of the same kind, closed by its number. */
function isClosing(scan: Scan, model: Draft, draft: Draft): boolean {
  const { from, to } = draft;
  const isPlace =
    PLACES_AFTER.has(foldAt(scan, to)) && (isCapital(scan, to + 1) || foldAt(scan, to + 1) === 'the');
  if (!LIST_ENDS.has(foldAt(scan, to)) && !isPlace) return false;
  if (isCapital(scan, from - 1) || LEVEL_WORDS.has(foldAt(scan, from - 1))) return false;
  let link = from - 1;
  while (link > from - LONGEST_CLAUSE && link >= model.to && !TIES.has(foldAt(scan, link))) {
    if (isDigits(scan, link) || OTHER_MEASURES.has(foldAt(scan, link))) return false;
    link--;
  }
  if (!TIES.has(foldAt(scan, link)) || link < model.to) return false;
  // "; the worst tenth, more than 40": the comma stands for what is not said again.
  if (link === from - 1 && foldAt(scan, link) === ',' && LIST_ENDS.has(foldAt(scan, to))) {
    const clause = clauseStart(scan, link - 1, model.to);
    if (clause !== null) return isAlike(model, draft);
  }
  // A number right behind its link says nothing of anybody, unless a place follows.
  if (link === from - 1 ? !isPlace || foldAt(scan, link) !== ',' : !isWord(scan, from - 1)) return false;
  return isAlike(model, draft);
}
