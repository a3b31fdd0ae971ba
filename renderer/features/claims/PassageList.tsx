import type { ReactNode } from 'react';
import type { ClaimView } from '#shared/ipc/claimShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { claimsText as words } from '../../strings/claimsText.ts';
import { showClaimPassage } from './claimPlaces.ts';

/** Every stretch of the article that a claim or finding rests on; each opens where it stands. */
export function PassageList({
  documentId,
  passages,
}: {
  documentId: string;
  passages: ClaimView['passages'];
}): ReactNode {
  const blocks = useQueryOf('document.get', { documentId }).data?.blocks ?? [];
  if (passages.length === 0) return null;
  return (
    <section aria-label={words.passages}>
      <h3>{words.passages}</h3>
      <ol className="claim-passages">
        {passages.map((passage, at) => (
          <li key={`${passage.start}-${passage.end}`}>
            <button type="button" className="row" onClick={() => showClaimPassage(documentId, passage)}>
              <span className="two-lines">
                <span className="keys">{at + 1}</span> <q>{passage.text}</q>
              </span>
              <span className="count">{blocks.find(({ id }) => id === passage.block)?.locator ?? ''}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
