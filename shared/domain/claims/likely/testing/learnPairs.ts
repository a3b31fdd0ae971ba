// Learns how likely a number is of which two amounts, and writes shared/domain/claims/likely/weights.json:
//   node shared/domain/claims/likely/testing/learnPairs.ts
// From the passages with right and wrong numbers in claims/fixtures and the articles there and in reading/testing. What is right is
// known by arithmetic: in a sound text the amounts that make the number are those it is of, or else it is of none near it; in
// the wrong text beside it, it is of the same two.
import { learnedTable, writeWeights } from '../../learned/testing/writeWeights.ts';
import { articleQuestions, controlQuestions, passageQuestions } from './pairQuestions.ts';

const questions = [...passageQuestions(), ...controlQuestions(), ...articleQuestions()].filter(
  ({ candidates }) => candidates.length > 0,
);
writeWeights(learnedTable(questions), new URL('../weights.json', import.meta.url));
