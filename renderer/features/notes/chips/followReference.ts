import { parseReference } from '#shared/domain/notes/noteReference.ts';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';
import { openPanel, revealBlock, select } from '../../../app/selection.ts';
import { openClaims } from '../../claims/claimsState.ts';

/** Goes to what a reference names: its source, article, paragraph, claim, chart or note. */
export function openReference({ ref, missing, place }: ReferenceView): void {
  const parsed = parseReference(ref);
  if (parsed === null || missing) return;
  switch (parsed.kind) {
    case 'source':
      select({ kind: 'source', sourceId: parsed.id });
      openPanel('inspector');
      return;
    case 'article':
      openPanel('document', { documentId: parsed.id });
      return;
    case 'paragraph':
      if (place?.blockId != null) revealBlock(parsed.documentId, place.blockId, parsed.start);
      return;
    case 'claim':
      openClaims(parsed.documentId, { key: parsed.key });
      return;
    case 'chart':
      openPanel('chart', { chartId: parsed.id });
      return;
    case 'note':
      openPanel('note', { noteId: parsed.id });
  }
}
