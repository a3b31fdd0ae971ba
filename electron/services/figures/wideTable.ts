import type { Frequency } from '#shared/domain/figures/types.ts';
import type { ExportWhat } from '#shared/ipc/exportShapes.ts';
import type { CellView, SeriesRow } from '#shared/ipc/shapes.ts';
import type { PlainTable } from '../exports/plainTable.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { figuresPage } from './figuresPage.ts';

const ROWS_AT_ONCE = 1000;
const NAMES = ['area', 'area_name', 'counterpart', 'counterpart_name', 'flow', 'product', 'measure'] as const;

/**
 * The wide sheet as it is shown: what each cell shows, derived and calculated values too, calculated columns behind the
 * periods. A series with amounts in several units has a line for each, so that a line has one unit.
 */
export function wideTable(
  context: ServiceContext,
  { where, frequency, sort, only }: Extract<ExportWhat, { readonly kind: 'wide' }>,
): PlainTable {
  const pageAt = (offset: number) =>
    figuresPage(context, { where, frequency, sort, offset, limit: ROWS_AT_ONCE });
  const first = pageAt(0);
  const { periods, columns, total } = first;
  const kept = new Set(only);
  const rows: string[][] = [];
  for (let offset = 0; offset < total; offset += ROWS_AT_ONCE)
    for (const row of (offset === 0 ? first : pageAt(offset)).rows)
      if (kept.size === 0 || kept.has(row.seriesId))
        rows.push(
          ...linesOf(
            row,
            periods,
            columns.map(({ id }) => id),
          ),
        );
  return {
    name: 'wide',
    head: [...NAMES, 'shown', 'unit', ...periods, ...columns.flatMap(({ name }) => [name, `${name}, unit`])],
    rows,
    numeric: new Set([...periods, ...columns.map(({ name }) => name)]),
    about: [
      ['rows', 'series'],
      ['columns', `periods (${frequency as Frequency}), then calculated columns`],
      ['kept by', only.length > 0 ? 'rows chosen by hand' : where || 'all series'],
      ['shown', 'stated by a source, derived (a turnover), group (a sum of members) or calculated'],
      ['value', 'whole units; what each cell shows of all that is stated for it, empty where nothing is'],
      ...columns.map(({ name, expression }): [string, string] => [name, expression]),
    ],
  };
}

/** A line for each unit that the periods of a row are in; one where it has no value at all. */
function linesOf(row: SeriesRow, periods: readonly string[], columns: readonly string[]): string[][] {
  const named = NAMES.map((name) =>
    String({ ...row, area_name: row.areaName, counterpart_name: row.counterpartName }[name]),
  );
  const unitOf = (cell: CellView | undefined): string | null =>
    cell === undefined || cell.value === null ? null : (cell.currency ?? '');
  const units = [...new Set(periods.flatMap((period) => unitOf(row.cells[period]) ?? []))];
  const calculated = columns.flatMap((id) => [row.cells[id]?.value ?? '', unitOf(row.cells[id]) ?? '']);
  return (units.length === 0 ? [''] : units).map((unit, at) => [
    ...named,
    row.kind,
    unit,
    ...periods.map((period) => (unitOf(row.cells[period]) === unit ? (row.cells[period]?.value ?? '') : '')),
    ...(at === 0 ? calculated : calculated.map(() => '')),
  ]);
}
