import type { DecidedMention } from '#shared/domain/reading/decisions/types.ts';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { linksInDocument } from './placedLinks.ts';
import { readCitations, readDecided } from './readings.ts';
import { versionPlace } from './versionLine.ts';

/** A document with everything the reader pane shows. */
export function getDocument(context: ServiceContext, documentId: string): DocumentView {
  const row = readDocumentRow(context, documentId);
  const { mentions, ledger } = readDecided(context, row.id);
  const { tokens: _tokens, ...counts } = ledger;
  return {
    id: documentId,
    sourceId: formatId('source', row.source_id),
    meta: {
      title: row.title,
      author: row.author,
      publication: row.publication,
      published: row.published,
      language: row.language,
      mediaType: row.media_type,
      sha256: row.sha256,
      textSha256: row.text_sha256,
    },
    version: versionPlace(context, row.id),
    blocks: readBlocks(context, row.id).map((block) => ({ ...block })),
    mentions: mentions.map(toMentionView),
    citations: readCitations(context, row.id),
    ledger: counts,
    links: linksInDocument(context, row.id),
  };
}

const toMentionView = ({
  areas: _areas,
  groups: _groups,
  ...mention
}: DecidedMention): DocumentView['mentions'][number] => ({
  ...mention,
  readings: [...mention.readings],
  about: {
    ...mention.about,
    subject: [...mention.about.subject],
    counterpart: [...mention.about.counterpart],
  },
  own: mention.own === null ? null : { ...mention.own, readings: [...mention.own.readings] },
});
