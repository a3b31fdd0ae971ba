import { type FormEvent, type ReactNode, useId } from 'react';
import type { SheetColumn, SheetName, SheetRow } from '#shared/ipc/sheetShapes.ts';
import { useCommand } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';
import { columnTitle, printField } from './sheetText.ts';

/** Asks for what a new row needs; what is wrong is said here, and nothing is written until it is right. */
export function AddSheetRow({
  sheet,
  columns,
  like,
  onAdded,
  onClose,
}: {
  sheet: SheetName;
  columns: readonly SheetColumn[];
  /** The row that the new one begins as; null for an empty one. */
  like: Pick<SheetRow, 'cells'> | null;
  /** Hears which row it is, once it is written. */
  onAdded?: (rowId: string) => void;
  onClose: () => void;
}): ReactNode {
  const add = useCommand('sheet.add');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
    const onSuccess = ({ rowId }: { readonly rowId: string }): void => {
      onClose();
      onAdded?.(rowId);
    };
    add.mutate({ sheet, values }, { onSuccess });
  };
  return (
    <Dialog title={words.addTitle[sheet]} onClose={onClose}>
      <form className="sheet-add" onSubmit={submit}>
        {columns
          .filter(({ asked }) => asked !== 'no')
          .map((column) => (
            <Field key={column.key} sheet={sheet} column={column} text={like?.cells[column.key] ?? ''} />
          ))}
        {add.error !== null && <ProblemNote error={add.error} />}
        <SubmitFooter name={words.addSubmit} isDisabled={add.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function Field({ sheet, column, text }: { sheet: SheetName; column: SheetColumn; text: string }): ReactNode {
  const [list, box, helpId] = [useId(), useId(), useId()];
  const { key, kind, options, asked } = column;
  const help = words.helpOf[sheet]?.[key];
  return (
    <div className={help === undefined ? 'sheet-add-field' : 'sheet-add-field is-wide'}>
      <label htmlFor={box}>
        {columnTitle(sheet, key)}
        {asked === 'optional' && <span className="quiet-text"> {words.optional}</span>}
      </label>
      {kind === 'choice' ? (
        <select id={box} name={key} className="field" defaultValue={text === '' ? undefined : text}>
          {options.map((option) => (
            <option key={option} value={option}>
              {printField(key, option)}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            id={box}
            name={key}
            className="field"
            autoComplete="off"
            defaultValue={text}
            placeholder={words.examplesOf[sheet]?.[key] ?? words.examples[key]}
            required={asked === 'required'}
            list={options.length > 0 ? list : undefined}
            aria-describedby={help === undefined ? undefined : helpId}
          />
          {help !== undefined && (
            <p id={helpId} className="quiet-text">
              {help}
            </p>
          )}
          {options.length > 0 && (
            <datalist id={list}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </div>
  );
}
