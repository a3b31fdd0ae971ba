/** Decisions on claims over real workspaces: each is one step of the history, and the audit says what was decided. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DecidedClaim } from '#shared/domain/claims/decisions/types.ts';
import { undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { readMentions } from '../articles/readings.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, ingestText, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { auditDocument, lastDocument } from './audit.ts';
import { addClaim, bindOperand, clearClaim, confirmClaim, dismissClaim } from './claimDecisions.ts';

let workspace: TestWorkspace;
let context: ServiceContext;

beforeEach(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
});
afterEach(() => workspace.remove());

function claimOf(documentId: string, wording: string, subject = ''): DecidedClaim {
  const claim = auditDocument(context, documentId).claims.find(
    (one) => one.wording === wording && (one.subject ?? '').includes(subject),
  );
  if (claim === undefined) throw new Error(`no claim "${wording}"`);
  return claim;
}

function stretch(documentId: string, text: string): { start: number; end: number } {
  const mention = readMentions(context, Number(documentId.slice(1))).find((one) => one.text === text);
  if (mention === undefined) throw new Error(`no number "${text}"`);
  return { start: mention.start, end: mention.end };
}

describe('what an analyst decides on a claim', () => {
  test('a confirmed binding is printed as confirmed, and undone leaves no trace', () => {
    const documentId = lastDocument(context);
    const before = stateSha256(context.store.db);
    const { key } = claimOf(documentId, 'quintupled', 'Armenia');
    const done = confirmClaim(context, { documentId, key });
    expect(done.label).toBe('Confirm the operands of "quintupled"');
    const confirmed = claimOf(documentId, 'quintupled', 'Armenia');
    expect(confirmed).toMatchObject({ binding: 'confirmed', verdict: 'holds', key });
    expect(confirmed.decision).toMatchObject({ state: 'confirmed', actor: 'Ana', at });
    undo(context.store, 'Ana', at);
    expect(claimOf(documentId, 'quintupled', 'Armenia').binding).toBe('proposed');
    expect(stateSha256(context.store.db)).toBe(before);
  });

  test('a dismissed claim is no longer contradicted, says why, and its finding goes', () => {
    const documentId = lastDocument(context);
    const { key, id } = claimOf(documentId, 'seven others');
    const codes = () => auditDocument(context, documentId).findings.map(({ code }) => code);
    expect(codes()).toContain('count_mismatch');
    expect(auditDocument(context, documentId).findings.some(({ claims }) => claims.includes(id))).toBe(true);
    expect(() => dismissClaim(context, { documentId, key, reason: ' ' })).toThrow(/with a reason/);
    dismissClaim(context, { documentId, key, reason: 'Armenia is the seventh' });
    expect(claimOf(documentId, 'seven others')).toMatchObject({
      verdict: 'untestable',
      why: 'Dismissed by Ana: Armenia is the seventh',
    });
    expect(codes()).not.toContain('count_mismatch');
    clearClaim(context, { documentId, key });
    expect(claimOf(documentId, 'seven others').verdict).toBe('contradicted');
    expect(codes()).toContain('count_mismatch');
  });

  test('another operand is computed with, and kept when the claim is confirmed again', async () => {
    const documentId = await ingestText(
      context,
      'Trade\n\nTurnover between Kenya and Uganda nearly doubled, from $40 billion in 2020 to $78 billion in 2024. A year before it was $30 billion.\n',
    );
    const claim = claimOf(documentId, 'nearly doubled');
    expect(claim).toMatchObject({ verdict: 'holds', isRebindable: true });
    const source = { kind: 'mention', ...stretch(documentId, '$30 billion') } as const;
    bindOperand(context, { documentId, key: claim.key, role: 'from', source });
    const bound = claimOf(documentId, 'nearly doubled');
    expect(bound).toMatchObject({ verdict: 'contradicted', binding: 'confirmed' });
    expect(bound.operands[0]?.value).toBe('30000000000');
    expect(bound.computed.high).toBe('2.661016949152542373');
    const told = auditDocument(context, documentId).findings.find(({ claims }) => claims.includes(bound.id));
    expect(told).toMatchObject({ code: 'wording_out_of_range', severity: 'error' });
    confirmClaim(context, { documentId, key: claim.key });
    expect(claimOf(documentId, 'nearly doubled').operands[0]?.value).toBe('30000000000');
    expect(() => bindOperand(context, { documentId, key: claim.key, role: 'whole', source })).toThrow(
      /another operand/,
    );
  });

  test('a cell may be an operand; one without a figure is named and leaves the claim untested', () => {
    const documentId = lastDocument(context);
    const claim = claimOf(documentId, 'quintupled', 'Armenia');
    const [early] = claim.operands[0]?.cells ?? [];
    if (early === undefined) throw new Error('no cell');
    const bind = (cell: string) =>
      bindOperand(context, {
        documentId,
        key: claim.key,
        role: 'to',
        source: { kind: 'cells', cells: [cell] },
      });
    bind(early);
    const bound = claimOf(documentId, 'quintupled', 'Armenia');
    expect(bound.verdict).toBe('contradicted');
    expect(bound.operands[1]).toMatchObject({ cells: [early], missing: [] });
    const gone = early.replace(/@.*/, '@1999');
    bind(gone);
    const lacking = claimOf(documentId, 'quintupled', 'Armenia');
    expect(lacking.verdict).toBe('untestable');
    expect(lacking.missing[0]).toMatch(/^Armenia – Russia, .*1999$/);
  });

  test('a claim by hand is tested like the others, changes with its threshold, and goes when it is cleared', () => {
    const documentId = lastDocument(context);
    const count = auditDocument(context, documentId).claims.length;
    const place = stretch(documentId, 'nearly double');
    const operands = [
      { role: 'from', source: { kind: 'mention', ...stretch(documentId, '$107.8 billion') } },
      { role: 'to', source: { kind: 'mention', ...stretch(documentId, '$244 billion') } },
    ] as const;
    const claim = { form: 'ratio', ...place, operands, expected: { low: null, high: null } } as const;
    expect(() => addClaim(context, { documentId, claim: { ...claim, threshold: null } })).toThrow(
      /Nothing says what/,
    );
    const { value } = addClaim(context, { documentId, claim: { ...claim, threshold: 'more_than_doubled' } });
    const again = addClaim(context, { documentId, claim: { ...claim, threshold: 'doubled' } });
    expect(again.value.key).not.toBe(value.key);
    const audited = auditDocument(context, documentId).claims;
    expect(audited).toHaveLength(count + 2);
    expect(audited.map(({ id }) => id)).toEqual(audited.map((_, i) => `k${i + 1}`));
    expect(audited.find(({ key }) => key === value.key)).toMatchObject({
      verdict: 'holds',
      wording: 'nearly double',
      decision: { state: 'added' },
    });
    expect(audited.find(({ key }) => key === again.value.key)?.verdict).toBe('contradicted');
    clearClaim(context, { documentId, key: value.key });
    expect(auditDocument(context, documentId).claims).toHaveLength(count + 1);
  });
});
