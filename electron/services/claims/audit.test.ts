/** The sample's digest against the sample's figures: what a good audit of it finds (the figures' own notes list it). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim, FindingCode } from '#shared/domain/claims/types.ts';
import { compare } from '#shared/lib/decimal.ts';
import { undo } from '../../store/history.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { setSheetCell } from '../sheets/sheetEdits.ts';
import { sheetPage } from '../sheets/sheetRows.ts';
import { at, ingestText, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { type AuditedDocument, auditDocument, lastDocument } from './audit.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let audited: AuditedDocument;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
  audited = auditDocument(context, lastDocument(context));
});
afterAll(() => workspace.remove());

const figureClaims = (wording: string, about = ''): readonly Claim[] =>
  audited.claims.filter(
    (claim) =>
      claim.basis === 'figures' && claim.wording.includes(wording) && claim.arithmetic.includes(about),
  );
const only = (claims: readonly Claim[]): Claim => {
  expect(claims).toHaveLength(1);
  return claims[0] as Claim;
};
const codes = (words: string): readonly FindingCode[] =>
  audited.findings
    .filter(({ passages }) => passages.some(({ text }) => text.includes(words)))
    .map(({ code }) => code);

describe('auditing the sample', () => {
  test('Armenia quintupled: holds by every statistic of both years, x5.4 to x5.75', () => {
    const claim = only(figureClaims('quintupled'));
    expect(claim.verdict).toBe('holds');
    expect(compare(claim.computed.low ?? '0', '5.4')).toBeGreaterThanOrEqual(0);
    expect(compare(claim.computed.high ?? '9', '5.75')).toBeLessThanOrEqual(0);
    expect(claim.operands.flatMap(({ cells }) => cells).length).toBeGreaterThan(2);
  });

  test('$63 billion fits nine of the fourteen areas only', () => {
    const claim = only(figureClaims('$63 billion'));
    expect(claim.verdict).toBe('contradicted');
    expect(claim.operands[0]?.members).toHaveLength(14);
    expect(codes('$63 billion')).toContain('group_undefined');
  });

  test('$125 billion names the member that has no figure', () => {
    const claim = only(figureClaims('$125 billion'));
    expect(claim.verdict).toBe('borderline');
    expect(claim.operands[0]?.missing).toEqual(['TKM']);
  });

  test('$107.8 billion to $244 billion is China with Russia', () => {
    const finding = audited.findings.find(({ code }) => code === 'figure_belongs_elsewhere');
    expect(finding?.message).toContain('China – Russia');
    expect(only(figureClaims('$244 billion')).arithmetic).toContain('873 bn CNY');
  });

  test('Georgia is no moderate rise, Kazakhstan is', () => {
    expect(only(figureClaims('moderate', 'Georgia')).verdict).toBe('contradicted');
    expect(only(figureClaims('moderate', 'Kazakhstan')).verdict).toBe('holds');
  });

  test('five of the six called significant hold, and Turkmenistan is missing', () => {
    const claims = figureClaims('significant');
    expect(claims.filter(({ verdict }) => verdict === 'holds')).toHaveLength(5);
    const missing = only(claims.filter(({ verdict }) => verdict === 'untestable'));
    expect(missing.missing).toEqual(['Turkmenistan 2024']);
  });

  test('all but Moldova and the Baltics leaves out Ukraine', () => {
    expect(only(figureClaims('all but Moldova')).arithmetic).toContain('Ukraine moved the other way');
    expect(codes('all but Moldova')).toContain('scope_conflict');
  });

  test('as much as 80 percent bounds exports, a part of the trade', () => {
    const claim = only(figureClaims('as much as 80 percent'));
    expect(claim.verdict).toBe('untestable');
    expect(claim.arithmetic).toContain('3.16 bn USD of 12.4 bn USD turnover in 2024');
    expect(codes('as much as 80 percent')).toContain('stale_source');
  });

  test('where re-exports are is said beside that bound once somebody has settled it', () => {
    const told = (): string =>
      JSON.stringify(
        auditDocument(context, lastDocument(context)).claims.filter(({ wording }) =>
          wording.includes('as much as 80 percent'),
        ),
      );
    expect(told()).toContain('It bounds a share of exports');
    expect(told()).not.toContain('Re-exports are');
    const view = { sheet: 'mirror', find: 'armenia russia', sort: null } as const;
    const rows = sheetPage(context, { ...view, offset: 0, limit: 100 }).rows.filter(
      ({ cells }) => cells['exporter'] === 'Armenia',
    );
    const settled = rows.filter(
      ({ id }) =>
        setSheetCell(context, { sheet: 'mirror', rowId: id, column: 're_exports', text: 'inside' })
          .operationId !== null,
    );
    expect(told()).toContain('Re-exports are inside these exports, as the sheet Mirror has it.');
    for (const _ of settled) undo(context.store, 'Ana', at);
    expect(told()).not.toContain('Re-exports are');
  });

  test('seven others are six', () => {
    expect(codes('seven others')).toContain('count_mismatch');
  });

  test('of the rise said to have come since the war, the figures tell how much came before it', () => {
    const told = audited.findings.find(({ message }) => message.startsWith('By the figures'));
    expect(told?.code).toBe('baseline_before_event');
    expect(told?.message).toBe(
      'By the figures 77 percent of the rise had come by 2021, before the event; of CIS and Turkmenistan alone, 40 percent, by the 8 of 9 that have all three years.',
    );
    expect(told?.evidence).toContain(
      '61.9 bn USD in 2020, 81.6 bn USD in 2021, 111 bn USD in 2024: 8 members',
    );
  });

  test('a group that keeps a list of its members is not called undefined', async () => {
    const article =
      'Trade in the region\n\nTrade between Russia and Central Asia reached $43.1 billion in 2024.\n';
    const { claims, findings } = auditDocument(context, await ingestText(context, article));
    expect(claims.find(({ basis }) => basis === 'figures')?.verdict).toBe('borderline');
    expect(findings.map(({ code }) => code)).not.toContain('group_undefined');
  });
});
