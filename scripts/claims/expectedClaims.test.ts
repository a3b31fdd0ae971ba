import { expect, test } from 'vitest';
import { committedText, expectedText } from './expectedClaims.mjs';

test('the committed expectations are what the script computes', () => {
  expect(committedText()).toBe(expectedText());
});
