/** The import that is being written. It goes on when its dialog is closed, and the status bar then shows it. */
import { MutationObserver } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Args } from '#shared/ipc/contract.ts';
import type { ImportProgress } from '#shared/ipc/importShapes.ts';
import { attempt } from '../../app/commands.ts';
import { openPanel } from '../../app/selection.ts';
import { dismissToast, showLastingToast, showToast, useToasts } from '../../app/toasts.ts';
import { call, listen, queryClient, runCommand, WRITES } from '../../bridge/client.ts';
import { importText } from '../../strings/importText.ts';
import { goToStep, showStepAlone } from '../figures/showStep.ts';

type Running = {
  /** The file's name; null while nothing is written. */
  readonly name: string | null;
  /** Of the import, or of the preview that is being made. */
  readonly progress: ImportProgress | null;
};

export const useImportRun = create<Running>()(() => ({ name: null, progress: null }));

/** Writes a previewed file and leads to what it wrote. Throws where it could not, after saying so when its dialog is gone. */
export async function runImport(
  name: string,
  args: Args<'import.run'>,
  isLookedAt: () => boolean,
): Promise<void> {
  useImportRun.setState({ name, progress: null });
  // As a mutation, so that the window says it is saving.
  const writing = new MutationObserver(queryClient, {
    mutationKey: WRITES,
    mutationFn: () => runCommand('import.run', args, { quiet: true }),
  });
  try {
    const { operationId, label } = await writing.mutate();
    openPanel('figures');
    if (operationId === null) return;
    const toast = showLastingToast(label, [
      { label: importText.showNew, run: () => attempt(() => showStepAlone(operationId)) },
    ]);
    dismissOnceUndone(toast, operationId);
    if (isLookedAt()) attempt(() => goToStep(operationId));
  } catch (error) {
    if (!isLookedAt() && error instanceof Error) showToast(`${name}: ${error.message}`);
    throw error;
  } finally {
    useImportRun.setState({ name: null, progress: null });
  }
}

/** What an import says of itself goes with it: when it is undone, and when another workspace is opened. */
function dismissOnceUndone(toast: number, operationId: string): void {
  const end = (): void => {
    dismissToast(toast);
    stopOpened();
    stopChanged();
  };
  const stopOpened = listen('workspace.opened', end);
  const stopChanged = listen('workspace.changed', () =>
    attempt(async () => {
      const isShown = useToasts.getState().toasts.some(({ id }) => id === toast);
      if (!isShown) return end();
      const { entries } = await call('history.list', { offset: 0, limit: 1 });
      if (entries.some(({ kind, target }) => kind === 'undo' && target === operationId)) end();
    }),
  );
}

/** Ends the import or preview that runs; nothing of it is left. */
export const stopImport = (): Promise<unknown> => call('import.stop', {});

/** Hears how far it has come. */
export function followImports(): void {
  listen('import.progress', (progress) => useImportRun.setState({ progress }));
}
