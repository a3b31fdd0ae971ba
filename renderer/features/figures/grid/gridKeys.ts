import type { GridApi } from 'ag-grid-community';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { handleRangeKey, type RangeActions, type RangeKeyParams } from '../../../grid/range/rangeKeys.ts';

/** What the keyboard asks of the panel of the figures. */
export type GridActions = RangeActions & {
  /** F2, Enter, or the first character of a value. */
  readonly edit: (typed: string) => void;
  /** Space or Enter while a link waits for its cells; answers false when none does. */
  readonly pickForLink: () => boolean;
};

/** What a figure can begin with ("63 bn", "(12)", "n/a", "about 5 bn"): any character but the one that leads to the filter. */
const BEGINS_FIGURE = /^[^/\s]$/u;

/** Handles a key as a spreadsheet does; true when the grid itself must not. */
export const handleGridKey = (
  params: RangeKeyParams<SeriesRow>,
  range: RangeControl<SeriesRow>,
  actions: GridActions,
): boolean =>
  handleRangeKey(params, range, actions, (chord, columnId) => {
    const opens = chord === 'Enter' || chord === 'F2';
    if (!actions.holdsCells(columnId))
      return opens && isCalculatedId(columnId) ? () => actions.edit('') : null;
    if ((chord === 'Space' || chord === 'Enter') && actions.pickForLink()) return () => undefined;
    if (opens) return () => actions.edit('');
    const { key, ctrlKey, metaKey, altKey } = params.event;
    return !ctrlKey && !metaKey && !altKey && BEGINS_FIGURE.test(key) ? () => actions.edit(key) : null;
  });

/** The place of the focused cell, when it is a period's. */
export function focusedCell(api: GridApi<SeriesRow> | null): { row: number; period: string } | null {
  const focused = api?.getFocusedCell();
  return focused == null ? null : { row: focused.rowIndex, period: focused.column.getColId() };
}
