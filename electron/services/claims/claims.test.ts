import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCell } from '#shared/domain/figures/types.ts';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { ingestText, sampleWorkspace, type TestWorkspace } from '../testing/testWorkspace.ts';
import { lastDocument } from './audit.ts';
import { cellStatements } from './cellStatements.ts';
import { auditView, countContradicted } from './claims.ts';
import { setThreshold } from './thresholds.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let sample: string;

beforeAll(async () => {
  workspace = await sampleWorkspace();
  context = workspace.context;
  sample = lastDocument(context);
});
afterAll(() => workspace.remove());

const find = (view: AuditView, wording: string, subject: string): ClaimView => {
  const claim = view.claims.find((one) => one.wording === wording && (one.subject ?? '').includes(subject));
  if (claim === undefined) throw new Error(`no claim "${wording}" of ${subject}`);
  return claim;
};

describe('claims as the window shows them', () => {
  test('every claim has a key of its own, and keeps it when a band changes its verdict', () => {
    const before = auditView(context, sample);
    expect(new Set(before.claims.map(({ key }) => key)).size).toBe(before.claims.length);
    const moderate = find(before, 'moderate', 'Georgia');
    setThreshold(context, 'moderate', { low: '5', high: '95' });
    const after = auditView(context, sample);
    expect(after.claims.map(({ key }) => key)).toEqual(before.claims.map(({ key }) => key));
    expect(moderate.verdict).toBe('contradicted');
    expect(after.claims.find(({ key }) => key === moderate.key)?.verdict).toBe('holds');
    setThreshold(context, 'moderate', { low: '5', high: '50' });
  });

  test('the band a claim was held to is named, and none where a number was stated', () => {
    const view = auditView(context, sample);
    expect(find(view, 'moderate', 'Georgia').threshold).toBe('moderate');
    expect(find(view, 'quintupled', 'Armenia').threshold).toBe('quintupled');
    expect(find(view, 'nearly double', '').threshold).toBe('nearly_doubled');
    expect(find(view, 'slightly faster than', '').threshold).toBe('slightly_apart');
    expect(find(view, '$63 billion', '14 areas').threshold).toBeNull();
    expect(find(view, 'seven others', '').threshold).toBeNull();
  });

  test('areas come from the figures and from what the numbers are said of; currencies are none', () => {
    const view = auditView(context, sample);
    expect(find(view, 'quintupled', 'Armenia').areas).toEqual(['ARM', 'RUS']);
    expect(find(view, '$244 billion', 'China').areas).toEqual(expect.arrayContaining(['CHN', 'TKM', 'UZB']));
    expect(view.claims.flatMap(({ areas }) => areas)).not.toContain('USD');
  });

  test('every cell a claim rests on is named with what the figures print', () => {
    const view = auditView(context, sample);
    const known = new Set(view.cells.map(({ ref }) => ref));
    const used = view.claims.flatMap(({ operands }) => operands.flatMap(({ cells }) => cells));
    expect(used.filter((ref) => !known.has(ref))).toEqual([]);
    const [first] = find(view, 'quintupled', 'Armenia').operands;
    const cell = view.cells.find(({ ref }) => ref === first?.cells[0]);
    expect(cell?.label).toMatch(/^Armenia – Russia, .*2020$/);
    expect(cell?.currency).toBe('USD');
  });

  test('contradicted claims are counted over the newest version of each article', async () => {
    const before = countContradicted(context);
    expect(before.contradicted).toBe(
      auditView(context, sample).claims.filter(({ verdict }) => verdict === 'contradicted').length,
    );
    const added = await ingestText(
      context,
      'Ports\n\nOf the 40 ports, 25 percent, or 30, stood idle. Traffic nearly doubled, from 10 million tons in 2020 to 50 million tons in 2024.\n',
    );
    const after = countContradicted(context);
    const own = after.documents.find(({ documentId }) => documentId === added)?.contradicted ?? 0;
    expect(own).toBeGreaterThan(0);
    expect(after.contradicted).toBe(before.contradicted + own);
  });

  test('a cell names what each article says of it, and where two cannot both be right', async () => {
    const claim = find(auditView(context, sample), 'quintupled', 'Armenia');
    const cell = parseCell(claim.operands[0]?.cells[0] ?? '');
    if (cell === null) throw new Error('no cell');
    expect(cellStatements(context, cell)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          wording: 'quintupled',
          allows: '4.5 to 5.75',
          verdict: 'holds',
          against: [],
        }),
      ]),
    );
    const other = await ingestText(
      context,
      "Armenia\n\nArmenia's trade turnover with Russia doubled between 2020 and 2024.\n",
    );
    const said = cellStatements(context, cell).filter(({ subject }) => subject === claim.subject);
    expect(said.map(({ documentId, verdict }) => [documentId, verdict])).toEqual([
      [sample, 'holds'],
      [other, 'contradicted'],
    ]);
    expect(said[0]?.against[0]).toContain('“doubled”, Armenia');
    expect(said[1]?.against[0]).toContain('“quintupled”');
  });
});
