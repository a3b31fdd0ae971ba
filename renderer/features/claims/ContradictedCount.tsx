import type { ReactNode } from 'react';
import { useQueryOf } from '../../bridge/client.ts';
import { claimsText } from '../../strings/claimsText.ts';
import { readerInUse } from '../articles/triageActions.ts';
import { openClaims } from './claimsState.ts';

/** In the status bar: how many claims of the workspace's articles are contradicted. Opens them. */
export function ContradictedCount(): ReactNode {
  const counts = useQueryOf('claims.counts', {}).data;
  if (counts === undefined) return null;
  const { contradicted, documents } = counts;
  const open = (): void => {
    const here = readerInUse();
    const hit = documents.filter((one) => one.contradicted > 0);
    const shown = hit.find(({ documentId }) => documentId === here) ?? hit[0];
    openClaims(shown?.documentId ?? here, { filter: { verdict: 'contradicted' } });
  };
  return (
    <button
      type="button"
      className="button quiet"
      disabled={contradicted === 0}
      title={claimsText.commandContradicted}
      onClick={open}
    >
      {claimsText.status(contradicted)}
    </button>
  );
}
