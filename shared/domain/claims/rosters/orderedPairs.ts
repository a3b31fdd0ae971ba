/**
 * "That puts Kenya ahead of Uganda", "which was level with Kazakhstan", "tea, second only to coffee", "grew faster than either
 * of the others": one member against another, or against all, by what the article tells of each.
 */
import type { Interval } from '../../../lib/interval.ts';
import { differenceOf, mirrored, quotient } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { conceptsOf, isCompatible } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { bandOf } from '../lexicon/thresholds.ts';
import { GAP_WORDINGS, wordingIn } from '../lexicon/wordings.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { type Comparison, comparisonsIn, orderOf, referenceOf } from './comparedTo.ts';
import { entriesIn } from './entries.ts';
import { namedMembers } from './members.ts';
import { wordsOf } from './passages.ts';
import { wayOf } from './predicates.ts';
import { rostersNear } from './rosters.ts';
import { toldOrder } from './toldOrder.ts';
import type { Member, Roster } from './types.ts';

const NOT =
  /\b(?:not|never|no|nor|none|neither|nobody|nowhere|nothing|only|all|every|each|both|if|would|could|may|might|should|will|until|expected|once|had been|twice|times|half|three|four)\b[^,;:.]*$|\d[^,;:.]*$/iu;
const SECOND = /\b(?:came |was |is |ranked )?second only to\s+(?:the\s+)?(?<who>[\p{L}][^,;:.()—]{0,40})/iu;
const ALL_OTHERS =
  /^(?:either|any|both|all|the (?:others?|rest|other two|other three)|any other|every other|each of the others)\b/iu;
const THAT = /(?:^|[;:,]\s)(?:that|this|it|which)\s+(?:was|is|were|puts? it|made it)?\s*$/iu;
/** Between what is called level no more than roundings and talk may lie. */
const LEVEL: Interval = { low: '0.97', high: '1.03' };

export function orderedPairs(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (told.hasFound(sentence) || /^table /u.test(sentence.block.locator)) return [];
  const { words, at: places } = wordsOf(sentence);
  const broken = toldOrder(sentence);
  if (broken !== null) return [broken];
  const second = SECOND.exec(words);
  if (second !== null) {
    const who = second.groups?.['who'] ?? '';
    const passage = stretchPassage(
      sentence,
      places(second.index),
      places(second.index + second[0].length - who.length),
    );
    const claim = secondTo(context, sentence, passage, words.slice(0, second.index), who);
    return claim === null ? [] : [claim];
  }
  return comparisonsIn(words)
    .filter(({ isEither, at }) => !isEither && !NOT.test(words.slice(0, at)))
    .flatMap((comparison) => {
      const passage = stretchPassage(sentence, places(comparison.at), places(comparison.end));
      if (told.hasTouched(passage)) return [];
      const claim = claimOf(context, sentence, comparison, words, passage);
      return claim === null ? [] : [claim];
    })
    .slice(0, 1);
}

type Passage = ReturnType<typeof stretchPassage>;

function claimOf(
  context: AuditContext,
  sentence: ClaimSentence,
  comparison: Comparison,
  words: string,
  passage: Passage,
): ClaimDraft | null {
  const lead = clauseBefore(words.slice(0, comparison.at));
  const concepts = conceptsOf(`${lead} ${comparison.who}`);
  const isFall = wayOf(lead) === 'fall';
  const claims = nearest(context, sentence, concepts).flatMap((roster): readonly ClaimDraft[] => {
    const { members } = roster;
    const subject = subjectOf(context, sentence, members, words, lead);
    if (subject === null) return [];
    if (ALL_OTHERS.test(comparison.who))
      return members.length < 3 ? [] : (againstAll(passage, roster, subject, comparison, isFall) ?? []);
    const other = referenceOf(members, comparison);
    const order = other === null || other === subject ? null : orderOf(subject, other, comparison, isFall);
    if (other === null || order === null) return [];
    return pairClaim(context, passage, roster, subject, other, comparison, order, lead) ?? [];
  });
  // The two may be told by several measures: whichever bears it out is meant.
  return claims.find(({ verdict }) => verdict !== 'contradicted') ?? claims[0] ?? null;
}

function pairClaim(
  context: AuditContext,
  passage: Passage,
  roster: Roster,
  subject: Member,
  other: Member,
  { side, isGrowth, text }: Comparison,
  order: number,
  lead: string,
): readonly ClaimDraft[] | null {
  const [a, b] = [subject.value, other.value];
  if (a === null || b === null) return null;
  const isLevel = isGrowth === false;
  const ratio = quotient(operandInterval(a.reading), operandInterval(b.reading));
  const gap = isLevel ? wordingIn(`${/(?:\S+\s+){0,2}$/u.exec(lead)?.[0] ?? ''}${text}`, GAP_WORDINGS) : null;
  if (side === 'same' || gap !== null) {
    if (ratio === null || !isLevel) return null;
    if (side === 'same')
      return [
        claimFor(
          passage,
          roster,
          [subject, other],
          ratio,
          LEVEL,
          'times',
          `${a.mention.text} / ${b.mention.text}`,
        ),
      ];
  }
  if (gap !== null && ratio !== null && order > 0 === (side === 'more')) {
    const { low, high } = bandOf(context.thresholds, gap.id);
    const [up, down] = side === 'more' ? [a, b] : [b, a];
    const over = quotient(operandInterval(up.reading), operandInterval(down.reading));
    const factor = (percent: string | null): string | null =>
      percent === null ? null : String(1 + Number(percent) / 100);
    return over === null
      ? null
      : [
          claimFor(
            passage,
            roster,
            [subject, other],
            over,
            { low: factor(low), high: factor(high) },
            'times',
            `${up.mention.text} / ${down.mention.text}`,
          ),
        ];
  }
  const isTrue = order === 0 ? null : order > 0 === (side === 'more');
  const count = isTrue === null ? '0' : isTrue ? '1' : '-1';
  return [
    claimFor(
      passage,
      roster,
      [subject, other],
      isLevel && order !== 0 ? signed(a, b, side) : { low: count, high: count },
      { low: '0', high: null },
      isLevel ? 'number' : 'plain',
      isLevel
        ? `${a.mention.text} against ${b.mention.text}`
        : `how ${subject.label.trim()} changed against ${other.label.trim()}`,
    ),
  ];
}

