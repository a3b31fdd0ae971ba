/** How the pivot is laid out, remembered for each workspace. */
import * as z from 'zod';
import { create } from 'zustand';
import { DIMENSIONS, type Dimension, MOST_LEVELS } from '#shared/domain/figures/pivot/layout.ts';
import { FREQUENCIES } from '#shared/domain/figures/types.ts';
import type { PivotView } from '#shared/ipc/pivotShapes.ts';
import { layoutPart, saveLayoutPart } from '../../app/layoutStore.ts';
import { readFilter } from '../figures/figuresView.ts';

const dimension = z.enum(DIMENSIONS);
const kept = z.object({
  typed: z.string().catch(''),
  frequency: z.enum(FREQUENCIES).catch('A'),
  rows: z.array(dimension).min(1).max(MOST_LEVELS).catch(['flow', 'area']),
  columns: dimension.catch('period'),
  group: z.string().nullable().catch(null),
  at: z.string().nullable().catch(null),
  isOpen: z.boolean().catch(true),
  sort: z.object({ column: z.string().nullable(), isDescending: z.boolean() }).nullable().catch(null),
});
type Kept = z.infer<typeof kept>;

const FIRST: Kept = kept.parse({});

type PivotState = Kept & {
  /** Which workspace it is of. */
  readonly workspace: string;
  /** Rows that are closed while all are open, or the other way round. */
  readonly turned: readonly (readonly string[])[];
};

export const usePivot = create<PivotState>()(() => ({ ...FIRST, workspace: '', turned: [] }));

const PART = 'pivot';

/** Takes up how the pivot of a workspace was left. */
export function restorePivot(workspace: string): void {
  if (usePivot.getState().workspace === workspace) return;
  const all = layoutPart(PART);
  const own = all !== null && typeof all === 'object' && !Array.isArray(all) ? all[workspace] : undefined;
  const read = kept.safeParse(own ?? {});
  usePivot.setState({ ...(read.success ? read.data : FIRST), workspace, turned: [] });
}

/** Lays it out differently; rows that were opened or closed by hand are as the others again. */
export function layOut(change: Partial<Kept>): void {
  const isOtherwise = change.columns !== undefined && change.columns !== usePivot.getState().columns;
  keep({ ...change, ...(isOtherwise && { sort: null }), turned: [] });
}

function keep(change: Partial<PivotState>): void {
  usePivot.setState(change);
  const { workspace, turned: _turned, ...now } = usePivot.getState();
  const all = layoutPart(PART);
  const others = all !== null && typeof all === 'object' && !Array.isArray(all) ? all : {};
  saveLayoutPart(PART, { ...others, [workspace]: now });
}

/** Sorts the rows of each level by a column. What is open stays open. */
export function sortRows(sort: Kept['sort']): void {
  if (JSON.stringify(sort) !== JSON.stringify(usePivot.getState().sort)) keep({ sort });
}

/** Opens or closes one row. */
export function turnRow(path: readonly string[]): void {
  const text = path.join('\n');
  usePivot.setState(({ turned }) => {
    const others = turned.filter((one) => one.join('\n') !== text);
    return { turned: others.length < turned.length ? others : [...turned, path] };
  });
}

/** Makes a level another dimension, or takes it away; what stood elsewhere makes room. */
export function setLevel(at: number, chosen: Dimension | null): void {
  const { rows, columns } = usePivot.getState();
  const before = rows[at];
  const next = [...rows];
  if (chosen === null) next.splice(at, 1);
  else {
    const other = next.indexOf(chosen);
    if (other >= 0 && before !== undefined) next[other] = before;
    next[at] = chosen;
  }
  layOut({
    rows: next,
    columns:
      chosen === columns ? (before ?? DIMENSIONS.find((one) => !next.includes(one)) ?? columns) : columns,
  });
}

/** Makes the columns another dimension; rows that were it take the old one. */
export function setColumns(chosen: Dimension): void {
  const { rows, columns } = usePivot.getState();
  layOut({ columns: chosen, rows: rows.map((one) => (one === chosen ? columns : one)) });
}

/** What is asked of the store. */
export const viewOf = ({ typed, frequency, rows, columns, group, at, sort }: PivotState): PivotView => ({
  where: readFilter(typed).where,
  frequency,
  rows,
  columns,
  group,
  at,
  sort,
});
