import { describe, expect, test } from 'vitest';
import type { DocumentView, MentionView } from '#shared/ipc/documentShapes.ts';
import { changedMention, selectedMention, stepInQueue, triageQueue } from './triageQueue.ts';

const mention = (id: string, start: number, state: string): MentionView => ({
  id,
  block: 'b1',
  start,
  end: start + 2,
  text: id,
  state,
  kind: 'count',
  readings: [],
  about: { measure: null, flow: null, subject: [], counterpart: [], basis: 'unsure', pair: null },
  why: null,
  decision: null,
  own: null,
});

const view = (mentions: MentionView[]): DocumentView => ({
  id: 'd1',
  sourceId: 'src1',
  meta: {
    title: null,
    author: null,
    publication: null,
    published: null,
    language: 'en',
    mediaType: 'text/plain',
    sha256: '',
    textSha256: '',
  },
  version: { number: 1, older: null, newer: null },
  blocks: [],
  mentions,
  citations: [],
  ledger: { extracted: 0, date: 0, citation: 0, dismissed: 0, open: 0 },
  links: [],
});

const article = view([
  mention('a', 0, 'extracted'),
  mention('b', 10, 'ambiguous'),
  mention('c', 20, 'dismissed'),
  mention('d', 30, 'open'),
  mention('e', 40, 'refused'),
]);
const ids = (list: readonly MentionView[]): string => list.map(({ id }) => id).join('');

describe('the queue', () => {
  test('holds the questions, or every number', () => {
    expect(ids(triageQueue(article, 'open'))).toBe('bde');
    expect(ids(triageQueue(article, 'all'))).toBe('abcde');
  });

  test.each([
    ['b', 1, 'd'],
    ['e', 1, 'b'],
    ['b', -1, 'e'],
    // From a number that is no question, on in the text.
    ['c', 1, 'd'],
    ['c', -1, 'b'],
    ['a', -1, 'e'],
    [null, 1, 'b'],
    [null, -1, 'e'],
  ] as const)('from %s by %i it goes to %s', (from, direction, to) => {
    const place = article.mentions.find(({ id }) => id === from) ?? null;
    expect(stepInQueue(triageQueue(article, 'open'), place, direction)?.id).toBe(to);
  });

  test('an empty one leads nowhere', () => {
    expect(stepInQueue([], null, 1)).toBeNull();
    expect(stepInQueue([], mention('z', 3, 'open'), -1)).toBeNull();
  });
});

test('a selection of another document is none of this one', () => {
  const selection = { kind: 'mention', documentId: 'd1', mentionId: 'd' };
  expect(selectedMention(article, selection)?.id).toBe('d');
  expect(selectedMention(article, { ...selection, documentId: 'd2' })).toBeNull();
  expect(selectedMention(article, { kind: 'none' })).toBeNull();
});

test('an undo is found where the decision changed', () => {
  const decision = { state: 'dismissed', reason: 'x', actor: 'Ana', at: '' } as const;
  const decided = view(article.mentions.map((one) => (one.id === 'd' ? { ...one, decision } : one)));
  expect(changedMention(decided, article)?.id).toBe('d');
  expect(changedMention(article, article)).toBeNull();
});
