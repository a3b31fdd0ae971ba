// Learns the weights of all learned questions, or of those named, and writes each beside what uses it:
//   node shared/domain/claims/learned/testing/learn.ts [pairs] [words] [sets] [products] [tellings] [doubts]
// All of them are learned from the same texts (trainingTexts.ts), which are read once.
import {
  doubtsOfArticle,
  doubtsOfMixes,
  doubtsOfPassage,
  doubtsOfSweep,
} from '../../doubts/testing/doubtQuestions.ts';
import { boundSuspects } from '../../tellings/suspects/keptBounds.ts';
import { oldBaseSuspects } from '../../tellings/suspects/oldBases.ts';
import { staleSuspects } from '../../tellings/suspects/staleSources.ts';
import {
  type Enumerate,
  suspectsOfArticle,
  suspectsOfPassage,
} from '../../tellings/testing/suspectQuestions.ts';
import { crossFitted } from './crossFitted.ts';
import { LEARNED, type Learned } from './learned.ts';
import { articles, passages, sweptPassages } from './trainingTexts.ts';
import { learnedTable, type WeightTable, writeWeights } from './writeWeights.ts';

const [short, long] = [[...passages(), ...sweptPassages()], articles()];

/** Passages as the press prints them. */
const press = short.filter(({ file }) => file === 'shortCases.txt');

/** Few texts have any: what is seldom counts for more. */
const PULL_OF_FEW = 0.01;
/** Rules find errors in the texts they were written for as in no others: what a mark says of one writer's texts counts for less. */
const PULL_OF_DOUBTS = 0.05;

const learned = ({ ofPassage, ofArticle, pull }: Learned): WeightTable =>
  learnedTable([...short.flatMap(ofPassage), ...long.flatMap(ofArticle)], pull);

const suspected = (enumerate: Enumerate, kind: RegExp): WeightTable =>
  learnedTable(
    [
      ...short.flatMap((passage) => suspectsOfPassage(enumerate, passage, kind.test(passage.kind))),
      ...long.flatMap((article) => suspectsOfArticle(enumerate, article)),
    ],
    PULL_OF_FEW,
  );

/** By name, in order, the doubts of what the others find last: what is learned, and the file that has it. */
const TASKS: Readonly<Record<string, () => void>> = {
  pairs: () => writeWeights(learned(LEARNED.pairs), new URL('../../likely/weights.json', import.meta.url)),
  words: () => {
    writeWeights(
      learned(LEARNED.calledChanges),
      new URL('../../likely/calledChanges/weights.json', import.meta.url),
    );
    writeWeights(learned(LEARNED.words), new URL('../../likely/words/wordWeights.json', import.meta.url));
  },
  sets: () => writeWeights(learned(LEARNED.sets), new URL('../../likely/sets/weights.json', import.meta.url)),
  products: () =>
    writeWeights(learned(LEARNED.products), new URL('../../likely/products/weights.json', import.meta.url)),
  tellings: () =>
    writeWeights(
      {
        lengths: learned(LEARNED.lengths),
        retold: learned(LEARNED.retold),
        stale: suspected(staleSuspects, /^stale/u),
        oldBases: suspected(oldBaseSuspects, /^(?:base(?:line)?.before|event$|bounds and bases)/u),
        bounds: suspected(boundSuspects, /^bound/u),
      },
      new URL('../../tellings/weights.json', import.meta.url),
    ),
  // By the tables as they are written: after another has been learned, in a run of its own.
  doubts: () =>
    writeWeights(
      learnedTable(
        [
          ...crossFitted(short, long, doubtsOfPassage, (article) =>
            doubtsOfArticle(article).flatMap((one) => [one, one]),
          ),
          ...doubtsOfSweep(),
          ...doubtsOfMixes(press),
        ],
        PULL_OF_DOUBTS,
      ),
      new URL('../../doubts/weights.json', import.meta.url),
    ),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => TASKS[name] === undefined);
if (unknown.length > 0)
  throw new Error(`Nothing is learned by the name ${unknown.join(', ')}: ${Object.keys(TASKS).join(', ')}.`);
for (const [name, learn] of Object.entries(TASKS)) if (named.length === 0 || named.includes(name)) learn();