const signed = (a: Item, b: Item, side: Comparison['side']): Interval => {
  const ahead = differenceOf(operandInterval(a.reading), operandInterval(b.reading));
  return side === 'more' ? ahead : mirrored(ahead);
};

/** "Faster than either of the others": nobody may be ahead. */
function againstAll(
  passage: Passage,
  roster: Roster,
  subject: Member,
  comparison: Comparison,
  isFall: boolean,
): readonly ClaimDraft[] | null {
  const { members } = roster;
  const orders = members
    .filter((member) => member !== subject)
    .map((member) => ({ member, order: orderOf(member, subject, comparison, isFall) }));
  if (orders.some(({ order }) => order === null)) return null;
  const ahead = orders.filter(({ order }) =>
    comparison.side === 'more' ? Number(order) > 0 : Number(order) < 0,
  );
  const count = String(ahead.length);
  const shown = [subject, ...ahead.map(({ member }) => member)];
  return [
    claimFor(
      passage,
      roster,
      shown,
      { low: count, high: count },
      { low: '0', high: '0' },
      'plain',
      `those ahead of ${subject.label.trim()}${ahead.length > 0 ? ` (${ahead.map(({ member }) => member.label.trim()).join(', ')})` : ''}`,
    ),
  ];
}

/** One is ahead of it, and that is the one that is named. */
function secondTo(
  context: AuditContext,
  sentence: ClaimSentence,
  passage: Passage,
  lead: string,
  who: string,
): ClaimDraft | null {
  const comparison: Comparison = {
    side: 'less',
    isOrSame: false,
    isGrowth: false,
    isRate: false,
    isEither: false,
    who,
    at: 0,
    end: 0,
    text: 'second only to',
  };
  for (const roster of nearest(context, sentence, conceptsOf(`${lead} ${who}`))) {
    const { members } = roster;
    const subject = subjectOf(context, sentence, members, lead, clauseBefore(lead));
    const other = referenceOf(members, comparison);
    if (subject === null || other === null || other === subject) continue;
    const orders = members.map((member) =>
      member === subject ? 0 : orderOf(member, subject, comparison, false),
    );
    if (orders.some((order) => order === null)) continue;
    const wrong = members.filter(
      (member, i) =>
        member !== subject && (member === other ? Number(orders[i]) <= 0 : Number(orders[i]) > 0),
    );
    const count = String(wrong.length);
    return claimFor(
      passage,
      roster,
      [subject, other, ...wrong],
      { low: count, high: count },
      { low: '0', high: '0' },
      'plain',
      `those that do not stand to ${subject.label.trim()} as the words say`,
    );
  }
  return null;
}

function claimFor(
  passage: Passage,
  { members, told }: Roster,
  shown: readonly Member[],
  computed: Interval,
  expected: Interval,
  measure: 'plain' | 'times' | 'number',
  calculation: string,
): ClaimDraft {
  const items = shown.flatMap(({ from, value }) => [from, value].filter((item) => item !== null));
  return testedClaim({
    form: 'comparison',
    wording: passage.text,
    passage,
    items,
    operands: items.map((item) => mentionOperand('member', item)),
    triggers: [],
    computed,
    expected,
    measure: measure === 'number' ? 'plain' : measure,
    calculation,
    middle: null,
    why: `${told}, of ${members.length}`,
    code: 'wording_out_of_range',
  });
}

/** Rosters of its own paragraph, and tables near it. */
const nearest = (
  context: AuditContext,
  sentence: ClaimSentence,
  concepts: ReadonlySet<string>,
): readonly Roster[] =>
  rostersNear(context.sentences, sentence, concepts, 2).filter(
    (roster) =>
      (roster.kind === 'table' || roster.block === sentence.block.id) &&
      isCompatible(concepts, roster.concepts),
  );

const clauseBefore = (lead: string): string => /[^;:]*$/u.exec(lead)?.[0] ?? lead;

/** The only member named before the words in their clause, the last one where "that" takes it up, else nobody. */
function subjectOf(
  context: AuditContext,
  sentence: ClaimSentence,
  members: readonly Member[],
  words: string,
  lead: string,
): Member | null {
  const near = /[^,;:]*$/u.exec(lead)?.[0] ?? lead;
  for (const stretch of [near, lead]) {
    const [one, more] = namedMembers(members, stretch);
    if (one !== undefined) return more === undefined ? one : null;
  }
  if (!THAT.test(words.slice(0, lead.length + words.indexOf(lead))) && !THAT.test(lead)) return null;
  const before = context.sentences[sentence.order - 1];
  if (before?.block.id !== sentence.block.id) return null;
  const label = entriesIn(before).findLast(({ levels }) => levels.length > 0)?.label;
  const [one, more] = label === undefined ? [] : namedMembers(members, label);
  return one === undefined || more !== undefined ? null : one;
}
