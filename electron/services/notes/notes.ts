import { chipRefs, plainText } from '#shared/domain/notes/noteBody.ts';
import { noteBodyFault } from '#shared/domain/notes/noteFault.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import type { PackSpec, PackSpecPart } from '../packs/packSpec.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { forgetSeen, keepSeen } from './notesRead.ts';

/** A note as it was saved; what its number chips show is asked for by itself (chips.ts). */
export function getNote(context: ServiceContext, noteId: string): NoteView {
  const { title, body } = readNoteRow(context, noteId);
  return { id: noteId, title, body: JSON.parse(body) as NoteView['body'] };
}

/** Saves a note, new or changed, as one operation. A body that is no note is refused before anything is written. */
export function saveNote(
  context: ServiceContext,
  noteId: string | null,
  title: string,
  body: NoteView['body'],
): Done<{ noteId: string }> {
  const fault = noteBodyFault(body);
  if (fault !== null) {
    throw new Problem('note/body', {
      message: `This is not the text of a note: ${fault}.`,
      where: noteId ?? title,
      fix: 'Nothing was saved. Send a document of paragraphs, headings, lists, quotes and number chips.',
    });
  }
  if (noteId !== null) readNoteRow(context, noteId);
  const row = { title, body: JSON.stringify(body), plain: plainText(body) };
  const label = `${noteId === null ? 'Add' : 'Edit'} note "${title}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const id = noteId === null ? write.insert('note', row) : parseId('note', noteId);
    if (noteId !== null) write.update('note', id, row);
    keepSeen(context, write, id, chipRefs(body));
    return { noteId: formatId('note', id) };
  });
}

/** Deletes a note and takes it out of the packs that print it, as one operation; undo brings both back. */
export function removeNote(context: ServiceContext, noteId: string): Done<null> {
  const { title } = readNoteRow(context, noteId);
  const packs = packsWith(context, noteId);
  const names = packs.map(({ name }) => `"${name}"`).join(', ');
  const label = `Delete note "${title}"${packs.length === 0 ? '' : ` and take it out of ${names}`}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    for (const { id, spec } of packs) write.update('pack_spec', id, { spec: JSON.stringify(spec) });
    forgetSeen(context, write, parseId('note', noteId));
    write.remove('note', parseId('note', noteId));
    return null;
  });
}

/** The packs that print a note, with their specs as they are without it. */
function packsWith(
  { store }: ServiceContext,
  noteId: string,
): { id: number; name: string; spec: PackSpec }[] {
  const rows = store.db.prepare('SELECT id, name, spec FROM pack_spec ORDER BY id').all() as {
    id: number;
    name: string;
    spec: string;
  }[];
  return rows.flatMap(({ id, name, spec }) => {
    const found = JSON.parse(spec) as PackSpec;
    const parts = found.parts.flatMap((part) => withoutNote(part, noteId));
    const isSame = JSON.stringify(parts) === JSON.stringify(found.parts);
    return isSame ? [] : [{ id, name, spec: { ...found, parts } }];
  });
}

/** A part as it is without a note; judgements of no note at all are no part. */
function withoutNote(part: PackSpecPart, noteId: string): PackSpecPart[] {
  if (part.kind === 'note') return part.note === noteId ? [] : [part];
  if (part.kind !== 'judgements' || !part.notes.includes(noteId)) return [part];
  const left = part.notes.filter((each) => each !== noteId);
  return left.length === 0 ? [] : [{ ...part, notes: left }];
}

function readNoteRow({ store }: ServiceContext, noteId: string): { title: string; body: string } {
  const row = store.db.prepare('SELECT title, body FROM note WHERE id = ?').get(parseId('note', noteId)) as
    | { title: string; body: string }
    | undefined;
  if (row === undefined) throw unknownId('note', noteId);
  return row;
}
