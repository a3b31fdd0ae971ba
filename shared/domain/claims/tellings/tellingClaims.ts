/** The same thing told twice: amounts told again with another value. */
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { decideRetold, retoldIn } from './retoldClaims.ts';
import { RETOLD } from './weights.ts';

/** Of amounts that no draft has set against each other. */
export function tellingClaims(context: AuditContext, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const told = drafts.filter(({ verdict }) => verdict !== 'untestable').map(mentionsOf);
  const held = new Set(
    drafts.filter(({ verdict }) => verdict === 'holds').flatMap(({ triggers }) => triggers),
  );
  const listed = new Set(
    drafts.flatMap(({ verdict, operands }) =>
      verdict === 'holds' && operands.length >= OF_A_LIST ? operands.map(({ mention }) => mention) : [],
    ),
  );
  // What other amounts make of each shows that they are two; so does a claim that takes both.
  return retoldIn(context).flatMap((retold) => {
    const claim = decideRetold(retold, RETOLD);
    const pair = claim?.operands.map(({ mention }) => mention) ?? [];
    const isOfTwo =
      pair.filter((mention) => listed.has(mention)).length === 1 ||
      pair.every((mention) => mention !== null && held.has(mention)) ||
      told.some((one) => pair.every((mention) => one.has(mention)));
    return claim === null || isOfTwo ? [] : [claim];
  });
}

/** The members of a list that bears a statement out are told for themselves. */
const OF_A_LIST = 4;

/** What a claim is computed from and made of: two of them are two amounts. */
const mentionsOf = ({ operands, triggers }: ClaimDraft): ReadonlySet<string | null> =>
  new Set([...operands.map(({ mention }) => mention), ...triggers]);
