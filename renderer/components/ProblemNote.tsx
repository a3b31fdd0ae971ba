import type { ReactNode } from 'react';
import { BridgeError } from '../bridge/client.ts';
import { text } from '../strings/text.ts';

/** An error where it happened: what is wrong, where, and what to do. Never a stack. */
export function ProblemNote({ error, onRetry }: { error: Error; onRetry?: () => void }): ReactNode {
  const known = error instanceof BridgeError ? error : null;
  const isForeseen = known !== null && known.traceId === null;
  return (
    <div className="problem" role="alert">
      <strong>{isForeseen ? known.message : text.app.unexpected}</strong>
      {isForeseen && known.where !== '' && <span className="quiet-text">{known.where}</span>}
      {isForeseen && known.fix !== '' && <span>{known.fix}</span>}
      {known?.traceId != null && <span className="quiet-text">{text.app.trace(known.traceId)}</span>}
      {onRetry !== undefined && (
        <span>
          <button type="button" className="button" onClick={onRetry}>
            {text.app.retry}
          </button>
        </span>
      )}
    </div>
  );
}
