import { create } from 'zustand';

export type OpenDialog =
  /** `file` was dropped on the window; null: it is still to be chosen. */
  | { readonly kind: 'ingest'; readonly file: string | null }
  /** `source`: what all rows are said to come from. */
  | { readonly kind: 'importFigures'; readonly file: string | null; readonly source?: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'search' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'about' }
  | { readonly kind: 'chartInWords' }
  | { readonly kind: 'exportPack'; readonly packId: string | null }
  | { readonly kind: 'newPack' }
  | { readonly kind: 'verifyPack' }
  | { readonly kind: 'comparePacks' };

/** The one open dialog, or null. */
export const useDialogs = create<{ readonly open: OpenDialog | null }>()(() => ({ open: null }));

/** Opens a dialog in place of the one that is open. */
export function openDialog(open: OpenDialog): void {
  useDialogs.setState({ open });
}

/** Closes whatever dialog is open. */
export function closeDialog(): void {
  useDialogs.setState({ open: null });
}
