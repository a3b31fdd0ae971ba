import type { ReactNode } from 'react';
import { text } from '../strings/text.ts';
import { closeDialog } from './dialogs.ts';

/** What a dialog ends with that only tells something. */
export const CloseFooter = (): ReactNode => (
  <footer>
    <button type="button" className="button" onClick={closeDialog}>
      {text.app.close}
    </button>
  </footer>
);
