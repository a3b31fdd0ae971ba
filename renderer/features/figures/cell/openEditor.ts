import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { readFigure } from '#shared/domain/figures/readFigure.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { AssertionView, SeriesRow } from '#shared/ipc/shapes.ts';
import { defaultCurrency } from '../../../app/preferences.ts';
import { call } from '../../../bridge/client.ts';
import type { RangeControl } from '../../../grid/range/rangeControl.ts';
import { type Corrected, useFiguresView } from '../figuresView.ts';
import { cellName } from '../figureText.ts';
import { cellsOf } from './cellRefs.ts';

/**
 * Opens the editor on the focused cell, and on all selected ones with it. Without a first character it begins with what a single cell
 * shows, to be corrected where it stands.
 */
export async function openEditor(
  { row, period }: { readonly row: SeriesRow; readonly period: string },
  typed: string,
  range: RangeControl<SeriesRow>,
): Promise<void> {
  const first = { seriesId: row.seriesId, period };
  const blocks = range.isMulti() ? await range.blocks() : [];
  const others = cellsOf(blocks).filter(
    (cell) => cell.seriesId !== first.seriesId || cell.period !== first.period,
  );
  const corrects = typed === '' && others.length === 0 ? await shownIn(first) : undefined;
  // Somebody who typed on meanwhile has the editor already.
  if (useFiguresView.getState().editing !== null) return;
  const box = document.querySelector('.figures-grid .ag-cell-focus')?.getBoundingClientRect();
  useFiguresView.setState({
    editing: {
      cells: [first, ...others],
      label: cellName(row, period),
      measure: row.measure,
      currency: row.cells[period]?.currency ?? defaultCurrency(),
      typed: corrects?.text ?? typed,
      at: box === undefined ? null : { left: box.left, top: box.top, bottom: box.bottom },
      ...(corrects !== undefined && { corrects }),
    },
  });
}

/** The assertion a cell shows, in words that are read as its value; undefined for what is derived, missing, or cannot be asked for now. */
async function shownIn(cell: CellRef): Promise<Corrected | undefined> {
  const detail = await call('cell.get', { cell }).catch(() => null);
  const shown = detail?.assertions.find(({ chosen }) => chosen);
  if (detail === null || shown === undefined || shown.value === null) return undefined;
  const { id, source, currency } = shown;
  return { assertionId: id, source, currency, text: textOf(shown, shown.value, detail.measure) };
}

/** The words of its source where they are read as the value, else all its digits. */
function textOf(shown: AssertionView, value: string, measure: string): string {
  const { valueAsStated, unitAsStated, currency, bound } = shown;
  const words = [valueAsStated, unitAsStated].filter((part) => part !== '').join(' ');
  const read = readFigure(words, { measure, currency: currency ?? defaultCurrency() });
  const isSame =
    read.ok &&
    read.value.value === value &&
    read.value.currency === currency &&
    read.value.reading.bound === bound;
  return isSame ? words : `${boundSign(bound)}${value} ${currency ?? ''}`.trim();
}
