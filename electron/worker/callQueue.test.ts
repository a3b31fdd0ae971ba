import { expect, test } from 'vitest';
import { createCallQueue } from './callQueue.ts';

test('a change overtakes the questions that wait, which keep their order and all get their turn', () => {
  const sent: string[] = [];
  const queue = createCallQueue<string>((call) => sent.push(call));
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
