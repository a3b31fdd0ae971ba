/** Columns of a pivot: the names of its rows, with the arrows that open and close them, and its places. */
import type { ColDef, SuppressKeyboardEventParams } from 'ag-grid-community';
import { NAME_COLUMN as NAME, TOTAL_COLUMN as ROW_TOTAL } from '#shared/domain/figures/pivot/rowId.ts';
import { figureElement } from '../figureElement.ts';
import { plainRenderer } from '../plainRenderer.ts';
import { handleRangeKey } from '../range/rangeKeys.ts';
import { tooltip } from '../tooltip.ts';
import type { PivotGridRow, PivotGridSort, PivotWords } from './pivotGridTypes.ts';
import { type PivotRange, placeKey } from './usePivotRange.ts';

const NAME_WIDTH = 220;
const PLACE_WIDTH = 116;
const INDENT = 14;

/** What is looked up when a column is used: the grid keeps the callbacks it was made with. */
export type LivePivot<R extends PivotGridRow> = {
  readonly current: PivotWords<R> & {
    readonly sort: PivotGridSort | null;
    readonly selection: PivotRange<R>;
  };
};

/** Enter or a double click: opens or closes a row by its name, and a place. */
export function openAt<R extends PivotGridRow>(
  { onTurn, onOpen }: Pick<PivotWords<R>, 'onTurn' | 'onOpen'>,
  row: R,
  column: string,
): void {
  if (column !== NAME) onOpen(row, placeKey(column));
  else if (isTurnable(row)) onTurn(row);
}

const isTurnable = ({ state, path }: PivotGridRow): boolean => state !== 'leaf' && path.length > 0;

/** Keys of a row; true where the grid is not to use them itself. */
function handleKey<R extends PivotGridRow>(
  params: SuppressKeyboardEventParams<R>,
  live: LivePivot<R>,
): boolean {
  const { event, data } = params;
  if (event.type !== 'keydown') return false;
  const { range, actions } = live.current.selection;
  return handleRangeKey(params, range, actions, (chord, columnId) => {
    if (data === undefined) return null;
    if (chord === 'Enter') return () => openAt(live.current, data, columnId);
    const isName = columnId === NAME;
    const closes = chord === '-' || (isName && chord === 'ArrowLeft');
    const opens = chord === '+' || chord === 'Shift++' || (isName && chord === 'ArrowRight');
    const turns = (closes && data.state === 'open') || (opens && data.state === 'closed');
    return turns && isTurnable(data) ? () => live.current.onTurn(data) : null;
  });
}

/** The column of names. */
export function nameColumn<R extends PivotGridRow>(title: string, live: LivePivot<R>): ColDef<R> {
  return {
    colId: NAME,
    headerName: title,
    width: NAME_WIDTH,
    pinned: 'left',
    sortable: false,
    cellClassRules: foundClasses(NAME, live),
    valueGetter: ({ data }) => data?.name ?? '',
    ...tooltip<R>({ cell: ({ name }) => name }),
    suppressKeyboardEvent: (params) => handleKey(params, live),
    cellRenderer: plainRenderer<R>(({ data }) => (data === undefined ? null : nameElement(data, live))),
  };
}

/** A row's name, behind the arrow that opens or closes what is under it. */
function nameElement<R extends PivotGridRow>(row: R, live: LivePivot<R>): HTMLElement {
  const name = document.createElement('span');
  name.className = 'pivot-name';
  name.style.paddingLeft = `${Math.max(0, row.path.length - 1) * INDENT}px`;
  const words = document.createElement('span');
  words.className = 'pivot-words';
  words.textContent = row.name;
  name.append(isTurnable(row) ? turnButton(row, live) : turnPlace(), words);
  return name;
}

function turnButton<R extends PivotGridRow>(row: R, live: LivePivot<R>): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pivot-turn';
  button.tabIndex = -1;
  button.ariaExpanded = String(row.state === 'open');
  button.ariaLabel = live.current.turnWords(row);
  button.textContent = row.state === 'open' ? '▾' : '▸';
  button.addEventListener('click', () => live.current.onTurn(row));
  return button;
}

/** As wide as the arrow of the rows that have one. */
function turnPlace(): HTMLElement {
  const place = document.createElement('span');
  place.className = 'pivot-turn';
  place.ariaHidden = 'true';
  return place;
}

/** The looks of what is found. */
const foundClasses = <R extends PivotGridRow>(columnId: string, live: LivePivot<R>) => ({
  'is-found': ({ data }: { readonly data?: R | undefined }): boolean =>
    data !== undefined && live.current.found(data, columnId) === 'found',
  'is-found-here': ({ data }: { readonly data?: R | undefined }): boolean =>
    data !== undefined && live.current.found(data, columnId) === 'here',
});

/** A column of places, or of the totals of rows. */
export const placeColumn = <R extends PivotGridRow>(
  { key, name }: { readonly key: string; readonly name: string },
  live: LivePivot<R>,
): ColDef<R> => ({
  colId: key,
  headerName: name,
  width: PLACE_WIDTH,
  sortable: true,
  sortingOrder: ['desc', 'asc', null],
  ...(live.current.sort !== null &&
    (live.current.sort.column ?? ROW_TOTAL) === key && {
      initialSort: live.current.sort.isDescending ? ('desc' as const) : ('asc' as const),
    }),
  type: 'rightAligned',
  cellClass: 'figure-cell',
  cellClassRules: {
    ...foundClasses(key, live),
    'is-in-range': ({ rowIndex }) => isSelected(live, rowIndex, key),
  },
  valueGetter: ({ data }) => (data === undefined ? '' : live.current.valueOf(data, placeKey(key))),
  ...tooltip<R>({ cell: (row) => live.current.tooltip(row, placeKey(key)), heading: name }),
  suppressKeyboardEvent: (params) => handleKey(params, live),
  cellRenderer: plainRenderer<R>(({ data }) =>
    data === undefined ? null : figureElement(live.current.figure(data, placeKey(key))),
  ),
});

function isSelected<R extends PivotGridRow>(live: LivePivot<R>, row: number, key: string): boolean {
  const { range } = live.current.selection;
  return range.isMulti() && range.contains(row, key);
}
