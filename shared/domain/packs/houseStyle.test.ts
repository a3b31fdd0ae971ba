import { expect, test } from 'vitest';
import { contrastOf, faintColours, LEAST_CONTRAST, onDark } from './houseStyle.ts';

test('contrast is that of WCAG: 21 of black on white, 1 of a colour on itself', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#7a1f3d', '#7a1f3d')).toBe(1);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a colour that is too faint on white is named with its contrast', () => {
  const colours = { accent: '#ffcc00', heading: '#1b3a5c' };
  expect(faintColours({ colours })).toEqual([
    { name: 'accent', colour: '#ffcc00', contrast: expect.closeTo(1.5, 1) },
  ]);
});

test('a dark colour is made light enough for dark paper, a light one stays', () => {
  const lighter = onDark('#1b3a5c');
  expect(lighter).not.toBe('#1b3a5c');
  expect(contrastOf(lighter, '#1c2127')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  expect(onDark('#8abbff')).toBe('#8abbff');
});
