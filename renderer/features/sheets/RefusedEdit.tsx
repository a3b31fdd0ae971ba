import type { ReactNode } from 'react';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { gridViewsText } from '../../strings/gridViewsText.ts';
import { sheetsText as words } from '../../strings/sheetsText.ts';

/** What was typed into a field and refused; it is kept until it is written or dismissed, wherever its row is by then. */
export type RefusedEdit = { readonly rowId: string; readonly column: string; readonly text: string };

/** What is wrong, and the way back to what was typed. */
export const RefusedEditNote = (props: {
  readonly error: Error;
  readonly edit: RefusedEdit | null;
  readonly onBack: (edit: RefusedEdit) => void;
  readonly onDismiss: () => void;
}): ReactNode => {
  const { error, edit, onBack, onDismiss } = props;
  return (
    <div className="sheet-problem">
      <div>
        <ProblemNote error={error} />
        {edit !== null && <p className="quiet-text">{gridViewsText.refusedEdit(edit.text)}</p>}
      </div>
      <div className="sheet-problem-ways">
        {edit !== null && (
          <button type="button" className="button" onClick={() => onBack(edit)}>
            {gridViewsText.backToEdit}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onDismiss}>
          {words.dismiss}
        </button>
      </div>
    </div>
  );
};

/** What a step over several fields has left as it was, and why. */
export const StayedNote = (props: { readonly text: string; readonly onDismiss: () => void }): ReactNode => (
  <div className="sheet-problem">
    <p className="problem" role="alert">
      {props.text}
    </p>
    <div className="sheet-problem-ways">
      <button type="button" className="button quiet" onClick={props.onDismiss}>
        {words.dismiss}
      </button>
    </div>
  </div>
);
