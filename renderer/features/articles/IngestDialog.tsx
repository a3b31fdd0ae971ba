import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { closeDialog } from '../../app/dialogs.ts';
import { openPanel } from '../../app/selection.ts';
import { call, useCommand } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';
import { versionsText } from '../../strings/versionsText.ts';
import { PreviewView } from './PreviewView.tsx';
import { VersionChoice } from './VersionChoice.tsx';

/** Choose or paste an article, see what would be kept, then add it. Nothing is written before that. */
export function IngestDialog({ dropped }: { dropped: string | null }): ReactNode {
  const [pasted, setPasted] = useState('');
  const [versionOf, setVersionOf] = useState<string | null>(null);
  const preview = useMutation({
    mutationFn: async (what: 'file' | 'paste' | 'drop') => {
      if (what === 'drop') return dropped === null ? null : call('document.preview', { file: dropped });
      if (what === 'paste') return call('document.preview', { pastedText: pasted });
      const chosen = await call('article.chooseFile', {});
      return chosen === null ? null : call('document.preview', { file: chosen.file });
    },
  });
  const look = preview.mutate;
  useEffect(() => {
    if (dropped !== null) look('drop');
  }, [dropped, look]);
  const ingest = useCommand('document.ingest');
  const shown = preview.data ?? null;
  const show = (documentId: string): void => {
    closeDialog();
    openPanel('document', { documentId });
  };
  return (
    <Dialog title={text.ingest.title} onClose={closeDialog}>
      {shown === null ? (
        <div className="ingest-choice">
          <button
            type="button"
            className="button"
            disabled={preview.isPending}
            onClick={() => preview.mutate('file')}
          >
            {text.ingest.choose}
          </button>
          <p className="quiet-text">{text.ingest.chosenHint}</p>
          <label>
            {text.ingest.paste}
            <textarea
              className="field"
              rows={10}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
          </label>
          {preview.isPending && <p aria-busy="true">{text.ingest.reading}</p>}
        </div>
      ) : (
        <>
          <PreviewView preview={shown} onOpenExisting={show} />
          {shown.alreadyHere === null && (
            <VersionChoice preview={shown} versionOf={versionOf} onChoose={setVersionOf} />
          )}
        </>
      )}
      {preview.error !== null && <ProblemNote error={preview.error} />}
      {ingest.error !== null && <ProblemNote error={ingest.error} />}
      <footer>
        {shown !== null && (
          <button
            type="button"
            className="button"
            onClick={() => {
              preview.reset();
              setVersionOf(null);
            }}
          >
            {text.ingest.back}
          </button>
        )}
        <button type="button" className="button" onClick={closeDialog}>
          {text.app.cancel}
        </button>
        {shown === null ? (
          <button
            type="button"
            className="button primary"
            disabled={pasted.trim() === '' || preview.isPending}
            onClick={() => preview.mutate('paste')}
          >
            {text.ingest.preview}
          </button>
        ) : (
          <button
            type="button"
            className="button primary"
            disabled={ingest.isPending || shown.alreadyHere !== null}
            onClick={() =>
              ingest.mutate(
                { previewId: shown.previewId, ...(versionOf === null ? {} : { versionOf }) },
                { onSuccess: ({ documentId }) => show(documentId) },
              )
            }
          >
            {ingest.isPending
              ? text.ingest.adding
              : versionOf === null
                ? text.ingest.accept
                : versionsText.ingest.accept}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
