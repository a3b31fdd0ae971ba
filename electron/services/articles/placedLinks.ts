/** Links where they are read now: a link of an older version stands in the newest one wherever its anchor does. */
import type { CellRef } from '#shared/domain/figures/types.ts';
import type { LinkView } from '#shared/ipc/shapes.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { type AnchorView, listAnchors } from './anchors.ts';
import { readBlocks } from './documents.ts';
import { linksOfCell, linksOfDocument } from './links.ts';
import { newerVersions, olderVersion, versionedTitle } from './versionLine.ts';

/** The links made in a document and, in the newest version, those of older ones that stand in it; in text order. */
export function linksInDocument(context: ServiceContext, documentId: number): LinkView[] {
  const own = linksOfDocument(context, documentId);
  if (olderVersion(context, documentId) === null || newerVersions(context, documentId).length > 0) return own;
  const older = new Map<string, LinkView>();
  for (let at = olderVersion(context, documentId); at !== null; at = olderVersion(context, at))
    for (const link of linksOfDocument(context, at)) older.set(link.id, link);
  if (older.size === 0) return own;
  const carried = listAnchors(context, formatId('document', documentId)).flatMap((anchor) => {
    const link = older.get(anchor.link);
    const placed = link === undefined ? null : placedLink(context, link, anchor);
    return placed === null ? [] : [placed];
  });
  return [...own, ...carried].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The links to a cell, each in the newest version it stands in; one that waits to be settled, where it was made. */
export function passagesOfCell(context: ServiceContext, cell: CellRef): LinkView[] {
  const links = linksOfCell(context, cell);
  const stale = links.filter(
    ({ documentId }) => newerVersions(context, parseId('document', documentId)).length > 0,
  );
  if (stale.length === 0) return links;
  const anchors = new Map<string, AnchorView>();
  for (const documentId of new Set(stale.map((link) => link.documentId)))
    for (const anchor of listAnchors(context, documentId)) anchors.set(anchor.link, anchor);
  return links.map((link) => {
    const anchor = anchors.get(link.id);
    return (anchor === undefined ? null : placedLink(context, link, anchor)) ?? link;
  });
}

/** A link at the place its anchor found, or null where the analyst has not said yet that it is the same. */
function placedLink(context: ServiceContext, link: LinkView, anchor: AnchorView): LinkView | null {
  const { found, state, document } = anchor;
  if (found === null || document === link.documentId || (state !== 'anchored' && state !== 'moved'))
    return null;
  const id = parseId('document', document);
  const block = readBlocks(context, id).find((one) => one.id === found.block);
  if (block?.kept !== true) return null;
  return {
    ...link,
    documentId: document,
    documentTitle: versionedTitle(context, id),
    blockId: block.id,
    locator: block.locator,
    start: found.start,
    end: found.end,
    quote: found.text,
    carriedFrom: link.documentId,
  };
}
