import type { ReactNode } from 'react';

/** A button that says which key does the same. */
export const KeyButton = (props: {
  readonly name: string;
  readonly keys: string;
  readonly run: () => void;
}): ReactNode => (
  <button type="button" className="button" onClick={props.run}>
    {props.name} <span className="keys">{props.keys}</span>
  </button>
);
