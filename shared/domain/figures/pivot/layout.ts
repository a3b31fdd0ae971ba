/** What a pivot is laid out by: what its rows and columns stand for. */

export const DIMENSIONS = [
  'group',
  'area',
  'counterpart',
  'flow',
  'product',
  'measure',
  'reporter',
  'source',
  'period',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** More levels than this nobody reads. */
export const MOST_LEVELS = 3;

export type PivotLayout = {
  /** Outermost first. */
  readonly rows: readonly Dimension[];
  readonly columns: Dimension;
  /** The group that "group" asks about; null for every group with a member among the rows. */
  readonly group: string | null;
  /** The one period that is looked at, where periods are neither rows nor columns; null for none chosen. */
  readonly at: string | null;
};

export type LayoutProblem = { readonly message: string; readonly fix: string };

/** Why a layout makes no table; null when it does. */
export function layoutProblem({ rows, columns, at }: PivotLayout): LayoutProblem | null {
  const all = [...rows, columns];
  if (rows.length === 0) return { message: 'The table has no rows.', fix: 'Choose what its rows are.' };
  if (rows.length > MOST_LEVELS)
    return { message: `Rows have ${MOST_LEVELS} levels at most.`, fix: 'Take one of them away.' };
  const twice = all.find((dimension, place) => all.indexOf(dimension) !== place);
  if (twice !== undefined)
    return { message: `The ${twice} is there twice.`, fix: 'Choose another for one of them.' };
  if (at === null && !all.includes('period'))
    return {
      message: 'No period is chosen, and figures of several are not added up.',
      fix: 'Make the period rows or columns, or choose one.',
    };
  return null;
}

/** Whom a layout tells apart; then a cell stands in it once for each of its statements, instead of once as it is shown. */
export const speakersOf = ({ rows, columns }: PivotLayout): readonly ('reporter' | 'source')[] =>
  (['reporter', 'source'] as const).filter((one) => rows.includes(one) || columns === one);
