// Weights of marks by which the right candidates are the likeliest: a softmax over candidates, its loss lowered step by step.

import type { Marked } from './marked.ts';

const ROUNDS = 20;
const STEP = 0.15;
/** Pulls each weight to nothing: what few numbers show counts for little. */
const PULL = 0.03;
const SEED = 7;

type Numbered = {
  /** The marks of each answer, the first of none of the candidates. */
  readonly answers: readonly Int32Array[];
  readonly right: readonly number[];
};

/** The same questions give the same weights. */
export function softmaxWeights(questions: readonly Marked[], pull = PULL): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const numbered = questions.map((question) => numberedBy(names, question));
  const weights = new Float64Array(names.size);
  const squares = new Float64Array(names.size).fill(0.01);
  const slopes = new Float64Array(names.size);
  const order = questions.map((_, i) => i);
  const random = randomFrom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) {
      const question = numbered[i];
      const touched = question === undefined ? [] : addSlopes(question, weights, slopes);
      for (const mark of touched) {
        const pulled = at(slopes, mark) + pull * at(weights, mark);
        slopes[mark] = 0;
        squares[mark] = at(squares, mark) + pulled * pulled;
        weights[mark] = at(weights, mark) - (STEP * pulled) / Math.sqrt(at(squares, mark));
      }
    }
  }
  return new Map([...names].map(([name, mark]) => [name, at(weights, mark)]));
}

const at = (list: Float64Array, i: number): number => list[i] ?? 0;

function numberedBy(names: Map<string, number>, { none, candidates, right, isNoneRight }: Marked): Numbered {
  const numberOf = (mark: string): number => {
    const found = names.get(mark) ?? names.size;
    names.set(mark, found);
    return found;
  };
  return {
    answers: [none, ...candidates].map((marks) => Int32Array.from(marks, numberOf)),
    right: [...((isNoneRight ?? right.length === 0) ? [0] : []), ...right.map((i) => i + 1)],
  };
}

/** Adds how the loss of one question changes with each weight; the marks whose weights it touches. */
function addSlopes({ answers, right }: Numbered, weights: Float64Array, slopes: Float64Array): Set<number> {
  const scores = answers.map((marks) => marks.reduce((sum, mark) => sum + at(weights, mark), 0));
  const highest = Math.max(...scores);
  const odds = scores.map((one) => Math.exp(one - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const mass = right.reduce((sum, i) => sum + (odds[i] ?? 0) / all, 0);
  const touched = new Set<number>();
  odds.forEach((one, i) => {
    const likely = one / all;
    const slope = likely - (right.includes(i) ? likely / (mass + 1e-12) : 0);
    if (Math.abs(slope) < 1e-6) return;
    for (const mark of answers[i] ?? []) {
      slopes[mark] = at(slopes, mark) + slope;
      touched.add(mark);
    }
  });
  return touched;
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
