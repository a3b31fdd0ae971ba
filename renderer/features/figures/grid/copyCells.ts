import { isPlainUnit } from '#shared/domain/figures/calculated/printPoint.ts';
import type { SeriesRow } from '#shared/ipc/shapes.ts';
import { tabSeparated } from '../../../grid/tabSeparated.ts';
import { figuresText } from '../../../strings/figuresText.ts';
import { flowText } from '../figureText.ts';

/**
 * Cells as a table for a spreadsheet: whole units, so that nothing is rounded on the way. Where a selection holds
 * several currencies, other money than dollars carries its code, so that a sheet cannot add them up unseen.
 *
 * @param headings what stands above the columns: adds a heading line and the columns that name each row
 */
export function copyText(
  rows: readonly SeriesRow[],
  columns: readonly string[],
  headings: readonly string[] | null,
): string {
  const cells = rows.map((row) => columns.map((column) => row.cells[column]));
  const currencies = new Set(
    cells.flat().flatMap((cell) => (cell === undefined || cell.value === null ? [] : [cell.currency])),
  );
  const printed = cells.map((line) =>
    line.map((cell) => {
      if (cell === undefined || cell.value === null) return '';
      const isMarked =
        cell.currency !== null &&
        cell.currency !== 'USD' &&
        !isPlainUnit(cell.currency) &&
        currencies.size > 1;
      return isMarked ? `${cell.value} ${cell.currency}` : cell.value;
    }),
  );
  if (headings === null) return tabSeparated(printed);
  const [only] = currencies;
  const unit = currencies.size === 1 && only != null ? only : '';
  const words = figuresText;
  return tabSeparated([
    [words.area, words.counterpart, words.flow, words.product, words.unit, ...headings],
    ...rows.map((row, at) => [
      row.areaName,
      row.counterpartName,
      flowText(row.flow),
      row.product,
      unit,
      ...(printed[at] ?? []),
    ]),
  ]);
}
