import { create } from 'zustand';

/** What is looked at: an operation of the history, or the newest one, which the panel then follows. */
export type Looked = 'latest' | { readonly operationId: string; readonly isUndo: boolean };

type ImpactState = {
  /** Null while the panel is closed. */
  readonly looked: Looked | null;
  /** Whether anything was written since the workspace was opened. */
  readonly hasEdits: boolean;
  /** Grows when somebody asks for the panel, which then takes the focus. */
  readonly serial: number;
};

export const useImpact = create<ImpactState>()(() => ({ looked: null, hasEdits: false, serial: 0 }));

/** Opens the panel and puts the focus into it. */
export function showImpact(looked: Looked): void {
  useImpact.setState(({ serial }) => ({ looked, serial: serial + 1 }));
}

export const closeImpact = (): void => useImpact.setState({ looked: null });
export const noteEdit = (): void => useImpact.setState({ hasEdits: true });
export const forgetEdits = (): void => useImpact.setState({ looked: null, hasEdits: false });
