import { chipRefs } from '#shared/domain/notes/noteBody.ts';
import type { ChangedChip } from '#shared/ipc/noteShapes.ts';
import { type Done, runOperation, type WriteDb } from '../../store/unitOfWork.ts';
import { parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { ChipReader } from './chips.ts';

type SeenRow = { readonly id: number; readonly ref: string; readonly shown: string };

const seenOf = ({ store }: ServiceContext, noteId: number): SeenRow[] =>
  store.db
    .prepare('SELECT id, ref, shown FROM note_seen WHERE note_id = ? ORDER BY id')
    .all(noteId) as SeenRow[];

function readNote({ store }: ServiceContext, noteId: string): { title: string; body: unknown } {
  const row = store.db.prepare('SELECT title, body FROM note WHERE id = ?').get(parseId('note', noteId)) as
    | { title: string; body: string }
    | undefined;
  if (row === undefined) throw unknownId('note', noteId);
  return { title: row.title, body: JSON.parse(row.body) };
}

/** The numbers of a note that show something else than when it was last read, in text order. */
export function changedChips(context: ServiceContext, noteId: string): ChangedChip[] {
  const seen = new Map(seenOf(context, parseId('note', noteId)).map(({ ref, shown }) => [ref, shown]));
  const reader = new ChipReader(context);
  return chipRefs(readNote(context, noteId).body).flatMap((ref) => {
    const was = seen.get(ref);
    const { text } = reader.read(ref);
    return was === undefined || was === text ? [] : [{ ref, was, now: text }];
  });
}

/** Whoever puts a number in sees it: it counts as read, as it shows now. Numbers that are gone are forgotten. */
export function keepSeen(
  context: ServiceContext,
  write: WriteDb,
  noteId: number,
  refs: readonly string[],
): void {
  const known = seenOf(context, noteId);
  const reader = new ChipReader(context);
  for (const { id, ref } of known) if (!refs.includes(ref)) write.remove('note_seen', id);
  for (const ref of refs) {
    if (known.some((row) => row.ref === ref)) continue;
    write.insert('note_seen', { note_id: noteId, ref, shown: reader.read(ref).text });
  }
}

/** Forgets what was seen of a note that is deleted. */
export function forgetSeen(context: ServiceContext, write: WriteDb, noteId: number): void {
  for (const { id } of seenOf(context, noteId)) write.remove('note_seen', id);
}

/** From now on a note's numbers count as read as they show now. Undo brings the changes back. */
export function markNoteRead(context: ServiceContext, noteId: string): Done<null> {
  const { title, body } = readNote(context, noteId);
  const id = parseId('note', noteId);
  return runOperation(context.store, operationOf(context, `Mark note "${title}" as read`), (write) => {
    const refs = chipRefs(body);
    keepSeen(context, write, id, refs);
    const reader = new ChipReader(context);
    for (const row of seenOf(context, id))
      write.update('note_seen', row.id, { shown: reader.read(row.ref).text });
    return null;
  });
}
