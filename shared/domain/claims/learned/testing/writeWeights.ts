// Writes learned weights beside what uses them.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Marked } from './marked.ts';
import { softmaxWeights } from './softmaxWeights.ts';

/** A weight below it says nothing. */
const LEAST = 0.05;

/** By mark, in order of their names. */
export type WeightTable = Readonly<Record<string, number>>;

export const learnedTable = (questions: readonly Marked[], pull?: number): WeightTable =>
  Object.fromEntries(
    [
      ...softmaxWeights(
        questions.filter(({ candidates }) => candidates.length > 0),
        pull,
      ),
    ]
      .filter(([, weight]) => Math.abs(weight) >= LEAST)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([mark, weight]) => [mark, Number(weight.toFixed(2))]),
  );

/** One table, or several by name. */
export function writeWeights(tables: WeightTable | Readonly<Record<string, WeightTable>>, out: URL): void {
  writeFileSync(out, `${JSON.stringify(tables, null, 2)}\n`);
  process.stdout.write(`Wrote ${fileURLToPath(out)}\n`);
}

/** What is wrong is seldom and says most: it counts so many times. */
const WRONG = 2;

export const weighted = <T extends { readonly isWrong: boolean }>(questions: readonly T[]): readonly T[] =>
  questions.flatMap((one) => (one.isWrong ? Array.from({ length: WRONG }, () => one) : [one]));
