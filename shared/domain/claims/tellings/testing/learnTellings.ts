// Learns which times a length of time lies between, which amounts are told again and which sources, bases and limits are told as what they are not, and writes shared/domain/claims/tellings/weights.json:
//   node shared/domain/claims/tellings/testing/learnTellings.ts
import type { Marked } from '../../learned/testing/marked.ts';
import { learnedTable, type WeightTable, writeWeights } from '../../learned/testing/writeWeights.ts';
import { boundSuspects } from '../suspects/keptBounds.ts';
import { oldBaseSuspects } from '../suspects/oldBases.ts';
import { staleSuspects } from '../suspects/staleSources.ts';
import { ofArticle, ofPassage } from './lengthQuestions.ts';
import { retoldOfArticle, retoldOfPassage } from './retoldQuestions.ts';
import { suspectsOfArticle, suspectsOfPassage } from './suspectQuestions.ts';
import { articles, controls, passages } from './texts.ts';

const [short, long] = [passages(), [...articles(), ...controls()]];

const learned = (questions: readonly Marked[]): WeightTable =>
  learnedTable(questions.filter(({ candidates }) => candidates.length > 0));

const suspected = (enumerate: Parameters<typeof suspectsOfArticle>[0], group: RegExp): WeightTable =>
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
writeWeights(tables, new URL('../weights.json', import.meta.url));
