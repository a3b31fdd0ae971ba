import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UNTOUCHED } from '#shared/domain/reading/decisions/readEdit.ts';
import type { DocumentView } from '#shared/ipc/documentShapes.ts';
import { countOperations, nextUndo, redo, undo } from '../../store/history.ts';
import type { Store } from '../../store/openStore.ts';
import { stateSha256 } from '../../store/stateHash.ts';
import { runOperation } from '../../store/unitOfWork.ts';
import { ensureSeries } from '../figures/edits/figureEdits.ts';
import { buildPack } from '../packs/buildPack.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { at, emptyWorkspace, ingestText, reopened, type TestWorkspace } from '../testing/testWorkspace.ts';
import {
  acceptMention,
  clearDecision,
  dismissMention,
  editMention,
  listAlternatives,
  previewEdit,
} from './decideMention.ts';
import { setBlockKept } from './documents.ts';
import { listLibrary, workspaceInfo } from './library.ts';
import { createLink } from './links.ts';
import { getDocument } from './openDocument.ts';
import { readMentions } from './readings.ts';

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

const ARTICLE = `Harbour ledger for the autumn

Publication: Quayside Review
2026-01-15

The harbour moved 5m in the autumn, and fees rose to 40,000 som a berth. On 03/04/2025 the quay had been closed.

Grain earned $63 billion in 2024 (Quayside Review, January 12; see EDM, April 5, June 3, 2025), five times more than oil.
`;

const ingest = (text: string, fileName = 'article.txt'): Promise<string> =>
  ingestText(context, text, { fileName });

const mentionOf = (view: DocumentView, words: string) => {
  const found = view.mentions.find(({ text }) => text.includes(words));
  if (found === undefined)
    throw new Error(`no mention of "${words}": ${view.mentions.map(({ text }) => text)}`);
  return found;
};
const openOf = (view: DocumentView) =>
  view.mentions.filter(({ state }) => ['open', 'ambiguous', 'refused'].includes(state));

