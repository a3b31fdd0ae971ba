/** What speaks for it that a statement is of these rows by this test. */

import { conceptsOf, hasWord } from '../../facts/equivalents.ts';
import { markOf } from '../../learned/markOf.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { wordBefore, wordBehind } from '../../tellings/plainWords.ts';
import type { Quantifier } from './quantifiers.ts';
import type { Reading } from './rowReading.ts';
import type { Row } from './rows.ts';
import { cueOf, timesTold } from './rowTests.ts';
import type { Value } from './values.ts';

export function scopeMarks(
  sentence: ClaimSentence,
  quantifier: Quantifier,
  { rows, test, subject, isLeast, named }: Reading,
  near: readonly Value[],
): readonly string[] {
  const { kind } = quantifier;
  const list = rows.rows;
  const marks: string[] = [markOf`of ${kind}`];
  const add = (mark: string): void => {
    marks.push(markOf`set ${mark}`, markOf`${kind} ${mark}`);
  };
  add(markOf`size ${Math.min(list.length, 7)}`);
  add(quantifier.of === null ? 'of not told' : quantifier.of === list.length ? 'of agrees' : 'of differs');
  add(rows.isPaired ? 'pairs' : 'single');
  if (rows.isPaired) add(markOf`pairs ${quantifier.of === list.length ? 'counted' : 'not counted'}`);
  if (OF_TIME.test(quantifier.item?.mention.text ?? '')) add(markOf`of time ${test?.marks[1] ?? ''}`);
  const counted = countsNear(sentence, list);
  add(markOf`announced ${counted}`);
  const steps = new Set(list.map(({ value }) => value.step));
  add(markOf`sentences ${Math.min(steps.size, 3)}`);
  const first = list[0]?.value;
  const last = list.at(-1);
  if (first !== undefined && last !== undefined) {
    const span = rows.spans.get(sentence);
    const side =
      span === undefined
        ? first.step > 0
          ? 'behind'
          : 'before'
        : span[0] >= quantifier.end
          ? 'own behind'
          : span[1] <= quantifier.at
            ? 'own before'
            : 'own around';
    add(markOf`rows ${side} ${Math.max(-2, Math.min(2, first.step))}`);
    if (side === 'own behind')
      add(
        markOf`joined ${/[:—(]/u.test(sentence.tagged.slice(quantifier.end, (span?.[0] ?? 0) + 1)) ? 'colon' : 'plain'}`,
      );
  }
  const used = new Set(list.flatMap(({ value, other }) => (other === null ? [value] : [value, other])));
  const left = near.filter(
    (one) =>
      !used.has(one) &&
      one !== test?.bound &&
      one.item !== quantifier.item &&
      one.item.mention.kind === first?.item.mention.kind &&
      one.size % 1 !== 0,
  );
  add(markOf`leaves ${Math.min(3, left.length)}`);
  add(
    markOf`own words ${list.every(({ own }) => own.size > 0) ? 'all' : list.some(({ own }) => own.size > 0) ? 'some' : 'none'}`,
  );
  const times = new Set(list.map(({ time }) => time));
  add(
    markOf`times ${times.has('') ? 'some' : times.size === list.length ? 'each' : times.size === 1 ? 'one' : 'mixed'}`,
  );
  add(markOf`named ${Math.min(named.length, 3)}`);
  if (list.some(({ value }) => /^\D*$/u.test(value.item.mention.text))) add('words as numbers');
  if (list.some(({ value }) => value.item.mention.kind !== first?.item.mention.kind)) add('kinds mixed');
  const nouns = new Set(list.map(({ value }) => /\p{L}{3,}$/u.exec(value.item.mention.text)?.[0] ?? ''));
  add(markOf`nouns ${nouns.size === 1 ? 'one' : nouns.size === 2 && nouns.has('') ? 'left out' : 'mixed'}`);
  if (test !== null) {
    for (const mark of test.marks) add(mark);
    if (test.bound !== null) {
      const { tagged } = sentence;
      const text =
        quantifier.at < test.bound.item.at
          ? tagged.slice(quantifier.end, test.bound.item.at)
          : tagged.slice(test.bound.item.at + 1, quantifier.at);
      add(markOf`bound ${/[;:—(]/u.test(text) ? 'cut' : text.length > 60 ? 'far' : 'near'}`);
      const its = test.bound.item.mention.start;
      const isAmong =
        list.some(({ value }) => value.item.mention.start < its) &&
        list.some(({ value }) => value.item.mention.start > its);
      add(
        markOf`bound ${isAmong ? 'among rows' : its < (first?.item.mention.start ?? 0) ? 'before rows' : 'behind rows'}`,
      );
      if (/[-\ue000-\ueaff]\s*(?:,|and\b|;)\s*$/u.test(tagged.slice(0, test.bound.item.at)))
        add('bound in a list');
    }
  }
  if (subject !== null) {
    add(
      markOf`subject ${named.includes(subject) ? (named.length === 1 ? 'alone named' : 'named') : 'not named'}`,
    );
    add(markOf`subject step ${Math.max(-2, Math.min(2, subject.value.step))}`);
    const place = subject === list[0] ? 'first' : subject === list.at(-1) ? 'last' : 'inner';
    const lead = sentence.tagged.slice(Math.max(0, quantifier.at - 40), quantifier.at);
    add(markOf`subject ${place} by ${POINTS.exec(lead)?.[1]?.toLowerCase() ?? 'no word'}`);
    add(markOf`subject ${place} ${named.length === 0 ? 'of none named' : 'of named'}`);
    const told = timesTold(sentence, rows);
    add(
      markOf`subject time ${subject.time === '' ? 'unknown' : told.has(subject.time) ? (told.size === 1 ? 'told alone' : 'told') : told.size > 0 ? 'another told' : 'not told'}`,
    );
    add(markOf`subject words ${likeness(subject, sentence, rows)}`);
    if (named.length > 1) add(markOf`subject stands ${standsOf(subject, sentence, quantifier)}`);
    if (subject.value.step === 0) {
      const span = [
        Math.min(subject.value.item.at, quantifier.at),
        Math.max(subject.value.item.at, quantifier.end),
      ] as const;
      add(
        markOf`subject ${list.some(({ value }) => value !== subject.value && value.sentence === sentence && value.item.at > span[0] && value.item.at < span[1]) ? 'over others' : 'next'} ${subject.value.item.at < quantifier.at ? 'before' : 'behind'}`,
      );
    }
    if (quantifier.isLeast === null) add(markOf`open ${isLeast ? 'least' : 'most'}`);
    add(
      `word ${sentence.tagged
        .slice(quantifier.at, quantifier.end)
        .toLowerCase()
        .replace(/[^a-z ]/gu, '')
        .split(' ')
        .at(-1)
        ?.slice(0, 5)}`,
    );
  }
  return marks;
}

