/** An amount that is called an average, or told for each of so many or so long: of which amounts it is one. */
import type { AuditContext } from '../../forms/draft.ts';
import { markOf } from '../../learned/markOf.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { type Parts, type TotalQuestion, totalQuestionsIn } from './parts.ts';
import type { SetQuestion } from './question.ts';
import { isAverage } from './totalCues.ts';
import { noTotalMarks, totalMarks } from './totalMarks.ts';
import { answerBy, sharesOf } from './totals.ts';
import type { Value } from './values.ts';

const MOST_PARTS = 12;
/** A mean lies within its amounts; one made wrong not far from them. */
const REACH = { below: 0.7, above: 1.4 };

export const meanQuestions = (context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] =>
  totalQuestionsIn(context, sentence)
    .filter(isAverage)
    .map((question) => ({
      of: 'means' as const,
      key: `mean ${sentence.order}:${question.at}`,
      none: () => noTotalMarks(context, question).map(ofMeans),
      answers: [...meansOf(question), ...sharesOf(context, question)].map((way) => {
        const answer = answerBy(context, question, way);
        return {
          ...answer,
          marks: () => [...totalMarks(question, way), ...wholeMarks(question, way)].map(ofMeans),
        };
      }),
    }));

const ofMeans = (mark: string): string => markOf`means ${mark}`;

const MEDIAN = /\bmedian\b/iu;

/** Lists as they are told: one that goes on at either end is no list of its own. */
function meansOf({ stated, alike, sentence }: TotalQuestion): readonly Parts[] {
  const isMedian = MEDIAN.test(sentence.tagged);
  const ways: Parts[] = [];
  for (let from = 0; from < alike.length; from++)
    for (let to = from + 1; to < Math.min(alike.length, from + MOST_PARTS); to++) {
      const parts = alike.slice(from, to + 1);
      if (goesOn(alike[from - 1], alike[from]) || goesOn(alike[to], alike[to + 1])) continue;
      const sizes = parts.map(({ size }) => size);
      if (stated.size < Math.min(...sizes) * REACH.below || stated.size > Math.max(...sizes) * REACH.above)
        continue;
      ways.push({ relation: 'mean', parts: isMedian ? inTheMiddle(parts) : parts, whole: null });
    }
  return ways;
}

/** A median is what the one in the middle by size is, or half of two. */
function inTheMiddle(parts: readonly Value[]): readonly Value[] {
  const sorted = parts.toSorted((a, b) => a.size - b.size);
  const half = sorted.length / 2;
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
}

/** What stands between two members of one list: a comma or "and", with the name of one and the time of the other. */
const JOINT = /^[^;:.()—–]{0,40}(?:,|\band\b)[^;:.()—–,]{0,40}$/iu;
const APART =
  /\b(?:against|from|than|while|whereas|but|compared|after|before|under|below|above|over|average|mean|median|averag\w+|target|of which)\b/iu;

function goesOn(one: Value | undefined, next: Value | undefined): boolean {
  if (one === undefined || next === undefined || one.sentence !== next.sentence) return false;
  const gap = one.sentence.tagged.slice(one.item.at + 1, next.item.at);
  return JOINT.test(gap) && !APART.test(gap);
}

/** Whether they are all there is of a sentence or of what is told beside it. */
function wholeMarks({ alike }: TotalQuestion, { parts }: Parts): readonly string[] {
  const sentences = new Set(parts.map(({ sentence }) => sentence));
  const inside = alike.filter(({ sentence }) => sentences.has(sentence));
  return [
    `takes ${inside.length === parts.length ? 'whole sentences' : 'a part'} of ${Math.min(3, sentences.size)}`,
  ];
}
