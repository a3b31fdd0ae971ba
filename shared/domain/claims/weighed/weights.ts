/**
 * How much speaks for it that a statement is of certain amounts. One table for all relations: where they stand, which
 * words, names and times they share, what ties them to each other.
 */

import { type Amount, isAmount } from '../facts/amounts.ts';
import { conceptsOf, hasWord, isCompatible } from '../facts/equivalents.ts';
import { isHeadLine } from '../facts/subjects.ts';
import type { AuditContext } from '../forms/draft.ts';
import type { Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import type { OperandSet } from './operandSets.ts';
import type { Slot, Statement } from './statements.ts';

export const WEIGHTS = {
  sameSentence: 4,
  nextSentence: 3,
  sentenceBefore: 2,
  sameBlock: 1.5,
  /** A line over the article tells what the body tells. */
  headAndBody: 2,
  nextBlock: 0.5,
  elsewhere: 0,
  pointsBack: 1.5,
  /** Times the part of its words that the amounts have. */
  words: 4,
  sameNumber: 3,
  head: 1.5,
  headApart: -1,
  /** Prices are no heads and heads no prices. */
  kindApart: -4,
  nameShared: 2,
  nameShort: 0,
  nameApart: -3,
  yearShared: 1,
  yearApart: -2,
  stated: 2,
  row: 2,
  beside: 1,
  near: 0,
  /** Another number tells already how they stand. */
  told: -0.5,
} as const;

/** Amounts that share less with the words are not meant; where they bear it out, the statement is let be all the same. */
const LEAST_FIT = 2;
const LEAST = 0.1;
/** From here on the amounts may be meant: if they bear the statement out, it holds. */
export const PLAUSIBLE = 4.5;
/** From here on they are meant, if no plausible ones bear it out. */
export const SURE = 5.2;

/** Zero where the words or the arithmetic rule it out. A set is as sure as the slot it fills worst. */
export function weigh(context: AuditContext, statement: Statement, set: OperandSet): number {
  const { slots, item } = statement;
  const { amounts, tie } = set;
  if (amounts.some((one) => one.item === item) || leavesOut(statement, set)) return 0;
  const fits = slots.map((slot, i) => {
    // The total of its own column is the whole of a row.
    if (statement.relation === 'share' && tie === 'row' && i > 0) return WEIGHTS.words + WEIGHTS.head;
    const amount = slots.length === 1 ? undefined : amounts[i];
    return amount === undefined ? fitOf(context, slot, amounts) : fitOfOne(context, slot, amount);
  });
  const least = isSameNumber(statement, set) ? WEIGHTS.sameNumber : Math.min(...fits);
  const isUnlike = least < (statement.pointsBack && isBefore(statement, set) ? 0 : LEAST_FIT);
  if (isUnlike) return tie !== 'near' && mayExplain(context, statement, set) ? LEAST : 0;
  const itsYears = amounts.flatMap(({ year }) => year ?? []);
  return place(context, statement, set) + least + yearsOf(statement, itsYears) + WEIGHTS[tie];
}

/** A statement of two years is of amounts of both. */
function yearsOf({ years }: Statement, its: readonly string[]): number {
  if (years.length === 0 || its.length === 0) return 0;
  const shared = new Set(its.filter((one) => years.includes(one))).size;
  return shared >= Math.min(new Set(years).size, new Set(its).size) ? WEIGHTS.yearShared : WEIGHTS.yearApart;
}

/** What it came to, called what it came by: two numbers of three digits are not the same by chance. */
const isSameNumber = (
  { relation, sentence, item: { at, reading } }: Statement,
  { amounts, tie }: OperandSet,
): boolean =>
  relation === 'apart' &&
  tie !== 'near' &&
  /\bby\s+(?:\p{L}+\s+){0,2}$/u.test(sentence.tagged.slice(0, at)) &&
  amounts[1]?.item.reading.value === reading.value &&
  (reading.value ?? '').replace(/0+$/u, '').replace(/\D/gu, '').length > 1;

const mayExplain = (context: AuditContext, { sentence }: Statement, { amounts }: OperandSet): boolean =>
  isHeadLine(context, sentence) || amounts.every((one) => one.sentence.block.id === sentence.block.id);

const isBefore = ({ sentence }: Statement, { amounts }: OperandSet): boolean =>
  amounts.some(
    (one) => one.sentence.order === sentence.order - 1 && one.sentence.block.id === sentence.block.id,
  );

const knownFits = new WeakMap<Slot, Map<Amount, number>>();

/** An amount stands in a slot beside every other that may fill the next: so it is weighed for it once. */
function fitOfOne(context: AuditContext, slot: Slot, amount: Amount): number {
  const fits = knownFits.get(slot) ?? new Map<Amount, number>();
  const fit = fits.get(amount) ?? fitOf(context, slot, [amount]);
  knownFits.set(slot, fits.set(amount, fit));
  return fit;
}

function fitOf(context: AuditContext, { words, head, names, own }: Slot, amounts: readonly Amount[]): number {
  if (own !== null) return WEIGHTS.words + WEIGHTS.head;
  const its = new Set(amounts.flatMap((amount) => [...amount.words]));
  if (!isCompatible(words, its)) return Number.NEGATIVE_INFINITY;
  return (
    WEIGHTS.words * partOf(context, words, its) +
    namesOf(names, new Set(amounts.flatMap((amount) => [...amount.names]))) +
    headsOf(
      head,
      its,
      amounts.some((amount) => [...names].some((one) => amount.names.has(one))),
    ) +
    (amounts.some(({ item }) => isOtherKind(head, item)) ? WEIGHTS.kindApart : 0)
  );
}

function namesOf(names: ReadonlySet<string>, its: ReadonlySet<string>): number {
  if (names.size === 0 || its.size === 0) return 0;
  const shared = [...names].filter((one) => its.has(one)).length;
  if (shared === 0) return WEIGHTS.nameApart;
  // Trade of one with Russia and of another with Russia: two of a name apart say nothing for each other.
  return shared === Math.min(names.size, its.size) ? WEIGHTS.nameShared : WEIGHTS.nameShort;
}

/** Another noun speaks against amounts, unless their name is the same: "the airport" of a row that is called Lindmark. */
function headsOf(head: ReadonlySet<string>, its: ReadonlySet<string>, isNamed: boolean): number {
  if ([...head].some((one) => hasWord(its, one))) return WEIGHTS.head;
  return head.size === 0 || isNamed ? 0 : WEIGHTS.headApart;
}

/** "by 3 points to 41 percent": amounts that lack the end its own clause names are others. */
function leavesOut({ relation, clause, sentence, item }: Statement, { amounts }: OperandSet): boolean {
  if (relation !== 'change' && relation !== 'apart') return false;
  return clause.items.some(
    (one) =>
      one !== item &&
      ['target', 'base'].includes(roleOf(sentence, one)) &&
      isAmount(one) &&
      !amounts.some((amount) => amount.item.reading.value === one.reading.value),
  );
}

function place(context: AuditContext, { sentence, pointsBack }: Statement, { amounts }: OperandSet): number {
  const steps = amounts.map((one) => one.sentence.order - sentence.order);
  const isSameBlock = amounts.every((one) => one.sentence.block.id === sentence.block.id);
  const goesOn = pointsBack && steps.includes(-1) ? WEIGHTS.pointsBack : 0;
  if (steps.includes(0)) return WEIGHTS.sameSentence + goesOn;
  if (isSameBlock && steps.includes(1)) return WEIGHTS.nextSentence;
  if (isSameBlock && steps.includes(-1)) return WEIGHTS.sentenceBefore + goesOn;
  if (isSameBlock) return WEIGHTS.sameBlock;
  if (isHeadLine(context, sentence)) return WEIGHTS.headAndBody;
  return steps.some((step) => Math.abs(step) <= NEXT_BLOCK) ? WEIGHTS.nextBlock : WEIGHTS.elsewhere;
}

/** Words that few sentences have tell more. */
function partOf(context: AuditContext, words: ReadonlySet<string>, its: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  const rare = (word: string): number => 1 / (1 + Math.log(1 + (frequencies(context).get(word) ?? 0)));
  let [all, shared] = [0, 0];
  for (const word of words) {
    all += rare(word);
    if (hasWord(its, word)) shared += rare(word);
  }
  // One word alone may be anybody's.
  return (shared / all) * Math.min(1, (1 + words.size) / FEWEST_WORDS);
}

/** So many sentences off another paragraph is the next. */
const NEXT_BLOCK = 5;

const FEWEST_WORDS = 3;

const known = new WeakMap<AuditContext, ReadonlyMap<string, number>>();

function frequencies(context: AuditContext): ReadonlyMap<string, number> {
  const found = known.get(context) ?? count(context);
  known.set(context, found);
  return found;
}

function count({ sentences }: AuditContext): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { tagged } of sentences)
    for (const word of conceptsOf(tagged)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

const MONEY: readonly string[] = [
  '=price',
  '=revenue',
  '=profit',
  '=deficit',
  '=spend',
  '=pay',
  '=debt',
  '=loan',
  '=rent',
  '=tax',
  '=aid',
  '=premium',
  '=invest',
];
const HEADS: readonly string[] = [
  '=staff',
  '=guest',
  '=people',
  '=household',
  '=pupil',
  '=doctor',
  '=patient',
  '=harvest',
  '=dwelling',
  '=death',
  '=crash',
  '=lorry',
  '=ship',
  '=firm',
  '=woman',
  '=man',
  '=member',
  '=customer',
  '=car',
  '=meal',
  '=vote',
  '=birth',
  '=farm',
  '=teacher',
  '=night',
  '=refugee',
  '=jobless',
];

function isOtherKind(head: ReadonlySet<string>, { mention: { kind }, reading }: Item): boolean {
  if (kind === 'count' && reading.unit === null) return false;
  const [isMoney, isHeads] = [MONEY, HEADS].map((list) => list.some((one) => head.has(one)));
  if (isMoney === isHeads) return false;
  return isMoney ? kind === 'count' || kind === 'quantity' : kind === 'money';
}
