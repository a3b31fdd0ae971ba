/** What the keys of the claims tab write; the buttons beside the claim do the same. */
import type { ClaimView } from '#shared/ipc/claimShapes.ts';
import { attempt } from '../../app/commands.ts';
import { runCommand } from '../../bridge/client.ts';

/** Says that the operands are the right ones. */
export const confirmOperands = (documentId: string, { key }: ClaimView): void =>
  attempt(() => runCommand('claim.confirm', { documentId, key }));

/** Back to what Attest proposes; a claim made by hand goes. */
export const clearDecision = (documentId: string, { key }: ClaimView): void =>
  attempt(() => runCommand('claim.clear', { documentId, key }));
