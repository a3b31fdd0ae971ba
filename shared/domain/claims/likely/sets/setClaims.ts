/**
 * Statements about several at once, bound by what is learned (decide.ts) instead of by a rule for each shape: amounts that others make.
 */
import { toldOf } from '../../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../../forms/draft.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { type Decided, decide, type LIMITS } from './decide.ts';
import { listQuestions } from './lists.ts';
import type { SetQuestion } from './question.ts';
import { runQuestions } from './runs.ts';
import { scopeQuestions } from './scopes.ts';
import { totalQuestions } from './totals.ts';

/** All questions of a sentence. */
export const setQuestions = (context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] =>
  /^table /u.test(sentence.block.locator)
    ? []
    : [
        ...totalQuestions(context, sentence),
        ...scopeQuestions(context, sentence),
        ...runQuestions(context, sentence),
        ...listQuestions(context, sentence),
      ];

/** What is said of the questions asked: of the same amounts once, the likeliest way; nothing is wrong about those that hold. */
export function answersTo(
  questions: readonly SetQuestion[],
  table?: ReadonlyMap<string, number>,
  limits?: typeof LIMITS,
): readonly Decided[] {
  const said = questions
    .flatMap((question) => decide(question, table, limits) ?? [])
    .toSorted((a, b) => Number(isWrong(a.claim)) - Number(isWrong(b.claim)) || b.likelihood - a.likelihood);
  const taken = new Set<string>();
  const holding = new Set<string>();
  return said.flatMap((one) => {
    const { claim } = one;
    const ids = [...claim.triggers, ...claim.operands.flatMap(({ mention }) => mention ?? [])];
    const key = `${claim.form} ${ids.toSorted().join(' ')}`;
    if (taken.has(key) || (isWrong(claim) && claim.triggers.some((id) => holding.has(id)))) return [];
    taken.add(key);
    if (!isWrong(claim)) for (const id of MADE.has(claim.form) ? ids : claim.triggers) holding.add(id);
    return [one];
  });
}

/** What makes an amount that holds is right itself; a member of several may be wrong. */
const MADE: ReadonlySet<string> = new Set(['share', 'level']);

const isWrong = ({ verdict }: ClaimDraft): boolean => verdict === 'contradicted';

/** From here on a statement that holds lets another rule's claim of it be. */
const SURE = 0.6;

/** The claims with what is said of sets: where a statement holds of one, no other rule's claim of the same words is wrong. */
export function withSetClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const said = answersTo(context.sentences.flatMap((sentence) => setQuestions(context, sentence)));
  const holding = said.filter(
    ({ claim, likelihood, bearsOut: isSure }) => isSure && !isWrong(claim) && likelihood >= SURE,
  );
  const kept = drafts.filter(
    (draft) => !isWrong(draft) || !holding.some(({ claim }) => bearsOut(claim, draft)),
  );
  const told = toldOf(kept);
  return [
    ...kept,
    ...said.flatMap(({ claim }) => {
      const [own] = claim.passages;
      return own === undefined || told.hasTouched(own) ? [] : [claim];
    }),
  ];
}

/** Of the same words, by the same amounts or by more of them. */
function bearsOut(claim: ClaimDraft, draft: ClaimDraft): boolean {
  const ids = new Set([...claim.triggers, ...claim.operands.flatMap(({ mention }) => mention ?? [])]);
  const [own, its] = [claim.passages[0], draft.passages[0]];
  const isSame = own !== undefined && its !== undefined && own.start < its.end && its.start < own.end;
  return isSame || (draft.triggers.length > 0 && draft.triggers.every((id) => ids.has(id)));
}
