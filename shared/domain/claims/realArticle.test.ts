/** What the audit must find in the real article with nothing but itself. The article lies outside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../../lib/decimal.ts';
import { auditText } from './fixtures/auditText.ts';
import type { Finding, FindingCode } from './types.ts';

const path =
  process.env['ATTEST_ARTICLE'] ??
  join(import.meta.dirname, '../../../../shared/article/000_9fe31fda7b70f70e.txt');
const isThere = existsSync(path);
if (!isThere)
  console.warn('SKIPPED: the audit of the real article, which is not here (ATTEST_ARTICLE names its file)');

describe.skipIf(!isThere)('the real article', () => {
  const audit = isThere ? auditText(readFileSync(path, 'utf8'), '2026-01-15') : { claims: [], findings: [] };

  const EXPECTED: readonly (readonly [FindingCode, readonly string[]])[] = [
    ['count_mismatch', ['seven others', 'Kyrgyzstan, Uzbekistan, Turkmenistan']],
    ['wording_out_of_range', ['slightly outpaces', '$107.8 billion']],
    ['level_as_increase', ['increase', '$107.8 billion', '$244 billion']],
    ['baseline_before_event', ['since its full-scale invasion', 'between 2020 and 2024']],
    ['scope_conflict', ['all but Moldova', 'Only in Moldova']],
    ['bound_not_level', ['as much as 80 percent', 're-exports']],
    ['stale_source', ['as much as 80 percent', '2023']],
    ['same_figure_agrees', ['nearly doubl', 'nearly doubled']],
  ];
  const says = ({ passages }: Finding, words: string): boolean =>
    passages.some(({ text }) => text.includes(words));

  test.each(EXPECTED)('%s is found with its passages', (code, words) => {
    const found = audit.findings.filter((finding) => finding.code === code);
    expect(found.some((finding) => words.every((one) => says(finding, one)))).toBe(true);
  });

  test('“slightly” misses by about 28 points', () => {
    const claim = audit.claims.find(({ wording }) => wording === 'slightly outpaces');
    expect(claim?.verdict).toBe('contradicted');
    expect(compare(claim?.computed.low ?? '0', '24')).toBeGreaterThan(0);
    expect(compare(claim?.computed.high ?? '99', '32')).toBeLessThan(0);
  });

  test('two statements of who is meant differ in three areas, and both hold only with none', () => {
    const scopes = audit.claims.filter(({ form }) => form === 'scope');
    expect(scopes.map(({ verdict, computed, expected }) => [verdict, computed.low, expected.high])).toEqual([
      ['contradicted', '3', '0'],
      ['contradicted', '3', '0'],
    ]);
  });

  test('“nearly doubled” is 1.961 to 2.008', () => {
    const claim = audit.claims.find(({ wording, form }) => wording === 'nearly doubled' && form === 'ratio');
    expect(claim?.verdict).toBe('holds');
    expect([claim?.computed.low?.slice(0, 5), claim?.computed.high?.slice(0, 5)]).toEqual(['1.960', '2.008']);
  });

  test('nothing else is called wrong', () => {
    const wrong = audit.claims.filter(({ verdict }) => verdict === 'contradicted');
    expect(wrong.map(({ wording }) => wording)).toEqual([
      'slightly outpaces',
      'all but Moldova and the three Baltic countries',
      'seven others',
      'Only in Moldova',
    ]);
  });

  test('not more than two other alarms', () => {
    const codes = new Set(EXPECTED.map(([code]) => code));
    const serious = audit.findings.filter(({ severity }) => severity !== 'info');
    const known = [...codes].filter((code) => serious.some((finding) => finding.code === code)).length;
    expect(serious.length - known).toBeLessThanOrEqual(2);
  });
});
