import './versions.css';
import type { ReactNode } from 'react';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { openPanel } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { unsettled } from './settleQueue.ts';

const words = versionsText.bar;

/** On top of an article that has versions: which one it is, the way to the newest, and what is left to settle. */
export function VersionBar({ view }: { view: DocumentView }): ReactNode {
  const { number, older, newer } = view.version;
  const newest = newer ?? view.id;
  const versions = useQueryOf(
    'document.versions',
    { documentId: newest },
    { enabled: older !== null || newer !== null },
  );
  if (older === null && newer === null) return null;
  const anchors = versions.data?.anchors ?? [];
  // Of an article nobody linked there is nothing to say.
  const left = anchors.length === 0 ? null : unsettled(anchors).length;
  return (
    <section className={newer === null ? 'version-bar' : 'version-bar is-old'} aria-label={words.label}>
      <span>{newer === null ? words.newest(number) : words.old(number)}</span>
      {newer === null && left !== null && (
        <span className={left === 0 ? 'quiet-text' : 'count open'}>
          {left === 0 ? words.settled : words.left(left)}
        </span>
      )}
      <span className="spring" />
      {newer !== null && (
        <button type="button" className="button" onClick={() => openPanel('document', { documentId: newer })}>
          {words.open}
        </button>
      )}
      <button type="button" className="button" onClick={() => openPanel('versions', { documentId: newest })}>
        {words.compare}
      </button>
    </section>
  );
}
