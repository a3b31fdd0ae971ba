import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { SheetImportArgs, SheetPreview } from '#shared/ipc/importShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { call, useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { importText } from '../../strings/importText.ts';
import { sheetImportText as words } from '../../strings/sheetImportText.ts';
import { text } from '../../strings/text.ts';
import { BlockTable } from '../sheets/block/BlockTable.tsx';
import { openSheet } from '../sheets/shownSheet.ts';
import { ImportProgressLine } from './ImportProgressLine.tsx';
import { importProblem } from './importProblem.ts';
import '../figures/paste/paste.css';
import { Select } from '../../components/Select.tsx';

type Said = Pick<SheetImportArgs, 'decimal' | 'leftOut'>;

/** A file that is an export of a sheet: what its rows would change there, field by field, and one step that writes them. */
export function SheetImport({ file, onBack }: { file: string; onBack: () => void }): ReactNode {
  const [said, setSaid] = useState<Said>({ decimal: 'point', leftOut: [] });
  const [shown, setShown] = useState<SheetPreview | null>(null);
  const look = useMutation({
    mutationFn: (asked: Said) => call('import.previewSheet', { file, ...asked }),
    onSuccess: setShown,
  });
  const run = useCommand('import.runSheet');
  const { mutate } = look;
  useEffect(() => mutate(said), [said, mutate]);
  const error = run.error ?? look.error;
  const brings = shown === null ? 0 : shown.counts.added + shown.counts.changed;
  return (
    <>
      {shown === null && look.isPending && <ImportProgressLine doing={importText.reading} />}
      {shown !== null && (
        <div className="import-view">
          <p>{words.is(shown)}</p>
          <p role="status">{words.counts(shown.counts)}</p>
          {shown.hasNumbers && <DecimalMark said={said} onSay={setSaid} />}
          {shown.remarks.map((remark) => (
            <p key={remark} className="paste-remark">
              {remark}
            </p>
          ))}
          {shown.fields.length > 0 && (
            <BlockTable
              sheet={shown.sheet}
              plan={shown}
              firstNew={shown.firstNew}
              onTake={({ line, at }, isTaken) => {
                const place = `${line},${at}`;
                const others = said.leftOut.filter((one) => one !== place);
                setSaid({ ...said, leftOut: isTaken ? others : [...others, place] });
              }}
            />
          )}
        </div>
      )}
      {error !== null && <ProblemNote error={importProblem(error)} />}
      <footer>
        {shown !== null && brings === 0 && shown.counts.refused === 0 && (
          <p className="import-waits quiet-text" role="status">
            {words.nothing}
          </p>
        )}
        <button type="button" className="button" onClick={onBack}>
          {importText.back}
        </button>
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.cancel}
        </button>
        {shown !== null && (
          <button
            type="button"
            className="button primary"
            disabled={brings === 0 || look.isPending || run.isPending}
            onClick={() =>
              run.mutate(
                { file, ...said, sha256: shown.sha256 },
                {
                  onSuccess: () => {
                    closeDialog();
                    openSheet(shown.sheet);
                  },
                },
              )
            }
          >
            {words.submit(shown.counts)}
          </button>
        )}
      </footer>
    </>
  );
}

/** Which mark the numbers have: a spreadsheet may have saved them in another notation. */
function DecimalMark({ said, onSay }: { said: Said; onSay: (said: Said) => void }): ReactNode {
  return (
    <label className="import-line">
      {words.decimal}
      <Select
        value={said.decimal}
        options={(['point', 'comma'] as const).map((mark) => [mark, words.decimals[mark]])}
        onChoose={(decimal) => onSay({ decimal, leftOut: [] })}
      />
    </label>
  );
}
