import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { parseCell } from '#shared/domain/figures/types.ts';
import { chipRefs, plainText } from '#shared/domain/notes/noteBody.ts';
import type { NoteView } from '#shared/ipc/shapes.ts';
import { readSeries } from '../store/repositories/figureRepository.ts';
import { type Done, runOperation } from '../store/unitOfWork.ts';
import { cellLabel, figureLookup } from './cells.ts';
import { formatId, parseId, unknownId } from './ids.ts';
import { operationOf, type ServiceContext } from './serviceContext.ts';

/** A note with the live values of its number chips. */
export function getNote(context: ServiceContext, noteId: string): NoteView {
  const row = context.store.db
    .prepare('SELECT title, body FROM note WHERE id = ?')
    .get(parseId('note', noteId)) as { title: string; body: string } | undefined;
  if (row === undefined) throw unknownId('note', noteId);
  const body = JSON.parse(row.body) as NoteView['body'];
  const values = Object.fromEntries(chipRefs(body).map((ref) => [ref, chipValue(context, ref)]));
  return { id: noteId, title: row.title, body, values };
}

/** What a chip shows now; a cell that is gone or empty says "missing" and is never shown as zero. */
export function chipValue(context: ServiceContext, ref: string): NoteView['values'][string] {
  const cell = parseCell(ref);
  const series = cell === null ? null : readSeries(context.store.db, parseId('series', cell.seriesId));
  if (cell === null || series === null) return { text: 'missing', value: null, label: ref, missing: true };
  const shown = cellValue(figureLookup(context.store), cell);
  const label = cellLabel(series, cell.period);
  if (shown.value === null) return { text: 'missing', value: null, label, missing: true };
  return { text: formatFigure(shown.value, shown.currency), value: shown.value, label, missing: false };
}

/** Saves a note, new or changed, as one operation. */
export function saveNote(
  context: ServiceContext,
  noteId: string | null,
  title: string,
  body: NoteView['body'],
): Done<{ noteId: string }> {
  const row = { title, body: JSON.stringify(body), plain: plainText(body) };
  const label = `${noteId === null ? 'Add' : 'Edit'} note "${title}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (noteId === null) return { noteId: formatId('note', write.insert('note', row)) };
    write.update('note', parseId('note', noteId), row);
    return { noteId };
  });
}
