import { type ReactNode, useState } from 'react';
import type { ClaimView } from '#shared/ipc/claimShapes.ts';
import { useCommand } from '../../bridge/client.ts';
import { localTime } from '../../components/localTime.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { claimsText } from '../../strings/claimsText.ts';
import { text } from '../../strings/text.ts';
import { canConfirm, clearDecision, confirmOperands, keepKeys } from './claimActions.ts';
import { askToDismiss, setClaimMode, useClaims } from './claimsState.ts';

const words = claimsText.decide;

/** What was decided on a claim and by whom, and everything that can be. */
export function ClaimActions({ documentId, claim }: { documentId: string; claim: ClaimView }): ReactNode {
  const isDismissing = useClaims(({ mode }) => typeof mode === 'object' && mode.dismiss === claim.key);
  const { decision } = claim;
  if (isDismissing) return <DismissClaim documentId={documentId} claim={claim} />;
  return (
    <div className="claim-actions">
      {decision !== null && (
        <span className="quiet-text">
          {words.by(decision.state, decision.actor, localTime(decision.at))}
          {decision.reason === '' ? '' : `: ${decision.reason}`}
        </span>
      )}
      {canConfirm(claim) && (
        <button
          type="button"
          className="button"
          onClick={(event) => {
            keepKeys(event);
            confirmOperands(documentId, claim);
          }}
        >
          {words.confirm} <span className="keys">A</span>
        </button>
      )}
      {decision?.state !== 'added' && (
        <button type="button" className="button" onClick={() => askToDismiss(claim.key)}>
          {words.dismiss} <span className="keys">X</span>
        </button>
      )}
      {decision !== null && (
        <button
          type="button"
          className="button"
          onClick={(event) => {
            keepKeys(event);
            clearDecision(documentId, claim);
          }}
        >
          {decision.state === 'added' ? words.remove : words.clear} <span className="keys">⌫</span>
        </button>
      )}
    </div>
  );
}

function DismissClaim({ documentId, claim }: { documentId: string; claim: ClaimView }): ReactNode {
  const dismiss = useCommand('claim.dismiss');
  const [reason, setReason] = useState('');
  return (
    <form
      className="claim-actions"
      onSubmit={(event) => {
        event.preventDefault();
        const tab = event.currentTarget.closest<HTMLElement>('.claims');
        // A claim that is listed no more once it is dismissed takes the form with it: what comes after must not wait for the form.
        dismiss.mutateAsync({ documentId, key: claim.key, reason }).then(
          () => {
            setClaimMode('look');
            tab?.focus();
          },
          () => undefined,
        );
      }}
    >
      <input
        className="field"
        // biome-ignore lint/a11y/noAutofocus: The box opens by the key that asks for it.
        autoFocus
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={500}
        readOnly={dismiss.isPending}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" className="button primary" disabled={reason.trim() === '' || dismiss.isPending}>
        {words.dismiss}
      </button>
      <button
        type="button"
        className="button"
        onClick={(event) => {
          keepKeys(event);
          setClaimMode('look');
        }}
      >
        {text.app.cancel}
      </button>
      {dismiss.error !== null && <ProblemNote error={dismiss.error} />}
    </form>
  );
}
