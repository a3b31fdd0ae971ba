/**
 * Statements about several at once, and amounts that others make by a product (../products), bound by what is learned (decide.ts)
 * instead of by a rule for each shape.
 */
import { toldOf } from '../../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../../forms/draft.ts';
import { weightsOf } from '../../learned/weigh.ts';
import type { ClaimSentence } from '../../sentence/claimSentence.ts';
import { productQuestions } from '../products/products.ts';
import products from '../products/weights.json' with { type: 'json' };
import { type Decided, decide, type LIMITS } from './decide.ts';
import { listQuestions } from './lists.ts';
import { meanQuestions } from './means.ts';
import { countedNameQuestions } from './names/countedNames.ts';
import { nameQuestions } from './names/nameQuestions.ts';
import type { SetQuestion } from './question.ts';
import { rangeQuestions } from './ranges.ts';
import { runQuestions } from './runs.ts';
import { scopeQuestions } from './scopes.ts';
import { totalQuestions } from './totals.ts';

/** Made by ../../learned/testing/learn.ts. */
const PRODUCTS = weightsOf(products);

/** All questions of a sentence. */
export const setQuestions = (context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] =>
  /^table /u.test(sentence.block.locator)
    ? []
    : [
        ...totalQuestions(context, sentence),
        ...meanQuestions(context, sentence),
        ...rangeQuestions(context, sentence),
        ...scopeQuestions(context, sentence),
        ...runQuestions(context, sentence),
        ...listQuestions(context, sentence),
        ...nameQuestions(context, sentence),
        ...countedNameQuestions(context, sentence),
      ];

/** What is said of the questions asked: of the same amounts once, the likeliest way; nothing is wrong about those that hold. */
export function answersTo(
  questions: readonly SetQuestion[],
  table?: ReadonlyMap<string, number>,
  limits?: typeof LIMITS,
): readonly Decided[] {
  const decided = questions.flatMap((question) => decide(question, table, limits) ?? []);
  const averages = new Set(decided.flatMap(({ claim, of }) => (of === 'means' ? claim.triggers : [])));
  const said = decided
    // What an average is of is asked by itself.
    .filter(
      ({ claim, of }) =>
        of !== 'amounts' || claim.form !== 'level' || !claim.triggers.some((id) => averages.has(id)),
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.likelihood - a.likelihood);
  const taken = new Set<string>();
  const holding = new Set<string>();
  return said.flatMap((one) => {
    const { claim } = one;
    const ids = [...claim.triggers, ...claim.operands.flatMap(({ mention }) => mention ?? [])];
    const key =
      ids.length === 0
        ? `${claim.form} at ${claim.passages[0]?.start}`
        : `${claim.form} ${ids.toSorted().join(' ')}`;
    if (taken.has(key) || (isWrong(claim) && claim.triggers.some((id) => holding.has(id)))) return [];
    taken.add(key);
    if (!isWrong(claim)) for (const id of MADE.has(claim.form) ? ids : claim.triggers) holding.add(id);
    return [one];
  });
}

/** What holds is first, so that nothing is wrong about it; of names each clause tells on its own, and one is enough. */
const rankOf = ({ claim, of }: Decided): number => (!isWrong(claim) ? 1 : of === 'names' ? 0 : 2);

/** What makes an amount that holds is right itself; a member of several may be wrong. */
const MADE: ReadonlySet<string> = new Set(['share', 'level']);

const isWrong = ({ verdict }: ClaimDraft): boolean => verdict === 'contradicted';

/** From here on a statement that holds lets another rule's claim of it be. */
const SURE = 0.6;

/** The claims with what is said of sets: where a statement holds of one, no other rule's claim of the same words is wrong. */
export function withSetClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const ofSets = answersTo(context.sentences.flatMap((sentence) => setQuestions(context, sentence)));
  const said = [...ofSets, ...productsBeside(context, drafts, ofSets)];
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

/** Of amounts that neither sets nor other rules let hold. */
function productsBeside(
  context: AuditContext,
  drafts: readonly ClaimDraft[],
  ofSets: readonly Decided[],
): readonly Decided[] {
  const held = new Set([
    ...ofSets.flatMap(({ claim }) => claim.triggers),
    ...drafts.flatMap(({ verdict, triggers }) => (verdict === 'holds' ? triggers : [])),
  ]);
  return answersTo(
    context.sentences.flatMap((sentence) => productQuestions(context, sentence, held)),
    PRODUCTS,
  );
}

/** Of the same words, by the same amounts or by more of them. */
function bearsOut(claim: ClaimDraft, draft: ClaimDraft): boolean {
  const ids = new Set([...claim.triggers, ...claim.operands.flatMap(({ mention }) => mention ?? [])]);
  const [own, its] = [claim.passages[0], draft.passages[0]];
  const isSame = own !== undefined && its !== undefined && own.start < its.end && its.start < own.end;
  return isSame || (draft.triggers.length > 0 && draft.triggers.every((id) => ids.has(id)));
}
