import { expect, test } from 'vitest';
import { independentRoots, outletChain } from './outletChain.ts';
import { provenanceOf } from './provenance.ts';
import { isStale, yearsBefore } from './sourceAge.ts';
import type { Chain, ChainStep } from './types.ts';

test.each([
  ['TASS', ['TASS']],
  ['Trend (citing TASS)', ['Trend', 'TASS']],
  ['News.az citing TASS', ['News.az', 'TASS']],
  ['The Messenger (Georgia), citing TI Georgia', ['The Messenger (Georgia)', 'TI Georgia']],
  ['SOVA News (citing Geostat via BMG)', ['SOVA News', 'BMG', 'Geostat']],
  ['Finmarket via vch.ru', ['vch.ru', 'Finmarket']],
  [
    'IMF trade statistics (IMTS 1.0.0), reporter Russia, via a/b',
    ['a/b', 'IMF trade statistics (IMTS 1.0.0)'],
  ],
  ['', []],
])('%s', (publisher, chain) => {
  expect(outletChain(publisher)).toEqual(chain);
});

test('two outlets that cite one agency are one root; a joint root ties two together', () => {
  expect(independentRoots(['TASS', 'TASS'])).toEqual(['TASS']);
  expect(independentRoots(['GACC', 'General Administration of Customs of China'])).toEqual(['GACC']);
  expect(independentRoots(['Armstat', 'TASS'])).toEqual(['Armstat', 'TASS']);
  expect(independentRoots(['TASS', 'GACC', 'TASS / GACC'])).toEqual(['TASS']);
  expect(independentRoots([])).toEqual([]);
});

test('a source is stale when it appeared before the period, by year, or by month where both name one', () => {
  const cases: readonly (readonly [string | null, string | null, boolean])[] = [
    ['2023-11-27', '2024', true],
    ['2024-05', '2024', false],
    ['2024-05', '2024-07', true],
    ['2024-08-01', '2024-07', false],
    ['2025', '2024', false],
    [null, '2024', false],
    ['2020', null, false],
  ];
  for (const [source, period, expected] of cases) expect(isStale(source, period)).toBe(expected);
  expect(yearsBefore('2020-01', '2024')).toBe(4);
});

const step = (role: ChainStep['role'], name: string, date: string | null = null): ChainStep => ({
  role,
  name,
  date,
  sourceId: null,
  documentId: null,
});
const chain = (...steps: ChainStep[]): Chain => ({ steps });

test('flags say what a reader must know, once each', () => {
  const cited = chain(step('article', 'Paper', '2026-01-15'), step('source', 'Agency', '2023-11-27'));
  expect(provenanceOf([cited, cited], '2024')).toMatchObject({
    roots: ['Agency'],
    flags: [
      { code: 'single_root', message: '2 statements, and all rest on Agency.' },
      { code: 'stale_source', message: 'Agency is of 2023-11-27, and the number is of 2024, a year before.' },
    ],
  });
  expect(provenanceOf([chain(step('article', 'Paper'))], '2024').flags).toEqual([
    { code: 'single_root', message: 'Paper cites nobody for it.' },
  ]);
  const two = [chain(step('source', 'Armstat', '2025')), chain(step('source', 'TASS', '2025'))];
  expect(provenanceOf(two, '2024')).toMatchObject({ roots: ['Armstat', 'TASS'], flags: [] });
});
