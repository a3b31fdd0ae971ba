import type { ReactNode } from 'react';
import type { PackCheck } from '#shared/ipc/noteShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { revealCell, revealInNote } from '../../app/selection.ts';
import { packsText } from '../../strings/packsText.ts';

const words = packsText.export;
type Untraced = PackCheck['untraced'][number];

/** The numbers that stop a pack, each with its words and the way to it; and the way past them, with a reason. */
export function UntracedNumbers(props: {
  readonly numbers: readonly Untraced[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}): ReactNode {
  const { numbers, reason, onReason } = props;
  return (
    <div className="problem" role="alert">
      <strong>{words.untraced(numbers.length)}</strong>
      <span>{words.untracedFix}</span>
      <ul className="pack-untraced">
        {numbers.map((number) => (
          <li key={`${number.part} ${number.place} ${number.typed?.start ?? ''}`}>
            <span>
              {number.typed === null ? (
                <b>{number.text || words.nowhere}</b>
              ) : (
                <>
                  {number.typed.before}
                  <b>{number.text}</b>
                  {number.typed.after}
                </>
              )}
              <span className="quiet-text">
                {number.part}, {number.place}
              </span>
            </span>
            {(number.typed !== null || number.cell !== null) && (
              <button
                type="button"
                className="button"
                aria-label={words.goTo(number.text, number.place)}
                onClick={() => goTo(number)}
              >
                {words.go}
              </button>
            )}
          </li>
        ))}
      </ul>
      <label>
        {words.stamp}
        <input
          className="field"
          value={reason}
          maxLength={500}
          placeholder={words.stampHint}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
    </div>
  );
}

function goTo({ typed, cell }: Untraced): void {
  closeDialog();
  if (typed !== null) revealInNote(typed.noteId, typed.paragraph, typed.start);
  else if (cell !== null) revealCell(cell);
}
