import { create } from 'zustand';
import type { PackResult } from '#shared/ipc/shapes.ts';

export type OpenDialog =
  | { readonly kind: 'ingest' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'search' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'packResult'; readonly name: string; readonly result: PackResult };

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
