import type { SignalDraft } from '#shared/ipc/signalShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { saveSignal } from '../signals/signals.ts';

/** An event of the sample: what the digest cites for a country, scored from the digest's own words. */
export type SampleSignal = Pick<
  SignalDraft,
  'area' | 'date' | 'title' | 'direction' | 'strength' | 'grade' | 'note'
>;

/** Adds an event with the source and the paragraph of the citation of its day. */
export function addSampleSignal(context: ServiceContext, documentId: string, signal: SampleSignal): string {
  const row = context.store.db
    .prepare(
      `SELECT source_id AS sourceId, block_key AS block FROM citation
       JOIN citation_source ON citation_source.citation_id = citation.id
       WHERE document_id = ? AND date = ? ORDER BY citation.id LIMIT 1`,
    )
    .get(parseId('document', documentId), signal.date) as { sourceId: number; block: string } | undefined;
  if (row === undefined)
    throw new Problem('sample/citation', {
      message: 'The digest cites nothing of that day.',
      where: `${signal.area} ${signal.date}`,
      fix: 'Name the day of a citation.',
    });
  const draft = { ...signal, sourceId: formatId('source', row.sourceId), documentId, block: row.block };
  return saveSignal(context, null, draft).value.signalId;
}
