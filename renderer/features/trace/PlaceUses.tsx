import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { UsesSection } from './UsesSection.tsx';

/** What uses a stretch of an article; nothing while it is not there. */
export function PlaceUses({
  documentId,
  find,
}: {
  documentId: string;
  find: (view: DocumentView) => { readonly start: number; readonly end: number } | undefined;
}): ReactNode {
  const { data } = useQueryOf('document.get', { documentId });
  const stretch = data === undefined ? undefined : find(data);
  return stretch === undefined ? null : (
    <UsesSection thing={`${documentId}@${stretch.start}-${stretch.end}`} />
  );
}
