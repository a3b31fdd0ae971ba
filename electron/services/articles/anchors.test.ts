import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingestBytes } from '../../ingest/ingestBytes.ts';
import { redo, undo } from '../../store/history.ts';
import type { Store } from '../../store/openStore.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { addSeries } from '../figures/edits/seriesEdits.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, emptyWorkspace, ingestText, reopened, type TestWorkspace } from '../testing/testWorkspace.ts';
import { findQuote } from '../workspaces/sample.ts';
import { listAnchors, settleAnchor, versionsOf } from './anchors.ts';
import { carryOver } from './carryOver.ts';
import { likelyOlderVersion } from './likelyOlderVersion.ts';
import { createLink, removeLink } from './links.ts';
import { getDocument } from './openDocument.ts';
import { passagesOfCell } from './placedLinks.ts';

let workspace: TestWorkspace;
let context: ServiceContext;
let store: Store;

const use = (opened: TestWorkspace): void => {
  workspace = opened;
  context = opened.context;
  store = context.store;
};
beforeEach(() => use(emptyWorkspace()));
afterEach(() => workspace.remove());

const FIRST = `Harbour ledger for the autumn

The harbour earned $63 billion in 2024, the review said. Fees rose to 40 percent of that.

Grain went east in 5 ships. Timber stayed where it was.
`;
const SECOND = FIRST.replace('$63', '$64')
  .replace('Grain went', 'Rain fell on the quay for most of the month, it added.\n\nIn the end, grain went')
  .replace(' Fees rose to 40 percent of that.', '');

const ingest = (text: string, versionOf?: string): Promise<string> =>
  ingestText(context, text, versionOf === undefined ? {} : { versionOf });

function link(documentId: string, quote: string): string {
  const series = addSeries(context, {
    area: 'ARM',
    counterpart: 'RUS',
    flow: 'exports',
    product: 'TOTAL',
    frequency: 'A',
  });
  const cells = [{ seriesId: series.value.seriesId, period: '2024' }];
  return createLink(context, { documentId, ...findQuote(context, documentId, quote), cells }).value.linkId;
}

const states = (): string[] => listAnchors(context).map(({ link, state }) => `${link} ${state}`);

describe('a new version of a document', () => {
  test('says of every link where it stands, and keeps the old version with its links', async () => {
    const first = await ingest(FIRST);
    const money = link(first, '$63 billion');
    link(first, '40 percent');
    link(first, '5 ships');
    expect(states()).toEqual(['l1 anchored', 'l2 anchored', 'l3 anchored']);
    const second = await ingest(SECOND, first);
    expect(states()).toEqual(['l1 changed', 'l2 orphan', 'l3 moved']);
    expect(getDocument(context, first).links.map(({ quote }) => quote)).toEqual([
      '$63 billion',
      '40 percent',
      '5 ships',
    ]);
    const view = versionsOf(context, second);
    expect([view.number, view.older, view.newer]).toEqual([2, first, null]);
    expect(view.rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'added', 'changed']);
    expect(versionsOf(context, first).newer).toBe(second);
    expect(money).toBe('l1');
  });

  test('a link is placed by the analyst or left, each an operation that can be undone', async () => {
    const first = await ingest(FIRST);
    const money = link(first, '$63 billion');
    const share = link(first, '40 percent');
    const second = await ingest(SECOND, first);
    const before = stateSha256(store.db);
    settleAnchor(context, money, findQuote(context, second, '$64 billion'));
    settleAnchor(context, share, null);
    const [placed, left] = listAnchors(context);
    expect(placed).toMatchObject({
      isSettled: true,
      found: { text: '$64 billion' },
      old: { text: '$63 billion' },
    });
    expect(left).toMatchObject({
      isSettled: true,
      state: 'orphan',
      why: 'Ana left it on the older version.',
    });
    const after = stateSha256(store.db);
    undo(store, 'Ana', at);
    undo(store, 'Ana', at);
    expect(stateSha256(store.db)).toBe(before);
    redo(store, 'Ana', at);
    redo(store, 'Ana', at);
    expect(stateSha256(store.db)).toBe(after);
  });

  test('a third version starts from where the analyst placed a link in the second', async () => {
    const first = await ingest(FIRST);
    const money = link(first, '$63 billion');
    const second = await ingest(SECOND, first);
    settleAnchor(context, money, findQuote(context, second, '$64 billion'));
    use(reopened(workspace));
    await ingest(SECOND.replace('Timber stayed', 'Timber remained'), second);
    expect(listAnchors(context)[0]).toMatchObject({ state: 'anchored', found: { text: '$64 billion' } });
  });

  test('only follows the newest version, and says which that is', async () => {
    const first = await ingest(FIRST);
    const second = await ingest(SECOND, first);
    await expect(ingest(`${SECOND}More.\n`, first)).rejects.toThrow(
      `${first} already has a newer version, ${second}.`,
    );
  });
});

