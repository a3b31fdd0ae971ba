import { expect, test } from 'vitest';
import { createCallQueue } from './callQueue.ts';

test('a change overtakes the questions that wait, which keep their order and all get their turn', () => {
  const sent: string[] = [];
  const queue = createCallQueue<string>((call) => sent.push(call), String);
  for (const question of ['a', 'b', 'c', 'd', 'e', 'f']) queue.ask(question, false);
  queue.ask('change', true);
  expect(sent).toEqual(['a', 'b', 'c', 'change']);
  queue.answered();
  queue.ask('another change', true);
  expect(sent.slice(4)).toEqual(['d', 'another change']);
  queue.flush();
  expect(sent.slice(6)).toEqual(['e', 'f']);
  // Five are with the thread by now: the next one waits until fewer than three are.
  queue.ask('g', false);
  for (let answer = 0; answer < 5; answer++) queue.answered();
  queue.ask('h', false);
  expect(sent.slice(8)).toEqual(['g', 'h']);
  for (let answer = 0; answer < 2; answer++) queue.answered();
  for (const question of ['i', 'j', 'k', 'l']) queue.ask(question, false);
  expect(sent.slice(10)).toEqual(['i', 'j', 'k']);
});

test('a question that waits and is asked again is sent once, after the changes that were sent before', () => {
  const sent: string[] = [];
  const queue = createCallQueue<{ readonly id: number; readonly asks: string }>(
    ({ id, asks }) => sent.push(`${asks} ${id}`),
    ({ asks }) => asks,
  );
  let id = 0;
  const ask = (asks: string, isUrgent = false): number => queue.ask({ id: ++id, asks }, isUrgent).id;
  for (const asks of ['a', 'b', 'c']) ask(asks);
  for (let change = 0; change < 1000; change += 1) {
    ask('change', true);
    for (const asks of ['a', 'b', 'c', 'd']) ask(asks);
  }
  expect(sent.length).toBe(3 + 1000);
  expect(ask('d')).toBe(ask('d'));
  queue.flush();
  expect(sent.slice(1003)).toEqual(['a 5', 'b 6', 'c 7', 'd 8']);
});
