/**
 * Which sentence of the old version is which sentence of the new one. Sentences that stand once in both and say the
 * same fix the frame (the longest run of them that keeps its order); between them the best pairing in order is found
 * by similarity with numbers masked; what is left over may have moved elsewhere.
 */
import type { PassageSentence } from './passageSentences.ts';

/** Below this two sentences are not the same one rewritten. */
const LEAST_ALIKE = 0.5;
/** A sentence that left its place must be known again more surely. */
const LEAST_ALIKE_MOVED = 0.7;
/** Larger gaps between fixed sentences are only matched word for word. */
const LARGEST_GAP = 250_000;

/** For each old sentence the index of its new self, or -1; no new sentence is used twice. */
export function alignSentences(
  before: readonly PassageSentence[],
  after: readonly PassageSentence[],
): Int32Array {
  const image = new Int32Array(before.length).fill(-1);
  let i0 = 0;
  let j0 = 0;
  for (const [i, j] of [...frame(before, after), [before.length, after.length] as const]) {
    fillGap(image, before, after, [i0, i], [j0, j]);
    if (i < before.length) image[i] = j;
    i0 = i + 1;
    j0 = j + 1;
  }
  findMoved(image, before, after);
  return image;
}

type Pair = readonly [number, number];

/** Sentences that stand once on both sides, those of them that keep their order. */
function frame(before: readonly PassageSentence[], after: readonly PassageSentence[]): readonly Pair[] {
  const once = (sentences: readonly PassageSentence[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [index, { key }] of sentences.entries()) places.set(key, places.has(key) ? -1 : index);
    return places;
  };
  const left = once(before);
  const right = once(after);
  const pairs: Pair[] = [];
  for (const [key, i] of left) {
    const j = right.get(key) ?? -1;
    if (i >= 0 && j >= 0) pairs.push([i, j]);
  }
  return longestRising(pairs.sort((a, b) => a[0] - b[0]));
}

/** The longest subsequence whose second members rise. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  const second = (index: number): number => (pairs[index] as Pair)[1];
  for (let k = 0; k < pairs.length; k++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (second(tails[middle] as number) < second(k)) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[k] = tails[low - 1] as number;
    tails[low] = k;
  }
  const rising: Pair[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k] as number) rising.push(pairs[k] as Pair);
  return rising.reverse();
}

function fillGap(
  image: Int32Array,
  before: readonly PassageSentence[],
  after: readonly PassageSentence[],
  [i0, i1]: Pair,
  [j0, j1]: Pair,
): void {
  const width = j1 - j0 + 1;
  if (i1 <= i0 || j1 <= j0) return;
  const isLarge = (i1 - i0) * (j1 - j0) > LARGEST_GAP;
  if (isLarge) return;
  const alike = new Float64Array((i1 - i0) * (j1 - j0));
  const best = new Float64Array((i1 - i0 + 1) * width);
  const likeness = (i: number, j: number): number => alike[(i - i0) * (j1 - j0) + (j - j0)] as number;
  const at = (i: number, j: number): number => best[(i - i0) * width + (j - j0)] as number;
  for (let i = i1 - 1; i >= i0; i--) {
    for (let j = j1 - 1; j >= j0; j--) {
      const score = pairScore(before[i] as PassageSentence, after[j] as PassageSentence);
      alike[(i - i0) * (j1 - j0) + (j - j0)] = score;
      const paired = score > 0 ? score + at(i + 1, j + 1) : 0;
      best[(i - i0) * width + (j - j0)] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  let i = i0;
  let j = j0;
  while (i < i1 && j < j1) {
    const score = likeness(i, j);
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) image[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
}

function pairScore(a: PassageSentence, b: PassageSentence): number {
  if (a.key === b.key) return 1.2;
  const alike = likeness(a.words, b.words);
  // The same figures tip the scale between two sentences of one pattern.
  return alike < LEAST_ALIKE ? 0 : alike * 0.9 + likeness(foldsOf(a), foldsOf(b)) * 0.1;
}

const foldsOf = ({ tokens }: PassageSentence): readonly string[] => tokens.map(({ fold }) => fold);

/** Dice's coefficient of two bags of words, 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const count = new Map<string, number>();
  for (const word of a) count.set(word, (count.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = count.get(word) ?? 0;
    if (left === 0) continue;
    shared++;
    count.set(word, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** Sentences that stand elsewhere now: the most alike first, each new sentence once. */
function findMoved(
  image: Int32Array,
  before: readonly PassageSentence[],
  after: readonly PassageSentence[],
): void {
  const taken = new Set(image);
  const lost = [...before.keys()].filter((i) => image[i] === -1);
  const free = [...after.keys()].filter((j) => !taken.has(j));
  if (lost.length * free.length > LARGEST_GAP) return;
  const pairs: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  for (const i of lost) {
    for (const j of free) {
      const score = pairScore(before[i] as PassageSentence, after[j] as PassageSentence);
      if (score >= LEAST_ALIKE_MOVED) pairs.push({ i, j, score });
    }
  }
  for (const { i, j } of pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    if (image[i] !== -1 || taken.has(j)) continue;
    image[i] = j;
    taken.add(j);
  }
}
