/** The same figure stated twice: in the summary and in the body, or in two paragraphs. */
import { CodePointIndex } from '../../../../lib/codePoints.ts';
import { type Interval, overlaps } from '../../../../lib/interval.ts';
import { hull, mirrored } from '../../../../lib/intervalArithmetic.ts';
import type { Period, Reading } from '../../../reading/types.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type Direction, directionsIn } from '../../lexicon/directions.ts';
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import { type Clause, clausesOf } from '../../sentence/clauses.ts';
import { pairsIn } from '../../sentence/pairs.ts';
import { GENERIC_WORDS, qualifiersOf } from '../../sentence/qualifiers.ts';
import { dimensionOf, roleOf } from '../../sentence/roles.ts';
import { timeBehind } from '../../sentence/timeBehind.ts';
import { endPeriod, isSameTopic, isSpan, type Topic, topicOf } from '../../sentence/topic.ts';
import {
  type AuditContext,
  type ClaimDraft,
  type FindingDraft,
  mentionOperand,
  testedClaim,
} from '../draft.ts';

type Stated = {
  readonly item: Item;
  readonly clause: Clause;
  readonly period: Period;
  readonly topic: Topic;
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Content words right around the number, each with the word before it. */
  readonly near: ReadonlyMap<string, string>;
};

/** Figures stated at least twice: one claim for each later statement, set against the first. */
export function repeatedFigures(context: AuditContext): readonly ClaimDraft[] {
  const stated = context.sentences.flatMap((sentence) => clausesOf(sentence).flatMap(statedIn));
  const byKey = new Map<string, Stated[]>();
  for (const one of stated) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  const claims: ClaimDraft[] = [];
  for (const group of byKey.values()) {
    const seen: Stated[] = [];
    for (const one of group) {
      const first = seen.find((other) => isSameFigure(other, one));
      if (first === undefined) seen.push(one);
      else claims.push(repeatClaim(first, one));
    }
  }
  return claims;
}

function statedIn(clause: Clause): readonly Stated[] {
  const words = qualifiersOf(clause);
  const pairs = pairsIn(clause);
  return clause.items.flatMap((item): Stated[] => {
    const topic = topicOf(item.mention);
    const isFactor = item.mention.kind === 'factor';
    const dimension = isFactor ? 'factor' : dimensionOf(item);
    if (dimension === null || item.reading.value === null) return [];
    const role = isFactor ? 'change' : roleOf(clause.sentence, item);
    const pair = pairs.find(({ from, to }) => from === item || to === item);
    const period =
      pair === undefined
        ? (item.reading.period ?? timeBehind(clause.sentence, item))
        : endPeriod(item, pair.from === item ? 'from' : 'to');
    if (period === null || (role !== 'change' && isSpan(period))) return [];
    const kind = role === 'change' ? 'change' : 'level';
    return [
      {
        item,
        clause,
        period,
        topic,
        words,
        near: wordsAround(clause, item),
        key: [dimension, kind, period.from, period.to].join('|'),
      },
    ];
  });
}

function isSameFigure(a: Stated, b: Stated): boolean {
  if (a.clause.sentence === b.clause.sentence || isOfAnother(a) || isOfAnother(b)) return false;
  if (isSameTopic(a.topic, b.topic)) return sameWords(a.words, b.words) && reporterOf(a) === reporterOf(b);
  return a.topic.measure === b.topic.measure && isSameMatter(a, b);
}

const SET_AGAINST = /\b(?:than|as)\s+(?:(?:that|those)\s+(?:of|from|in)\s+)?(?:the\s+)?$/iu;

/** "It shipped 594 million kg, 2.3 times as much as India": whom a number is set against is not whose it is. */
function isOfAnother({ clause: { sentence }, topic }: Stated): boolean {
  const words = new CodePointIndex(sentence.text);
  return (
    topic.subject.length > 0 &&
    topic.subject.every((code) => {
      const named = sentence.areas.find(({ iso3, start }) => iso3 === code && start >= sentence.start);
      return named !== undefined && SET_AGAINST.test(words.slice(0, named.start - sentence.start));
    })
  );
}

const areasOf = ({ clause: { sentence } }: Stated): string =>
  [...new Set(sentence.areas.map(({ iso3 }) => iso3))].sort().join();

/**
 * "Ghana earned $1.7 billion from cocoa beans", "Beans earned Ghana $1.9 billion": the same areas and the same words
 * around the number, where one may only put a word before a noun of the other ("cocoa beans").
 */
