import { expect, test } from 'vitest';
import { citeSource, sourceType } from './citeSource.ts';
import type { PackSource } from './packModel.ts';

const source = (more: Partial<PackSource>): PackSource => ({
  id: 'src1',
  kind: 'article',
  title: 'Trade grows',
  publisher: 'The Paper',
  author: 'Nino Example',
  issued: '2026-01-15',
  accessed: null,
  url: 'https://example.org/a',
  licence: null,
  note: '',
  ...more,
});

test.each([
  [
    {},
    'Nino Example. 2026. “Trade grows.” The Paper. January 15, 2026. https://example.org/a',
    'Nino Example. (2026, January 15). Trade grows. The Paper. https://example.org/a',
  ],
  [
    { kind: 'repo CSV', author: '', issued: '2025-02', accessed: '2026-01-02' },
    'The Paper. 2025. Trade grows. Data set. February 2025. Accessed January 2, 2026. https://example.org/a',
    'The Paper. (2025, February). Trade grows [Data set]. Retrieved January 2, 2026, from https://example.org/a',
  ],
  [
    { kind: 'report', issued: '2024', url: null },
    'Nino Example. 2024. Trade grows. The Paper. 2024.',
    'Nino Example. (2024). Trade grows [Report]. The Paper.',
  ],
  [
    { kind: 'web page', author: '', publisher: '', issued: null },
    'n.d. “Trade grows.” https://example.org/a',
    'Trade grows. (n.d.). https://example.org/a',
  ],
  [
    { kind: 'press release', url: null },
    'Nino Example. 2026. “Trade grows.” The Paper. Press release. January 15, 2026.',
    'Nino Example. (2026, January 15). Trade grows [Press release]. The Paper.',
  ],
  [
    { kind: 'analyst', author: '', publisher: '', issued: null, title: 'Own estimate' },
    'The analyst, Own estimate, personal communication.',
    'The analyst, Own estimate, personal communication.',
  ],
])('%o is cited in Chicago and in APA', (more, chicago, apa) => {
  expect(citeSource(source(more), 'chicago')).toBe(chicago);
  expect(citeSource(source(more), 'apa')).toBe(apa);
});

test('a kind nobody listed is the nearest of the six', () => {
  expect(['repo CSV', 'PDF', 'Dataset', 'blog'].map(sourceType)).toEqual([
    'dataset',
    'report',
    'dataset',
    'web page',
  ]);
});
