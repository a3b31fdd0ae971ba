/** What is selected in the window, as an operand of a claim: a number of the article, or a cell of the grid. */
import { cellText } from '#shared/domain/figures/types.ts';
import type { SourceArgs } from '#shared/ipc/claimShapes.ts';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { type Selection, useSelection } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';

export type Taken = { readonly source: SourceArgs; readonly label: string };

/** The selection as an operand; null when nothing that has a value is selected. */
export function useTakable(documentId: string): Taken | null {
  const selection = useSelection((state) => state.selection);
  const document = useQueryOf('document.get', { documentId }).data;
  const cell = selection.kind === 'cell' ? selection.cell : null;
  const detail = useQueryOf(
    'cell.get',
    { cell: cell ?? { seriesId: '', period: '' } },
    { enabled: cell !== null },
  ).data;
  if (cell === null) return ofNumber(selection, document);
  const isOwn = detail?.cell.seriesId === cell.seriesId && detail.cell.period === cell.period;
  return { source: { kind: 'cells', cells: [cellText(cell)] }, label: isOwn ? detail.label : cellText(cell) };
}

function ofNumber(selection: Selection, document: DocumentView | undefined): Taken | null {
  if (selection.kind !== 'mention' || selection.documentId !== document?.id) return null;
  const mention = document.mentions.find(({ id }) => id === selection.mentionId);
  if (mention === undefined) return null;
  const { start, end, text } = mention;
  return { source: { kind: 'mention', start, end }, label: `“${text}”` };
}

export type Words = { readonly start: number; readonly end: number; readonly quote: string };

/** The selected words a claim by hand may stand on. */
export function useTakableWords(documentId: string): Words | null {
  const selection = useSelection((state) => state.selection);
  const document = useQueryOf('document.get', { documentId }).data;
  if (selection.kind === 'text' && selection.documentId === documentId) {
    const { start, end, quote } = selection;
    return { start, end, quote };
  }
  const number = ofNumber(selection, document);
  if (number?.source.kind !== 'mention') return null;
  const { start, end } = number.source;
  return { start, end, quote: number.label.slice(1, -1) };
}
