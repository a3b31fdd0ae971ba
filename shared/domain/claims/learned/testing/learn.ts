// Learns the weights of all learned questions, or of those named, and writes each beside what uses it:
//   node shared/domain/claims/learned/testing/learn.ts [pairs] [words] [sets] [tellings] [doubts]
// All of them are learned from the same texts (trainingTexts.ts), which are read once.
import {
  doubtsOfArticle,
  doubtsOfMixes,
  doubtsOfPassage,
  doubtsOfSweep,
} from '../../doubts/testing/doubtQuestions.ts';
import {
  calledChangesOfArticle,
  calledChangesOfPassage,
} from '../../likely/testing/calledChangeQuestions.ts';
import { pairsOfArticle, pairsOfPassage } from '../../likely/testing/pairQuestions.ts';
import { setsOfArticle, setsOfPassage } from '../../likely/testing/setQuestions.ts';
import { wordsOfArticle, wordsOfPassage } from '../../likely/testing/wordQuestions.ts';
import { boundSuspects } from '../../tellings/suspects/keptBounds.ts';
import { oldBaseSuspects } from '../../tellings/suspects/oldBases.ts';
import { staleSuspects } from '../../tellings/suspects/staleSources.ts';
import { lengthsOfArticle, lengthsOfPassage } from '../../tellings/testing/lengthQuestions.ts';
import { retoldOfArticle, retoldOfPassage } from '../../tellings/testing/retoldQuestions.ts';
import {
  type Enumerate,
  suspectsOfArticle,
  suspectsOfPassage,
} from '../../tellings/testing/suspectQuestions.ts';
import { articles, passages } from './trainingTexts.ts';
import { learnedTable, type WeightTable, weighted, writeWeights } from './writeWeights.ts';

const [short, long] = [passages(), articles()];

/** Passages as the press prints them. */
const press = short.filter(({ file }) => file === 'shortCases.txt');

/** Passages about several differ more in form than those of pairs: rare marks count for more. */
const PULL_OF_SETS = 0.01;

const suspected = (enumerate: Enumerate, kind: RegExp): WeightTable =>
  learnedTable([
    ...short.flatMap((passage) => suspectsOfPassage(enumerate, passage, kind.test(passage.kind))),
    ...long.flatMap((article) => suspectsOfArticle(enumerate, article)),
  ]);

/** By name, in order, the doubts of what the others find last: what is learned, and the file that has it. */
const TASKS: Readonly<Record<string, () => void>> = {
  pairs: () =>
    writeWeights(
      learnedTable([...short.flatMap(pairsOfPassage), ...long.flatMap(pairsOfArticle)]),
      new URL('../../likely/weights.json', import.meta.url),
    ),
  words: () => {
    writeWeights(
      learnedTable(
        weighted([...short.flatMap(calledChangesOfPassage), ...long.flatMap(calledChangesOfArticle)]),
      ),
      new URL('../../likely/calledChanges/weights.json', import.meta.url),
    );
    writeWeights(
      learnedTable(weighted([...short.flatMap(wordsOfPassage), ...long.flatMap(wordsOfArticle)])),
      new URL('../../likely/words/wordWeights.json', import.meta.url),
    );
  },
  sets: () =>
    writeWeights(
      learnedTable([...short.flatMap(setsOfPassage), ...long.flatMap(setsOfArticle)], PULL_OF_SETS),
      new URL('../../likely/sets/weights.json', import.meta.url),
    ),
  tellings: () =>
    writeWeights(
      {
        lengths: learnedTable([...short.flatMap(lengthsOfPassage), ...long.flatMap(lengthsOfArticle)]),
        retold: learnedTable([...short.flatMap(retoldOfPassage), ...long.flatMap(retoldOfArticle)]),
        stale: suspected(staleSuspects, /^stale/u),
        oldBases: suspected(oldBaseSuspects, /^(?:base(?:line)? before|event$|bounds and bases)/u),
        bounds: suspected(boundSuspects, /^bound/u),
      },
      new URL('../../tellings/weights.json', import.meta.url),
    ),
  doubts: () =>
    writeWeights(
      learnedTable([
        ...short.flatMap(doubtsOfPassage),
        ...doubtsOfSweep(),
        ...doubtsOfMixes(press),
        ...long.flatMap(doubtsOfArticle).flatMap((one) => [one, one]),
      ]),
      new URL('../../doubts/weights.json', import.meta.url),
    ),
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => TASKS[name] === undefined);
if (unknown.length > 0)
  throw new Error(`Nothing is learned by the name ${unknown.join(', ')}: ${Object.keys(TASKS).join(', ')}.`);
for (const [name, learn] of Object.entries(TASKS)) if (named.length === 0 || named.includes(name)) learn();
