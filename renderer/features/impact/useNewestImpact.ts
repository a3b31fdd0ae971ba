import { useEffect, useState } from 'react';
import type { ImpactView } from '#shared/ipc/impactShapes.ts';
import type { HistoryEntry } from '#shared/ipc/shapes.ts';
import { useQueryOf } from '../../bridge/client.ts';

/** With more figures than these, what an edit changed is looked up only when somebody asks. */
const MOST_FIGURES = 5000;
/** Edits that follow each other are not looked at one by one. */
const PAUSE_MS = 700;

/** The newest operation of the history, or null. */
export function useNewestEntry(isWanted: boolean): HistoryEntry | null {
  const history = useQueryOf('history.list', { offset: 0, limit: 1 }, { enabled: isWanted });
  return history.data?.entries[0] ?? null;
}

/** What an operation changed; null until it is known. Nothing is asked before `isWanted`. */
export function useImpactOf(
  operationId: string | null,
  isWanted: boolean,
): { readonly impact: ImpactView | null; readonly error: Error | null } {
  const { data, error } = useQueryOf(
    'history.impact',
    // The cache keeps every question it hears of, also those nobody asks: a thousand edits would leave a thousand.
    { operationId: isWanted && operationId !== null ? operationId : '' },
    { enabled: isWanted && operationId !== null },
  );
  return { impact: data !== undefined && data.operation.id === operationId ? data : null, error };
}

/** Whether the newest operation may be looked at unasked: the workspace is small, and the analyst paused. */
export function useMayLook(operationId: string | null): boolean {
  const info = useQueryOf('workspace.info', {});
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(operationId), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [operationId]);
  return rested === operationId && (info.data?.assertions ?? MOST_FIGURES + 1) <= MOST_FIGURES;
}
