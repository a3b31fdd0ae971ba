import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ImportChoices } from '#shared/ipc/importShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel } from '../../app/selection.ts';
import { call, useCommand } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { importText } from '../../strings/importText.ts';
import { text } from '../../strings/text.ts';
import { ImportView } from './ImportView.tsx';
import { NO_CHOICES } from './importChoices.ts';
import './imports.css';

type Asked = { readonly previewId: string | null; readonly choices: ImportChoices };

/** Choose a file, see what each column is taken for and what its rows are read as, then import it as one step. */
export function ImportDialog(): ReactNode {
  const [choices, setChoices] = useState(NO_CHOICES);
  const preview = useMutation({
    mutationFn: async ({ previewId, choices: said }: Asked) => {
      if (previewId !== null) return call('import.preview', { previewId, choices: said });
      const chosen = await call('figures.chooseFile', {});
      return chosen === null ? null : call('import.preview', { file: chosen.file, choices: said });
    },
  });
  const run = useCommand('import.run');
  const [shown, setShown] = useState<Awaited<ReturnType<typeof preview.mutateAsync>>>(null);
  const ask = (asked: Asked): void => {
    setChoices(asked.choices);
    preview.mutate(asked, { onSuccess: (view) => setShown(view) });
  };
  const isReady =
    shown !== null && shown.questions.length === 0 && !preview.isPending && preview.error === null;
  return (
    <Dialog title={importText.title} onClose={closeDialog}>
      {shown === null ? (
        <div className="ingest-choice">
          <button
            type="button"
            className="button"
            disabled={preview.isPending}
            onClick={() => ask({ previewId: null, choices: NO_CHOICES })}
          >
            {importText.choose}
          </button>
          <p className="quiet-text">{importText.hint}</p>
        </div>
      ) : (
        <ImportView
          preview={shown}
          choices={choices}
          onChoose={(next) => ask({ previewId: shown.previewId, choices: next })}
        />
      )}
      {preview.isPending && <p aria-busy="true">{importText.reading}</p>}
      {preview.error !== null && <ProblemNote error={preview.error} />}
      {run.error !== null && <ProblemNote error={run.error} />}
      <footer>
        {shown !== null && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setShown(null);
              setChoices(NO_CHOICES);
              preview.reset();
            }}
          >
            {importText.back}
          </button>
        )}
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.cancel}
        </button>
        {shown !== null && (
          <button
            type="button"
            className="button primary"
            disabled={!isReady || run.isPending}
            onClick={() =>
              run.mutate(
                { previewId: shown.previewId },
                {
                  onSuccess: () => {
                    closeDialog();
                    openPanel('figures');
                  },
                },
              )
            }
          >
            {run.isPending ? importText.importing : importText.accept(shown.counts.assertions)}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
