/** All amounts of the article that could stand in a relation to each other, by arithmetic alone; which are meant is weighed. */

import { countWords } from '../calculate/eachClaim.ts';
import { type Amount, amountsOf } from '../facts/amounts.ts';
import { allPairs } from '../facts/crossPairs.ts';
import { isCompatible, sharedOf } from '../facts/equivalents.ts';
import { isHeadLine } from '../facts/subjects.ts';
import { rowPairs } from '../facts/tableRows.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import type { Item } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import type { Statement } from './statements.ts';

/** stated: the words themselves tie them. told: a tested claim does, and says how they stand. beside: two sentences do. row: a row or column of a table. near: only their place and their words. */
export type Tie = 'stated' | 'told' | 'row' | 'beside' | 'near';

/** In order: from and to, part and whole, whole and count, or the values of a list. */
export type OperandSet = { readonly amounts: readonly Amount[]; readonly tie: Tie };

/** How many sentences apart two amounts may stand that only their place ties. */
const REACH = 2;

export type OperandSets = Readonly<Record<'change' | 'mean' | 'apart', readonly OperandSet[]>>;

/** `drafts` have bound amounts already: what is said beside them in other words may be of the same ones. */
export function operandSets(context: AuditContext, drafts: readonly ClaimDraft[]): OperandSets {
  const amounts = amountsOf(context.sentences);
  const byItem = new Map(amounts.map((amount) => [amount.item, amount]));
  const byId = new Map(amounts.map(({ item }) => [item.mention.id, item]));
  const tied = (items: readonly Item[], tie: Tie): readonly OperandSet[] => {
    const all = items.flatMap((item) => byItem.get(item) ?? []);
    return all.length === items.length ? [{ amounts: all, tie }] : [];
  };
  const change = unique([
    ...drafts.flatMap(({ verdict, triggers, operands: [from, to, more] }) =>
      verdict !== 'untestable' && from?.role === 'from' && to?.role === 'to' && more === undefined
        ? tied(
            [from, to].flatMap(({ mention }) => byId.get(mention ?? '') ?? []),
            triggers.length > 0 ? 'told' : 'stated',
          ).filter((set) => set.amounts.length === 2)
        : [],
    ),
    ...context.sentences.flatMap((sentence) =>
      allPairs(context, sentence).flatMap(({ from, to }) =>
        tied([from, to], sentence.items.includes(from) && sentence.items.includes(to) ? 'stated' : 'beside'),
      ),
    ),
    ...rowPairs(context).flatMap(({ from, to }) => tied([from, to], 'row')),
    ...nearPairs(amounts),
  ]);
  return { change, mean: lists(context, tied), apart: unique([...change, ...besides(amounts)]) };
}

/** "quadrupled from $0.5 billion": from its own base to what the same names have come to. */
export function ownBases({ sentences }: AuditContext, { clause, slots }: Statement): readonly OperandSet[] {
  const amounts = amountsOf(sentences);
  const [base, more] = amounts.filter((one) => clause.items.includes(one.item) && one.role !== 'change');
  if (base === undefined || more !== undefined || base.role !== 'base') return [];
  return amounts
    .filter(
      (one) =>
        one.sentence !== base.sentence &&
        isLevel(one) &&
        one.role !== 'base' &&
        isCommensurable(one.item, base.item),
    )
    .filter(
      (one) =>
        Math.abs(one.sentence.order - base.sentence.order) <= BASE_REACH &&
        [...(slots[0]?.names ?? [])].some((name) => one.names.has(name)),
    )
    .map((to) => ({ amounts: [base, to], tie: 'beside' }));
}

const BASE_REACH = 4;

/** The first of those with the same operands: the one that is tied best. */
function unique(sets: readonly OperandSet[]): readonly OperandSet[] {
  const seen = new Map<string, OperandSet>();
  for (const set of sets) {
    const key = set.amounts.map(({ item }) => item.mention.id).join(' ');
    if (!seen.has(key)) seen.set(key, set);
  }
  return [...seen.values()];
}

const isLevel = ({ role, item }: Amount): boolean =>
  role !== 'change' && item.mention.kind !== 'percentage_points';

/** Amounts that follow each other closely, of one unit. */
function* closeBy(amounts: readonly Amount[]): Generator<readonly [Amount, Amount]> {
  for (const [i, a] of amounts.entries())
    for (const b of amounts.slice(i + 1)) {
      if (b.sentence.order - a.sentence.order > REACH) break;
      if (
        b.sentence.block.id === a.sentence.block.id &&
        isLevel(a) &&
        isLevel(b) &&
        isCommensurable(a.item, b.item)
      )
        yield [a, b];
    }
}

const isApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** The same at two times; within one sentence, where nothing tells the times, in whichever order. */
function nearPairs(amounts: readonly Amount[]): readonly OperandSet[] {
  return [...closeBy(amounts)].flatMap(([a, b]): readonly OperandSet[] => {
    if (isApart(a.names, b.names) || !isCompatible(a.words, b.words)) return [];
    const isOneSentence = a.sentence === b.sentence;
    if (!isOneSentence && sharedOf(a.words, b.words) === 0) return [];
    const inOrder: OperandSet = { amounts: [a, b], tie: 'near' };
    const turned: OperandSet = { amounts: [b, a], tie: 'near' };
    if (a.year === null || b.year === null || a.year === b.year)
      return isOneSentence ? [inOrder, turned] : [];
    return [a.year < b.year ? inOrder : turned];
  });
}

