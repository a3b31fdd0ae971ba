/** What is said of all, of none or of some alone and that no rule has tested: it is listed, with what is missing to test it. */
import { universalIn } from '../../facts/allOrNone.ts';
import { namedAloneIn } from '../../likely/sets/names/namedAlone.ts';
import { textPassage } from '../../rosters/passages.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import type { Passage } from '../../types.ts';
import { type AuditContext, type ClaimDraft, untestable } from '../draft.ts';

export function untestedScopes(
  { sentences }: AuditContext,
  drafts: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const told = drafts.filter(({ form }) => form === 'scope').flatMap(({ passages }) => passages);
  return sentences.flatMap((sentence) =>
    scopesIn(sentence)
      .filter((passage) => !told.some((one) => one.start < passage.end && passage.start < one.end))
      .map((passage) =>
        untestable({
          form: 'scope',
          wording: passage.text,
          passages: [passage],
          triggers: [],
          missing: ['what is so of each of them'],
          why: 'the article does not tell of each of those who are meant',
        }),
      ),
  );
}

/** "Land alone has cost ¤" and "a bar the size of" say nothing of others. */
const FORMS: ReadonlySet<string> = new Set(['only', 'the only', 'was the only', 'all but', 'apart']);

/** Its sources are no part of a statement, nor is what a long sentence goes on to say. */
function endOf({ text }: ClaimSentence, at: number, end: number): number {
  const said = text.slice(at, end);
  const bracket = said.search(/\s*\(/u);
  const next = said.slice(LONG).search(/,\s+(?:and|but|while|so|as|which|who)\s/u);
  const ends = [bracket, next < 0 ? -1 : next + LONG].filter((one) => one > 0);
  return at + Math.min(said.length, ...ends);
}

/** So much of a statement says what it is of. */
const LONG = 40;

/** One stretch is one statement. */
function scopesIn(sentence: ClaimSentence): readonly Passage[] {
  const universal = universalIn(sentence);
  const alone = namedAloneIn(sentence)
    .filter(({ form, names }) => FORMS.has(form) && names.some(({ isLarge }) => isLarge))
    .map(({ at, end }) => textPassage(sentence, at, endOf(sentence, at, end)));
  const whole =
    universal === null
      ? []
      : [textPassage(sentence, universal.at, endOf(sentence, universal.at, universal.end))];
  return [...alone, ...whole].filter(
    ({ start, end }, i, all) => !all.slice(0, i).some((one) => one.start < end && start < one.end),
  );
}
