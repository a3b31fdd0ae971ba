import { NAME_COLUMN, TOTAL_COLUMN } from '#shared/domain/figures/pivot/rowId.ts';
import { RangeCounter, type RangeSums } from '#shared/domain/figures/rangeSums.ts';
import type { PivotPlace, PivotRow } from '#shared/ipc/pivotShapes.ts';
import type { Selected } from '../../grid/range/rangeControl.ts';
import { tabSeparated } from '../../grid/tabSeparated.ts';

/** The place of a column, or the row's total where it is null. */
export const placeOf = ({ places, total }: PivotRow, column: string | null): PivotPlace | undefined =>
  column === null ? (total ?? undefined) : places[column];

/** The same by the id of a column. */
export const placeAt = (row: PivotRow, columnId: string): PivotPlace | undefined =>
  placeOf(row, columnId === TOTAL_COLUMN ? null : columnId);

/**
 * Places as a table for a spreadsheet: whole units, and where a selection holds several of them each other than dollars
 * with its own, so that a sheet cannot add them up unseen.
 *
 * @param headings by column, with which the names of the rows are copied too, set in by their level
 */
export function copyPlaces(
  { rows, columns }: Selected<PivotRow>,
  headings: ReadonlyMap<string, string> | null,
): string {
  const units = new Set(
    rows.flatMap((row) =>
      columns.flatMap((column) => {
        const place = placeAt(row, column);
        return place === undefined || place.value === null ? [] : [place.unit];
      }),
    ),
  );
  const texts = rows.map((row) =>
    columns.map((column) => {
      const place = placeAt(row, column);
      if (place === undefined || place.value === null) return '';
      return units.size > 1 && place.unit !== 'USD' ? `${place.value} ${place.unit}` : place.value;
    }),
  );
  if (headings === null) return tabSeparated(texts);
  const named = rows.map(({ path, name }, at) => [
    `${'  '.repeat(Math.max(0, path.length - 1))}${name}`,
    ...(texts[at] ?? []),
  ]);
  return tabSeparated([[NAME_COLUMN, ...columns].map((key) => headings.get(key) ?? key), ...named]);
}

/** What selected places come to. A sum beside what it is made of is not added to it: then only their range is told. */
export function sumsOfPlaces(selected: readonly Selected<PivotRow>[]): RangeSums {
  const counter = new RangeCounter();
  const isAdded = !holdsParts(selected);
  for (const { rows, columns } of selected)
    for (const row of rows)
      for (const column of columns) {
        const place = placeAt(row, column);
        if (place === undefined || place.value === null) counter.text('');
        else counter.number(place.value, place.unit, { isDerived: place.count > 1, isAdded });
      }
  return counter.sums();
}

function holdsParts(selected: readonly Selected<PivotRow>[]): boolean {
  const columns = new Set(selected.flatMap((one) => one.columns));
  if (columns.has(TOTAL_COLUMN) && columns.size > 1) return true;
  const paths = new Set(selected.flatMap(({ rows }) => rows.map(({ path }) => path.join('\n'))));
  return selected.some(({ rows }) =>
    rows.some(({ path }) => path.some((_, depth) => paths.has(path.slice(0, depth).join('\n')))),
  );
}
