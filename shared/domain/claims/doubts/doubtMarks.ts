/**
 * What speaks for a contradiction being the text's and not a wrong choice of its amounts, as named marks: how far off the number is, what
 * else makes it, where the amounts stand, and what other statements have been found to be made of them.
 */

import { amountsOf } from '../facts/amounts.ts';
import { conceptsOf, hasWord } from '../facts/equivalents.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { markOf } from '../learned/markOf.ts';
import { grammarBefore, grammarBehind } from '../lexicon/grammarWords.ts';
import { isAlike, levelsIn } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { FROM_TO } from '../sentence/pairs.ts';
import { roleOf } from '../sentence/roles.ts';
import { BOUND_MARKS, bandOf, boundMarks } from './boundMarks.ts';
import { howMany } from './howMany.ts';
import { makersOf } from './makers.ts';
import { digitMark, offMarks } from './offMarks.ts';

/** A number with its sentence. */
export type Placed = { readonly item: Item; readonly sentence: ClaimSentence };

/** What all contradictions of an article are judged beside. */
export type Surroundings = {
  readonly context: AuditContext;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly words: ReadonlyMap<Item, ReadonlySet<string>>;
  /** The operands of each statement that holds, joined. */
  readonly heldSets: ReadonlySet<string>;
  /** Numbers that a statement that holds is told by, and numbers it is made of. */
  readonly heldTriggers: ReadonlySet<string>;
  readonly heldOperands: ReadonlySet<string>;
};

export function surroundingsOf(context: AuditContext, drafts: readonly ClaimDraft[]): Surroundings {
  const held = drafts.filter(({ verdict }) => verdict === 'holds');
  return {
    context,
    placed: new Map(
      context.sentences.flatMap((sentence) =>
        sentence.items.map((item) => [item.mention.id, { item, sentence }] as const),
      ),
    ),
    words: new Map(amountsOf(context.sentences).map(({ item, words }) => [item, words])),
    heldSets: new Set(held.map((draft) => operandsKey(draft))),
    heldTriggers: new Set(held.flatMap(({ triggers }) => triggers)),
    heldOperands: new Set(held.flatMap(({ operands }) => operands.flatMap(({ mention }) => mention ?? []))),
  };
}

const operandsKey = ({ operands }: ClaimDraft): string =>
  operands
    .flatMap(({ mention }) => mention ?? [])
    .toSorted()
    .join(' ');

export const doubtMarks = (around: Surroundings, draft: ClaimDraft): readonly string[] => [
  ...nearMarks(around, draft),
  ...pairMarks(around, draft),
];

/** All but those of what the number is likely of. */
export function nearMarks(around: Surroundings, draft: ClaimDraft): readonly string[] {
  const length = lengthOf(around.context);
  return [...allMarks(around, draft), length, markOf`${length} ${surenessOf(draft)}`];
}

/** Of what the number is likely of: every pair near it is asked. */
export function pairMarks(around: Surroundings, draft: ClaimDraft): readonly string[] {
  const trigger = placedOf(around, draft.triggers[0]);
  return trigger === null ? [] : boundMarks(around.context, trigger, draft);
}

/** The least and the most that `pairMarks` can say, by `score`. */
export function pairMarksRange(
  around: Surroundings,
  draft: ClaimDraft,
  score: (marks: readonly string[]) => number,
): readonly [number, number] {
  if (placedOf(around, draft.triggers[0]) === null) return [0, 0];
  const scoresOf = (marks: readonly string[]): readonly number[] => marks.map((mark) => score([mark]));
  const [bound, fitting] = [scoresOf(BOUND_MARKS.bound), scoresOf(BOUND_MARKS.fitting)];
  const noPair = score([BOUND_MARKS.noPair]);
  return [
    Math.min(noPair, Math.min(...bound) + Math.min(...fitting)),
    Math.max(noPair, Math.max(...bound) + Math.max(...fitting)),
  ];
}

