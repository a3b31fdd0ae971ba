import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { redo, undo } from '../../store/history.ts';
import type { Store } from '../../store/openStore.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { setBlockKept } from '../articles/documents.ts';
import { getDocument } from '../articles/openDocument.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, emptyWorkspace, ingestText, type TestWorkspace } from '../testing/testWorkspace.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let store: Store;

beforeEach(() => {
  workspace = emptyWorkspace();
  context = workspace.context;
  store = context.store;
});
afterEach(() => workspace.remove());

const ARTICLE = `Harbour ledger for the autumn

Publication: Quayside Review
2026-01-15

The harbour moved 5m in the autumn, and fees rose to 40,000 som a berth. On 03/04/2025 the quay had been closed.

Grain earned $63 billion in 2024 (Quayside Review, January 12; see EDM, April 5, June 3, 2025), five times more than oil.
`;

const ingest = (text: string, fileName = 'article.txt'): Promise<string> =>
  ingestText(context, text, { fileName });

describe('citations as sources', () => {
  const cited = () =>
    store.db
      .prepare("SELECT id, title, publisher, issued FROM source WHERE kind = 'citation' ORDER BY id")
      .all();

  test('each piece is one source, shared with other articles where the day is known, and goes with the ingest', async () => {
    const before = stateSha256(store.db);
    const first = await ingest(ARTICLE);
    const view = getDocument(context, first);
    expect(view.citations.map(({ outlet, date }) => `${outlet} ${date}`)).toEqual([
      'Quayside Review 2026-01-12',
      'EDM 2025-04-05',
      'EDM 2025-06-03',
    ]);
    expect(cited()).toHaveLength(3);
    expect(new Set(view.citations.map(({ sourceId }) => sourceId)).size).toBe(3);

    const second = await ingest(
      'A second look at grain\n\nJanuary 20, 2026\n\nGrain was dear (EDM, June 3, 2025). It stayed so (EDM, June 3, 2025), others said (Riddle).\n',
      'second.txt',
    );
    const again = getDocument(context, second).citations;
    expect(again.map(({ sourceId }) => sourceId).slice(0, 2)).toEqual([
      view.citations[2]?.sourceId,
      view.citations[2]?.sourceId,
    ]);
    expect(cited()).toHaveLength(4);

    undo(store, 'Ana', at);
    expect(cited()).toHaveLength(3);
    undo(store, 'Ana', at);
    expect(stateSha256(store.db)).toBe(before);
    redo(store, 'Ana', at);
    expect(getDocument(context, first)).toEqual(view);
  });

  test('two undated references in two articles are not taken for one piece', async () => {
    const text = (title: string): string =>
      `${title}\n\nJanuary 20, 2026\n\nGrain was dear (Riddle), and so was oil (Riddle).\n`;
    const first = getDocument(context, await ingest(text('One look at grain'), 'one.txt')).citations;
    const second = getDocument(context, await ingest(text('Another look at grain'), 'two.txt')).citations;
    expect(first.map(({ sourceId }) => sourceId)).toEqual([first[0]?.sourceId, first[0]?.sourceId]);
    expect(second[0]?.sourceId).not.toBe(first[0]?.sourceId);
  });

  test('a dropped paragraph takes its sources along, and brings the same ones back by undo', async () => {
    const documentId = await ingest(ARTICLE);
    const view = getDocument(context, documentId);
    setBlockKept(context, documentId, view.citations[0]!.block, false);
    expect(cited()).toEqual([]);
    undo(store, 'Ana', at);
    expect(getDocument(context, documentId)).toEqual(view);
  });
});
