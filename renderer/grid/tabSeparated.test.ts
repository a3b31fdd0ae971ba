import { expect, test } from 'vitest';
import { tabSeparated } from './tabSeparated.ts';

test('cells are parted by tabs, rows by lines, and what would part them is quoted', () => {
  expect(
    tabSeparated([
      ['a', '1'],
      ['say "so"', 'two\nlines'],
      ['', 'x\ty'],
    ]),
  ).toBe('a\t1\n"say ""so"""\t"two\nlines"\n\t"x\ty"');
});
