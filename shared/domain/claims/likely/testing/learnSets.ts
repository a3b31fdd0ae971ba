// Learns what a statement about several is of, and writes shared/domain/claims/likely/sets/weights.json:
//   node shared/domain/claims/likely/testing/learnSets.ts
// From the passages with right and wrong words in claims/fixtures and from sound paragraphs and articles: what fits the right form and
// not the wrong one is what is meant; where nothing fits, the statement is of nothing near it.
import { learnedTable, writeWeights } from '../../learned/testing/writeWeights.ts';
import { articleSets, controlSets, passageSets } from './setData.ts';

/** The passages differ more in form than those of pairs: rare marks count for more. */
const PULL = 0.01;

const questions = [...passageSets(), ...controlSets(), ...articleSets()];
writeWeights(learnedTable(questions, PULL), new URL('../sets/weights.json', import.meta.url));
