import { type ReactNode, useEffect } from 'react';
import { onWritten } from '../bridge/client.ts';
import { text } from '../strings/text.ts';
import { runAppCommand } from './panels.tsx';
import { dismissToast, showStepToast, useToasts } from './toasts.ts';

/** What was just done, with its undo. Read out politely. */
export function Toasts(): ReactNode {
  const toasts = useToasts((state) => state.toasts);
  useEffect(
    () =>
      onWritten(({ label }) =>
        showStepToast(label, { label: text.app.undo, run: () => void runAppCommand('edit.undo') }),
      ),
    [],
  );
  return (
    <div className="toasts" aria-live="polite">
      {toasts.map(({ id, message, actions }) => (
        <div key={id} className="toast">
          <span>{message}</span>
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              className="button"
              onClick={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          ))}
          <button
            type="button"
            className="button quiet"
            aria-label={text.app.dismiss}
            onClick={() => dismissToast(id)}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
