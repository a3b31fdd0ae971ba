import { cellText } from '#shared/domain/figures/types.ts';
import { chipCells, parseChip } from '#shared/domain/notes/chipRef.ts';
import { parseReference } from '#shared/domain/notes/noteReference.ts';
import type { UseView } from '#shared/ipc/useShapes.ts';
import { isSource, overlaps, use, type Wanted } from './wanted.ts';
import type { WorkspaceLook } from './workspaceLook.ts';

/** Paragraphs of notes with a number of a cell or stretch, or that refer to what is wanted. */
export function noteUses(look: WorkspaceLook, wanted: Wanted): UseView[] {
  return look.notes().flatMap(({ id, title, paragraphs }) =>
    paragraphs.flatMap(({ runs }, at) => {
      const isUsed = runs.some((run) =>
        'ref' in run ? chipUses(run.ref, wanted) : 'refers' in run && refersTo(look, run.refers, wanted),
      );
      return isUsed ? [{ ...use('note', id, title, `paragraph ${at + 1}`), paragraph: at + 1 }] : [];
    }),
  );
}

function chipUses(ref: string, { cell, stretch }: Wanted): boolean {
  if (cell !== null) return chipCells(ref).some((used) => cellText(used) === cellText(cell));
  if (stretch === null) return false;
  const parsed = parseChip(ref);
  const refs = parsed?.kind === 'computed' ? parsed.operands : [ref];
  return refs.some((each) => {
    const place = parseChip(each);
    return place?.kind === 'stated' && place.documentId === stretch.documentId && overlaps(place, stretch);
  });
}

function refersTo(look: WorkspaceLook, ref: string, { id, stretch }: Wanted): boolean {
  if (id !== null) return ref === id || (isSource(id) && ref.startsWith('d') && look.sourceOf(ref) === id);
  const parsed = parseReference(ref);
  if (stretch === null || parsed === null || !('documentId' in parsed)) return false;
  if (parsed.documentId !== stretch.documentId) return false;
  if (parsed.kind === 'paragraph') return parsed.start >= stretch.start && parsed.start < stretch.end;
  const claim = look.audit(parsed.documentId).claims.find(({ key }) => key === parsed.key);
  return claim?.passages.some((passage) => overlaps(passage, stretch)) ?? false;
}
