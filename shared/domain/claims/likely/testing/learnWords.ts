// Learns which two amounts words without a number are of, and writes shared/domain/claims/likely/words/wordWeights.json; and
// which amounts called a change are levels, and writes likely/retold/retoldWeights.json:
//   node shared/domain/claims/likely/testing/learnWords.ts
// From the passages with right and wrong words in claims/fixtures and the articles there and in reading/testing. Of a sound text
// no pair can be meant that makes its words wrong; of the wrong text beside it one of those is meant that held before.
import { articleRetold, passageRetold } from './retoldQuestions.ts';
import { fixturePassages, trainingArticles } from './trainingTexts.ts';
import { articleWords, controlWords, passageWords } from './wordQuestions.ts';
import { writeWeights } from './writeWeights.ts';

const [passages, articles] = [fixturePassages(), trainingArticles()];
writeWeights(
  [...passages.flatMap(passageRetold), ...articles.flatMap(articleRetold)],
  new URL('../retold/retoldWeights.json', import.meta.url),
);
writeWeights(
  [...passages.flatMap(passageWords), ...controlWords(), ...articles.flatMap(articleWords)],
  new URL('../words/wordWeights.json', import.meta.url),
);
