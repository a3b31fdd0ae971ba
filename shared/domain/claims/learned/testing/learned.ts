// Every learned table, its questions and how it is learned; what other questions are made of them is learned after them.
import calledChanges from '../../likely/calledChanges/weights.json' with { type: 'json' };
import products from '../../likely/products/weights.json' with { type: 'json' };
import sets from '../../likely/sets/weights.json' with { type: 'json' };
import {
  calledChangesOfArticle,
  calledChangesOfPassage,
} from '../../likely/testing/calledChangeQuestions.ts';
import { pairsOfArticle, pairsOfPassage } from '../../likely/testing/pairQuestions.ts';
import {
  productsOfArticle,
  productsOfPassage,
  setsOfArticle,
  setsOfPassage,
} from '../../likely/testing/setQuestions.ts';
import { wordsOfArticle, wordsOfPassage } from '../../likely/testing/wordQuestions.ts';
import pairs from '../../likely/weights.json' with { type: 'json' };
import words from '../../likely/words/wordWeights.json' with { type: 'json' };
import { lengthsOfArticle, lengthsOfPassage } from '../../tellings/testing/lengthQuestions.ts';
import { retoldOfArticle, retoldOfPassage } from '../../tellings/testing/retoldQuestions.ts';
import tellings from '../../tellings/weights.json' with { type: 'json' };
import type { Marked } from './marked.ts';
import type { Article, Passage } from './trainingTexts.ts';
import { type WeightTable, weighted } from './writeWeights.ts';

export type Learned = {
  readonly table: WeightTable;
  readonly ofPassage: (passage: Passage) => readonly Marked[];
  readonly ofArticle: (article: Article) => readonly Marked[];
  readonly pull?: number;
};

/** Passages about several differ more in form than those of pairs: rare marks count for more. */
const PULL_OF_SETS = 0.01;

export const LEARNED = {
  pairs: { table: pairs, ofPassage: pairsOfPassage, ofArticle: pairsOfArticle },
  calledChanges: {
    table: calledChanges,
    ofPassage: (passage: Passage) => weighted(calledChangesOfPassage(passage)),
    ofArticle: (article: Article) => weighted(calledChangesOfArticle(article)),
  },
  words: {
    table: words,
    ofPassage: (passage: Passage) => weighted(wordsOfPassage(passage)),
    ofArticle: (article: Article) => weighted(wordsOfArticle(article)),
  },
  sets: { table: sets, ofPassage: setsOfPassage, ofArticle: setsOfArticle, pull: PULL_OF_SETS },
  products: {
    table: products,
    ofPassage: productsOfPassage,
    ofArticle: productsOfArticle,
    pull: PULL_OF_SETS,
  },
  lengths: { table: tellings.lengths, ofPassage: lengthsOfPassage, ofArticle: lengthsOfArticle },
  retold: { table: tellings.retold, ofPassage: retoldOfPassage, ofArticle: retoldOfArticle },
} as const satisfies Readonly<Record<string, Learned>>;
