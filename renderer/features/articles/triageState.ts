import { create } from 'zustand';
import type { TriageScope } from './triageQueue.ts';

/** What the analyst is doing with the selected number. */
export type TriageMode = 'look' | 'differently' | 'edit' | 'dismiss';

type TriageState = {
  readonly scope: TriageScope;
  readonly mode: TriageMode;
  /** Puts the focus on a number; `serial` grows, so that asking twice focuses twice. */
  readonly focus: { readonly documentId: string; readonly mentionId: string; readonly serial: number } | null;
  /** The last reason somebody gave: the likely one for the next. */
  readonly lastReason: string | null;
};

export const useTriage = create<TriageState>()(() => ({
  scope: 'open',
  mode: 'look',
  focus: null,
  lastReason: null,
}));

export const setTriageMode = (mode: TriageMode): void => useTriage.setState({ mode });
export const rememberReason = (lastReason: string): void => useTriage.setState({ lastReason });

/** Asks the reader to bring a number into view and put the focus on it. */
export function focusMention(documentId: string, mentionId: string): void {
  useTriage.setState(({ focus }) => ({ focus: { documentId, mentionId, serial: (focus?.serial ?? 0) + 1 } }));
}
