/** What an analyst may do with a claim of an article; each is one named operation that undo takes back. */
import type {
  BoundOperand,
  ClaimDecision,
  DecidedClaim,
  HandClaim,
  OperandSource,
} from '#shared/domain/claims/decisions/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { readBlocks } from '../articles/documents.ts';
import { parseId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { auditDocument } from './audit.ts';

export type ClaimRef = { readonly documentId: string; readonly key: string };

/** Says that the operands are the right ones. */
export function confirmClaim(context: ServiceContext, ref: ClaimRef): Done<null> {
  const claim = find(context, ref);
  if (claim.operands.length === 0) {
    throw new Problem('claim/unbound', {
      message: 'This claim has no operands to confirm.',
      where: claim.wording,
      fix: 'Add a claim by hand with the operands it needs, or dismiss this one with a reason.',
    });
  }
  const rebind = claim.decision?.state === 'confirmed' ? boundBefore(context, ref) : [];
  const spec = rebind.length === 0 ? null : { operands: rebind };
  return write(context, ref, `Confirm the operands of "${shorten(claim.wording)}"`, 'confirmed', spec, '');
}

/** Says that a claim is none, or does not matter, and why. */
export function dismissClaim(
  context: ServiceContext,
  { reason: said, ...ref }: ClaimRef & { readonly reason: string },
): Done<null> {
  const claim = find(context, ref);
  const reason = said.trim();
  if (reason === '') {
    throw new Problem('claim/reason', {
      message: 'A claim is dismissed with a reason.',
      where: claim.wording,
      fix: 'Say in a few words why it does not count.',
    });
  }
  if (claim.decision?.state === 'added') return clearClaim(context, ref);
  return write(
    context,
    ref,
    `Dismiss the claim "${shorten(claim.wording)}": ${shorten(reason)}`,
    'dismissed',
    null,
    reason,
  );
}

/** Puts another number or other cells in the place of an operand; the claim is computed anew. */
export function bindOperand(
  context: ServiceContext,
  { role, source, ...ref }: ClaimRef & { readonly role: string; readonly source: OperandSource },
): Done<null> {
  const claim = find(context, ref);
  if (!claim.isRebindable || claim.operands.every((operand) => operand.role !== role)) {
    throw new Problem('claim/fixed', {
      message: 'Attest cannot compute this claim from another operand.',
      where: `${claim.wording}, ${role}`,
      fix: 'Add a claim by hand with the operands it needs.',
    });
  }
  const others = boundBefore(context, ref).filter((operand) => operand.role !== role);
  const spec = { operands: [...others, { role, source }] };
  return write(
    context,
    ref,
    `Change the operand "${role}" of "${shorten(claim.wording)}"`,
    'confirmed',
    spec,
    '',
  );
}

/** Adds a claim made by hand on words of the article; answers its key. */
export function addClaim(
  context: ServiceContext,
  { documentId, claim }: { readonly documentId: string; readonly claim: HandClaim },
): Done<{ key: string }> {
  const words = wordsAt(context, documentId, claim);
  if (claim.operands.length === 0) {
    throw new Problem('claim/operands', {
      message: 'A claim needs operands.',
      where: words,
      fix: 'Take at least one number of the article or one cell.',
    });
  }
  const isHeld =
    claim.threshold !== null ||
    claim.expected.low !== null ||
    claim.expected.high !== null ||
    claim.operands.some(({ role }) => role === 'stated');
  if (!isHeld) {
    throw new Problem('claim/expected', {
      message: 'Nothing says what the claim allows.',
      where: words,
      fix: 'Choose a wording, type at least one end, or take the number the article states.',
    });
  }
  const taken = new Set(rowsOf(context, documentId).map(({ claim_key }) => claim_key));
  const stem = `hand ${claim.form} ${claim.start}-${claim.end}`;
  let key = stem;
  for (let turn = 2; taken.has(key); turn += 1) key = `${stem} #${turn}`;
  const done = write(context, { documentId, key }, `Add the claim "${shorten(words)}"`, 'added', claim, '');
  return { ...done, value: { key } };
}

/** Takes back what was decided; a claim made by hand goes. */
export function clearClaim(context: ServiceContext, ref: ClaimRef): Done<null> {
  const claim = find(context, ref);
  const row = rowsOf(context, ref.documentId).find(({ claim_key }) => claim_key === ref.key);
  const label =
    claim.decision?.state === 'added'
      ? `Remove the claim "${shorten(claim.wording)}"`
      : `Take back the decision on the claim "${shorten(claim.wording)}"`;
  return runOperation(context.store, operationOf(context, label), (db) => {
    if (row !== undefined) db.remove('claim_decision', row.id);
    return null;
  });
}

type Row = { readonly id: number; readonly claim_key: string; readonly spec: string | null };

const rowsOf = ({ store }: ServiceContext, documentId: string): readonly Row[] =>
  store.db
    .prepare('SELECT id, claim_key, spec FROM claim_decision WHERE document_id = ?')
    .all(parseId('document', documentId)) as Row[];

function boundBefore(context: ServiceContext, { documentId, key }: ClaimRef): readonly BoundOperand[] {
  const spec = rowsOf(context, documentId).find(({ claim_key }) => claim_key === key)?.spec ?? null;
  return spec === null ? [] : (JSON.parse(spec) as { operands: readonly BoundOperand[] }).operands;
}

function write(
  context: ServiceContext,
  { documentId, key }: ClaimRef,
  label: string,
  state: ClaimDecision['state'],
  spec: object | null,
  reason: string,
): Done<null> {
  const row = rowsOf(context, documentId).find(({ claim_key }) => claim_key === key);
  const said = {
    state,
    spec: spec === null ? null : JSON.stringify(spec),
    reason,
    actor: context.actor,
    decided_at: context.now(),
  };
  return runOperation(context.store, operationOf(context, label), (db) => {
    if (row !== undefined) db.update('claim_decision', row.id, said);
    else
      db.insert('claim_decision', {
        document_id: parseId('document', documentId),
        claim_key: key,
        ...said,
      });
    return null;
  });
}

function find(context: ServiceContext, { documentId, key }: ClaimRef): DecidedClaim {
  const claim = auditDocument(context, documentId).claims.find((one) => one.key === key);
  if (claim !== undefined) return claim;
  throw new Problem('claim/unknown', {
    message: 'There is no such claim in this article.',
    where: key,
    fix: 'The article may have been read again; look at its claims once more.',
  });
}

function wordsAt(
  context: ServiceContext,
  documentId: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const block = readBlocks(context, parseId('document', documentId)).find(
    (one) => one.start <= start && end <= one.end && start < end,
  );
  if (block !== undefined) return [...block.text].slice(start - block.start, end - block.start).join('');
  throw new Problem('claim/place', {
    message: 'A claim stands on words of one paragraph.',
    where: `${start}-${end}`,
    fix: 'Select the words in the article again.',
  });
}

const LONGEST = 60;
const shorten = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
