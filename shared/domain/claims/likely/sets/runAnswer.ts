/** How many times running something went on, as amounts or times make it, against what is said. */
import { point } from '../../../../lib/interval.ts';
import { type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import type { Answer } from './question.ts';
import type { RunCue } from './runCues.ts';

/** So many times over an end that is not told it may have gone on before. */
const OVER = 1;

/** Made of amounts or times: so many, with what they are and where they stand. */
export function answerOf(
  sentence: ClaimSentence,
  cue: RunCue,
  made: number,
  isOpen: boolean,
  {
    key,
    marks,
    items,
    told,
    chance,
  }: {
    readonly key: () => string;
    readonly marks: () => readonly string[];
    readonly items: readonly Item[];
    readonly told: string;
    readonly chance: number;
  },
): Answer {
  const off = cue.count - made;
  return {
    key,
    marks,
    makes: off === 0 ? 'same' : Math.abs(off) <= (isOpen && off > 0 ? OVER : 2) ? 'near' : 'other',
    isSaid: () => true,
    bearsOut: () => false,
    chance,
    claim: () => claimOf(sentence, cue, made, items, told),
  };
}

function claimOf(
  sentence: ClaimSentence,
  cue: RunCue,
  made: number,
  items: readonly Item[],
  told: string,
): ClaimDraft {
  const passage = stretchPassage(sentence, cue.at, cue.end);
  return testedClaim({
    form: 'count',
    wording: passage.text.trim(),
    passage,
    items,
    operands: items.map((item) => mentionOperand('member', item)),
    triggers: cue.item === null ? [] : [cue.item],
    computed: point(String(made)),
    expected: point(String(cue.count)),
    measure: 'plain',
    calculation: told,
    middle: String(made),
    why: 'the run it is most likely about, by place and words',
    code: 'scope_conflict',
  });
}
