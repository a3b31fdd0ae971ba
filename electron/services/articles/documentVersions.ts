import type { AnchorText } from '#shared/domain/anchoring/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { readMentions } from './readings.ts';
import { newerVersions } from './versionLine.ts';

/** The document a new version is to follow: it must be here, and be the newest of its line. */
export function newestForVersion(context: ServiceContext, documentId: string): number {
  readDocumentRow(context, documentId);
  const id = parseId('document', documentId);
  const newest = newerVersions(context, id).at(-1);
  if (newest !== undefined) {
    throw new Problem('document/notNewest', {
      message: `${documentId} already has a newer version, ${formatId('document', newest)}.`,
      where: documentId,
      fix: `Say that the file is a new version of ${formatId('document', newest)}.`,
    });
  }
  return id;
}

/** A document as anchors are resolved in it. */
export function anchorTextOf(context: ServiceContext, documentId: number): AnchorText {
  const { text, language } = readDocumentRow(context, formatId('document', documentId));
  return {
    text,
    language,
    blocks: readBlocks(context, documentId),
    mentions: readMentions(context, documentId),
  };
}
