import { type FormEvent, type ReactNode, useState } from 'react';
import { TABLE_FORMATS, type TableFormat } from '#shared/ipc/exportShapes.ts';
import { showToast } from '../../app/toasts.ts';
import { call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { sheetsText } from '../../strings/sheetsText.ts';
import { tableExportText as words } from '../../strings/tableExportText.ts';
import { exportOf, useExportable } from './exportState.ts';
import type { ShownSheet } from './shownSheet.ts';

const NONE: readonly string[] = [];

/** Asks for format and extent, then for a place, and writes the shown sheet there. */
export function ExportTable({ sheet, onClose }: { sheet: ShownSheet; onClose: () => void }): ReactNode {
  const ticked = useExportable((state) => state.ticked[sheet] ?? NONE);
  const [format, setFormat] = useState<TableFormat>('csv');
  const [isTickedOnly, setTickedOnly] = useState(ticked.length > 0);
  const [withBom, setBom] = useState(false);
  const [delimiter, setDelimiter] = useState<',' | ';'>(',');
  const [error, setError] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const [asShown, setAsShown] = useState(false);
  const holdsFigures = sheet === 'long' || (sheet === 'figures' && !asShown);

  const write = async (): Promise<void> => {
    const what = exportOf(sheet, asShown);
    if (what === null) return;
    const chosen = await call('table.chooseTarget', { name: sheetsText.sheets[sheet], format });
    if (chosen === null) return;
    const only = isTickedOnly ? [...ticked] : [];
    const { rows } = await call('table.export', {
      what: { ...what, only },
      target: chosen.target,
      withBom,
      delimiter,
    });
    showToast(words.written(rows, holdsFigures, chosen.name));
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setPending(true);
    write()
      .catch((failure: unknown) => setError(failure instanceof Error ? failure : new Error(String(failure))))
      .finally(() => setPending(false));
  };
  return (
    <Dialog title={words.title(sheetsText.sheets[sheet])} onClose={onClose}>
      <form className="export-table" onSubmit={submit}>
        {sheet === 'figures' && (
          <fieldset>
            <legend>{words.what}</legend>
            {[false, true].map((shown) => (
              <label key={String(shown)}>
                <input
                  type="radio"
                  name="what"
                  checked={asShown === shown}
                  onChange={() => {
                    setAsShown(shown);
                    if (shown && format === 'sdmx') setFormat('csv');
                  }}
                />
                <span>
                  {shown ? words.asShown : words.asStated}{' '}
                  <span className="quiet-text">{shown ? words.asShownHint : words.asStatedHint}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{words.format}</legend>
          {TABLE_FORMATS.filter((one) => one !== 'sdmx' || holdsFigures).map((one) => (
            <label key={one}>
              <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
              <span>
                {words.formats[one]} <span className="quiet-text">{words.hints[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {format === 'csv' && (
          <fieldset>
            <legend>{words.csv}</legend>
            <label>
              <input
                type="checkbox"
                checked={delimiter === ';'}
                onChange={(event) => setDelimiter(event.target.checked ? ';' : ',')}
              />
              <span>{words.semicolon}</span>
            </label>
            <label>
              <input type="checkbox" checked={withBom} onChange={(event) => setBom(event.target.checked)} />
              <span>{words.bom}</span>
            </label>
          </fieldset>
        )}
        {ticked.length > 0 && (
          <label>
            <input
              type="checkbox"
              checked={isTickedOnly}
              onChange={(event) => setTickedOnly(event.target.checked)}
            />
            <span>{words.tickedOnly(ticked.length)}</span>
          </label>
        )}
        <p className="quiet-text">{holdsFigures ? words.figuresWay : words.tableWay}</p>
        {error !== null && <ProblemNote error={error} />}
        <SubmitFooter name={words.submit} isPending={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
