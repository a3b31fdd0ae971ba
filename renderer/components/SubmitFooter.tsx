import type { ReactNode } from 'react';
import { text } from '../strings/text.ts';

/** The foot of a dialog's form: leave it, or do what it is for; before both, what would come of it. */
export const SubmitFooter = (props: {
  readonly name: string;
  readonly isDisabled: boolean;
  /** Told again when it changes; "" keeps its room. */
  readonly said?: string;
  readonly onCancel: () => void;
}): ReactNode => (
  <footer>
    {props.said !== undefined && (
      <span className="quiet-text spring" role="status">
        {props.said}
      </span>
    )}
    <button type="button" className="button" onClick={props.onCancel}>
      {text.app.cancel}
    </button>
    <button type="submit" className="button primary" disabled={props.isDisabled}>
      {props.name}
    </button>
  </footer>
);
