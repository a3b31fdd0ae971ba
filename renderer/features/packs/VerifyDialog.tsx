import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CloseFooter } from '../../app/CloseFooter.tsx';
import { closeDialog } from '../../app/dialogs.ts';
import { call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { packsText } from '../../strings/packsText.ts';
import { VerificationView } from './Verification.tsx';

const words = packsText.verify;

/** Checks any pack, whoever made it. */
export function VerifyDialog(): ReactNode {
  const verifying = useMutation({
    mutationFn: async () => {
      const chosen = await call('pack.choose', {});
      if (chosen === null) return null;
      return { name: chosen.name, found: await call('pack.verify', { pack: chosen.pack }) };
    },
  });
  const result = verifying.data;
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <div className="pack-export">
        <p>{words.hint}</p>
        {verifying.isPending && (
          <p role="status" className="quiet-text">
            {words.running}
          </p>
        )}
        {verifying.error !== null && <ProblemNote error={verifying.error} />}
        {result != null && (
          <section aria-label={result.name}>
            <strong>{result.name}</strong>
            <p className="quiet-text">
              {packsText.done.packId} <code>{result.found.packId}</code>
            </p>
            <VerificationView found={result.found} />
          </section>
        )}
      </div>
      <CloseFooter>
        <button
          type="button"
          className="button primary"
          disabled={verifying.isPending}
          onClick={() => verifying.mutate()}
        >
          {words.choose}
        </button>
      </CloseFooter>
    </Dialog>
  );
}
