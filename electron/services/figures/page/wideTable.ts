import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import type { Frequency } from '#shared/domain/figures/types.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import type { PlainTable } from '../../exports/plainTable.ts';
import { SelectedCells } from '../../exports/selectedCells.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { sourceName } from '../cells.ts';
import { citedSources } from '../citedSources.ts';
import { figuresPage } from './figuresPage.ts';

const ROWS_AT_ONCE = 1000;
const NAMES = ['area', 'area_name', 'counterpart', 'counterpart_name', 'flow', 'product', 'measure'] as const;

/**
 * The wide sheet as it is shown: what each cell shows, derived and calculated values too, calculated columns behind the
 * periods. A series with amounts in several units has a line for each, so that a line has one unit. The last column names
 * the sources of a line's values; of derived ones, those of what they are made of.
 */
export function wideTable(
  context: ServiceContext,
  { where, frequency, sort, only, blocks }: Extract<ExportWhat, { readonly kind: 'wide' }>,
): PlainTable {
  const view = { where, frequency, sort };
  const first = figuresPage(context, { ...view, offset: 0, limit: 1, cells: [] });
  const names = new Map(first.columns.map(({ id, name }) => [id, name]));
  const order = [...first.periods, ...names.keys()];
  const selected = blocks === undefined ? null : new SelectedCells(blocks, first.total, order);
  const columns = selected?.columns ?? order;
  const periods = columns.filter((column) => !isCalculatedId(column));
  const kept = new Set(only);
  const sources = citedSources(context);
  const cited = new Set<string>();
  const rows: string[][] = [];
  for (const { offset, limit } of selected?.runs(ROWS_AT_ONCE) ?? allRows(first.total))
    for (const [at, row] of figuresPage(context, { ...view, offset, limit, cells: periods }).rows.entries()) {
      if (kept.size > 0 && !kept.has(row.seriesId)) continue;
      const shown = selected === null ? row : withOnly(row, (column) => selected.holds(offset + at, column));
      rows.push(
        ...linesOf(shown, columns, (cells) => {
          const ids = [...new Set(cells.flatMap(sources))];
          for (const id of ids) cited.add(id);
          return ids.map((id) => sourceName(context.store, id) ?? id).join('; ');
        }),
      );
    }
  const title = (column: string): string => names.get(column) ?? column;
  return {
    name: 'wide',
    head: [
      ...NAMES,
      'shown',
      'unit',
      ...columns.flatMap((column) =>
        isCalculatedId(column) ? [title(column), `${title(column)}, unit`] : [column],
      ),
      'sources',
    ],
    rows,
    numeric: new Set(columns.map(title)),
    cited: [...cited],
    about: [
      ['rows', 'series'],
      ['columns', `periods (${frequency as Frequency}), then calculated columns`],
      ['kept by', selected?.words ?? (only.length > 0 ? 'rows chosen by hand' : where || 'all series')],
      ['shown', 'stated by a source, derived (a turnover), group (a sum of members) or calculated'],
      ['value', 'whole units; what each cell shows of all that is stated for it, empty where nothing is'],
      ...first.columns
        .filter(({ id }) => columns.includes(id))
        .map(({ name, expression }): [string, string] => [name, expression]),
    ],
  };
}

const allRows = (total: number) =>
  Array.from({ length: Math.ceil(total / ROWS_AT_ONCE) }, (_, at) => ({
    offset: at * ROWS_AT_ONCE,
    limit: ROWS_AT_ONCE,
  }));

const withOnly = (row: SeriesRow, isHeld: (column: string) => boolean): SeriesRow => ({
  ...row,
  cells: Object.fromEntries(Object.entries(row.cells).filter(([column]) => isHeld(column))),
});

/** A line for each unit that the periods of a row are in; one where it has no value at all. */
function linesOf(
  row: SeriesRow,
  columns: readonly string[],
  sourcesOf: (cells: readonly CellView[]) => string,
): string[][] {
  const named = NAMES.map((name) =>
    String({ ...row, area_name: row.areaName, counterpart_name: row.counterpartName }[name]),
  );
  const unitOf = (cell: CellView | undefined): string | null =>
    cell === undefined || cell.value === null ? null : (cell.currency ?? '');
  const units = [
    ...new Set(
      columns.flatMap((column) => (isCalculatedId(column) ? [] : (unitOf(row.cells[column]) ?? []))),
    ),
  ];
  return (units.length === 0 ? [''] : units).map((unit, at) => {
    // What is calculated has a unit of its own, and stands in the first line.
    const cells = columns.map((column) => {
      const cell = row.cells[column];
      const isHere = isCalculatedId(column) ? at === 0 : unitOf(cell) === unit;
      return isHere ? cell : undefined;
    });
    return [
      ...named,
      row.kind,
      unit,
      ...cells.flatMap((cell, place) =>
        isCalculatedId(columns[place] ?? '') ? [cell?.value ?? '', unitOf(cell) ?? ''] : [cell?.value ?? ''],
      ),
      sourcesOf(cells.flatMap((cell) => cell ?? [])),
    ];
  });
}
