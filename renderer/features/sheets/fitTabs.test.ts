import { expect, test } from 'vitest';
import { fitTabs } from './fitTabs.ts';

const TABS = ['a', 'b', 'c', 'd'] as const;
const widths = { a: 40, b: 40, c: 40, d: 40 };

test('all stand in the line where there is room for all', () => {
  expect(fitTabs(TABS, widths, 'a', 160, 30)).toEqual(TABS);
});

test('the last ones go into the menu, whose button takes room of its own', () => {
  expect(fitTabs(TABS, widths, 'a', 159, 30)).toEqual(['a', 'b', 'c']);
  expect(fitTabs(TABS, widths, 'a', 149, 30)).toEqual(['a', 'b']);
});

test('the active one is always in the line, in its order', () => {
  expect(fitTabs(TABS, widths, 'd', 120, 30)).toEqual(['a', 'd']);
  expect(fitTabs(TABS, widths, 'c', 10, 30)).toEqual(['c']);
});
