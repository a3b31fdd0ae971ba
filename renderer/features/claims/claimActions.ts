/** What the keys of the claims tab write; the buttons beside the claim do the same. */
import type { ClaimView } from '#shared/ipc/claimShapes.ts';
import { attempt } from '../../app/commands.ts';
import { runCommand } from '../../bridge/client.ts';

/** Whether there is something to say yes to: operands that nobody has confirmed or put there by hand. */
export const canConfirm = ({ operands, decision }: ClaimView): boolean =>
  operands.length > 0 && decision?.state !== 'confirmed' && decision?.state !== 'added';

/** Leaves the keys with the tab: a button that was pressed may go, or stop, with what it does. */
export const keepKeys = ({ currentTarget }: { readonly currentTarget: Element }): void =>
  currentTarget.closest<HTMLElement>('.claims')?.focus();

/** Says that the operands are the right ones. */
export const confirmOperands = (documentId: string, { key }: ClaimView): void =>
  attempt(() => runCommand('claim.confirm', { documentId, key }));

/** Back to what Attest proposes; a claim made by hand goes. */
export const clearDecision = (documentId: string, { key }: ClaimView): void =>
  attempt(() => runCommand('claim.clear', { documentId, key }));
