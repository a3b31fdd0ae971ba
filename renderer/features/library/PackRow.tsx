import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { exportPack } from '../../app/exportPack.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { text } from '../../strings/text.ts';

/** One pack and its export. A refused export says here why. */
export function PackRow({ packId, name }: { packId: string; name: string }): ReactNode {
  const exporting = useMutation({ mutationFn: (format: 'folder' | 'zip') => exportPack(packId, format) });
  return (
    <li>
      <div className="row">
        <span className="two-lines">{name}</span>
      </div>
      <div className="row">
        <span className="quiet-text">
          {exporting.isPending ? text.library.exporting : text.library.export}
        </span>
        <span>
          {(['folder', 'zip'] as const).map((format) => (
            <button
              key={format}
              type="button"
              className="button"
              disabled={exporting.isPending}
              onClick={() => exporting.mutate(format)}
            >
              {format === 'folder' ? text.library.exportFolder : text.library.exportZip}
            </button>
          ))}
        </span>
      </div>
      {exporting.error !== null && <ProblemNote error={exporting.error} />}
    </li>
  );
}
