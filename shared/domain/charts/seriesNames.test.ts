import { expect, test } from 'vitest';
import { draftTitle, fullName, type SeriesWords, shortNames } from './seriesNames.ts';

const words = (area: string, counterpart = 'Russia', flow = 'turnover', more: Partial<SeriesWords> = {}) => ({
  area,
  counterpart,
  flow,
  product: '',
  measure: '',
  ...more,
});

test.each<[SeriesWords[], string[], string]>([
  [[words('Armenia')], ['Armenia'], 'Turnover with Russia: Armenia'],
  [
    [words('Armenia'), words('Georgia'), words('Latvia'), words('Estonia')],
    ['Armenia', 'Georgia', 'Latvia', 'Estonia'],
    'Turnover with Russia: Armenia, Georgia, Latvia and Estonia',
  ],
  [
    ['Armenia', 'Georgia', 'Latvia', 'Estonia', 'Moldova'].map((area) => words(area, 'China', 'exports')),
    ['Armenia', 'Georgia', 'Latvia', 'Estonia', 'Moldova'],
    'Exports to China: Armenia, Georgia, Latvia and 2 others',
  ],
  [
    [words('Armenia', 'Russia', 'exports'), words('Armenia', 'Russia', 'imports')],
    ['Armenia, exports', 'Armenia, imports'],
    'Armenia – Russia: exports and imports',
  ],
  [
    [words('Armenia', 'Russia', 'imports'), words('Armenia', 'China', 'imports')],
    ['Armenia – Russia', 'Armenia – China'],
    'Armenia: imports from Russia and China',
  ],
  [
    [words('Armenia', 'Russia', 'exports', { product: '0101' }), words('Armenia', 'Russia', 'exports')],
    ['Armenia, 0101', 'Armenia, total'],
    'Exports to Russia: Armenia',
  ],
  [
    [words('Armenia'), words('Armenia')],
    ['Armenia – Russia, turnover', 'Armenia – Russia, turnover'],
    'Turnover with Russia: Armenia',
  ],
  [[], [], ''],
])('%o', (all, short, title) => {
  expect(shortNames(all)).toEqual(short);
  expect(draftTitle(all)).toBe(title);
});

test('the full name leaves nothing out', () => {
  expect(fullName(words('Armenia', 'Russia', 're-exports', { product: '0101', measure: 'net weight' }))).toBe(
    'Armenia – Russia, re-exports, 0101, net weight',
  );
});
