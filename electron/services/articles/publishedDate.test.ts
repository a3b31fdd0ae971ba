import { afterEach, beforeEach, expect, test } from 'vitest';
import { undo } from '../../store/history.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, emptyWorkspace, ingestText, type TestWorkspace } from '../testing/testWorkspace.ts';
import { dismissMention } from './decideMention.ts';
import { getDocument } from './openDocument.ts';
import { setPublished } from './publishedDate.ts';

const BRIEF = `Power in the hills

The dam was shut from 15 January to 27 April. Prices between October and December were 18 percent lower than a year earlier.

Its 64 turbines stood still.
`;

let workspace: TestWorkspace;
let context: ServiceContext;
beforeEach(() => {
  workspace = emptyWorkspace();
  context = workspace.context;
});
afterEach(() => workspace.remove());

const issued = (): unknown =>
  context.store.db.prepare("SELECT issued FROM source WHERE title = 'Power in the hills'").pluck().get();

test('the day of an article settles its times; decisions stay, its source is dated, and undo takes all back', async () => {
  const documentId = await ingestText(context, BRIEF);
  const before = getDocument(context, documentId);
  expect(before.ledger.open).toBeGreaterThan(0);
  const turbines = before.mentions.find(({ text }) => text === '64 turbines');
  dismissMention(context, { documentId, mentionId: turbines?.id ?? '', reason: 'not trade' });

  expect(setPublished(context, documentId, '2025-01-09').label).toBe(
    'Date the article "Power in the hills" 2025-01-09',
  );
  const dated = getDocument(context, documentId);
  expect(dated.meta.published).toBe('2025-01-09');
  expect(dated.ledger.open).toBe(0);
  const prices = dated.mentions.find(({ text }) => text === 'between October and December');
  expect(prices?.readings[0]?.period).toEqual({ from: '2024-10', to: '2024-12' });
  expect(dated.mentions.find(({ text }) => text === '64 turbines')?.decision?.reason).toBe('not trade');
  expect(issued()).toBe('2025-01-09');

  undo(context.store, 'Ana', at);
  const undone = getDocument(context, documentId);
  expect(undone.meta.published).toBeNull();
  expect(undone.ledger.open).toBe(before.ledger.open);
  expect(issued()).toBeNull();
});

test('a date the analyst gave the source stays', async () => {
  const documentId = await ingestText(context, BRIEF);
  context.store.db.prepare("UPDATE source SET issued = '2025' WHERE title = 'Power in the hills'").run();
  setPublished(context, documentId, '2025-01-09');
  expect(issued()).toBe('2025');
  expect(setPublished(context, documentId, null).label).toContain('Take the date of the article');
  expect(getDocument(context, documentId).meta.published).toBeNull();
});
