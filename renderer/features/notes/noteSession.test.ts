import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Reply, type ReplyText, replyText } from '#shared/ipc/reply.ts';
import { setTransport } from '../../bridge/transport.ts';
import { abandonOpenNotes, NoteSession, saveOpenNotes, syncOpenNotes } from './noteSession.ts';

const body = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', text }] });
const note = (text: string) => ({ title: 'N', body: body(text) });

/** A store of one note that answers when it is told to, as a busy worker does. */
class SlowStore {
  held: string | null = 'zero';
  readonly saves: string[] = [];
  failNext = false;
  #waiting: (() => void)[] = [];

  call = (name: string, args: unknown): Promise<ReplyText> =>
    new Promise((resolve) => {
      this.#waiting.push(() => resolve(replyText(this.#answer(name, args))));
    });

  #answer(name: string, args: unknown): Reply<unknown> {
    const error = { message: 'no', where: '', fix: '', traceId: null };
    if (this.held === null) return { ok: false, error: { code: 'note/unknown', ...error } };
    if (name === 'note.get') return { ok: true, value: { id: 'n1', ...note(this.held) } };
    if (this.failNext) {
      this.failNext = false;
      return { ok: false, error: { code: 'store/full', ...error } };
    }
    this.held = (args as { body: { content: { text: string }[] } }).body.content[0]?.text ?? '';
    this.saves.push(this.held);
    return { ok: true, value: { noteId: 'n1', operationId: 'op1', label: '' } };
  }

  /** Answers what was asked so far, in order. */
  async answer(): Promise<void> {
    for (const waiting of this.#waiting.splice(0)) waiting();
    await vi.advanceTimersByTimeAsync(0);
  }
}

let store: SlowStore;
let session: NoteSession;
let shown: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  store = new SlowStore();
  setTransport({ call: store.call, subscribe: () => () => undefined });
  session = new NoteSession('n1', note('zero'));
  shown = [];
  session.onExternal = (content) => shown.push(content);
});
afterEach(() => {
  session.abandon();
  vi.useRealTimers();
});

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test('a pause makes one save of all that was written before it', async () => {
  for (const text of ['o', 'on', 'one']) {
    session.change(note(text));
    await pass(300);
  }
  expect(session.state.kind).toBe('waiting');
  await pass(1000);
  expect(session.state.kind).toBe('saving');
  await store.answer();
  expect(store.saves).toEqual(['one']);
  expect(session.state.kind).toBe('saved');
});

test('somebody who never pauses is saved all the same', async () => {
  for (let at = 0; at < 30; at++) {
    session.change(note(`w${at}`));
    await pass(500);
    await store.answer();
  }
  expect(store.saves).toEqual(['w19']);
});

test('going back to what is saved saves nothing', async () => {
  session.change(note('one'));
  session.change(note('zero'));
  await pass(20_000);
  await store.answer();
  expect(store.saves).toEqual([]);
  expect(session.state.kind).toBe('saved');
});

test('undo elsewhere reaches the editor; an answer that came too late does not', async () => {
  store.held = 'undone';
  syncOpenNotes();
  await store.answer();
  expect(shown).toEqual([note('undone')]);

  store.held = 'again';
  syncOpenNotes();
  session.change(note('mine'));
  await store.answer();
  await pass(1200);
  await store.answer();
  expect(shown).toEqual([note('undone')]);
  expect(store.held).toBe('mine');
});

test('words typed while a save runs are saved after it, in order', async () => {
  session.change(note('one'));
  await pass(1200);
  session.change(note('two'));
  await store.answer();
  expect(session.state.kind).toBe('waiting');
  await pass(1200);
  await store.answer();
  expect(store.saves).toEqual(['one', 'two']);
  expect(session.state.kind).toBe('saved');
});

test('a refused save keeps the words and says so; the next attempt sends them', async () => {
  store.failNext = true;
  session.change(note('one'));
  await pass(1200);
  await store.answer();
  expect(session.state).toMatchObject({ kind: 'failed', error: { code: 'store/full' } });
  saveOpenNotes();
  await store.answer();
  expect(store.saves).toEqual(['one']);
  expect(session.state.kind).toBe('saved');
});

test('a note that was deleted says so, and is back when undo brings it back', async () => {
  store.held = null;
  syncOpenNotes();
  await store.answer();
  expect(session.state.kind).toBe('gone');
  store.held = 'zero';
  syncOpenNotes();
  await store.answer();
  expect(session.state.kind).toBe('saved');
});

test('words written into a note that was deleted meanwhile go in when it is back', async () => {
  store.held = null;
  session.change(note('mine'));
  await pass(1200);
  await store.answer();
  expect(session.state.kind).toBe('gone');
  store.held = 'zero';
  syncOpenNotes();
  await store.answer();
  await store.answer();
  expect(store.saves).toEqual(['mine']);
  expect(session.state.kind).toBe('saved');
});

test('what was undone while a save ran is looked at after it', async () => {
  session.change(note('one'));
  await pass(1200);
  syncOpenNotes();
  await store.answer();
  store.held = 'undone';
  await store.answer();
  expect(shown).toEqual([note('undone')]);
});

test('closing sends the last words at once; a workspace that was closed gets none', async () => {
  session.change(note('last'));
  void session.close();
  await store.answer();
  expect(store.saves).toEqual(['last']);

  session = new NoteSession('n1', note('last'));
  session.change(note('lost with its workspace'));
  abandonOpenNotes();
  await pass(20_000);
  await store.answer();
  expect(store.saves).toEqual(['last']);
});