function allMarks(around: Surroundings, draft: ClaimDraft): readonly string[] {
  const { form, why } = draft;
  const trigger = placedOf(around, draft.triggers[0]);
  const own = trigger?.sentence ?? sentenceOf(around.context, draft);
  const kind = trigger?.item.mention.kind ?? 'words';
  const operands = draft.operands.flatMap(({ mention }) => placedOf(around, mention) ?? []);
  const marks = [
    'all',
    markOf`why ${ruleOf(why)}`,
    markOf`form ${form} ${kind}`,
    ...offMarks(draft).map((mark) => markOf`${form} ${mark}`),
    ...offMarks(draft),
    ...placeMarks(own, operands).flatMap((mark) => [mark, markOf`${form} ${mark}`]),
    ...(own === null ? [] : densityMarks(own)),
    ...takenMarks(around, draft, operands),
    surenessOf(draft),
    rivalOf(draft),
    ...tieMarks(draft),
  ];
  if (trigger !== null) {
    marks.push(...numberMarks(around, trigger, operands), ...neighbourMarks(trigger, operands));
    const digits = digitMark(draft, trigger.item);
    if (digits !== null) marks.push(digits, markOf`${kind} ${digits}`);
  }
  if (own !== null) marks.push(...wordMarks(around, own, operands));
  marks.push(...operandMarks(form, operands));
  return marks;
}

const surenessOf = ({ likelihood }: ClaimDraft): string =>
  markOf`sure ${likelihood === undefined ? 'untold' : bandOf(likelihood)}`;

/** What else lets it hold is the best sign that its amounts are not those that were meant. */
const rivalOf = ({ rival }: ClaimDraft): string =>
  markOf`rival ${rival === undefined ? 'untold' : bandOf(rival)}`;

/** Whichever rule says so. */
const tieMarks = (draft: ClaimDraft): readonly string[] =>
  draft.isTied === true || draft.why === FROM_TO ? ['tied', markOf`tied ${draft.form}`] : [];

/** In a few sentences there is less else that a number may be of. */
const FEW = 5;
const lengthOf = ({ sentences }: AuditContext): string =>
  sentences.length < FEW ? 'in a passage' : 'in an article';

/** A rule by the first words of what it says, without the names of an article. */
const ruleOf = (why: string): string => why.replace(/\d+/gu, '').split(' ').slice(0, 7).join(' ');

const placedOf = ({ placed }: Surroundings, id: string | null | undefined): Placed | null =>
  (id === null || id === undefined ? undefined : placed.get(id)) ?? null;

function sentenceOf({ sentences }: AuditContext, { passages: [own] }: ClaimDraft): ClaimSentence | null {
  if (own === undefined) return null;
  return sentences.find(({ start, end }) => start <= own.start && own.end <= end) ?? null;
}

function placeMarks(own: ClaimSentence | null, operands: readonly Placed[]): readonly string[] {
  if (own === null) return ['no sentence'];
  const steps = operands.map(({ sentence }) => stepOf(own, sentence));
  return [
    markOf`operands ${Math.min(operands.length, 4)}`,
    markOf`steps ${[...new Set(steps)].toSorted().join(' ')}`,
    ...(own.block.role === 'title' ? ['in title'] : []),
  ];
}

const stepOf = (own: ClaimSentence, its: ClaimSentence): string => {
  if (own === its) return 'own';
  if (own.block.id !== its.block.id) return Math.abs(own.order - its.order) < 4 ? 'other near' : 'other';
  const step = its.order - own.order;
  return step < -2 || step > 2 ? 'far' : String(step);
};

function densityMarks(own: ClaimSentence): readonly string[] {
  const levels = levelsIn(own).length;
  return [
    markOf`levels ${howMany(levels, 6)}`,
    markOf`length ${Math.min(5, Math.floor(own.tagged.length / 60))}`,
  ];
}

function takenMarks(
  { heldSets, heldOperands, heldTriggers }: Surroundings,
  draft: ClaimDraft,
  operands: readonly Placed[],
): readonly string[] {
  const ids = operands.map(({ item }) => item.mention.id);
  const marks = [
    markOf`set ${heldSets.has(operandsKey(draft)) ? 'told by another' : 'free'}`,
    markOf`used ${howMany(ids.filter((id) => heldOperands.has(id)).length, 2)} of ${howMany(ids.length, 3)}`,
  ];
  if (draft.triggers.some((id) => heldOperands.has(id))) marks.push('number makes another');
  if (draft.triggers.some((id) => heldTriggers.has(id))) marks.push('number holds elsewhere');
  if (ids.some((id) => heldTriggers.has(id))) marks.push('operand holds');
  return marks;
}

