import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { isSameCell, useSelection } from '../../../app/selection.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { foundMark } from '../../find/findState.ts';
import { typedView } from '../cell/typedCells.ts';
import { hasCell } from './cellsInSight.ts';
import { isFresh } from './freshCells.ts';

type Live = { readonly current: { readonly range: RangeControl<SeriesRow> } };
type ClassParams = {
  readonly data?: SeriesRow | undefined;
  readonly rowIndex: number;
  readonly colDef: { readonly colId?: string; readonly field?: string };
};

/** Which classes a cell of the grid wears, asked each time it is drawn; `live` is the selection as it is then. */
export const cellClasses = (live: Live) => ({
  'is-group': ({ data }: ClassParams): boolean => data?.kind === 'group',
  'is-calculated': ({ data, colDef }: ClassParams): boolean =>
    data?.kind === 'calculated' || isCalculatedId(colDef.colId ?? ''),
  'is-picked': ({ data, colDef }: ClassParams): boolean => {
    const { linkMode } = useSelection.getState();
    if (linkMode === null || data === undefined || colDef.colId === undefined) return false;
    const here = { seriesId: data.seriesId, period: colDef.colId };
    return linkMode.cells.some(({ cell }) => isSameCell(cell, here));
  },
  'is-waiting': ({ data, colDef }: ClassParams): boolean =>
    data !== undefined && colDef.colId !== undefined && !hasCell(data.seriesId, colDef.colId),
  'is-typed': ({ data, colDef }: ClassParams): boolean =>
    data !== undefined &&
    colDef.colId !== undefined &&
    typedView({ seriesId: data.seriesId, period: colDef.colId }) !== undefined,
  'is-fresh': ({ data, colDef }: ClassParams): boolean =>
    data !== undefined &&
    colDef.colId !== undefined &&
    isFresh({ seriesId: data.seriesId, period: colDef.colId }),
  'is-found': ({ data, colDef }: ClassParams): boolean => markOf(data, colDef) === 'found',
  'is-found-here': ({ data, colDef }: ClassParams): boolean => markOf(data, colDef) === 'here',
  'is-fill-corner': ({ rowIndex, colDef }: ClassParams): boolean =>
    colDef.colId !== undefined &&
    live.current.range.isMulti() &&
    live.current.range.isCorner(rowIndex, colDef.colId),
  'is-in-range': ({ rowIndex, colDef }: ClassParams): boolean =>
    colDef.colId !== undefined &&
    live.current.range.isMulti() &&
    live.current.range.contains(rowIndex, colDef.colId),
});

const markOf = (
  data: ClassParams['data'],
  { colId, field }: ClassParams['colDef'],
): 'here' | 'found' | null => (data === undefined ? null : foundMark(data.seriesId, colId ?? field ?? ''));
