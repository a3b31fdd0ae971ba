import type { ReadFigure } from '#shared/domain/figures/readFigure.ts';
import type { SourceView } from '#shared/ipc/shapes.ts';
import { showToast } from '../../../app/toasts.ts';
import { runCommand } from '../../../bridge/client.ts';
import { gridViewsText } from '../../../strings/gridViewsText.ts';
import { type Corrected, type Editing, useFiguresView } from '../figuresView.ts';
import { sourceLine } from './sourceLine.ts';
import { showTyped, viewOfTyped } from './typedCells.ts';

/** A value as it was typed, and as it was read. */
export type Typed = {
  readonly text: string;
  /** What a text without a currency is read in. */
  readonly currency: string;
  readonly note: string;
  readonly source: SourceView;
  readonly read: ReadFigure;
};

/**
 * Writes what was typed into its cells. They show it from now on, marked until it is written; where it is refused they show again what
 * they did, and the editor comes back with the text and the reason, or a toast that leads there when something else is being typed.
 *
 * @param closed resolves when the editor it was typed in is gone
 */
export async function writeTyped(editing: Editing, typed: Typed, closed: Promise<void>): Promise<void> {
  const { text, source, note, currency, read } = typed;
  const { cells } = editing;
  const [first] = cells;
  if (first === undefined) return;
  const stop = showTyped(cells, viewOfTyped(read, sourceLine(source)));
  const request = { text, sourceId: source.id, note, currency };
  const { corrects } = editing;
  try {
    if (corrects !== undefined && corrects.source.id === source.id)
      await runCommand('sheet.set', correction(corrects, typed), { until: 'place' });
    else
      await (cells.length === 1
        ? runCommand('figure.assert', { cell: first, ...request }, { until: 'place' })
        : runCommand('figure.fill', { cells: [...cells], ...request }, { until: 'place' }));
  } catch (failure) {
    // A refusal may come before the editor has gone, which would take the next one with it.
    await closed;
    const error = failure instanceof Error ? failure : new Error(String(failure));
    const again = (): void =>
      useFiguresView.setState({ editing: { ...editing, typed: text, currency, refused: { note, error } } });
    if (useFiguresView.getState().editing === null) again();
    else showToast(`${editing.label}: ${error.message}`, { label: gridViewsText.backToEdit, run: again });
  } finally {
    stop();
  }
}

/** The field of the long sheet that says it; a currency that was chosen beside the text is written out. */
const correction = ({ assertionId, currency: before }: Corrected, { text, currency, read }: Typed) => ({
  sheet: 'long' as const,
  rowId: assertionId,
  column: 'value',
  text: read.isCurrencyAssumed && currency !== before ? `${text} ${currency}` : text,
});
