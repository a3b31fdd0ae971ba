/**
 * What follows from amounts, set against whatever amounts of the article could be meant. A statement is read into a
 * relation (statements.ts); every set of amounts that could stand in it is listed (operandSets.ts), computed
 * (compute.ts) and weighed (weights.ts). A plausible set that bears it out makes it hold; where none at all does, and the
 * best one is sure, it is contradicted; else nothing is said.
 */
import { toldOf } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { compute } from './compute.ts';
import { type OperandSet, operandSets, ownBases, slotSets, type Tie } from './operandSets.ts';
import { type Relation, type Statement, statementsIn } from './statements.ts';
import { PLAUSIBLE, SURE, weigh } from './weights.ts';

/** Of statements that no rule has tested; `drafts` are those that have. */
export function weighedClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = toldOf(drafts);
  const listed = operandSets(context, drafts);
  const setsOf = (statement: Statement): readonly OperandSet[] => {
    const { relation } = statement;
    if (relation === 'each' || relation === 'share') return slotSets(context, statement);
    return relation === 'change' ? [...listed.change, ...ownBases(context, statement)] : listed[relation];
  };
  return context.sentences.flatMap((sentence) =>
    statementsIn(context, sentence, told).flatMap(
      (statement) => decide(context, statement, setsOf(statement)) ?? [],
    ),
  );
}

/** Which ties are enough to contradict: what stands close by may bear a statement out, and be of something else. */
const TIES: Readonly<Record<Relation, readonly Tie[]>> = {
  change: ['stated', 'told', 'beside', 'row'],
  apart: ['stated', 'told', 'beside', 'row'],
  mean: ['stated'],
  each: ['stated', 'near'],
  share: ['row'],
};

function decide(context: AuditContext, statement: Statement, sets: readonly OperandSet[]): ClaimDraft | null {
  const weighed = sets
    .map((set) => ({ set, weight: weigh(context, statement, set) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  let best: { readonly claim: ClaimDraft; readonly isSure: boolean } | null = null;
  for (const { set, weight } of weighed) {
    // What is not plausible lets nothing hold: it is asked only whether it clears the best of its contradiction.
    if (weight < PLAUSIBLE && best?.isSure !== true) return null;
    const claim = compute(context, statement, set);
    if (claim === null) continue;
    if (claim.verdict !== 'contradicted')
      return weight >= PLAUSIBLE && claim.verdict === 'holds' ? claim : null;
    best ??= { claim, isSure: weight >= SURE && TIES[statement.relation].includes(set.tie) };
  }
  return best?.isSure === true ? best.claim : null;
}
