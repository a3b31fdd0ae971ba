/** The numbers of an article one after the other: those that wait for an answer, or all of them. */
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';

export type TriageScope = 'open' | 'all';

/** Whether a number still waits for the analyst. */
export const isQuestion = ({ state }: Pick<MentionView, 'state'>): boolean =>
  state === 'ambiguous' || state === 'refused' || state === 'open';

/** What J and K walk, in text order. Number words that a rule dismissed are shown only among all. */
export const triageQueue = (view: DocumentView, scope: TriageScope): readonly MentionView[] =>
  scope === 'all' ? view.mentions : view.mentions.filter(isQuestion);

/** The selected number of this document, or null. */
export const selectedMention = (
  view: DocumentView,
  selection: { readonly kind: string; readonly documentId?: string; readonly mentionId?: string },
): MentionView | null =>
  selection.kind === 'mention' && selection.documentId === view.id
    ? (view.mentions.find(({ id }) => id === selection.mentionId) ?? null)
    : null;

type Place = Pick<MentionView, 'id' | 'start'>;

/**
 * The next or previous number from where somebody is, who may stand on one that is no longer in the queue; round the
 * ends of the article. Null when the queue is empty.
 */
export function stepInQueue(
  queue: readonly MentionView[],
  from: Place | null,
  direction: 1 | -1,
): MentionView | null {
  const at = queue.findIndex(({ id }) => id === from?.id);
  if (at >= 0) return queue.at((at + direction) % queue.length) ?? null;
  const first = direction === 1 ? queue[0] : queue.at(-1);
  if (from === null) return first ?? null;
  const beyond =
    direction === 1
      ? queue.find(({ start }) => start >= from.start)
      : queue.findLast(({ start }) => start <= from.start);
  return beyond ?? first ?? null;
}

/** The number whose decision differs between two views of one document: where an undo did something. */
export function changedMention(before: DocumentView, after: DocumentView): MentionView | null {
  const decisions = new Map(before.mentions.map(({ id, decision }) => [id, JSON.stringify(decision)]));
  return after.mentions.find(({ id, decision }) => decisions.get(id) !== JSON.stringify(decision)) ?? null;
}
