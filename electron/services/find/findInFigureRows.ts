import { areaName } from '#shared/domain/figures/areaNames.ts';
import { columnInRow, isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import type { FindPattern } from '#shared/domain/figures/find/findPattern.ts';
import type { SeriesKey } from '#shared/domain/figures/types.ts';
import type { FindHit, FindScope } from '#shared/ipc/findShapes.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { columnCells } from '../calculated/calculatedColumns.ts';
import { calculatedOrder, calculatedRow } from '../calculated/calculatedRows.ts';
import { type CellLookup, cellLabel, figureLookup } from '../figures/cells.ts';
import { seriesOrder } from '../figures/page/seriesOrder.ts';
import { formatId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';
import { commentedCells } from './commentedPlaces.ts';
import { assertedTexts, cellTexts, type StatedWords, viewTexts } from './figureTexts.ts';

/** What the columns that name a series print. */
const NAMES: Readonly<Record<string, (series: SeriesKey) => string>> = {
  areaName: ({ area }) => areaName(area),
  counterpartName: ({ counterpart }) => areaName(counterpart),
  flow: ({ flow }) => flow.replace('_', '-'),
  product: ({ product }) => product,
  measure: ({ measure }) => measure.replaceAll('_', ' '),
};

type FigureScope = Extract<FindScope, { readonly kind: 'figures' }>;

/**
 * Looks through some rows of the wide sheet: names, every cell that shows something, derived ones too, and what is said of
 * a cell in a comment, also where it is empty.
 */
export function findInFigureRows(
  { store }: StoreContext,
  { columns, ...view }: FigureScope,
  pattern: FindPattern,
  from: number,
  rows: number,
): { readonly hits: FindHit[]; readonly total: number } {
  const order = seriesOrder(store, view);
  const ids = order.slice(from, from + rows);
  const lookup = figureLookup(store);
  const periods = columns.filter((column) => NAMES[column] === undefined && !isCalculatedId(column));
  const isColumnShown = columns.some(isCalculatedId);
  const columnsOf = isColumnShown ? columnCells(store, view.frequency, lookup) : () => ({});
  const claimed = claimedCells(store, ids, pattern);
  const comments = commentedCells(store, ids, pattern);
  const hits: FindHit[] = [];
  ids.forEach((id, at) => {
    const rowId = formatId('series', id);
    const series = lookup.series(rowId);
    if (series === null) return;
    // What nobody states may be derived in any period, so all of them are looked at.
    const calculated: Record<string, CellView> = columnsOf(series);
    const looked = isDerivable(lookup, series, periods) ? null : claimed.get(id);
    for (const column of columns) {
      const name = NAMES[column]?.(series);
      const place = { row: from + at, rowId, column };
      if (name !== undefined) {
        if (!pattern.fits({ texts: [name], value: null, currency: null })) continue;
        const last = lookup.filled(rowId, periods).at(-1) ?? periods.at(-1);
        const cell = last === undefined ? null : { seriesId: rowId, period: last };
        hits.push({ ...place, label: seriesLabel(series), text: name, cell });
      } else if (isCalculatedId(column)) {
        const shown = calculated[column];
        if (shown === undefined || shown.value === null) continue;
        const found = viewTexts(shown);
        const period = periods.at(-1);
        const cell = period === undefined ? null : { seriesId: columnInRow(column, rowId), period };
        if (pattern.fits(found))
          hits.push({ ...place, label: seriesLabel(series), text: shortText(found.texts), cell });
      } else {
        const cell = { seriesId: rowId, period: column };
        const isLooked = looked === null || looked?.has(column) === true;
        const found = isLooked ? cellTexts(cellValue(lookup, cell)) : null;
        const isShown = found !== null && pattern.fits(found);
        const text = isShown ? shortText(found.texts) : comments.get(id)?.get(column);
        if (text !== undefined) hits.push({ ...place, label: cellLabel(series, column), text, cell });
      }
    }
  });
  const below = calculatedOrder(store, view);
  const first = Math.max(0, from - order.length);
  below.slice(first, Math.max(0, from + rows - order.length)).forEach((id, at) => {
    const row = calculatedRow(store, view.frequency, id);
    hits.push(...calculatedHits(row, order.length + first + at, columns, pattern));
  });
  return { hits, total: order.length + below.length };
}

/** Calculated series stand below the figures; their names and what they come to are found too. */
function calculatedHits(
  row: SeriesRow,
  at: number,
  columns: readonly string[],
  { fits }: FindPattern,
): FindHit[] {
  return columns.flatMap((column) => {
    const cell = row.cells[column];
    const name = column in NAMES ? String(row[column as keyof SeriesRow]) : '';
    const found = cell === undefined ? { texts: [name], value: null, currency: null } : viewTexts(cell);
    if (found.texts.every((text) => text === '') || !fits(found)) return [];
    const label = cell === undefined ? row.areaName : `${row.areaName}, ${column}`;
    return [{ row: at, rowId: row.seriesId, column, label, text: shortText(found.texts), cell: null }];
  });
}

/** The periods of each series in which somebody claims what is looked for; whether the cell shows it is asked then. */
function claimedCells(
  { db }: StoreContext['store'],
  ids: readonly number[],
  { fits, about }: FindPattern,
): ReadonlyMap<number, ReadonlySet<string>> {
  const sql = `SELECT series_id, period, value, currency, bound, value_as_stated, unit_as_stated FROM assertion
    WHERE series_id IN (SELECT value FROM json_each(@ids))
      AND (@low IS NULL OR value_real BETWEEN @low AND @high)`;
  const claimed = new Map<number, Set<string>>();
  const asked = { ids: JSON.stringify(ids), low: about?.low ?? null, high: about?.high ?? null };
  for (const [id, period, ...words] of prepared(db, sql).raw().iterate(asked) as IterableIterator<
    [number, string, ...StatedWords]
  >) {
    if (!fits(assertedTexts(words))) continue;
    const periods = claimed.get(id);
    if (periods === undefined) claimed.set(id, new Set([period]));
    else periods.add(period);
  }
  return claimed;
}

const seriesLabel = ({ area, counterpart, flow, product }: SeriesKey): string =>
  `${areaName(area)} – ${areaName(counterpart)}, ${flow.replace('_', '-')}${product === 'TOTAL' ? '' : `, ${product}`}`;

const isDerivable = (
  lookup: CellLookup,
  { area, counterpart, flow }: SeriesKey,
  [first = '']: readonly string[],
): boolean => flow === 'turnover' || lookup.members(area, counterpart, first) !== null;

/** "12.4 bn USD (12.4 billion dollars)": the amount as it is printed, and the words where they differ. */
function shortText(texts: readonly string[]): string {
  const [stated = ''] = texts;
  const printed = texts.at(-1) ?? '';
  return stated === printed ? printed : `${printed} (${stated})`;
}
