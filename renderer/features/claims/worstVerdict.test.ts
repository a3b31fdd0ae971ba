import { expect, test } from 'vitest';
import type { AuditView, ClaimView } from '#shared/ipc/claimShapes.ts';
import { claimsOn, worstIn } from './worstVerdict.ts';

const claim = (
  key: string,
  verdict: ClaimView['verdict'],
  ...places: readonly (readonly [number, number])[]
): ClaimView => ({
  id: key,
  key,
  areas: [],
  threshold: null,
  form: 'ratio',
  wording: key,
  subject: null,
  passages: places.map(([start, end]) => ({ block: 'b1', start, end, text: '' })),
  operands: [],
  basis: 'article',
  binding: 'proposed',
  computed: { low: null, high: null },
  expected: { low: null, high: null },
  measure: null,
  verdict,
  arithmetic: '',
  missing: [],
  why: '',
  decision: null,
  isRebindable: false,
});

const audit: AuditView = {
  documentId: 'doc1',
  claims: [
    claim('first', 'holds', [10, 20], [110, 120]),
    claim('second', 'contradicted', [30, 40]),
    claim('third', 'untestable', [105, 130]),
  ],
  findings: [],
  cells: [],
};

test('a paragraph shows the worst of the claims whose words it holds', () => {
  expect(worstIn(audit, 'doc1', { start: 0, end: 50 })).toMatchObject({
    worst: { key: 'second' },
    alike: 1,
    all: 2,
  });
  expect(worstIn(audit, 'doc1', { start: 100, end: 150 })).toMatchObject({
    worst: { key: 'third' },
    alike: 1,
    all: 1,
  });
  expect(worstIn(audit, 'doc1', { start: 40, end: 100 })).toBeNull();
});

test('a number is asked for every claim it is an operand of', () => {
  expect(claimsOn(audit, 'doc1', { start: 112, end: 118 }).map(({ key }) => key)).toEqual(['first', 'third']);
});

test('the claims of another article, kept until its own are there, are not shown', () => {
  expect(worstIn(audit, 'doc2', { start: 0, end: 50 })).toBeNull();
  expect(claimsOn(audit, 'doc2', { start: 0, end: 50 })).toEqual([]);
});
