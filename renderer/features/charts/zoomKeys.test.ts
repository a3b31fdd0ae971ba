import { expect, test } from 'vitest';
import { windowAfter, windowAround } from './zoomKeys.ts';

/** A plot that shows a hundred of a thousand periods, from the 200th. */
const box = { left: 0, top: 0, width: 1000, height: 100, across: { first: 5 - 200 * 10, step: 10 } };

test('plus and minus zoom around the middle or around where the keyboard stands', () => {
  expect(windowAfter('+', box, 1000, null)).toEqual([225, 274]);
  expect(windowAfter('+', box, 1000, 200)).toEqual([200, 249]);
  expect(windowAfter('-', box, 1000, null)).toEqual([150, 349]);
});

test('all is shown by 0, never more than all and never fewer than nine periods', () => {
  expect(windowAfter('0', box, 1000, 230)).toEqual([0, 999]);
  const early = { ...box, across: { first: 5 - 20 * 10, step: 10 } };
  expect(windowAfter('-', early, 150, null)).toEqual([0, 149]);
  const near = { ...box, across: { first: 50, step: 100 } };
  expect(windowAfter('+', near, 1000, 0)).toEqual([0, 8]);
  expect(windowAfter('x', box, 1000, null)).toBe(null);
});

test('a mark out of sight moves the window to it', () => {
  expect(windowAround(box, 1000, 250)).toBe(null);
  expect(windowAround(box, 1000, 300)).toEqual([250, 349]);
  expect(windowAround(box, 1000, 999)).toEqual([900, 999]);
});
