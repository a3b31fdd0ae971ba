// Writes learned weights beside what uses them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Marked } from './pairQuestions.ts';
import { softmaxWeights } from './softmaxWeights.ts';

/** A weight below it says nothing. */
const LEAST = 0.05;
/** What is wrong is seldom and says most: it counts so many times. */
const WRONG = 2;

export function writeWeights(questions: readonly (Marked & { readonly isWrong: boolean })[], out: URL): void {
  const table = [...softmaxWeights(weighted(questions))]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([mark, weight]) => [mark, Number(weight.toFixed(2))]);
  writeFileSync(out, `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`);
  process.stdout.write(
    `${table.length} weights from ${questions.length} statements in ${fileURLToPath(out)}\n`,
  );
}

export const weighted = <T extends { readonly isWrong: boolean }>(questions: readonly T[]): readonly T[] =>
  questions.flatMap((one) => (one.isWrong ? Array.from({ length: WRONG }, () => one) : [one]));
