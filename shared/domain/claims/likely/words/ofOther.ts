/** Whether a move is said to be of something that neither amount's sentence names: "the decrease in political influence". */
import { conceptsOf, hasWord } from '../../facts/equivalents.ts';
import type { WordCandidate, WordQuestion } from './wordCandidates.ts';

/** What the move is of, up to the next verb, preposition or stop; its last word is the noun. */
const OF_WHAT =
  /^\s+(?:in|of)\s+(?:[\p{L}'’-]+\s+){0,4}?(?<noun>[\p{L}-]+)(?=\s*(?:[.,;:()—–]|$)|\s+(?:has|have|had|is|are|was|were|did|does|may|might|can|could|would|will|in|at|to|from|by|between|over|since|that|which|who|and|on|with|for|during|this|last)\b)/iu;

export function isOfOther({ sentence, cue }: WordQuestion, { a, b }: WordCandidate): boolean {
  if (cue.form !== 'move') return false;
  const rest = sentence.tagged.slice(cue.end);
  const match = OF_WHAT.exec(rest);
  const noun = conceptsOf(match?.groups?.['noun'] ?? '');
  if (match === null || noun.size === 0) return false;
  const own = `${sentence.tagged.slice(0, cue.at)} ${rest.slice(match[0].length)}`;
  const told = conceptsOf([a, b].map((one) => (one.step === 0 ? own : one.sentence.tagged)).join(' '));
  return ![...noun].some((word) => hasWord(told, word));
}