function isSameMatter(a: Stated, b: Stated): boolean {
  if (areasOf(a) !== areasOf(b)) return false;
  const shared = [...a.near.keys()].filter((word) => b.near.has(word));
  if (shared.length < 2) return false;
  const isModifier = (word: string, own: ReadonlyMap<string, string>): boolean =>
    shared.some((noun) => own.get(noun) === word && !GENERIC_WORDS.has(noun));
  return [a, b].every(({ near }) =>
    [...near.keys()].every((word) => shared.includes(word) || isModifier(word, near)),
  );
}

/** How many characters around a number say what it is of. */
const AROUND = 40;

/** Content words of the clause around a number up to a comma, lower case, with the word before each. */
function wordsAround({ sentence }: Clause, item: Item): ReadonlyMap<string, string> {
  const before =
    /[^,;:()—]*$/u.exec(sentence.tagged.slice(Math.max(0, item.at - AROUND), item.at))?.[0] ?? '';
  const after = /^[^,;:()—]*/u.exec(sentence.tagged.slice(item.at + 1, item.at + 1 + AROUND))?.[0] ?? '';
  const places = [...sentence.areas, ...sentence.groups].map(({ text }) => text.toLowerCase()).join(' ');
  const found = new Map<string, string>();
  for (const stretch of [before, after]) {
    const words = stretch.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
    words.forEach((word, i) => {
      const isContent =
        word.length > 2 &&
        !FUNCTION_WORDS.has(word) &&
        !places.includes(word) &&
        directionsIn(word).length === 0;
      if (isContent) found.set(word, words[i - 1] ?? '');
    });
  }
  return found;
}

const FUNCTION_WORDS = new Set(
  'the and for from with that this was were are had has have its their his her into about only just some over under than then but not also which who whose while when where after before since during between worth total alone'.split(
    ' ',
  ),
);

const sameWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

/** Two statistics of one flow may differ: figures are compared only when nobody, or the same body, is named. */
const reporterOf = ({ clause }: Stated): string =>
  (
    /\b(?:according to|data from|figures from|reported by|customs|said|says|claims?)\b[^,.;]{0,40}/iu.exec(
      clause.sentence.text,
    )?.[0] ?? ''
  ).toLowerCase();

function repeatClaim(first: Stated, second: Stated): ClaimDraft {
  const [a, b] = turned(first, second);
  const agrees = overlaps(a, b);
  const claim = testedClaim({
    form: 'level',
    wording: second.item.mention.text,
    passage: passageOf(second.item),
    items: [first.item],
    operands: [
      mentionOperand('this', second.item, second.period),
      mentionOperand('other', first.item, first.period),
    ],
    triggers: [],
    computed: a,
    expected: agrees ? hull(a, b) : b,
    measure:
      first.item.mention.kind === 'factor'
        ? 'times'
        : measureOf(first.item.mention.kind, first.item.reading.currency),
    calculation: `stated first as ${first.item.mention.text}`,
    middle: first.item.reading.value,
    why: 'the same measure, parties and period, stated twice',
    code: 'same_figure_differs',
  });
  const passages = [passageOf(first.item), passageOf(second.item)];
  const finding: FindingDraft = agrees
    ? {
        code: 'same_figure_agrees',
        severity: 'info',
        passages,
        message: `“${first.item.mention.text}” and “${second.item.mention.text}” state the same figure, and agree.`,
        evidence: claim.arithmetic,
      }
    : {
        code: 'same_figure_differs',
        severity: 'error',
        passages,
        message: `“${first.item.mention.text}” and “${second.item.mention.text}” state the same figure differently.`,
        evidence: claim.arithmetic,
      };
  return { ...claim, passages, findings: [finding] };
}

/** Both stretches; of two changes that are said to go opposite ways, the fall below zero. */
function turned(first: Stated, second: Stated): readonly [Interval, Interval] {
  const [a, b] = [stretch(first.item.reading), stretch(second.item.reading)];
  const [one, other] = [wayOf(first), wayOf(second)];
  if (one === null || other === null || one === other) return [a, b];
  return one === 'fall' ? [mirrored(a), b] : [a, mirrored(b)];
}

/** Which way a change goes, where its clause leaves no doubt. */
function wayOf({ clause, key }: Stated): Direction | null {
  if (!key.includes('|change|')) return null;
  const ways = new Set(directionsIn(clause.text).map(({ direction }) => direction));
  const [way] = ways;
  return ways.size === 1 && way !== undefined ? way : null;
}

/** What a statement of a figure allows, wide enough for "nearly" and "about". */
function stretch(reading: Reading) {
  const { value, low, high } = reading;
  const own = operandInterval(reading);
  return value === null ? own : hull(own, { low: low ?? value, high: high ?? value });
}
