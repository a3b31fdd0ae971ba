/** Who is meant, against a later sentence that says the contrary of some of them. */
import { point } from '../../../../lib/interval.ts';
import { type ClaimSentence, sentencePassage } from '../../sentence/claimSentence.ts';
import type { Passage } from '../../types.ts';
import { type ClaimDraft, testedClaim } from '../draft.ts';

/** Contradicted: one name at least is told otherwise where none may be. Both passages stand with it. */
export function contraryClaim(
  passage: Passage,
  against: ClaimSentence,
  words: { readonly calculation: string; readonly why: string },
): ClaimDraft {
  const claim = testedClaim({
    form: 'scope',
    wording: passage.text.trim(),
    passage,
    items: [],
    operands: [],
    triggers: [],
    computed: point('1'),
    expected: point('0'),
    measure: 'plain',
    middle: '1',
    code: 'scope_conflict',
    ...words,
  });
  const passages = [passage, sentencePassage(against)];
  return { ...claim, passages, findings: claim.findings.map((finding) => ({ ...finding, passages })) };
}
