import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { BridgeError, call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { importText } from '../../strings/importText.ts';
import { text } from '../../strings/text.ts';
import { HeaderLines } from './HeaderLines.tsx';
import { ImportProgressLine } from './ImportProgressLine.tsx';
import { ImportView } from './ImportView.tsx';
import { NO_CHOICES } from './importChoices.ts';
import { importClipboard } from './importClipboard.ts';
import { runImport, stopImport, useImportRun } from './importRun.ts';
import './imports.css';

type Opened = {
  /** A file that is there already: dropped on the window, pasted, or a table of an article. */
  readonly dropped: string | null;
  /** Where its rows are said to come from. */
  readonly source: string | null;
};

/** Choose a file, see what each column is taken for and what its rows are read as, then import it as one step. */
export function ImportDialog({ dropped, source }: Opened): ReactNode {
  const written = useImportRun((state) => state.name);
  return (
    <Dialog
      title={importText.title}
      className="import-dialog"
      onClose={() => {
        // A preview nobody waits for is not made; what is being written goes on until it is stopped.
        if (written === null) void stopImport();
        closeDialog();
      }}
    >
      <ImportSteps dropped={dropped} source={source} />
    </Dialog>
  );
}

function ImportSteps({ dropped, source }: Opened): ReactNode {
  const written = useImportRun((state) => state.name);
  const [file, setFile] = useState(dropped);
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [shown, setShown] = useState<ImportPreview | null>(null);
  const [isStrict, setStrict] = useState(false);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const preview = useMutation({
    mutationFn: async (asked: { readonly file: string; readonly choices: ImportChoices | null }) =>
      call('import.preview', asked),
    onSuccess: (read) => {
      setShown(read);
      setChoices(read.choices);
    },
  });
  const choose = useMutation({ mutationFn: () => call('figures.chooseFile', {}) });
  const run = useMutation({
    mutationFn: async ({ name, sha256 }: ImportPreview) =>
      file === null
        ? undefined
        : runImport(name, { file, choices, sha256, strict: isStrict }, () => isOpen.current),
    onSuccess: () => {
      if (isOpen.current) closeDialog();
    },
  });
  const ask = (asked: string, said: ImportChoices | null): void => {
    if (preview.isPending) void stopImport();
    setFile(asked);
    setChoices(said ?? NO_CHOICES);
    preview.mutate({ file: asked, choices: said });
  };
  const look = preview.mutate;
  useEffect(() => {
    if (dropped === null) return;
    look({ file: dropped, choices: source === null ? null : { ...NO_CHOICES, constants: { source } } });
  }, [dropped, source, look]);

  if (written !== null) return <Writing name={written} />;
  const isReady =
    shown !== null &&
    shown.questions.length === 0 &&
    !preview.isPending &&
    preview.error === null &&
    !(isStrict && shown.counts.refused > 0);
  return (
    <>
      {shown === null && !preview.isPending && (
        <div className="ingest-choice">
          <button
            type="button"
            className="button"
            onClick={() =>
              choose.mutate(undefined, {
                onSuccess: (chosen) => {
                  if (chosen !== null) ask(chosen.file, null);
                },
              })
            }
          >
            {importText.choose}
          </button>
          <button type="button" className="button" onClick={importClipboard}>
            {importText.clipboard}
          </button>
          <p className="quiet-text">{importText.hint}</p>
        </div>
      )}
      {shown !== null && file !== null && (
        <ImportView
          preview={shown}
          choices={choices}
          onChoose={(next) => ask(file, next)}
          isStrict={isStrict}
          onStrict={setStrict}
        />
      )}
      {preview.isPending && <ImportProgressLine doing={importText.reading} />}
      {preview.error !== null && <ProblemNote error={preview.error} />}
      {shown === null && file !== null && isWithoutHeader(preview.error) && (
        <HeaderLines found={null} head={[]} choices={choices} onChoose={(next) => ask(file, next)} />
      )}
      {run.error !== null && <ProblemNote error={run.error} />}
      <footer>
        {shown !== null && (
          <button
            type="button"
            className="button"
            onClick={() => {
              void stopImport();
              setShown(null);
              setChoices(NO_CHOICES);
              preview.reset();
              run.reset();
            }}
          >
            {importText.back}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            void stopImport();
            closeDialog();
          }}
        >
          {text.app.cancel}
        </button>
        {shown !== null && (
          <button
            type="button"
            className="button primary"
            disabled={!isReady || run.isPending}
            onClick={() => run.mutate(shown)}
          >
            {importText.accept(shown.counts.assertions)}
          </button>
        )}
      </footer>
    </>
  );
}

/** A file in which no header was found can be told where it stands. */
const isWithoutHeader = (error: Error | null): boolean =>
  error instanceof BridgeError && error.code === 'import/no_header';

function Writing({ name }: { name: string }): ReactNode {
  return (
    <>
      <ImportProgressLine doing={importText.writing(name)} />
      <p className="quiet-text">{importText.writingHint}</p>
      <footer>
        <button type="button" className="button" onClick={() => void stopImport()}>
          {importText.stop}
        </button>
        <button type="button" className="button primary" onClick={closeDialog}>
          {importText.meanwhile}
        </button>
      </footer>
    </>
  );
}
