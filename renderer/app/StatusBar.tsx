import { useIsMutating } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useQueryOf, WRITES } from '../bridge/client.ts';
import { ContradictedCount } from '../features/claims/ContradictedCount.tsx';
import { ImpactEntry } from '../features/impact/ImpactEntry.tsx';
import { ImportStatus } from '../features/imports/ImportStatus.tsx';
import { text } from '../strings/text.ts';
import { runAppCommand } from './panels.tsx';
import { useSelection } from './selection.ts';

/** Whether everything is saved, what undo would undo, the grid's statistics, and how many numbers are open. */
export function StatusBar(): ReactNode {
  const info = useQueryOf('workspace.info', {});
  const isWriting = useIsMutating({ mutationKey: WRITES }) > 0;
  const stats = useSelection((state) => state.selectionStats);
  if (info.data === undefined)
    return (
      <footer className="status-bar">
        <span>{info.error === null ? text.app.loading : text.status.unavailable}</span>
      </footer>
    );
  const { name, undo, openNumbers, assertions } = info.data;
  return (
    <footer className="status-bar">
      <span>{name}</span>
      <span role="status">{isWriting ? text.status.saving : text.status.saved}</span>
      <button
        type="button"
        className="button quiet gives-way"
        title={undo === null ? undefined : text.status.undo(undo)}
        disabled={undo === null}
        onClick={() => runAppCommand('edit.undo')}
      >
        {undo === null ? text.status.noUndo : text.status.undo(undo)}
      </button>
      <ImpactEntry />
      <ImportStatus />
      <span className="spring" />
      {stats !== '' && (
        <span className="gives-way" title={stats}>
          {stats}
        </span>
      )}
      <span>{text.status.assertions(assertions)}</span>
      <span>{text.status.open(openNumbers)}</span>
      <ContradictedCount />
    </footer>
  );
}
