import { expect, test } from 'vitest';
import { ingestBytes } from '../../ingest/ingestBytes.ts';
import { redo, undo } from '../../store/history.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { emptyWorkspace } from '../testing/testWorkspace.ts';
import { dismissMention } from './decideMention.ts';
import { ingestArticleInto } from './documents.ts';
import { listLibrary } from './library.ts';
import { getDocument } from './openDocument.ts';

const FIRST = `Harbour ledger for the autumn

2026-01-15

Fees rose to 40,000 som a berth in the spring of last year.

Coal came in 12 barges. Salt came by rail.
`;
const SECOND = FIRST.replace('12 barges', '14 barges').replace('Fees', 'A correction was made.\n\nFees');

test('a new version holds what was decided in its unchanged paragraphs, signed as it was, as part of one step', async () => {
  const { context: ana, remove } = emptyWorkspace();
  try {
    const { store } = ana;
    const ben: ServiceContext = { ...ana, actor: 'Ben', now: () => '2026-03-01T10:00:00.000Z' };
    const article = async (text: string) => {
      const [bytes, fileName] = [Buffer.from(text, 'utf8'), 'article.txt'];
      return { bytes, fileName, ingested: await ingestBytes(bytes, { fileName }) };
    };
    const first = ingestArticleInto(ana, await article(FIRST)).value.documentId;
    for (const words of ['40,000 som', '12 barges']) {
      const mention = getDocument(ana, first).mentions.find(({ text }) => text.startsWith(words));
      const mentionId = mention?.id ?? '';
      dismissMention(ana, { documentId: first, mentionId, reason: 'no trade' });
    }
    const before = stateSha256(store.db);
    const newer = ingestArticleInto(ben, await article(SECOND), parseId('document', first)).value.documentId;
    const after = stateSha256(store.db);
    const decided = getDocument(ben, newer).mentions.filter(({ decision }) => decision !== null);
    expect(decided.map(({ text, decision }) => [text, decision])).toEqual([
      [
        expect.stringContaining('40,000 som'),
        { state: 'dismissed', reason: 'no trade', actor: 'Ana', at: '2026-02-01T10:00:00.000Z' },
      ],
    ]);
    undo(store, 'Ben', ben.now());
    expect(stateSha256(store.db)).toBe(before);
    expect(listLibrary(ben).documents).toHaveLength(1);
    redo(store, 'Ben', ben.now());
    expect(stateSha256(store.db)).toBe(after);
  } finally {
    remove();
  }
});
