import { create } from 'zustand';

export type ToastAction = { readonly label: string; readonly run: () => void };
export type Toast = {
  readonly id: number;
  readonly message: string;
  readonly actions: readonly ToastAction[];
};

/** Long enough to read and reach; the history keeps the undo for ever. */
const SHOWN_MS = 7000;
const MOST = 3;

let lastId = 0;

/** What the corner of the window says, newest last. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }));

/** Says something for a while; at most three stand at once. */
export function showToast(message: string, action?: ToastAction): void {
  const id = add(message, action === undefined ? [] : [action]);
  setTimeout(() => dismissToast(id), SHOWN_MS);
}

/**
 * Says the end of something long, which somebody may come back to: it stays until it is answered or newer ones take its place. It must
 * offer nothing that means the last step, which may be another one by then. Answers its id, for `dismissToast` once it is true no more.
 */
export const showLastingToast = (message: string, actions: readonly ToastAction[]): number =>
  add(message, actions);

function add(message: string, actions: readonly ToastAction[]): number {
  const id = ++lastId;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { id, message, actions }].slice(-MOST) }));
  return id;
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
