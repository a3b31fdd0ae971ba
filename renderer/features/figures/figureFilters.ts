/** The filter row of the figures, as the grid's boxes see it. */
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { columnWhere } from '#shared/domain/figures/where/columnWhere.ts';
import type { ColumnFilterKeeper } from '../../grid/ColumnFilterBox.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { gridViewsText } from '../../strings/gridViewsText.ts';
import { setColumnFilter, useFiguresView } from './figuresView.ts';
import { filteredColumn, isSeriesColumn } from './filterRow.ts';

/** Where a grid keeps its boxes' texts: in what the figures show. */
export const figureFilters: ColumnFilterKeeper = {
  useApplied: (columnId) => useFiguresView((state) => state.filters[columnId] ?? ''),
  apply: (columnId, text) => {
    const column = filteredColumn(columnId, useFiguresView.getState().frequency);
    const read = column === null ? null : columnWhere(column, text);
    if (read === null) return null;
    if (!read.ok) return read.error.message;
    setColumnFilter(columnId, text);
    return null;
  },
  label: gridViewsText.filterOf,
  hint: (columnId) => {
    if (isSeriesColumn(columnId)) return figuresText.filterHintSeries;
    return isCalculatedId(columnId) ? figuresText.filterHintCalculated : figuresText.filterHintPeriod;
  },
};