describe('deciding on the numbers of an article', () => {
  test('a whole article to 0 open, each step undone and done again, and there after a restart', async () => {
    const documentId = await ingest(ARTICLE);
    const hashes = [stateSha256(store.db)];
    let view = getDocument(context, documentId);
    const before = view.ledger;
    expect(openOf(view).length).toBeGreaterThan(2);
    for (let item = openOf(view)[0]; item !== undefined; item = openOf(view)[0]) {
      const ref = { documentId, mentionId: item.id };
      const [first] = listAlternatives(context, ref);
      const done = first
        ? acceptMention(context, { ...ref, alternative: first.id, reason: '' })
        : dismissMention(context, { ...ref, reason: 'not a count' });
      expect(done.operationId).not.toBeNull();
      expect(nextUndo(store.db)?.label).toContain(`"${item.text}"`);
      hashes.push(stateSha256(store.db));
      view = getDocument(context, documentId);
    }
    expect(view.ledger.open).toBe(0);
    expect(workspaceInfo(context).openNumbers).toBe(0);
    expect(listLibrary(context).documents[0]?.open).toBe(0);
    expect(new Set(hashes).size).toBe(hashes.length);

    use(reopened(workspace));
    expect(getDocument(context, documentId)).toEqual(view);
    for (const hash of hashes.toReversed().slice(1)) {
      undo(store, 'Ana', at);
      expect(stateSha256(store.db)).toBe(hash);
    }
    expect(getDocument(context, documentId).ledger).toEqual(before);
    expect(workspaceInfo(context).openNumbers).toBe(before.open);
    while (redo(store, 'Ana', at) !== null);
    expect(getDocument(context, documentId)).toEqual(view);
  });

  test('a question is never settled by default', async () => {
    const documentId = await ingest(ARTICLE);
    const view = getDocument(context, documentId);
    const accept = (words: string, alternative: string | null = null) =>
      acceptMention(context, { documentId, mentionId: mentionOf(view, words).id, alternative, reason: '' });
    const operations = countOperations(store.db);
    expect(() => accept('som')).toThrow(expect.objectContaining({ code: 'mention/ambiguous' }) as Error);
    expect(() => accept('som', 'made up')).toThrow(
      expect.objectContaining({ code: 'mention/alternativeGone' }) as Error,
    );
    expect(() =>
      acceptMention(context, { documentId, mentionId: 'm999', alternative: null, reason: '' }),
    ).toThrow(expect.objectContaining({ code: 'mention/unknown' }) as Error);
    expect(countOperations(store.db)).toBe(operations);
    accept('$63 billion');
    expect(mentionOf(getDocument(context, documentId), '$63 billion').decision).toEqual({
      state: 'accepted',
      reason: '',
      actor: 'Ana',
      at,
    });
  });

  test('a number without a reading is typed or dismissed, not accepted', async () => {
    const documentId = await ingest('A note without a date\n\nThe quay was shut on 3 March for repairs.\n');
    const ref = { documentId, mentionId: openOf(getDocument(context, documentId))[0]!.id };
    expect(listAlternatives(context, ref)).toEqual([]);
    expect(() => acceptMention(context, { ...ref, alternative: null, reason: '' })).toThrow(
      expect.objectContaining({ code: 'mention/unread' }) as Error,
    );
    const edit = { ...UNTOUCHED, value: '3 March 2025' };
    expect(editMention(context, { ...ref, edit, choice: null, reason: '' }).label).toBe(
      'Read "3 March" as 2025-03-03',
    );
    expect(getDocument(context, documentId).ledger).toMatchObject({ open: 0, date: 1 });
  });

  test('a typed reading is shown before it is written, reaches what computes with it, and can be cleared', async () => {
    const documentId = await ingest(ARTICLE);
    const id = Number(documentId.slice(1));
    const mention = mentionOf(getDocument(context, documentId), '$63 billion');
    const ref = { documentId, mentionId: mention.id };
    const edit = { ...UNTOUCHED, value: '€64.5 bn', period: '2023', subject: 'Armenia' };
    const operations = countOperations(store.db);
    const preview = previewEdit(context, { ...ref, edit });
    expect(preview.problems).toEqual([]);
    expect(preview.readings.map(({ reading }) => [reading.value, reading.currency])).toEqual([
      ['64500000000', 'EUR'],
    ]);
    expect(countOperations(store.db)).toBe(operations);

    const done = editMention(context, { ...ref, edit, choice: null, reason: 'a misprint' });
    expect(done.label).toBe('Read "$63 billion" as 64,500,000,000 EUR, 2023');
    const read = readMentions(context, id).find(({ id: key }) => key === mention.id)!;
    expect(read.readings).toHaveLength(1);
    expect(read.readings[0]).toMatchObject({
      value: '64500000000',
      low: '64450000000',
      period: { from: '2023' },
    });
    expect(read.about.subject).toEqual(['ARM']);
    expect(mentionOf(getDocument(context, documentId), '$63 billion').own?.readings).toEqual(
      mention.readings,
    );

    editMention(context, { ...ref, edit: { ...UNTOUCHED, period: '2022' }, choice: null, reason: '' });
    const again = readMentions(context, id).find(({ id: key }) => key === mention.id)!;
    expect(again.readings[0]).toMatchObject({ value: '64500000000', period: { from: '2022' } });
    expect(again.about.subject).toEqual(['ARM']);

    clearDecision(context, ref);
    expect(mentionOf(getDocument(context, documentId), '$63 billion')).toEqual(mention);
    expect(clearDecision(context, ref).operationId).toBeNull();
  });

  test('what cannot be read, or in two ways, writes nothing and says why', async () => {
    const documentId = await ingest(ARTICLE);
    const ref = { documentId, mentionId: mentionOf(getDocument(context, documentId), '5m').id };
    const edit = (value: string, choice: string | null = null) =>
      editMention(context, { ...ref, edit: { ...UNTOUCHED, value }, choice, reason: '' });
    const operations = countOperations(store.db);
    expect(() => edit('many')).toThrow(/not read as a number/);
    expect(() => edit('7m')).toThrow(/7,000,000 or as 7 metre/);
    expect(() => dismissMention(context, { ...ref, reason: '  ' })).toThrow(/with a reason/);
    expect(countOperations(store.db)).toBe(operations);
    const [, metres] = previewEdit(context, { ...ref, edit: { ...UNTOUCHED, value: '7m' } }).readings;
    expect(edit('7m', metres!.id).label).toBe('Read "5m" as 7 metre');
  });

  test('a dismissed number is computed with by nobody, and asking for the same again is no new step', async () => {
    const documentId = await ingest(ARTICLE);
    const mention = mentionOf(getDocument(context, documentId), '$63 billion');
    const request = { documentId, mentionId: mention.id, reason: 'not our trade' };
    expect(dismissMention(context, request).label).toBe('Dismiss "$63 billion": not our trade');
    expect(dismissMention(context, request).operationId).toBeNull();
    const view = getDocument(context, documentId);
    expect(mentionOf(view, '$63 billion').state).toBe('dismissed');
    expect(readMentions(context, Number(documentId.slice(1))).some(({ id }) => id === mention.id)).toBe(
      false,
    );
  });

  test('decisions outlive a paragraph that is dropped and comes back', async () => {
    const documentId = await ingest(ARTICLE);
    const view = getDocument(context, documentId);
    const som = mentionOf(view, 'som');
    dismissMention(context, { documentId, mentionId: som.id, reason: 'a fee' });
    const decided = getDocument(context, documentId);
    setBlockKept(context, documentId, som.block, false);
    expect(getDocument(context, documentId).mentions.some(({ text }) => text === som.text)).toBe(false);
    expect(workspaceInfo(context).openNumbers).toBe(getDocument(context, documentId).ledger.open);
    setBlockKept(context, documentId, som.block, true);
    const back = getDocument(context, documentId);
    expect(mentionOf(back, 'som').decision?.reason).toBe('a fee');
    expect(back.ledger).toEqual(decided.ledger);
    expect(workspaceInfo(context).openNumbers).toBe(back.ledger.open);
  });

  test('what a paragraph links to outlives its being dropped, and undo takes it along', async () => {
    const body = 'Prices fell by a tenth in 2024, according to <a href="https://r.example/1">Reuters</a>.';
    const documentId = await ingest(
      `<html><body><article><h1>Harbour prices</h1><p>${body}</p><p>${'The quay was busy all year, and its crews expect no change of that. '.repeat(4)}</p></article></body></html>`,
      'article.html',
    );
    const [cited] = getDocument(context, documentId).citations;
    expect(cited).toMatchObject({ outlet: 'Reuters', url: 'https://r.example/1' });
    setBlockKept(context, documentId, cited?.block ?? '', false);
    expect(getDocument(context, documentId).citations).toEqual([]);
    setBlockKept(context, documentId, cited?.block ?? '', true);
    expect(getDocument(context, documentId).citations).toMatchObject([
      { outlet: 'Reuters', url: 'https://r.example/1' },
    ]);
    expect(getDocument(context, documentId).blocks.every((block) => !('links' in block))).toBe(true);
    for (let i = 0; i < 3; i++) undo(store, 'Ana', at);
    expect(store.db.prepare('SELECT count(*) AS n FROM block_link').get()).toEqual({ n: 0 });
  });
});

