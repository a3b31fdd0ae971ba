import type { ChipView } from '#shared/ipc/noteShapes.ts';
import type { ReferenceView } from '#shared/ipc/referenceShapes.ts';

/** What the chips of one note show now; each chip on screen hears of its own reference. */
export class LiveBook<V extends { readonly ref: string }> {
  readonly #views = new Map<string, V>();
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Null while the store has not answered for this reference. */
  view(ref: string): V | null {
    return this.#views.get(ref) ?? null;
  }

  put(views: readonly V[]): void {
    for (const view of views) {
      if (JSON.stringify(this.#views.get(view.ref)) === JSON.stringify(view)) continue;
      this.#views.set(view.ref, view);
      for (const listener of this.#listeners.get(view.ref) ?? []) listener();
    }
  }

  /** Hears of one reference; answers the function that stops it. */
  subscribe(ref: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(ref) ?? new Set();
    this.#listeners.set(ref, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
}

export type ChipBook = LiveBook<ChipView>;
export type ReferenceBook = LiveBook<ReferenceView>;
