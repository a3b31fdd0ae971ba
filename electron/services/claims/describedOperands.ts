import type { DecisionContext } from '#shared/domain/claims/decisions/applyClaimDecisions.ts';
import type { Operand } from '#shared/domain/claims/types.ts';
import { type FigureReads, isTouched, noReads, type TouchedRow } from './auditReads.ts';

type Describe = DecisionContext['describe'];

/** What each operand of an audit is measured in and called, with the cells that were looked at for it. */
export type DescribedOperands = ReadonlyMap<
  Operand,
  { readonly described: ReturnType<Describe>; readonly reads: FigureReads }
>;

/** Operands whose cells an edit did not touch are what they were: a sentence that is not set against the figures anew keeps its own. */
export const describedStill = (known: DescribedOperands, rows: readonly TouchedRow[]): DescribedOperands =>
  new Map([...known].filter(([, { reads }]) => !isTouched(reads, rows)));

/** Answers from what is known; `asked` holds afterwards what this audit has asked, and `reads` what that rests on. */
export function describing(
  known: DescribedOperands,
  reads: FigureReads,
  describe: (operand: Operand, reads: FigureReads) => ReturnType<Describe>,
): { readonly describe: Describe; readonly asked: DescribedOperands } {
  const asked = new Map<Operand, { described: ReturnType<Describe>; reads: FigureReads }>();
  const read = (operand: Operand): { described: ReturnType<Describe>; reads: FigureReads } => {
    const own = noReads();
    return { described: describe(operand, own), reads: own };
  };
  return {
    asked,
    describe: (operand) => {
      const found = asked.get(operand) ?? known.get(operand) ?? read(operand);
      asked.set(operand, found);
      for (const cell of found.reads.cells) reads.cells.add(cell);
      return found.described;
    },
  };
}