test('a pack prints what was decided, says so, and leaves out what was dismissed', async () => {
  const documentId = await ingest(ARTICLE);
  const view = getDocument(context, documentId);
  const money = mentionOf(view, '$63 billion');
  const series = runOperation(store, { label: 'Lay out', actor: 'Ana', at }, (write) =>
    ensureSeries(write, {
      area: 'ARM',
      counterpart: 'RUS',
      flow: 'exports',
      product: 'TOTAL',
      productRevision: '',
      frequency: 'A',
      measure: 'trade_value',
    }),
  ).value;
  const cells = [{ seriesId: `ser${series}`, period: '2024' }];
  createLink(context, { documentId, start: money.start, end: money.end, cells });
  const parts = [{ kind: 'quotes', title: 'Said', document: documentId }] as const;
  const printed = () =>
    buildPack(context, { id: 1, name: 'Brief', spec: { title: 'Brief', parts } }, 'test').numbers.map(
      ({ text, value, label, history }) => ({ text, value, label, history }),
    );
  const asRead = {
    text: '$63 billion',
    value: '63000000000',
    label: 'money stated in the article',
    history: [],
  };
  expect(printed()).toEqual([asRead]);
  const ref = { documentId, mentionId: money.id };
  editMention(context, { ...ref, edit: { ...UNTOUCHED, value: '$64 billion' }, choice: null, reason: '' });
  expect(printed()).toEqual([
    {
      text: '$63 billion',
      value: '64000000000',
      label: 'money stated in the article, as read by the analyst',
      history: ['Read "$63 billion" as 64,000,000,000 USD, 2024'],
    },
  ]);
  dismissMention(context, { ...ref, reason: 'a misprint' });
  expect(printed()).toEqual([]);
  undo(store, 'Ana', at);
  undo(store, 'Ana', at);
  expect(printed()).toEqual([asRead]);
});
