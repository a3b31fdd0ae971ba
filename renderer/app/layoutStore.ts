/** What the window remembers between runs, in named parts: the frame's tabs, the grid's columns. */
import type { Args } from '#shared/ipc/contract.ts';
import { call } from '../bridge/client.ts';

type Json = Args<'layout.save'>['layout'];

const SAVE_AFTER_MS = 500;
const parts = new Map<string, Json>();
let timer: ReturnType<typeof setTimeout> | null = null;
let loading: Promise<void> | null = null;

/** Reads what was remembered, once. A layout that cannot be read is no reason not to start. */
export function loadLayout(): Promise<void> {
  loading ??= call('layout.load', {}).then(
    (layout) => {
      if (layout === null || typeof layout !== 'object' || Array.isArray(layout)) return;
      for (const [name, part] of Object.entries(layout)) parts.set(name, part);
    },
    (error: unknown) => console.warn('The layout was not remembered', error),
  );
  return loading;
}

/** A remembered part, or null. `loadLayout` has ended before the first panel is drawn. */
export const layoutPart = (name: string): Json | null => parts.get(name) ?? null;

/** Remembers a part; written shortly after the last change. */
export function saveLayoutPart(name: string, part: Json): void {
  parts.set(name, part);
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    call('layout.save', { layout: Object.fromEntries(parts) }).catch((error: unknown) =>
      console.warn('The layout was not saved', error),
    );
  }, SAVE_AFTER_MS);
}
