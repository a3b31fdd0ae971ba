// Weights of marks by which the right candidates are the likeliest: a softmax over candidates, its loss lowered step by step.

import type { Marked } from './pairQuestions.ts';

const ROUNDS = 20;
const STEP = 0.15;
/** Pulls each weight to nothing: what few numbers show counts for little. */
const PULL = 0.03;
const SEED = 7;

/** The same questions give the same weights. */
export function softmaxWeights(questions: readonly Marked[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const score = (marks: readonly string[]): number =>
    marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), 0);
  const order = questions.map((_, i) => i);
  const random = randomFrom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) {
      const question = questions[i];
      const slopes = question === undefined ? [] : slopesOf(question, score);
      for (const [mark, slope] of slopes) {
        const pulled = slope + PULL * (weights.get(mark) ?? 0);
        const square = (squares.get(mark) ?? 0.01) + pulled * pulled;
        squares.set(mark, square);
        weights.set(mark, (weights.get(mark) ?? 0) - (STEP * pulled) / Math.sqrt(square));
      }
    }
  }
  return weights;
}

/** How the loss of one question changes with each weight. */
function slopesOf(
  { none, candidates, right }: Marked,
  score: (marks: readonly string[]) => number,
): ReadonlyMap<string, number> {
  const answers = [none, ...candidates];
  const isRight = (i: number): boolean => (right.length === 0 ? i === 0 : i > 0 && right.includes(i - 1));
  const scores = answers.map(score);
  const highest = Math.max(...scores);
  const odds = scores.map((one) => Math.exp(one - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const likely = odds.map((one) => one / all);
  const mass = likely.reduce((sum, one, i) => (isRight(i) ? sum + one : sum), 0);
  const slopes = new Map<string, number>();
  likely.forEach((one, i) => {
    const slope = one - (isRight(i) ? one / (mass + 1e-12) : 0);
    if (Math.abs(slope) < 1e-6) return;
    for (const mark of answers[i] ?? []) slopes.set(mark, (slopes.get(mark) ?? 0) + slope);
  });
  return slopes;
}

/** 0 to 1, the same row for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [list[i], list[j]];
    if (a === undefined || b === undefined) continue;
    list[i] = b;
    list[j] = a;
  }
}
