import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { call } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { importText } from '../../strings/importText.ts';
import { text } from '../../strings/text.ts';
import { HeaderLines } from './HeaderLines.tsx';
import { ImportProgressLine } from './ImportProgressLine.tsx';
import { ImportView } from './ImportView.tsx';
import { NO_CHOICES, withoutColumns } from './importChoices.ts';
import { importClipboard } from './importClipboard.ts';
import { importProblem, isOfColumns, isOfHeader, isOfSheet } from './importProblem.ts';
import { runImport, stopImport, useImportRun } from './importRun.ts';
import { SheetImport } from './SheetImport.tsx';
import './imports.css';

type Asked = {
  readonly file: string;
  readonly choices: ImportChoices | null;
  /** With which it is read where the file has none of the columns that the choices name. */
  readonly otherwise?: ImportChoices | null;
};

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
    mutationFn: ({ otherwise = null, ...asked }: Asked) =>
      call('import.preview', asked).catch((error: Error) => {
        if (otherwise === null || !isOfColumns(error)) throw error;
        return call('import.preview', { ...asked, choices: otherwise });
      }),
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
    // Under another header the columns may have other names: then what was said of them is void.
    const isHeaderMoved = said !== null && String(said.header_lines) !== String(choices.header_lines);
    preview.mutate({ file: asked, choices: said, otherwise: isHeaderMoved ? withoutColumns(said) : null });
  };
  const look = preview.mutate;
  useEffect(() => {
    if (dropped === null) return;
    look({ file: dropped, choices: source === null ? null : { ...NO_CHOICES, constants: { source } } });
  }, [dropped, source, look]);

  const startOver = (): void => {
    void stopImport();
    setShown(null);
    setChoices(NO_CHOICES);
    preview.reset();
    run.reset();
  };

  if (written !== null) return <Writing name={written} />;
  if (file !== null && isOfSheet(preview.error))
    return <SheetImport key={file} file={file} onBack={startOver} />;
  const isRead = shown !== null && !preview.isPending && preview.error === null;
  const isHeld = isRead && (shown.questions.length > 0 || (isStrict && shown.counts.refused > 0));
  const isNothing = isRead && !isHeld && !bringsAnything(shown);
  return (
    <>
      {shown === null && !preview.isPending && (
        <div className="import-choice">
          <button
            type="button"
            className="button"
            ref={(button) => {
              // After "Another file" was pressed and is gone.
              if (document.activeElement === document.body) button?.focus();
            }}
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
          isRefused={preview.error !== null}
          isStrict={isStrict}
          onStrict={setStrict}
        />
      )}
      {shown === null && preview.isPending && <ImportProgressLine doing={importText.reading} />}
      {preview.error !== null && <ProblemNote error={importProblem(preview.error)} />}
      {shown === null && file !== null && isOfHeader(preview.error) && (
        <HeaderLines found={null} head={[]} choices={choices} onChoose={(next) => ask(file, next)} />
      )}
      {run.error !== null && <ProblemNote error={importProblem(run.error)} />}
      <footer>
        {shown !== null && preview.isPending && <ImportProgressLine doing={importText.reading} />}
        {shown !== null && isHeld && (
          <p className="import-waits quiet-text" role="status">
            {importText.waits(shown)}
          </p>
        )}
        {isNothing && (
          <p className="import-waits quiet-text" role="status">
            {importText.nothing(shown)}
          </p>
        )}
        {shown !== null && (
          <button type="button" className="button" onClick={startOver}>
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
            disabled={!isRead || isHeld || isNothing || run.isPending}
            onClick={() => run.mutate(shown)}
          >
            {importText.accept(shown)}
          </button>
        )}
      </footer>
    </>
  );
}

/** Whether an import would write a figure, change one or take a row along. */
const bringsAnything = ({ counts }: ImportPreview): boolean =>
  counts.assertions + counts.changed + counts.moved > 0;

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
