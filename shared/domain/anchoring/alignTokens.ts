/** Longest common subsequence of two token runs: which token of the old text is which token of the new. */
import type { PassageToken } from './passageTokens.ts';

/** A table larger than this is not filled; only what begins and ends alike is then aligned. */
const LARGEST_TABLE = 4_000_000;

/** For each old token the index of its new self, or -1. Runs that begin or end alike are matched first. */
export function alignTokens(before: readonly PassageToken[], after: readonly PassageToken[]): Int32Array {
  const image = new Int32Array(before.length).fill(-1);
  const same = (i: number, j: number): boolean => before[i]?.fold === after[j]?.fold;
  let head = 0;
  while (head < before.length && head < after.length && same(head, head)) {
    image[head] = head;
    head++;
  }
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && same(before.length - 1 - tail, after.length - 1 - tail)) {
    image[before.length - 1 - tail] = after.length - 1 - tail;
    tail++;
  }
  fillMiddle(image, head, before.length - tail, head, after.length - tail, same);
  return image;
}

function fillMiddle(
  image: Int32Array,
  i0: number,
  i1: number,
  j0: number,
  j1: number,
  same: (i: number, j: number) => boolean,
): void {
  const width = j1 - j0 + 1;
  if (i1 <= i0 || j1 <= j0 || (i1 - i0 + 1) * width > LARGEST_TABLE) return;
  const length = new Int32Array((i1 - i0 + 1) * width);
  const at = (i: number, j: number): number => length[(i - i0) * width + (j - j0)] as number;
  for (let i = i1 - 1; i >= i0; i--) {
    for (let j = j1 - 1; j >= j0; j--) {
      length[(i - i0) * width + (j - j0)] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = i0;
  let j = j0;
  while (i < i1 && j < j1) {
    if (same(i, j) && at(i, j) === at(i + 1, j + 1) + 1) image[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
}
