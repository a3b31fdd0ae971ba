/** What the keys and buttons of the queue do. Everything goes by the number that is selected in the reader in use. */
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import { attempt, stepHistory } from '../../app/commands.ts';
import { openPanel, select, useSelection } from '../../app/selection.ts';
import { queryClient, runCommand } from '../../bridge/client.ts';
import {
  changedMention,
  isQuestion,
  selectedMention,
  stepInQueue,
  type TriageScope,
  triageQueue,
} from './triageQueue.ts';
import { focusMention, setTriageMode, type TriageMode, useTriage } from './triageState.ts';

/** The article keys go to, and the number selected in it. */
export type Place = { readonly view: DocumentView; readonly mention: MentionView | null };

/** Null while somebody works in another panel, whose letters are not meant for an article. */
export function currentPlace(): Place | null {
  const documentId = readerInUse();
  const view = documentId === null ? null : cachedView(documentId);
  return view === null ? null : { view, mention: selectedMention(view, useSelection.getState().selection) };
}

/** The place when a number is selected there. */
export function currentNumber(): { readonly view: DocumentView; readonly mention: MentionView } | null {
  const place = currentPlace();
  return place === null || place.mention === null ? null : { view: place.view, mention: place.mention };
}

/** Panels whose own keys are no letters: from there an article on screen may be walked. */
const PANELS_WITHOUT_LETTERS = '.inspector, .library, .history';

/** The reader that has the focus; with the focus nowhere in particular, or in a list beside it, the one on screen. */
export function readerInUse(): string | null {
  const focused = document.activeElement;
  const own = focused?.closest<HTMLElement>('[data-reader]');
  if (own != null) return own.dataset['reader'] ?? null;
  const panel = focused?.closest('.panel');
  if (panel != null && panel.querySelector(PANELS_WITHOUT_LETTERS) === null) return null;
  const shown = [...document.querySelectorAll<HTMLElement>('[data-reader]')].find((one) =>
    one.checkVisibility(),
  );
  return shown?.dataset['reader'] ?? null;
}

const cachedView = (documentId: string): DocumentView | null =>
  queryClient.getQueryData<DocumentView>(['document.get', { documentId }]) ?? null;

/** Selects a number and brings it into view. */
export function goTo(documentId: string, mentionId: string): void {
  setTriageMode('look');
  select({ kind: 'mention', documentId, mentionId });
  focusMention(documentId, mentionId);
}

/** Goes to the next or previous number of what is being walked; where no question is left, of all. */
export function walk(direction: 1 | -1): void {
  const place = currentPlace();
  if (place === null) return;
  const queue = triageQueue(place.view, useTriage.getState().scope);
  const numbers = queue.length === 0 ? place.view.mentions : queue;
  const next = stepInQueue(numbers, place.mention, direction);
  if (next !== null) goTo(place.view.id, next.id);
}

/** Numbers whose decision is on its way to the workspace; the queue has left them behind. */
const underway = new Set<string>();

/**
 * Goes on to the next question at once and writes meanwhile, so that somebody who types fast is never waited for. A
 * decision that fails is said, and its number comes back.
 */
export function decideAndGoOn(view: DocumentView, mention: MentionView, write: () => Promise<unknown>): void {
  const key = `${view.id} ${mention.id}`;
  underway.add(key);
  const left = triageQueue(view, useTriage.getState().scope).filter(
    ({ id }) => id === mention.id || !underway.has(`${view.id} ${id}`),
  );
  goTo(view.id, stepInQueue(left, mention, 1)?.id ?? mention.id);
  attempt(async () => {
    try {
      await write();
    } catch (error) {
      goTo(view.id, mention.id);
      throw error;
    } finally {
      underway.delete(key);
    }
  });
}

/** Confirms the reading there is; a question is opened up instead, because nothing is settled by default. */
export function acceptReading(): void {
  const number = currentNumber();
  if (number === null) return;
  const { view, mention } = number;
  if ((mention.own ?? mention).state === 'extracted') acceptAlternative(view, mention, null);
  else openMode('differently');
}

/** Takes one of the ways to read a number; null takes the only one there is. */
export function acceptAlternative(
  view: DocumentView,
  mention: MentionView,
  alternative: string | null,
): void {
  const request = { documentId: view.id, mentionId: mention.id, alternative, reason: '' };
  decideAndGoOn(view, mention, () => runCommand('mention.accept', request));
}

/** Dismisses a number with its reason. */
export function dismissNumber(view: DocumentView, mention: MentionView, reason: string): void {
  const request = { documentId: view.id, mentionId: mention.id, reason };
  decideAndGoOn(view, mention, () => runCommand('mention.dismiss', request));
}

/** Takes the decision on a number back. */
export function clearDecision(): void {
  const number = currentNumber();
  if (number === null || number.mention.decision === null) return;
  const { view, mention } = number;
  goTo(view.id, mention.id);
  attempt(() => runCommand('mention.clearDecision', { documentId: view.id, mentionId: mention.id }));
}

/** Opens the form, or the ways to read it, for the number selected. */
export function openMode(mode: Exclude<TriageMode, 'look'>): void {
  if (currentNumber() !== null) setTriageMode(mode);
}

/** Leaves a form without writing, back to the number. */
export function leaveMode(): void {
  const number = currentNumber();
  setTriageMode('look');
  if (number !== null) focusMention(number.view.id, number.mention.id);
}

/** Out of the form, then off the number. */
export function leaveNumber(): void {
  if (useTriage.getState().mode === 'look') select({ kind: 'none' });
  else leaveMode();
}

/** Where the last undo led; from there another one may lead on. */
let ledTo: unknown = null;

/** Takes the last step back and shows the number it was about, unless somebody has gone elsewhere meanwhile. */
export function undoHere(): void {
  const place = currentPlace();
  if (place === null) return;
  const { view } = place;
  const from = useSelection.getState().selection;
  attempt(async () => {
    await stepHistory('history.undo');
    const after = cachedView(view.id);
    const changed = after === null ? null : changedMention(view, after);
    const here = useSelection.getState().selection;
    if (changed === null || (here !== from && here !== ledTo)) return;
    goTo(view.id, changed.id);
    ledTo = useSelection.getState().selection;
  });
}

/** Brings the inspector to the front, where the number's rule, links and history are. */
export const inspectNumber = (): void => openPanel('inspector');

/** Walks the questions, or every number. */
export function setScope(scope: TriageScope): void {
  useTriage.setState({ scope });
}

/** The number of questions of a document. */
export const questionsOf = (view: DocumentView): number => view.mentions.filter(isQuestion).length;
