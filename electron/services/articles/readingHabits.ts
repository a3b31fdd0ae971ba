import type { PasteReading } from '#shared/domain/figures/paste/readPasted.ts';
import { pasteReading } from '#shared/ipc/pasteShapes.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';

type HabitRow = { readonly id: number; readonly reading: string };

const habitRow = (db: WriteDb['db'], sourceId: number): HabitRow | undefined =>
  db.prepare('SELECT id, reading FROM reading_habit WHERE source_id = ?').get(sourceId) as
    | HabitRow
    | undefined;

/** How bare numbers of a source were meant when they were last pasted; null when nobody said. */
export function readingHabit({ store }: ServiceContext, sourceId: string): PasteReading | null {
  const row = habitRow(store.db, parseId('source', sourceId));
  return row === undefined ? null : pasteReading.parse(JSON.parse(row.reading));
}

/** Remembers it, as part of the operation that pastes. */
export function rememberReading(write: WriteDb, sourceId: number, reading: PasteReading): void {
  const row = habitRow(write.db, sourceId);
  const text = JSON.stringify(reading);
  if (row === undefined) write.insert('reading_habit', { source_id: sourceId, reading: text });
  else if (row.reading !== text) write.update('reading_habit', row.id, { reading: text });
}
