/** How many times running something went on, against every stretch of the amounts near it that did and every two times told beside it. */
import type { AuditContext } from '../../forms/draft.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { wordBefore, wordBehind } from '../../tellings/plainWords.ts';
import type { SetQuestion } from './question.ts';
import { cueOf } from './rowTests.ts';
import { type RunCue, runCuesIn } from './runCues.ts';
import { amountAnswers } from './runRows.ts';
import { timeAnswers } from './runTimes.ts';
import { lengthOf } from './textLength.ts';
import { valuesBeside, valuesNear } from './values.ts';

export function runQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const cues = runCuesIn(sentence);
  if (cues.length === 0) return [];
  const sets = [valuesBeside(context, sentence), valuesNear(context, sentence)];
  return cues.map((cue, i) => {
    const usable = sets.map((values) => values.filter(({ item }) => item !== cue.item));
    const clause = clauseOf(sentence, cue);
    return {
      of: 'runs' as const,
      key: `run ${sentence.order}:${i}`,
      none: () => [
        'no run',
        `no run ${lengthOf(context)}`,
        `no run ${cue.form} ${cue.unit}`,
        `no run cue ${cueOf(clause)}`,
        `no run before ${wordBefore(sentence.tagged.slice(0, cue.at))}`,
        `no run behind ${wordBehind(sentence.tagged.slice(cue.end))}`,
      ],
      answers: [
        ...usable.flatMap((values) => amountAnswers(sentence, cue, clause, values)),
        ...timeAnswers(context, sentence, cue),
      ],
    };
  });
}

function clauseOf({ tagged }: ClaimSentence, { at, end }: RunCue): string {
  const opens = /.*[;:—–(]\s*/su.exec(tagged.slice(0, at))?.[0].length ?? 0;
  return tagged.slice(opens, end + (/^[^;:—–)]*/u.exec(tagged.slice(end))?.[0].length ?? 0));
}
