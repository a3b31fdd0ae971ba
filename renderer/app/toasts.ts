import { create } from 'zustand';

export type Toast = {
  readonly id: number;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Long enough to read and reach; the history keeps the undo for ever. */
const SHOWN_MS = 7000;
const MOST = 3;

let lastId = 0;

/** What the corner of the window says, newest last. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }));

/** Says something for a while; at most three stand at once. */
export function showToast(message: string, action?: Toast['action']): void {
  const id = ++lastId;
  const toast: Toast = action === undefined ? { id, message } : { id, message, action };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST) }));
  setTimeout(() => dismissToast(id), SHOWN_MS);
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
