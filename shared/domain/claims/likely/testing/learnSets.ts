// Learns what a statement about several is of, and writes shared/domain/claims/likely/sets/weights.json:
//   node shared/domain/claims/likely/testing/learnSets.ts
// From the passages with right and wrong words in claims/fixtures and from sound paragraphs and articles: what fits the right form and
// not the wrong one is what is meant; where nothing fits, the statement is of nothing near it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articleSets, controlSets, passageSets } from './setData.ts';
import { softmaxWeights } from './softmaxWeights.ts';

const OUT = new URL('../sets/weights.json', import.meta.url);
/** A weight below it says nothing. */
const LEAST = 0.05;
/** The passages differ more in form than those of pairs: rare marks count for more. */
const PULL = 0.01;

const questions = [...passageSets(), ...controlSets(), ...articleSets()];
const weights = softmaxWeights(questions, PULL);
const table = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= LEAST)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([mark, weight]) => [mark, Number(weight.toFixed(2))]);
writeFileSync(OUT, `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`);
process.stdout.write(
  `${table.length} weights from ${questions.length} statements in ${fileURLToPath(OUT)}\n`,
);
