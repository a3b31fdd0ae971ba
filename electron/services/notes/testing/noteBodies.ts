import { undo } from '../../../store/history.ts';
import type { ServiceContext } from '../../serviceContext.ts';
import { ANALYST, at } from '../../testing/testWorkspace.ts';

/** A note's body: paragraphs of `words`, chips of references. */
export const doc = (...content: object[]) => JSON.parse(JSON.stringify({ type: 'doc', content }));
export const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const chip = (ref: string) => ({ type: 'paragraph', content: [{ type: 'number', attrs: { ref } }] });

/** Takes back what a test did, so that the next one meets the workspace as it was. */
export async function undone({ store }: ServiceContext, work: () => unknown): Promise<void> {
  const done = (): number =>
    store.db
      .prepare("SELECT count(*) FROM operation WHERE kind = 'do' AND state = 'done'")
      .pluck()
      .get() as number;
  const before = done();
  try {
    await work();
  } finally {
    while (done() > before) undo(store, ANALYST, at);
  }
}
