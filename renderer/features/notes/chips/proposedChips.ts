/** What reverse lookup finds for a number that was typed by hand, as references a note can hold. */
import { type ChipExpression, cellChip, computedChip } from '#shared/domain/notes/chipRef.ts';
import type { LookupMatch } from '#shared/ipc/lookupShapes.ts';
import type { ChipView } from '#shared/ipc/noteShapes.ts';

/** A chip computes from at most so many. */
const MOST_OPERANDS = 8;
/** How far a chip may be from what lookup found: only by the order in which decimals were rounded. */
const NEAR = 1e-6;

type Matched = Pick<LookupMatch, 'kind' | 'cells' | 'value'>;

/** References that may stand for a match; which of them come to its value is known once they are computed. */
export function chipsOfMatch({ kind, cells }: Matched): string[] {
  const refs = cells.map(cellChip);
  const [first, second, ...more] = refs;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  if (kind === 'group_sum')
    return refs.length <= MOST_OPERANDS ? [computedChip({ expression: 'sum', operands: refs })] : [];
  if (more.length > 0) return [];
  return EXPRESSIONS[kind].flatMap((expression) =>
    [
      [first, second],
      [second, first],
    ].map((operands) => computedChip({ expression, operands })),
  );
}

const EXPRESSIONS: Readonly<Record<LookupMatch['kind'], readonly ChipExpression[]>> = {
  cell: [],
  pair: [],
  group_sum: ['sum'],
  ratio: ['ratio', 'change'],
  difference: ['difference'],
  share: ['share'],
};

/** The chips that come to the value of a match, in the order of the matches, each once. */
export function proposedChips(matches: readonly Matched[], views: readonly ChipView[]): ChipView[] {
  const byRef = new Map(views.map((view) => [view.ref, view]));
  const fitting = matches.flatMap((match) =>
    chipsOfMatch(match).flatMap((ref) => {
      const view = byRef.get(ref);
      return view?.value != null && isNear(Number(view.value), Number(match.value)) ? [view] : [];
    }),
  );
  return fitting.filter((view, at) => fitting.findIndex(({ ref }) => ref === view.ref) === at);
}

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
