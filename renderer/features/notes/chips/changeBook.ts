import type { LiveBook } from './chipBook.ts';

/** What a number showed when the note was last read; null where it shows the same. */
export type ShownBefore = { readonly ref: string; readonly was: string | null };
export type ChangeBook = LiveBook<ShownBefore>;

/** Takes the changes as they are now: what is no longer among them did not change any more. */
export function takeChanges(
  book: ChangeBook,
  refs: readonly string[],
  changes: readonly { ref: string; was: string }[],
): void {
  const was = new Map(changes.map((change) => [change.ref, change.was]));
  book.put(refs.map((ref) => ({ ref, was: was.get(ref) ?? null })));
}
