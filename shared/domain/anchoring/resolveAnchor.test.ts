import { describe, expect, test } from 'vitest';
import { pairDocuments } from './documentPair.ts';
import { resolveAnchor } from './resolveAnchor.ts';
import { anchorText } from './testing/anchorTexts.ts';
import type { Resolution } from './types.ts';

const ARTICLE = `Grain by rail

Shipments over the northern line grew again last year. Turnover with the five ports nearly doubled from $63 billion in 2020 to $125 billion in 2024, the operator said. Seven others reported losses, among them the two smallest.

The southern line carried less. Its share fell to 12.5 percent between 2020 and 2024, and tariffs rose by 3 percentage points. Analysts blame the drought.

In the east, China bought 4.2 million tonnes, worth $107.8 billion, between 2020 and 2024. The operator expects -1.5 percent next year.
`;

const cases: readonly (readonly [
  name: string,
  edit: (text: string) => string,
  quote: string,
  expected: string,
])[] = [
  ['the same text', (t) => t, '$63 billion', 'anchored exact'],
  [
    'figures swapped',
    (t) => t.replace('$63', '$36').replace('$125', '$152'),
    '$63 billion in 2020 to $125 billion',
    'changed position',
  ],
  [
    'a digit outside the quote but in the number',
    (t) => t.replace('$63 billion', '$63 million'),
    '63',
    'changed position',
  ],
  ['magnitude', (t) => t.replace('$63 billion', '$63 million'), '$63 billion', 'changed position'],
  ['unit', (t) => t.replace('tonnes', 'barrels'), '4.2 million', 'changed position'],
  [
    'points to percent',
    (t) => t.replace('3 percentage points', '3 percent'),
    '3 percentage points',
    'changed position',
  ],
  ['sign', (t) => t.replace('-1.5', '1.5'), '1.5 percent', 'changed position'],
  ['sign written with another dash', (t) => t.replace('-1.5', '−1.5'), '1.5 percent', 'anchored exact'],
  ['number word', (t) => t.replace('Seven others', 'Six others'), 'Seven others', 'changed position'],
  ['factor word', (t) => t.replace('nearly doubled', 'nearly tripled'), 'nearly doubled', 'changed position'],
  ['currency', (t) => t.replace('$107.8', '€107.8'), '$107.8 billion', 'changed position'],
  ['decimal mark', (t) => t.replace('12.5', '125'), '12.5 percent', 'changed position'],
  ['sentence gone', (t) => t.replace(/Turnover .*?said\. /, ''), '$63 billion', 'orphan none'],
  [
    'sentence gone, twin of the words elsewhere',
    (t) => t.replace(/Its share .*?points\. /, ''),
    'between 2020 and 2024',
    'orphan none',
  ],
  [
    'paragraph gone, twin of the words elsewhere',
    (t) => t.replace(/The southern.*?drought\.\n\n/s, ''),
    'between 2020 and 2024',
    'orphan none',
  ],
  [
    'words around it changed',
    (t) => t.replace('the operator said', 'according to the company'),
    '$125 billion',
    'anchored exact',
  ],
  [
    'words inside the quote changed',
    (t) => t.replace('nearly doubled from', 'nearly doubled, from'),
    'nearly doubled from $63 billion',
    'anchored position',
  ],
  [
    'a paragraph before',
    (t) => t.replace('Shipments', 'Trains were late. All of them were.\n\nShipments'),
    '$63 billion',
    'moved position',
  ],
  [
    'paragraphs swapped',
    (t) => {
      const [title, a, b, c] = t.split('\n\n');
      return [title, c?.trim(), a, b].join('\n\n');
    },
    '4.2 million tonnes',
    'moved position',
  ],
  [
    'the sentence twice, its neighbours only once',
    (t) =>
      `${t}\nTrade news. Turnover with the five ports nearly doubled from $63 billion in 2020 to $125 billion in 2024, the operator said. Seven days later it rained.\n`,
    '$63 billion',
    'anchored exact',
  ],
  [
    'the paragraph twice',
    (t) => {
      const [title, a, ...rest] = t.split('\n\n');
      return [title, a, a, ...rest].join('\n\n');
    },
    '$63 billion',
    'ambiguous quote',
  ],
  [
    'a sentence split in two',
    (t) => t.replace(', and tariffs rose', '. Tariffs rose'),
    '3 percentage points',
    'anchored quote',
  ],
  [
    'two sentences joined',
    (t) => t.replace('carried less. Its share', 'carried less, and its share'),
    '12.5 percent',
    'anchored position',
  ],
];

