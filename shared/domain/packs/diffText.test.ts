import { expect, test } from 'vitest';
import { diffText } from './diffText.ts';
import type { NotePart, PackModel } from './packModel.ts';
import { sampleModel } from './testing/sampleModel.ts';

const note = (...paragraphs: NotePart['paragraphs']): PackModel => ({
  ...sampleModel,
  parts: [{ kind: 'note', title: 'Brief', paragraphs }],
});

test('a pack has the same words as itself', () => {
  expect(diffText(sampleModel, structuredClone(sampleModel))).toEqual({ added: [], removed: [] });
});

test('names the paragraph that was rewritten, and not one whose number changed', () => {
  const before = note([{ text: 'Trade grew to ' }, { number: 'n1' }], [{ text: 'Wine was hit.' }]);
  const after = note([{ text: 'Trade grew to ' }, { number: 'n2' }], [{ text: 'Tea was hit.' }]);
  expect(diffText(before, after)).toEqual({
    added: [{ part: 'note: Brief', text: 'Tea was hit.' }],
    removed: [{ part: 'note: Brief', text: 'Wine was hit.' }],
  });
});

test('a paragraph printed once more is added once', () => {
  const one = note([{ text: 'Again.' }]);
  const two = note([{ text: 'Again.' }], [{ text: 'Again.' }]);
  expect(diffText(one, two).added).toEqual([{ part: 'note: Brief', text: 'Again.' }]);
  expect(diffText(one, two).removed).toEqual([]);
});
