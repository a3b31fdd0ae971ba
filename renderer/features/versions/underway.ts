import { useState } from 'react';
import { attempt } from '../../app/commands.ts';

/** Items whose decision is on its way to the workspace. */
export type Underway = {
  readonly has: (item: string) => boolean;
  /** Writes one item's decision; a failure is said, and `back` shows the item again. */
  readonly write: (item: string, decision: () => Promise<unknown>, back: () => void) => void;
};

/**
 * Keeps what a queue has decided out of it while that is being written, so that the next key meets the next item and
 * somebody who types fast is never waited for.
 */
export function useUnderway(): Underway {
  const [items, setItems] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (item) => items.has(item),
    write: (item, decision, back) => {
      setItems((now) => new Set([...now, item]));
      attempt(async () => {
        try {
          await decision();
        } catch (error) {
          back();
          throw error;
        } finally {
          setItems((now) => new Set([...now].filter((one) => one !== item)));
        }
      });
    },
  };
}