describe('a link of an older version', () => {
  const quotesIn = (documentId: string): string[] =>
    getDocument(context, documentId).links.map(
      ({ quote, carriedFrom }) => `${quote} ${carriedFrom ?? 'own'}`,
    );

  test('is a link of the newest one where its words stand or the analyst placed it, and nowhere else', async () => {
    const first = await ingest(FIRST);
    const money = link(first, '$63 billion');
    link(first, '40 percent');
    link(first, '5 ships');
    const second = await ingest(SECOND, first);
    expect(quotesIn(second)).toEqual([`5 ships ${first}`]);
    expect(quotesIn(first)).toEqual(['$63 billion own', '40 percent own', '5 ships own']);
    settleAnchor(context, money, findQuote(context, second, '$64 billion'));
    expect(quotesIn(second)).toEqual([`$64 billion ${first}`, `5 ships ${first}`]);
    undo(store, 'Ana', at);
    expect(quotesIn(second)).toEqual([`5 ships ${first}`]);
  });

  test('is read from its cell in the newest version it stands in, with that version named', async () => {
    const first = await ingest(FIRST);
    link(first, '$63 billion');
    link(first, '5 ships');
    const second = await ingest(SECOND, first);
    const [cell] = getDocument(context, first).links.flatMap(({ targets }) => targets);
    if (cell === undefined) throw new Error('The link has no cell.');
    expect(
      passagesOfCell(context, cell.cell).map(({ quote, documentId, documentTitle }) => [
        quote,
        documentId,
        documentTitle,
      ]),
    ).toEqual([
      ['$63 billion', first, 'Harbour ledger for the autumn (version 1)'],
      ['5 ships', second, 'Harbour ledger for the autumn (version 2)'],
    ]);
  });

  test('goes with the place it was given, and comes back with it', async () => {
    const first = await ingest(FIRST);
    const money = link(first, '$63 billion');
    const second = await ingest(SECOND, first);
    settleAnchor(context, money, findQuote(context, second, '$64 billion'));
    const before = stateSha256(store.db);
    removeLink(context, money);
    expect(listAnchors(context)).toEqual([]);
    undo(store, 'Ana', at);
    expect(stateSha256(store.db)).toBe(before);
  });
});

test('an article is taken for a newer version by its paragraphs or its title, never of a replaced one', async () => {
  const likely = async (text: string) =>
    likelyOlderVersion(context, await ingestBytes(Buffer.from(text, 'utf8'), { fileName: 'article.txt' }));
  expect(await likely(SECOND)).toBeNull();
  const first = await ingest(FIRST);
  expect(await likely(SECOND)).toMatchObject({ documentId: first, number: 1, why: 'title', share: 0 });
  const retitled = FIRST.replace('Harbour ledger for the autumn', 'Quay accounts');
  expect(await likely(retitled)).toMatchObject({ documentId: first, why: 'text', share: 1 });
  expect(await likely('Oil prices\n\nOil was dear in the east all year, they said.\n')).toBeNull();
  const second = await ingest(SECOND, first);
  expect(await likely(FIRST.replace('Timber', 'Grain'))).toMatchObject({ documentId: second, number: 2 });
});

test('another document of the same story is offered the links by number, and takes none by itself', async () => {
  const first = await ingest(FIRST);
  link(first, '$63 billion');
  link(first, '5 ships');
  const digest = await ingest(
    'A digest of the harbour\n\nIn 2024 the quay took in $63 billion, with 40 berths.\n',
  );
  const offered = carryOver(context, first, digest);
  expect(offered.map(({ link: { quote }, proposals }) => [quote, proposals.map(({ text }) => text)])).toEqual(
    [
      ['$63 billion', ['$63 billion']],
      ['5 ships', []],
    ],
  );
  expect(getDocument(context, digest).links).toEqual([]);
});