describe('an anchor in a new version', () => {
  test.each(cases)('%s', (_name, edit, quote, expected) => {
    const { state, selector } = resolve(edit, quote);
    expect(`${state} ${selector}`).toBe(expected);
  });

  test('shows both versions of a changed number', () => {
    const { old, found, why } = resolve((t) => t.replace('$63', '$36'), '$63 billion');
    expect([old.text, found?.text]).toEqual(['$63 billion', '$36 billion']);
    expect(why).toBe('The numbers differ: it said “$63 billion” and now says “$36 billion”.');
  });

  test.each([
    ['a record', (t: string) => t.replace('$125 billion', 'a record'), /^Its sentence names no number there/],
    [
      'nothing',
      (t: string) => t.replace(/Turnover .*?said\. /, ''),
      /^Its sentence is not in the new version/,
    ],
  ])('says what is gone where %s took the number’s place', (_name, edit, why) => {
    const gone = resolve(edit, '$125 billion');
    expect([gone.state, gone.found]).toEqual(['orphan', null]);
    expect(gone.why).toMatch(why);
  });

  test('lists the places that fit equally well', () => {
    const { candidates, found } = resolve(
      (t) => t.replace(/(Shipments.*?smallest\.)/s, '$1\n\n$1'),
      '$125 billion',
    );
    expect(candidates.map(({ text }) => text)).toEqual(['$125 billion', '$125 billion']);
    expect(found).toBeNull();
  });

  test('gives the passage in code points, beyond the basic plane too', () => {
    const old = anchorText(ARTICLE);
    const now = anchorText(ARTICLE.replace('Grain by rail', 'Grain 🌾🌾 by rail'));
    const start = ARTICLE.indexOf('$63 billion');
    const { found } = resolveAnchor(pairDocuments(old, now), { start, end: start + 11 });
    expect(found).toMatchObject({ start: start + 3, text: '$63 billion' });
  });
});

function resolve(edit: (text: string) => string, quote: string): Resolution {
  const start = ARTICLE.indexOf(quote);
  const now = edit(ARTICLE);
  return resolveAnchor(pairDocuments(anchorText(ARTICLE), anchorText(now)), {
    start,
    end: start + quote.length,
  });
}

test('a part of a token keeps to its part when a sentence is added', () => {
  const old = 'Impôts\n\nLa taxe monte. L’article 110 du projet prévoit 5 milliards.\n';
  const now = old.replace('La taxe', 'Le vote est clos. La taxe').replace('du projet', 'de ce projet');
  const start = [...old].join('').indexOf('article 110');
  const { state, found } = resolveAnchor(pairDocuments(anchorText(old, 'fr'), anchorText(now, 'fr')), {
    start,
    end: start + 'article 110'.length,
  });
  expect([state, found?.text]).toEqual(['anchored', 'article 110']);
});

test('a part of a token keeps to its part when a soft hyphen comes into it', () => {
  const old = 'Droit\n\nLa loi dit cela. L’article 110 du code prévoit 5 euros par jour.\n';
  const start = old.indexOf('article');
  const now = old.replace('article', 'art\u00adicle');
  const { state, found } = resolveAnchor(pairDocuments(anchorText(old, 'fr'), anchorText(now, 'fr')), {
    start,
    end: start + 'article 110'.length,
  });
  expect([state, found?.text]).toEqual(['anchored', 'art\u00adicle 110']);
});

test('a bracket that closes what was quoted goes along', () => {
  const old = 'The law\n\nIt was decided long ago. Section 11(3) of the act says so. No one asked why.\n';
  const now = old.replace('long ago. ', 'long ago.\n\n');
  const start = old.indexOf('Section');
  const { state, found } = resolveAnchor(pairDocuments(anchorText(old), anchorText(now)), {
    start,
    end: start + 'Section 11(3)'.length,
  });
  expect([state, found?.text]).toEqual(['moved', 'Section 11(3)']);
});
