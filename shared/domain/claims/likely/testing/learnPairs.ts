// Learns how likely a number is of which two amounts, and writes shared/domain/claims/likely/weights.json:
//   node shared/domain/claims/likely/testing/learnPairs.ts
// From the passages with right and wrong numbers in claims/fixtures and the articles there and in reading/testing. What is right is
// known by arithmetic: in a sound text the amounts that make the number are those it is of, or else it is of none near it; in
// the wrong text beside it, it is of the same two.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleQuestions, controlQuestions, passageQuestions } from './pairQuestions.ts';
import { softmaxWeights } from './softmaxWeights.ts';

const OUT = new URL('../weights.json', import.meta.url);
/** A weight below it says nothing. */
const LEAST = 0.05;

const questions = [...passageQuestions(), ...controlQuestions(), ...articleQuestions()].filter(
  ({ candidates }) => candidates.length > 0,
);
const weights = softmaxWeights(questions);
const table = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([mark, weight]) => [mark, Number(weight.toFixed(2))]);
writeFileSync(OUT, `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`);
process.stdout.write(`${table.length} weights from ${questions.length} numbers in ${fileURLToPath(OUT)}\n`);
