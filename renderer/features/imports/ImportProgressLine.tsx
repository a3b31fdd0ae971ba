import type { ReactNode } from 'react';
import { importText } from '../../strings/importText.ts';
import { useImportRun } from './importRun.ts';

/** How far the import, or its preview, has come: a bar, and in words rows, rate and time left. */
export function ImportProgressLine({ doing }: { doing: string }): ReactNode {
  const progress = useImportRun((state) => state.progress);
  return (
    <div className="import-progress" aria-busy="true">
      <span>{doing}</span>
      {progress === null ? (
        <progress aria-label={doing} />
      ) : (
        <progress aria-label={doing} max={1} value={progress.share} />
      )}
      <span className="quiet-text">{progress === null ? '' : importText.progress(progress)}</span>
    </div>
  );
}
