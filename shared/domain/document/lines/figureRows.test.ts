import { expect, test } from 'vitest';
import { planTextBlocks } from '../planTextBlocks.ts';

const roles = (text: string): readonly string[] =>
  planTextBlocks(text).map(({ role, text: words }) => `${role} ${words}`);

const TEXT =
  'Three of the company’s four mines raised their output of copper in 2025, the ministry said on Monday.';

test('rows of names and figures with blank lines between them stay in the article, with the head over them', () => {
  const rows = [
    'Cerro Alto, 212 and 231',
    'Las Piedras, 148 and 139',
    'Quebrada, 97 and 104',
    'Víbora, none',
  ];
  expect(roles([TEXT, 'Thousand tonnes, 2024 and 2025:', ...rows].join('\n\n'))).toEqual([
    `body ${TEXT}`,
    'heading Thousand tonnes, 2024 and 2025:',
    ...rows.map((row) => `bullet ${row}`),
  ]);
});

test('what a page says of itself in such rows does not', () => {
  const rows = ['Views: 300', 'Comments: 4', 'Shares: 55'];
  expect(roles([TEXT, ...rows].join('\n\n'))).toEqual([
    `body ${TEXT}`,
    ...rows.map((row) => `boilerplate ${row}`),
  ]);
});

test('two such lines are no table', () => {
  expect(roles([TEXT, 'Dublin: 2,140', 'Lisbon: 1,540'].join('\n\n')).slice(1)).toEqual([
    'boilerplate Dublin: 2,140',
    'boilerplate Lisbon: 1,540',
  ]);
});
