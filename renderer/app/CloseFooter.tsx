import type { ReactNode } from 'react';
import { text } from '../strings/text.ts';
import { closeDialog } from './dialogs.ts';

/** What a dialog ends with that only tells something, and behind it what else may be done. */
export const CloseFooter = ({ children }: { readonly children?: ReactNode }): ReactNode => (
  <footer>
    <button type="button" className="button" onClick={closeDialog}>
      {text.app.close}
    </button>
    {children}
  </footer>
);
