import { prepared } from '../../store/preparedStatements.ts';
import { formatId } from '../ids.ts';
import type { StoreContext } from '../serviceContext.ts';

/** The version a document replaces, or null. Ids are integers of the store. */
export function olderVersion({ store }: StoreContext, documentId: number): number | null {
  const row = prepared(store.db, 'SELECT version_of AS id FROM document WHERE id = ?').get(documentId) as
    | { id: number | null }
    | undefined;
  return row?.id ?? null;
}

/** The versions after a document, oldest first; where a version was replaced twice, the later one goes on. */
export function newerVersions({ store }: StoreContext, documentId: number): readonly number[] {
  const newer: number[] = [];
  const after = prepared(store.db, 'SELECT max(id) AS id FROM document WHERE version_of = ?');
  for (let at: number | null = documentId; at !== null; ) {
    at = (after.get(at) as { id: number | null }).id;
    if (at !== null) newer.push(at);
  }
  return newer;
}

/** From 1: how many versions a document's line has up to it. */
export function versionNumber(context: StoreContext, documentId: number): number {
  let count = 1;
  for (let at = olderVersion(context, documentId); at !== null; at = olderVersion(context, at)) count++;
  return count;
}

/** Where a document stands among its versions: its number, the one it replaces, and the newest where it is not that. */
export function versionPlace(
  context: StoreContext,
  documentId: number,
): { readonly number: number; readonly older: string | null; readonly newer: string | null } {
  const older = olderVersion(context, documentId);
  const newer = newerVersions(context, documentId).at(-1);
  return {
    number: versionNumber(context, documentId),
    older: older === null ? null : formatId('document', older),
    newer: newer === undefined ? null : formatId('document', newer),
  };
}

/** A document's title, with its version where there are several: what rests on it says on which. */
export function versionedTitle(context: StoreContext, documentId: number): string {
  const row = prepared(context.store.db, 'SELECT title FROM document WHERE id = ?').get(documentId) as
    | { title: string | null }
    | undefined;
  const title = row?.title ?? 'Untitled article';
  const { number, older, newer } = versionPlace(context, documentId);
  return older === null && newer === null ? title : `${title} (version ${number})`;
}
