import { create } from 'zustand';

export type ToastAction = { readonly label: string; readonly run: () => void };
export type Toast = {
  readonly id: number;
  readonly message: string;
  readonly actions: readonly ToastAction[];
  /** It tells of the last step, and offers to turn it: of these only the newest is true. */
  readonly isOfStep: boolean;
};

/** Long enough to read and reach; the history keeps the undo for ever. */
const SHOWN_MS = 7000;
const MOST = 2;

let lastId = 0;

/** What the corner of the window says, newest last. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }));

/** Says something for a while; at most two stand at once, over what is worked on. */
export function showToast(message: string, action?: ToastAction): void {
  leaveLater(add(message, action === undefined ? [] : [action], false));
}

/** Says which step was taken, in the place of the one before it, whose button would turn this one. */
export function showStepToast(message: string, action: ToastAction): void {
  leaveLater(add(message, [action], true));
}

/**
 * Says the end of something long, which somebody may come back to: it stays until it is answered or newer ones take its place. It must
 * offer nothing that means the last step, which may be another one by then. Answers its id, for `dismissToast` once it is true no more.
 */
export const showLastingToast = (message: string, actions: readonly ToastAction[]): number =>
  add(message, actions, false);

function add(message: string, actions: readonly ToastAction[], isOfStep: boolean): number {
  const id = ++lastId;
  useToasts.setState(({ toasts }) => {
    const kept = toasts.filter((toast) => !(isOfStep && toast.isOfStep));
    return { toasts: [...kept, { id, message, actions, isOfStep }].slice(-MOST) };
  });
  return id;
}

function leaveLater(id: number): void {
  setTimeout(() => dismissToast(id), SHOWN_MS);
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