/** So many sentences before and behind, across paragraphs. */
const WIDE = 6;

/** How many other amounts of its sentence, its paragraph and those beside it make the number. */
function numberMarks(
  { context }: Surroundings,
  { item, sentence }: Placed,
  operands: readonly Placed[],
): readonly string[] {
  const used = new Set(operands.map(({ item: one }) => one));
  const block = context.sentences.filter(
    ({ block: { id }, order }) => id === sentence.block.id && Math.abs(order - sentence.order) <= 3,
  );
  const inOwn = makersOf(item, levelsIn(sentence), used);
  const near = makersOf(item, block.flatMap(levelsIn), used);
  const wide = context.sentences.slice(Math.max(0, sentence.order - WIDE), sentence.order + WIDE + 1);
  const around = makersOf(item, wide.flatMap(levelsIn), used);
  return [
    markOf`made in sentence ${howMany(inOwn.made, 2)}`,
    markOf`made near ${howMany(near.made, 3)}`,
    markOf`made around ${howMany(around.made, 3)}`,
    markOf`made near ${near.made > 0 ? 'yes' : 'no'} of ${Math.ceil(Math.log2(1 + near.asked))}`,
  ];
}

function neighbourMarks({ item, sentence }: Placed, operands: readonly Placed[]): readonly string[] {
  const [lead, rest] = [sentence.tagged.slice(0, item.at), sentence.tagged.slice(item.at + 1)];
  const marks = [markOf`lead ${grammarBefore(lead)}`, markOf`rest ${grammarBehind(rest)}`];
  const own = operands.filter(({ sentence: its }) => its === sentence);
  const nearest = own.toSorted((a, b) => Math.abs(a.item.at - item.at) - Math.abs(b.item.at - item.at))[0];
  if (nearest !== undefined) {
    const [from, to] = [Math.min(nearest.item.at, item.at), Math.max(nearest.item.at, item.at)];
    const between = sentence.tagged.slice(from + 1, to);
    marks.push(
      markOf`between ${/[;:—–]/u.test(between) ? 'cut' : /\b(?:while|whereas|but|although|though|and)\b/iu.test(between) ? 'and' : /,/u.test(between) ? 'comma' : 'nothing'}`,
    );
    const others = sentence.items.filter(({ at }) => at > from && at < to).length;
    marks.push(markOf`others between ${howMany(others, 3)}`);
    if (own.length === operands.length) {
      const all = [...own.map((one) => one.item.at), item.at];
      const spread = sentence.items.filter((one) => one.at > Math.min(...all) && one.at < Math.max(...all));
      marks.push(markOf`spread ${howMany(spread.length - 1, 5)}`);
    }
  }
  return marks;
}

/** Whether the words of the statement are those of its amounts. */
function wordMarks(
  { words }: Surroundings,
  own: ClaimSentence,
  operands: readonly Placed[],
): readonly string[] {
  const said = conceptsOf(own.tagged);
  return operands
    .filter(({ sentence }) => sentence !== own)
    .map(({ item }) => {
      const its = words.get(item) ?? new Set<string>();
      const shared = [...said].filter((word) => hasWord(its, word)).length;
      return markOf`words far ${howMany(shared, 3)}`;
    });
}

/** How like the amounts are to each other. */
function operandMarks(form: string, operands: readonly Placed[]): readonly string[] {
  const marks = operands.map(({ item, sentence }) => markOf`${form} role ${roleOf(sentence, item)}`);
  const [a, b] = operands;
  // Of four the first two are the ends of one growth, and of more they are parts.
  if (a === undefined || b === undefined || operands.length > 2) return marks;
  marks.push(
    markOf`alike ${isAlike(a.item, b.item)}`,
    markOf`kinds ${[a, b].map(({ item }) => item.mention.kind).join(' ')}`,
  );
  const [one, other] = [a.item.reading.period, b.item.reading.period];
  const times = one === null || other === null ? 'unknown' : one.from === other.from ? 'same' : 'differ';
  marks.push(markOf`${form} times ${times}`);
  if (a.sentence === b.sentence) {
    const between = levelsIn(a.sentence).filter(
      ({ at }) => at > Math.min(a.item.at, b.item.at) && at < Math.max(a.item.at, b.item.at),
    );
    marks.push(markOf`levels between ${howMany(between.length, 3)}`);
  }
  return marks;
}
