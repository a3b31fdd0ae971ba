import type { ReactNode } from 'react';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { claimsText } from '../../strings/claimsText.ts';
import { keepKeys } from './claimActions.ts';
import { useTakable } from './takenSource.ts';

const words = claimsText.decide;

/** Puts what is selected in the window in the place of an operand. */
export function UseSelection({
  documentId,
  claimKey,
  role,
}: {
  documentId: string;
  claimKey: string;
  role: string;
}): ReactNode {
  const bind = useCommand('claim.bind');
  const taken = useTakable(documentId);
  return (
    <>
      <button
        type="button"
        className="button operand-use"
        disabled={taken === null || bind.isPending}
        title={taken === null ? words.selectFirst : words.computeWith(taken.label)}
        aria-label={`${words.use}: ${role}`}
        onClick={(event) => {
          keepKeys(event);
          if (taken !== null) bind.mutate({ documentId, key: claimKey, role, source: taken.source });
        }}
      >
        {words.use}
      </button>
      {bind.error !== null && <ProblemNote error={bind.error} />}
    </>
  );
}
