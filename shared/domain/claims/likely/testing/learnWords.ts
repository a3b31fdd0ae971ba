// Learns which two amounts words without a number are of, and writes shared/domain/claims/likely/words/wordWeights.json; and
// which amounts called a change are levels, and writes likely/calledChanges/weights.json:
//   node shared/domain/claims/likely/testing/learnWords.ts
// From the passages with right and wrong words in claims/fixtures and the articles there and in reading/testing. Of a sound text
// no pair can be meant that makes its words wrong; of the wrong text beside it one of those is meant that held before.
import { learnedTable, weighted, writeWeights } from '../../learned/testing/writeWeights.ts';
import { articleCalledChanges, passageCalledChanges } from './calledChangeQuestions.ts';
import { fixturePassages, trainingArticles } from './trainingTexts.ts';
import { articleWords, controlWords, passageWords } from './wordQuestions.ts';

const [passages, articles] = [fixturePassages(), trainingArticles()];
const calledChanges = [...passages.flatMap(passageCalledChanges), ...articles.flatMap(articleCalledChanges)];
const words = [...passages.flatMap(passageWords), ...controlWords(), ...articles.flatMap(articleWords)];
writeWeights(
  learnedTable(weighted(calledChanges)),
  new URL('../calledChanges/weights.json', import.meta.url),
);
writeWeights(learnedTable(weighted(words)), new URL('../words/wordWeights.json', import.meta.url));
