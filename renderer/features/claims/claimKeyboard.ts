import type { KeyboardEvent } from 'react';
import { VERDICTS } from '#shared/domain/claims/types.ts';
import type { AuditView } from '#shared/ipc/claimShapes.ts';
import { isTyping } from '../../app/shortcuts.ts';
import { canConfirm, clearDecision, confirmOperands } from './claimActions.ts';
import { type ClaimFilter, claimToDismiss, type Entry } from './claimFilter.ts';
import { showClaimCell, showClaimPassage } from './claimPlaces.ts';
import { askToDismiss, goToEntry, narrow, setClaimMode } from './claimsState.ts';

type Place = {
  readonly view: AuditView;
  readonly entries: readonly Entry[];
  readonly current: Entry | null;
  readonly filter: ClaimFilter;
};

/** The letters of the tab; a key that is one of them is used up, so that the article does not hear it. */
export function claimKey(event: KeyboardEvent<HTMLElement>, place: Place): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) {
    leaveField(event);
    return;
  }
  const run = actionOf(event, place);
  if (run === null) return;
  event.preventDefault();
  run();
}

/** Escape goes from a box back to the list. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  setClaimMode('look');
  event.currentTarget.focus();
}

function actionOf(event: KeyboardEvent<HTMLElement>, place: Place): (() => void) | null {
  const { view, entries, current, filter } = place;
  const key = event.key.toLowerCase();
  const root = event.currentTarget;
  // What may take the line under the focus out of the list leaves the keys with the tab.
  const staying = (run: () => void) => () => {
    root.focus();
    run();
  };
  if (key === 'j' || key === 'arrowdown') return () => step(place, 1, root);
  if (key === 'k' || key === 'arrowup') return () => step(place, -1, root);
  if (key === 'home') return () => visit(entries[0], root);
  if (key === 'end') return () => visit(entries.at(-1), root);
  if (key === '/') return () => root.querySelector<HTMLElement>('[data-claim-words]')?.focus();
  if (key === 'v') return staying(() => narrow({ verdict: nextVerdict(filter.verdict) }));
  if (key === 'n') return () => setClaimMode('add');
  if (current === null) return null;
  const dismissed = key === 'x' ? claimToDismiss(current, entries) : null;
  if (dismissed !== null) return () => askToDismiss(dismissed.key);
  if (current.kind === 'claim') {
    const { claim } = current;
    if (key === 'a' && canConfirm(claim)) return staying(() => confirmOperands(view.documentId, claim));
    if (key === 'backspace' && claim.decision !== null)
      return staying(() => clearDecision(view.documentId, claim));
  }
  const { passages } = current.kind === 'claim' ? current.claim : current.finding;
  // A button under the focus keeps its own Enter, except the line of the list, whose words it shows.
  const isOwnButton =
    event.target instanceof HTMLButtonElement && event.target.dataset['entry'] === undefined;
  if (key === 'enter' && !isOwnButton) return () => show(view.documentId, passages[0]);
  if (/^[1-9]$/.test(key)) return () => show(view.documentId, passages[Number(key) - 1]);
  if (key === 'g') return () => showFirstCell(current);
  return null;
}

function step({ entries, current }: Place, direction: 1 | -1, root: HTMLElement): void {
  const at = current === null ? -1 : entries.indexOf(current);
  visit(entries[Math.min(Math.max(at + direction, 0), entries.length - 1)], root);
}

/** The focus goes along, so that Tab leads on to what is done with the claim; what scrolls is the list's own affair. */
function visit(entry: Entry | undefined, root: HTMLElement): void {
  if (entry === undefined) return;
  goToEntry(entry.key);
  const line = root.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.key)}"]`);
  (line ?? root).focus({ preventScroll: true });
}

const nextVerdict = (verdict: ClaimFilter['verdict']): ClaimFilter['verdict'] =>
  verdict === null ? (VERDICTS[0] ?? null) : (VERDICTS[VERDICTS.indexOf(verdict) + 1] ?? null);

function show(documentId: string, passage: Parameters<typeof showClaimPassage>[1] | undefined): void {
  if (passage !== undefined) showClaimPassage(documentId, passage);
}

function showFirstCell(current: Entry): void {
  const claims = current.kind === 'claim' ? [current.claim] : current.claims;
  const cell = claims.flatMap(({ operands }) => operands.flatMap(({ cells }) => cells))[0];
  if (cell !== undefined) showClaimCell(cell);
}
