import { expect, test } from 'vitest';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { passage, selectedPassage } from './passage.ts';

const view = {
  id: 'doc1',
  blocks: [
    { id: 'b1', start: 0, end: 8, text: 'grew 63 ', locator: 'body ¶ 1' },
    { id: 'b2', start: 10, end: 18, text: '𝟞 and 42', locator: 'body ¶ 2' },
  ],
  mentions: [{ id: 'm1', start: 16, end: 18, text: '42' }],
} as unknown as DocumentView;

test('a passage is trimmed of white space and stays in its block', () => {
  expect(passage(view, { start: 4, end: 15 })).toEqual({
    documentId: 'doc1',
    start: 5,
    end: 7,
    quote: '63',
    locator: 'body ¶ 1',
  });
});

test('only white space is no passage, nor is a place between blocks', () => {
  expect(passage(view, { start: 7, end: 8 })).toBeNull();
  expect(passage(view, { start: 9, end: 12 })).toBeNull();
});

test('a selected mention is its own passage, in its own document only', () => {
  const mention = { kind: 'mention', mentionId: 'm1' } as const;
  expect(selectedPassage(view, { ...mention, documentId: 'doc1' })).toMatchObject({ quote: '42', start: 16 });
  expect(selectedPassage(view, { ...mention, documentId: 'doc2' })).toBeNull();
});
