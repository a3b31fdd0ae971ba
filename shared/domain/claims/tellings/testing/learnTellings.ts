// Learns which times a length of time lies between, which amounts are told again and which sources, bases and limits are told as what they are not, and writes shared/domain/claims/tellings/weights.json:
//   node shared/domain/claims/tellings/testing/learnTellings.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Marked } from '../../likely/testing/pairQuestions.ts';
import { softmaxWeights } from '../../likely/testing/softmaxWeights.ts';
import { boundSuspects } from '../suspects/keptBounds.ts';
import { oldBaseSuspects } from '../suspects/oldBases.ts';
import { staleSuspects } from '../suspects/staleSources.ts';
import { ofArticle, ofPassage } from './lengthQuestions.ts';
import { retoldOfArticle, retoldOfPassage } from './retoldQuestions.ts';
import { suspectsOfArticle, suspectsOfPassage } from './suspectQuestions.ts';
import { articles, controls, passages } from './texts.ts';

const OUT = new URL('../weights.json', import.meta.url);
/** A weight below it says nothing. */
const LEAST = 0.05;

const [short, long] = [passages(), [...articles(), ...controls()]];

function learned(questions: readonly Marked[]): Readonly<Record<string, number>> {
  const table = [...softmaxWeights(questions.filter(({ candidates }) => candidates.length > 0))]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([mark, weight]): readonly [string, number] => [mark, Number(weight.toFixed(2))]);
  return Object.fromEntries(table);
}

const suspected = (
  enumerate: Parameters<typeof suspectsOfArticle>[0],
  group: RegExp,
): Readonly<Record<string, number>> =>
  learned([
    ...short.flatMap((passage) => suspectsOfPassage(enumerate, passage, group.test(passage.group))),
    ...long.flatMap((article) => suspectsOfArticle(enumerate, article)),
  ]);

const tables = {
  lengths: learned([...short.flatMap(ofPassage), ...long.flatMap(ofArticle)]),
  retold: learned([...short.flatMap(retoldOfPassage), ...long.flatMap(retoldOfArticle)]),
  stale: suspected(staleSuspects, /^stale/u),
  oldBases: suspected(oldBaseSuspects, /^(?:base(?:line)? before|event$|bounds and bases)/u),
  bounds: suspected(boundSuspects, /^bound/u),
};
writeFileSync(OUT, `${JSON.stringify(tables, null, 2)}\n`);
const count = Object.values(tables).reduce((sum, table) => sum + Object.keys(table).length, 0);
process.stdout.write(`${count} weights in ${fileURLToPath(OUT)}\n`);
