import type { UseQueryResult } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BridgeError } from '../bridge/client.ts';
import { Loaded, Unanswered } from './Loaded.tsx';

const problem = (code: string): BridgeError =>
  new BridgeError({ code, message: 'The disk is gone.', where: '/d', fix: 'Put it back.', traceId: null });
const queryOf = (state: { data?: string; error?: Error }): UseQueryResult<string, Error> =>
  ({ data: state.data, error: state.error ?? null, refetch: () => undefined }) as never;

test.each([
  ['an answer', { data: 'words' }, '<b>words</b>', ''],
  ['waiting', {}, 'aria-busy="true"', ''],
  ['what went away', { error: problem('note/unknown') }, 'It is no longer there', ''],
  ['a failure', { error: problem('store/disk') }, 'Put it back.', 'Put it back.'],
  ['a failure over an old answer', { data: 'words', error: problem('store/disk') }, 'Try again', 'Try again'],
])('%s', (_, state, loaded, unanswered) => {
  const query = queryOf(state);
  expect(renderToStaticMarkup(<Loaded query={query}>{(words) => <b>{words}</b>}</Loaded>)).toContain(loaded);
  const told = renderToStaticMarkup(<Unanswered query={query} />);
  if (unanswered === '') expect(told).toBe('');
  else expect(told).toContain(unanswered);
});
