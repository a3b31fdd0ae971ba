import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replyText } from '#shared/ipc/reply.ts';
import { hearFirst, keepCacheTrue, queryClient, queryOf, runCommand } from './client.ts';
import { setTransport, type Transport } from './transport.ts';

type Asked = { readonly name: string; readonly answer: (value: unknown) => void };

let asked: Asked[];
let listeners: Parameters<Transport['subscribe']>[0][];
let stop: () => void;

beforeEach(() => {
  asked = [];
  listeners = [];
  setTransport({
    call: (name) =>
      new Promise((resolve) =>
        asked.push({ name, answer: (value) => resolve(replyText({ ok: true, value })) }),
      ),
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  });
  stop = keepCacheTrue();
});

afterEach(() => {
  stop();
  queryClient.clear();
});

function changed(operationId: string): void {
  for (const tell of listeners)
    tell({ name: 'workspace.changed', payload: { operationId, label: 'Set a figure' } });
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('what the window caches', () => {
  it('asks again what changed while it was asked for the first time', async () => {
    const answer = queryClient.fetchQuery(queryOf('library.list', {}));
    changed('op1');
    await turn();
    asked[0]?.answer('from before');
    await turn();
    asked[1]?.answer('from after');
    expect(await answer).toBe('from after');
    expect(asked).toHaveLength(2);
  });

  it('reads an answer that comes again word for word no second time, also after it was another one', async () => {
    const watched = new QueryObserver<unknown>(queryClient, queryOf('claims.counts', {}));
    const stopWatching = watched.subscribe(() => undefined);
    const parse = vi.spyOn(JSON, 'parse');
    try {
      const said = [
        { kept: { open: 1 }, all: 2 },
        { kept: { open: 1 }, all: 3 },
      ];
      const seen: unknown[] = [];
      for (const [at, answer] of [said[0], said[1], said[1], said[0]].entries()) {
        if (at > 0) changed(`op${at}`);
        await turn();
        asked.at(-1)?.answer(answer);
        await turn();
        seen.push(watched.getCurrentResult().data);
      }
      expect(seen).toEqual([said[0], said[1], said[1], said[0]]);
      expect(seen[2]).toBe(seen[1]);
      expect(parse).toHaveBeenCalledTimes(3);
    } finally {
      parse.mockRestore();
      stopWatching();
    }
  });

  it('answers at once what nothing changed meanwhile, and what no change makes stale', async () => {
    const library = queryClient.fetchQuery(queryOf('library.list', {}));
    asked[0]?.answer('unchanged');
    expect(await library).toBe('unchanged');
    const impact = queryClient.fetchQuery(queryOf('history.impact', { operationId: 'op1' }));
    changed('op2');
    await turn();
    asked[1]?.answer('what it did');
    expect(await impact).toBe('what it did');
    expect(asked).toHaveLength(2);
  });

  it('is dropped only when those who hear first have shown a change, for which alone a command of a place waits', async () => {
    const { requestAnimationFrame } = globalThis;
    globalThis.requestAnimationFrame = (draw) => Number(setTimeout(() => draw(0)));
    const steps: string[] = [];
    let show = (): void => undefined;
    const stopHearing = hearFirst(
      () =>
        new Promise((resolve) => {
          show = () => {
            steps.push('shown');
            resolve();
          };
        }),
    );
    const library = { queryKey: ['library.list', {}], queryFn: async () => steps.push('asked') };
    const watched = new QueryObserver(queryClient, { ...library, staleTime: 0 });
    const stopWatching = watched.subscribe(() => undefined);
    try {
      await turn();
      const done = runCommand('history.undo', {}, { until: 'place' }).then(() => steps.push('done'));
      changed('op1');
      asked.at(-1)?.answer({ operationId: 'op1', label: 'Set a figure' });
      await turn();
      expect(steps).toEqual(['asked']);
      show();
      await done;
      await turn();
      expect(steps.slice(0, 2)).toEqual(['asked', 'shown']);
      expect([...steps].sort()).toEqual(['asked', 'asked', 'done', 'shown']);
    } finally {
      stopWatching();
      stopHearing();
      globalThis.requestAnimationFrame = requestAnimationFrame;
    }
  });

  it('refreshes once for an operation that both main and the reply tell of, twice for two', async () => {
    let refreshes = 0;
    const refresh = queryClient.invalidateQueries.bind(queryClient);
    queryClient.invalidateQueries = (...args) => {
      refreshes += 1;
      return refresh(...args);
    };
    try {
      for (const expected of [1, 2]) {
        const done = runCommand('history.undo', {});
        changed('op1');
        asked.at(-1)?.answer({ operationId: 'op1', label: 'Set a figure' });
        await done;
        expect(refreshes).toBe(expected);
      }
    } finally {
      queryClient.invalidateQueries = refresh;
    }
  });
});
