/** What speaks for it that a number is of no pair near it, or rules it out. */

import { markOf } from '../learned/markOf.ts';
import { grammarBefore, grammarBehind } from '../lexicon/grammarWords.ts';
import { NO_NOUN, UNSURE } from '../relative/cues.ts';
import type { Question } from './candidates.ts';

const YEARLY =
  /\b(?:year[- ]on[- ]year|yearly|annual(?:ly)?|a year|per year|each year|every year|quarter[- ]on[- ]quarter|inflation|interest|unemployment|growth of)\b/iu;
const RATE =
  /\b(?:rates?|tariffs?|duty|duties|levy|tax|stake|owns?|holds?|interest|yield|turnout|target|goal)\b/iu;

export function noneMarks({ sentence, item, cue, levels, candidates }: Question): readonly string[] {
  const { tagged } = sentence;
  const [lead, rest] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  const own = levels.filter(({ step }) => step === 0).length;
  const marks = [
    'none',
    markOf`none ${item.mention.kind}${cue.isSaid ? ' said' : ''}`,
    markOf`none own ${Math.min(own, 3)}`,
    markOf`none ${cue.readings.join(' ')}`,
    markOf`none pairs ${Math.min(6, Math.ceil(Math.log2(1 + candidates.length)))}`,
    markOf`none by ${cue.measuredBy === null ? 'none' : NO_NOUN.test(cue.measuredBy) ? 'general' : 'words'}`,
  ];
  marks.push(markOf`none lead ${grammarBefore(lead)}`, markOf`none rest ${grammarBehind(rest)}`);
  if (/[“"][^”"]*$/u.test(lead)) marks.push('none quoted');
  if (UNSURE.test(lead)) marks.push('none unsure');
  if (YEARLY.test(tagged)) marks.push('none yearly');
  if (RATE.test(rest.slice(0, 50)) || RATE.test(lead.slice(-50))) marks.push('none rate');
  if (/^\s+of\b/iu.test(rest)) marks.push(markOf`none of ${Math.min(own, 2)}`);
  if (sentence.block.role === 'title') marks.push('none title');
  if (/\bby\s+(?:\S+\s+){0,2}$/iu.test(lead)) marks.push('none by');
  if (/^(?:that|this|it|these|those|the)\b/iu.test(tagged))
    marks.push(markOf`none points back ${Math.min(own, 2)}`);
  if (/(?:,|—|–|\()\s*(?:\S+\s+){0,4}$/u.test(lead)) marks.push(markOf`none apposed ${Math.min(own, 2)}`);
  return marks;
}

const TOGETHER =
  /\b(?:together|combined|between them|the (?:\S+|pair|trio) of them|both|in all|jointly|altogether)\b[^;:.]*$/iu;
const EARLIER = /\b(?:having|had|would have)\s+(?:\p{L}+\s+){0,2}$/iu;
/** "A fifth of all loans should go to farmers". */
const WISHED = /^[^,;:.]{0,50}\b(?:should|must|ought|would|could|might|may)\b/u;
const BEFORE_THAT = /^[^,;:.]{0,20}\bin (?:the|those) (?:\p{L}+ )?years? before\b/iu;

/** It is of several at once, of a time before the one told, or of what is to come: the pair beside it cannot make it wrong. */
export function isOfOthers({ sentence: { tagged }, item }: Question): boolean {
  const [lead, rest] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  return (
    TOGETHER.test(lead) ||
    EARLIER.test(lead) ||
    BEFORE_THAT.test(rest) ||
    UNSURE.test(lead) ||
    WISHED.test(rest)
  );
}