const besides = (amounts: readonly Amount[]): readonly OperandSet[] =>
  [...closeBy(amounts)].map(([a, b]) => ({ amounts: [a, b], tie: 'near' }));

/** Values of one unit that a sentence lists. */
function lists(
  context: AuditContext,
  tied: (items: readonly Item[], tie: Tie) => readonly OperandSet[],
): readonly OperandSet[] {
  const amounts = amountsOf(context.sentences);
  return context.sentences.flatMap((sentence) => {
    const own = amounts.filter((one) => one.sentence === sentence && isLevel(one));
    const runs: Amount[][] = [];
    for (const one of own) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      const between = last === undefined ? '' : sentence.tagged.slice(last.item.at + 1, one.item.at);
      if (
        run !== undefined &&
        last !== undefined &&
        isCommensurable(last.item, one.item) &&
        STEP.test(between)
      )
        run.push(one);
      else runs.push([one]);
    }
    return runs
      .map(withoutSum)
      .filter((run) => run.length > 2 || (run.length > 1 && run.every(({ role }) => role !== 'base')))
      .flatMap((run) =>
        tied(
          run.map(({ item }) => item),
          'stated',
        ),
      );
  });
}

/** "1,300, 1,750 and 2,050, or 5,100 in all". */
const withoutSum = (run: readonly Amount[]): readonly Amount[] => {
  const values = run.map(({ item }) => Number(item.reading.value));
  const last = values.at(-1) ?? 0;
  return run.length > 2 && values.slice(0, -1).reduce((a, b) => a + b, 0) === last ? run.slice(0, -1) : run;
};

const STEP = /^[^;:.]{0,30}(?:,|\band\b)[^;:.]{0,30}$/u;

/** The amounts a statement with a slot for each could be of: parts and wholes, wholes and counts. */
export function slotSets(context: AuditContext, statement: Statement): readonly OperandSet[] {
  const { item, slots, relation, sentence } = statement;
  const amounts = amountsOf(context.sentences).filter(
    (one) => one.item !== item && isLevel(one) && one.item.mention.kind !== 'percent',
  );
  const [first, second] = slots.map(({ own }) =>
    own === null ? amounts : amounts.filter((one) => one.item === own),
  );
  if (first === undefined || second === undefined) return [];
  const isOfAll = OF_ALL.test(sentence.tagged.slice(item.at + 1));
  const isPart = (part: Amount, whole: Amount): boolean =>
    isPartOf(part, whole) && (isOfAll || !isInTable(part));
  const fits =
    relation === 'share'
      ? isPart
      : (whole: Amount, count: Amount): boolean => isEach(context, statement, whole, count, amounts);
  return first.flatMap((a) =>
    second
      .filter((b) => a !== b && fits(a, b))
      .map(
        (b): OperandSet => ({
          amounts: [a, b],
          tie:
            a.sentence === sentence && b.sentence === sentence
              ? 'stated'
              : isInTable(a) && isInTable(b)
                ? 'row'
                : 'near',
        }),
      ),
  );
}

const isInTable = ({ sentence }: Amount): boolean => /^table /u.test(sentence.block.locator);

/** Of the total of the table, not of the row's own. */
const OF_ALL = /^\s+of\s+(?:all|the (?:total|whole|overall|combined)|total|everything)\b/u;

/** Of one time and one unit, and less. */
function isPartOf(part: Amount, whole: Amount): boolean {
  // Nearly all pairs of an article are asked.
  if (whole.role === 'base' || !(Number(part.item.reading.value) < Number(whole.item.reading.value)))
    return false;
  const isOneTime =
    part.year === whole.year || (!isInTable(part) && (part.year === null || whole.year === null));
  const isOneUnit =
    isCommensurable(part.item, whole.item) ||
    (part.item.mention.kind === 'count' && whole.item.mention.kind === 'count');
  return isOneTime && isOneUnit && (isInTable(part) ? isInTable(whole) && whole.names.size === 0 : true);
}

function isEach(
  context: AuditContext,
  { item, slots }: Statement,
  whole: Amount,
  count: Amount,
  amounts: readonly Amount[],
): boolean {
  const hasOwnWhole = (one: Amount): boolean =>
    one !== whole && one.sentence === count.sentence && isWholeOf(one.item, item);
  return (
    (whole.sentence === count.sentence || !amounts.some(hasOwnWhole)) &&
    isWholeOf(whole.item, item) &&
    whole.role !== 'base' &&
    Number(whole.item.reading.value) > Number(item.reading.value) &&
    count.item.mention.kind === 'count' &&
    (count.sentence.block.id === item.mention.block || isHeadLine(context, count.sentence)) &&
    Number(count.item.reading.value) > 1 &&
    sharedOf(slots[1]?.words ?? new Set(), countWords(count.sentence, count.item)) > 0 &&
    !isApart(whole.names, count.names)
  );
}

const isWholeOf = (whole: Item, item: Item): boolean =>
  item.mention.kind === 'money'
    ? whole.mention.kind === 'money' && whole.reading.currency === item.reading.currency
    : isCommensurable(whole, item);
