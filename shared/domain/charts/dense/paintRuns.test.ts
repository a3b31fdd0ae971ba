import { expect, test } from 'vitest';
import type { Runs } from './columnRuns.ts';
import { type Pixels, paintRuns, type RunLook } from './paintRuns.ts';

const look: RunLook = { colour: '#204060', dash: 'solid', thickness: 2, margin: 0 };
const BLUE = 0xff604020;
const empty = (width: number, height: number): Pixels => ({
  data: new Uint32Array(width * height),
  width,
  height,
});
const runs = (low: readonly number[], high: readonly number[]): Runs => ({
  low: Float64Array.from(low),
  high: Float64Array.from(high),
  marks: 0,
  kept: 0,
});
/** The rows of a column that are drawn wholly. */
const whole = ({ data, width, height }: Pixels, column: number): number[] =>
  Array.from({ length: height }, (_, row) => row).filter((row) => data[row * width + column] === BLUE);

test('a column is filled from its greatest to its least and by half a thickness beyond; an empty one is not', () => {
  const pixels = empty(2, 10);
  paintRuns(pixels, runs([0.3, Number.POSITIVE_INFINITY], [0.6, Number.NEGATIVE_INFINITY]), look);
  expect(whole(pixels, 0)).toEqual([3, 4, 5, 6, 7]);
  expect(whole(pixels, 1)).toEqual([]);
  expect(pixels.data.filter((pixel) => pixel !== 0)).toHaveLength(5);
});

test('an end inside a pixel covers a part of it, over what is there', () => {
  const pixels = empty(1, 4);
  paintRuns(pixels, runs([0.5], [0.5]), { ...look, thickness: 1 });
  const [, above, below] = pixels.data;
  expect([(above ?? 0) >>> 24, (below ?? 0) >>> 24]).toEqual([127, 127]);
  paintRuns(pixels, runs([0.5], [0.5]), { ...look, colour: '#ffffff', thickness: 1 });
  const [, mixed = 0] = pixels.data;
  expect(mixed >>> 24).toBeGreaterThan(180);
  expect(mixed & 0xff).toBeGreaterThan(0x20);
});

test('nothing is drawn outside of the picture, and the margin takes what stands on its edge', () => {
  const pixels = empty(1, 6);
  paintRuns(pixels, runs([0], [1]), { ...look, thickness: 8, margin: 1 });
  expect(whole(pixels, 0)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a dashed line leaves columns out', () => {
  const pixels = empty(20, 4);
  const level = Array.from({ length: 20 }, () => 0.5);
  paintRuns(pixels, runs(level, level), { ...look, dash: 'dashed' });
  const drawn = level.flatMap((_, column) => (whole(pixels, column).length > 0 ? [column] : []));
  expect(drawn).toEqual([0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16]);
});
