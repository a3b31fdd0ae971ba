import { expect, test } from 'vitest';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';
import {
  claimToDismiss,
  EVERYTHING,
  isNarrowed,
  shownClaims,
  shownFindings,
  verdictCounts,
} from './claimFilter.ts';

const claim = (id: string, more: Partial<ClaimView>): ClaimView => ({
  id,
  key: id,
  areas: [],
  threshold: null,
  form: 'change',
  wording: 'significant',
  subject: null,
  passages: [{ block: 'b1', start: Number(id.slice(1)), end: 9, text: 'significant' }],
  operands: [],
  basis: 'figures',
  binding: 'proposed',
  computed: { low: null, high: null },
  expected: { low: null, high: null },
  measure: null,
  verdict: 'holds',
  arithmetic: '',
  missing: [],
  why: '',
  decision: null,
  isRebindable: false,
  ...more,
});

const view: AuditView = {
  documentId: 'doc1',
  claims: [
    claim('k1', { areas: ['ARM', 'RUS'], subject: 'Armenia – Russia' }),
    claim('k2', { areas: ['GEO'], verdict: 'contradicted', wording: 'moderate' }),
    claim('k3', { basis: 'article', form: 'count', verdict: 'contradicted', wording: 'seven others' }),
  ],
  findings: [
    {
      id: 'f1',
      code: 'count_mismatch',
      severity: 'error',
      claims: ['k3'],
      passages: [{ block: 'b1', start: 3, end: 9, text: 'seven others' }],
      message: 'six are named',
      evidence: '',
    },
    {
      id: 'f2',
      code: 'stale_source',
      severity: 'warning',
      claims: [],
      passages: [],
      message: 'an old source',
      evidence: '',
    },
  ],
  cells: [],
};
const keys = (entries: readonly { readonly key: string }[]): readonly string[] =>
  entries.map(({ key }) => key);

test('everything is listed until it is narrowed', () => {
  expect(isNarrowed(EVERYTHING)).toBe(false);
  expect(keys(shownClaims(view, EVERYTHING))).toEqual(['k1', 'k2', 'k3']);
  expect(shownFindings(view, EVERYTHING)).toHaveLength(2);
});

test('verdict, form, basis, area and words narrow together', () => {
  expect(keys(shownClaims(view, { ...EVERYTHING, verdict: 'contradicted' }))).toEqual(['k2', 'k3']);
  expect(keys(shownClaims(view, { ...EVERYTHING, area: 'ARM' }))).toEqual(['k1']);
  expect(keys(shownClaims(view, { ...EVERYTHING, basis: 'article', form: 'count' }))).toEqual(['k3']);
  expect(keys(shownClaims(view, { ...EVERYTHING, words: ' ARMENIA ' }))).toEqual(['k1']);
  expect(shownClaims(view, { ...EVERYTHING, verdict: 'contradicted', area: 'ARM' })).toEqual([]);
});

test('a finding goes with its claims, one without claims only where nothing is asked of them', () => {
  const contradicted = shownFindings(view, { ...EVERYTHING, verdict: 'contradicted' });
  expect(contradicted.map((entry) => entry.kind === 'finding' && entry.finding.id)).toEqual(['f1']);
  expect(shownFindings(view, { ...EVERYTHING, words: 'old source' })).toHaveLength(1);
});

test('the counts say what each verdict would list', () => {
  expect(verdictCounts(view, { ...EVERYTHING, verdict: 'holds' })).toEqual({
    holds: 1,
    borderline: 0,
    contradicted: 2,
    untestable: 0,
  });
});

test('a finding is dismissed by the first claim listed that it rests on', () => {
  const filter = { ...EVERYTHING, verdict: 'contradicted' } as const;
  const entries = [...shownClaims(view, filter), ...shownFindings(view, filter)];
  const finding = entries.find(({ kind }) => kind === 'finding');
  if (finding === undefined) throw new Error('the view lists no finding');
  expect(claimToDismiss(finding, entries)?.key).toBe('k3');
  expect(claimToDismiss(finding, [finding])).toBeNull();
});

test('a claim made by hand is not dismissed', () => {
  const decision = { state: 'added', actor: 'Ana', at: '2026-01-01T00:00:00Z', reason: '' } as const;
  const [entry] = shownClaims({ ...view, claims: [claim('k1', { decision })] }, EVERYTHING);
  if (entry === undefined) throw new Error('the view lists no claim');
  expect(claimToDismiss(entry, [entry])).toBeNull();
});
