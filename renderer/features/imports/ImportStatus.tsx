import type { ReactNode } from 'react';
import { openDialog, useDialogs } from '../../app/dialogs.ts';
import { importText } from '../../strings/importText.ts';
import { stopImport, useImportRun } from './importRun.ts';

/** The import that is being written while its dialog is closed. */
export function ImportStatus(): ReactNode {
  const { name, progress } = useImportRun();
  const isShown = useDialogs(({ open }) => open?.kind === 'importFigures');
  if (name === null || isShown) return null;
  return (
    <span className="import-status">
      <button
        type="button"
        className="button quiet"
        onClick={() => openDialog({ kind: 'importFigures', file: null })}
      >
        {importText.writing(name)}
      </button>
      {progress === null ? (
        <progress aria-label={importText.writing(name)} />
      ) : (
        <progress aria-label={importText.writing(name)} max={1} value={progress.share} />
      )}
      <button type="button" className="button quiet" onClick={() => void stopImport()}>
        {importText.stop}
      </button>
    </span>
  );
}
