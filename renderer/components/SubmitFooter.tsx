import type { ReactNode } from 'react';
import { text } from '../strings/text.ts';

/** The foot of a dialog's form: leave it, or do what it is for. */
export const SubmitFooter = (props: {
  readonly name: string;
  readonly isPending: boolean;
  readonly onCancel: () => void;
}): ReactNode => (
  <footer>
    <button type="button" className="button" onClick={props.onCancel}>
      {text.app.cancel}
    </button>
    <button type="submit" className="button primary" disabled={props.isPending}>
      {props.name}
    </button>
  </footer>
);
