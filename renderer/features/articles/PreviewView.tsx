import type { ReactNode } from 'react';
import type { IngestPreview } from '#shared/ipc/documentShapes.ts';
import { UnbrokenDays } from '../../components/UnbrokenDays.tsx';
import { text } from '../../strings/text.ts';
import { metaLine } from './metaLine.ts';

/** What would be added: title, counts, and every paragraph with whether it is kept. */
export function PreviewView({
  preview,
  onOpenExisting,
}: {
  preview: IngestPreview;
  onOpenExisting: (documentId: string) => void;
}): ReactNode {
  const { meta, blocks, mentions, ledger, alreadyHere } = preview;
  const kept = blocks.filter((block) => block.kept).length;
  return (
    <div className="ingest-preview">
      {alreadyHere !== null && (
        <p className="problem" role="alert">
          {text.ingest.already}{' '}
          <button type="button" className="button" onClick={() => onOpenExisting(alreadyHere)}>
            {text.ingest.openExisting}
          </button>
        </p>
      )}
      <h3>{meta.title ?? text.reader.untitled}</h3>
      <p className="quiet-text">
        <UnbrokenDays>{metaLine(meta)}</UnbrokenDays>
      </p>
      <p>
        {[
          text.ingest.kept(kept),
          text.ingest.droppedCount(blocks.length - kept),
          text.ingest.numbers(mentions),
          text.ingest.open(ledger.open),
        ].join(' · ')}
      </p>
      <ol className="preview-blocks">
        {blocks.map((block) => (
          <li key={block.id} className={block.kept ? '' : 'dropped'}>
            <span className="quiet-text">
              {block.kept ? block.locator : text.reader.droppedBecause(block.rule)}
            </span>
            <span className="two-lines">{block.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
