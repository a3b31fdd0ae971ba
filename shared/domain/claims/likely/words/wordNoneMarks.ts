/** What speaks for it that words without a number are of no pair near them. */

import { markOf } from '../../learned/markOf.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { KINDS, type Surroundings } from './surroundings.ts';
import type { WordQuestion } from './wordCandidates.ts';
import type { WordCue } from './wordCues.ts';

export function wordNoneMarks(
  { sentence, cue, levels }: WordQuestion,
  around: Surroundings,
): readonly string[] {
  const { tagged } = sentence;
  const kind = KINDS[cue.form];
  const own = levels.filter(({ step }) => step === 0).length;
  const rest = tagged.slice(cue.end);
  const marks = [
    markOf`none ${kind}`,
    markOf`none ${cue.form}`,
    markOf`none own ${Math.min(own, 3)}`,
    markOf`none ${kind} own ${Math.min(own, 3)}`,
    markOf`none levels ${Math.min(levels.length, 6)}`,
    markOf`none way ${cue.scale?.way ?? 'same'}`,
    markOf`none band ${cue.band === null ? 'no' : 'yes'}`,
    markOf`none word ${wordOf(sentence, cue)}`,
  ];
  if (/^\s+(?:by\s+)?(?:\S+\s+){0,2}[\ue300-\ue6ff]/u.test(rest))
    marks.push('none number behind', markOf`none ${kind} number behind`);
  if (/^\s+(?:by|of)\s+(?:\S+\s+){0,2}[\ue000-\ue2ff]/u.test(rest)) marks.push('none amount behind');
  if (/^\s+(?:in|of|demand|prices?|costs?|growth|rates?)\b/iu.test(rest))
    marks.push(markOf`none ${kind} goes on`);
  if (around.subject.size === 0) marks.push('none subject empty');
  if (sentence.block.role === 'title') marks.push('none title');
  if (/["“”]/u.test(tagged)) marks.push('none quoted');
  if (around.size !== null) marks.push('none size', markOf`none ${kind} size`);
  if (around.pointsBack) marks.push(markOf`none points back ${Math.min(own, 2)}`);
  if (
    /\b(?:because|as|since|when|after|before|which|who|that)\s+(?:\S+\s+){0,6}$/iu.test(
      tagged.slice(0, cue.at),
    )
  )
    marks.push(markOf`none ${kind} subclause`);
  if (/^\s*[.,;:)]/u.test(rest)) marks.push(markOf`none ${kind} ends`);
  marks.push(...(cue.doubts ?? []).map((doubt) => markOf`none ${doubt}`));
  return marks;
}

/** The words' own first five letters. */
const wordOf = ({ tagged }: ClaimSentence, { at, end }: WordCue): string =>
  tagged.slice(at, end).toLowerCase().split(' ')[0]?.slice(0, 5) ?? '';
