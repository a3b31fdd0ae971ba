// Weights of marks by which the right candidates are the likeliest: a softmax over candidates, its loss lowered step by step.

import type { Marked } from './pairQuestions.ts';

const ROUNDS = 20;
const STEP = 0.15;
/** Pulls each weight to nothing: what few numbers show counts for little. */
const PULL = 0.03;
const SEED = 7;

/** A question's answers, the first that it is of none; each mark by its number. */
type Answers = { readonly marks: readonly Int32Array[]; readonly isRight: readonly boolean[] };

/** The same questions give the same weights. */
export function softmaxWeights(questions: readonly Marked[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const all = questions.map((question) => answersOf(question, numbers));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(0.01);
  const slopes = new Float64Array(numbers.size);
  const order = all.map((_, i) => i);
  const random = randomFrom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const i of order) {
      const answers = all[i];
      if (answers === undefined) continue;
      for (const mark of addSlopes(answers, weights, slopes)) {
        const pulled = (slopes[mark] ?? 0) + PULL * (weights[mark] ?? 0);
        const square = (squares[mark] ?? 0) + pulled * pulled;
        slopes[mark] = 0;
        squares[mark] = square;
        weights[mark] = (weights[mark] ?? 0) - (STEP * pulled) / Math.sqrt(square);
      }
    }
  }
  return new Map([...numbers].map(([mark, at]) => [mark, weights[at] ?? 0]));
}

function answersOf({ none, candidates, right, isNoneRight }: Marked, numbers: Map<string, number>): Answers {
  const numberOf = (mark: string): number => {
    const at = numbers.get(mark) ?? numbers.size;
    numbers.set(mark, at);
    return at;
  };
  const rights = new Set(right);
  return {
    marks: [none, ...candidates].map((marks) => Int32Array.from(marks, numberOf)),
    isRight: [isNoneRight ?? right.length === 0, ...candidates.map((_, i) => rights.has(i))],
  };
}

/** Adds to each weight's slope how the loss of one question changes with it; tells which have one. */
function addSlopes(
  { marks, isRight }: Answers,
  weights: Float64Array,
  slopes: Float64Array,
): ReadonlySet<number> {
  const scores = marks.map((own) => own.reduce((sum, mark) => sum + (weights[mark] ?? 0), 0));
  const highest = Math.max(...scores);
  const odds = scores.map((one) => Math.exp(one - highest));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const mass = odds.reduce((sum, one, i) => (isRight[i] === true ? sum + one / all : sum), 0);
  const touched = new Set<number>();
  odds.forEach((one, i) => {
    const slope = one / all - (isRight[i] === true ? one / all / (mass + 1e-12) : 0);
    if (Math.abs(slope) < 1e-6) return;
    for (const mark of marks[i] ?? []) {
      slopes[mark] = (slopes[mark] ?? 0) + slope;
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
