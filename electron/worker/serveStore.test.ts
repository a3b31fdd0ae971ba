import { expect, test } from 'vitest';
import { readReply, replyText } from '#shared/ipc/reply.ts';
import { Problem } from '#shared/lib/problem.ts';
import { UNWATCHED } from '../services/jobWatch.ts';
import { type AnyHandler, serveStore } from './serveStore.ts';
import type { StoreMessage } from './workerMessages.ts';

function serve(handlers: Record<string, AnyHandler>) {
  const posted: StoreMessage[] = [];
  const logged: string[] = [];
  const closedAt: number[] = [];
  const actors: string[] = [];
  const served = serveStore(
    {
      find: (name) => handlers[name],
      watch: () => UNWATCHED,
      saveCopy: async () => undefined,
      setActor: (actor) => void actors.push(actor),
      close: () => void closedAt.push(posted.length),
    },
    (message) => posted.push(message),
    (text) => logged.push(text),
  );
  return { ...served, posted, logged, closedAt, actors };
}

test('a written operation is told to the window before its reply; a read is not', async () => {
  const { receive, closed, posted } = serve({
    'block.setKept': () => ({ operationId: 'op1', label: 'Kept a block' }),
    'history.undo': () => ({ operationId: null, label: '' }),
    'library.list': () => ({ series: 0 }),
  });
  receive({ kind: 'call', id: 1, name: 'block.setKept', args: {} });
  receive({ kind: 'call', id: 2, name: 'history.undo', args: {} });
  receive({ kind: 'call', id: 3, name: 'library.list', args: {} });
  receive({ kind: 'close' });
  await closed;
  expect(posted.filter(({ kind }) => kind === 'event')).toEqual([
    {
      kind: 'event',
      event: { name: 'workspace.changed', payload: { operationId: 'op1', label: 'Kept a block' } },
    },
  ]);
  expect(posted[0]?.kind).toBe('event');
  expect(posted.flatMap((message) => (message.kind === 'reply' ? [message.id] : [])).sort()).toEqual([
    1, 2, 3,
  ]);
});

test('a change of actor is taken in order and answers nothing', async () => {
  const { receive, closed, posted, actors } = serve({});
  receive({ kind: 'actor', actor: 'R. Analyst' });
  receive({ kind: 'close' });
  await closed;
  expect(actors).toEqual(['R. Analyst']);
  expect(posted).toEqual([]);
});

test('close waits for what still runs', async () => {
  let finish: (value: string) => void = () => undefined;
  const { receive, closed, posted, closedAt } = serve({
    'document.preview': () => new Promise((resolve) => (finish = resolve)),
  });
  receive({ kind: 'call', id: 1, name: 'document.preview', args: {} });
  receive({ kind: 'close' });
  receive({ kind: 'close' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(closedAt).toEqual([]);
  finish('read');
  await closed;
  expect(posted).toEqual([{ kind: 'reply', id: 1, reply: replyText({ ok: true, value: 'read' }) }]);
  expect(closedAt).toEqual([1]);
});

test('a Problem goes as its words, a bug as a trace id, and the next call is answered', async () => {
  const { receive, closed, posted, logged } = serve({
    'figure.assert': () => {
      throw new Problem('number/refused', { message: 'No number.', where: 'x', fix: 'Type one.' });
    },
    'note.get': async () => {
      throw new TypeError('undefined is not a function');
    },
  });
  receive({ kind: 'call', id: 1, name: 'figure.assert', args: {} });
  receive({ kind: 'call', id: 2, name: 'note.get', args: {} });
  receive({ kind: 'call', id: 3, name: 'chart.get', args: {} });
  receive({ kind: 'close' });
  await closed;
  const replies = posted.flatMap((message) => (message.kind === 'reply' ? [readReply(message.reply)] : []));
  const errors = replies.flatMap((reply) => (reply.ok ? [] : [reply.error]));
  expect(errors.map(({ code }) => code).sort()).toEqual([
    'internal/unexpected',
    'internal/unexpected',
    'number/refused',
  ]);
  expect(errors.find(({ code }) => code === 'number/refused')).toEqual({
    code: 'number/refused',
    message: 'No number.',
    where: 'x',
    fix: 'Type one.',
    traceId: null,
  });
  expect(JSON.stringify(errors)).not.toContain('not a function');
  expect(logged.join('\n')).toContain('undefined is not a function');
});