/** A word right before that stands for one told before. */
const POINTS = /\b(it|its|that|this|they|their|which|he|she|latter|former|these|those|whose)\b(?=[^;:.]*$)/iu;

const LIKE = 4;

/** Whether a name outside the rows begins as one of the row's does: "Finns", "Finland". */
function likeness({ words }: Row, sentence: ClaimSentence, { spans }: Reading['rows']): string {
  const span = spans.get(sentence);
  const { tagged } = sentence;
  const outside = span === undefined ? tagged : `${tagged.slice(0, span[0])} ${tagged.slice(span[1])}`;
  const opens = new Set((outside.match(NAME) ?? []).map((name) => name.slice(0, LIKE)));
  return (words.match(NAME) ?? []).some((name) => opens.has(name.slice(0, LIKE))) ? 'alike' : 'none';
}

const NAME = /\p{Lu}[\p{L}’'-]{3,}/gu;

/** Where its name stands to the word of the place: "Germany was the largest, ahead of Italy". */
function standsOf({ own }: Row, { tagged }: ClaimSentence, { at, end }: Quantifier): string {
  const places = [...tagged.matchAll(NAME)].filter(([name]) =>
    [...conceptsOf(name)].some((word) => hasWord(own, word)),
  );
  if (places.some(({ index }) => index < at)) return 'before';
  const [behind] = places;
  if (behind === undefined) return 'nowhere';
  return OTHER_SIDE.test(tagged.slice(end, behind.index)) ? 'other side' : 'behind';
}

const OTHER_SIDE =
  /\b(?:ahead of|followed by|before|after|than|behind|over|above|past|then|compared with|against)\s+(?:the\s+)?$/iu;

const OF_TIME = /\b(?:years?|months?|quarters?|weeks?|seasons?|days?)\b/iu;

const NOT_SURE =
  /\b(?:would|could|may|might|if|should|expected|nearly|almost|about|will|aims?|plans?|of the (?:world|country|decade|century)|ever|on record|since)\b/iu;

export function noScopeMarks(
  sentence: ClaimSentence,
  quantifier: Quantifier,
  clause: string,
  readings: readonly Reading[],
): readonly string[] {
  const { kind } = quantifier;
  const marks = [
    'no',
    markOf`no ${kind}`,
    markOf`no ${kind} of ${quantifier.of === null ? 'not told' : 'told'}`,
    markOf`no ${kind} cue ${cueOf(clause)}`,
    markOf`no ${kind} readings ${Math.min(6, Math.ceil(Math.log2(1 + readings.length)))}`,
  ];
  marks.push(
    markOf`no ${kind} before ${wordBefore(sentence.tagged.slice(0, quantifier.at))}`,
    markOf`no ${kind} behind ${wordBehind(sentence.tagged.slice(quantifier.end))}`,
  );
  if (NOT_SURE.test(clause)) marks.push('no unsure', markOf`no ${kind} unsure`);
  if (quantifier.of !== null && readings.some(({ rows }) => rows.rows.length === quantifier.of))
    marks.push(markOf`no ${kind} but of that size`);
  if (kind === 'count') {
    const rest = sentence.tagged.slice(quantifier.end);
    marks.push(
      markOf`no count ${/^\s+of\s/iu.test(rest) ? 'part' : 'plain'}`,
      markOf`no count noun ${/\s/u.test(quantifier.item?.mention.text ?? '')}`,
    );
  }
  if (sentence.block.role === 'title') marks.push('no title');
  return marks;
}

/** Whether a number near them says how many the rows are. */
function countsNear(sentence: ClaimSentence, rows: Reading['rows']['rows']): string {
  const sentences = new Set([sentence, ...rows.map(({ value }) => value.sentence)]);
  const counts = [...sentences].flatMap(({ items }) =>
    items
      .filter(
        ({ mention }) => mention.kind === 'count' || mention.kind === 'quantity' || mention.kind === 'period',
      )
      .flatMap(({ mention, reading }) =>
        /^(?:the |past |last )*(?:two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(mention.text) ||
        Number(reading.value) <= 12
          ? [Number(reading.value)]
          : [],
      ),
  );
  return counts.includes(rows.length) ? 'agrees' : 'no';
}
