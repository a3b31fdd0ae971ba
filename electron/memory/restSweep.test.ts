import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REST_MS, restSweep } from './restSweep.ts';
import { sweepOwnHeap } from './sweepOwnHeap.ts';

const MB = 1024 * 1024;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a heap is swept once it rests, and again only after it has grown', () => {
  let [sweeps, taken] = [0, 40 * MB];
  const worked = restSweep({
    sweep: () => {
      sweeps += 1;
      taken = 30 * MB;
    },
    takenBytes: () => taken,
  });
  for (let call = 0; call < 10; call += 1) {
    worked();
    vi.advanceTimersByTime(REST_MS - 1);
  }
  expect(sweeps).toBe(0);
  vi.advanceTimersByTime(REST_MS);
  expect(sweeps).toBe(1);
  taken = 36 * MB;
  worked();
  vi.advanceTimersByTime(3 * REST_MS);
  expect(sweeps).toBe(1);
  taken = 40 * MB;
  worked();
  vi.advanceTimersByTime(3 * REST_MS);
  expect(sweeps).toBe(2);
});

test('a heap that waits for an answer is not swept: who asked is watching', () => {
  let [sweeps, isWaiting] = [0, true];
  const worked = restSweep({
    sweep: () => {
      sweeps += 1;
    },
    takenBytes: () => 40 * MB,
    isWaiting: () => isWaiting,
  });
  worked();
  vi.advanceTimersByTime(20 * REST_MS);
  expect(sweeps).toBe(0);
  isWaiting = false;
  worked();
  vi.advanceTimersByTime(REST_MS - 1);
  expect(sweeps).toBe(0);
  vi.advanceTimersByTime(2 * REST_MS);
  expect(sweeps).toBe(1);
});

test('a busy heap has one timer, however often it works', () => {
  const worked = restSweep({ sweep: () => undefined, takenBytes: () => 0 });
  for (let call = 0; call < 1000; call += 1) worked();
  expect(vi.getTimerCount()).toBe(1);
});

test('what nothing refers to is gone from a thread that rests', async () => {
  const left = new WeakRef(Array.from({ length: 1000 }, String));
  const worked = sweepOwnHeap();
  // A reference that was just made is kept until its job ends.
  await new Promise<void>((resolve) => void process.nextTick(resolve));
  await Promise.resolve();
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 0));
  vi.useFakeTimers();
  worked();
  vi.advanceTimersByTime(2 * REST_MS);
  expect(left.deref()).toBeUndefined();
});
