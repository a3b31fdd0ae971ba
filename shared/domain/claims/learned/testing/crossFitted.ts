// What is asked of a text by weights that were not learned from it: of texts they were learned from they are surer than of any other.
import { weightsOf } from '../weigh.ts';
import { LEARNED, type Learned } from './learned.ts';
import type { Marked } from './marked.ts';
import type { Article, Passage } from './trainingTexts.ts';
import { learnedTable } from './writeWeights.ts';

const PARTS = 3;

/** Every part of the texts by what all tables have learned from the other parts; afterwards the tables are as they were. */
export function crossFitted(
  short: readonly Passage[],
  long: readonly Article[],
  ofPassage: (passage: Passage) => readonly Marked[],
  ofArticle: (article: Article) => readonly Marked[],
): readonly Marked[] {
  const tables = Object.values(LEARNED).map((learned: Learned) => ({
    learned,
    ofShort: short.map(learned.ofPassage),
    ofLong: long.map(learned.ofArticle),
  }));
  const found = Array.from({ length: PARTS }, (_, part) => {
    const isOther = (_one: unknown, i: number): boolean => partOf(i) !== part;
    const isOwn = (_one: unknown, i: number): boolean => partOf(i) === part;
    for (const { learned, ofShort, ofLong } of tables)
      refill(
        learned.table,
        learnedTable([...ofShort.filter(isOther), ...ofLong.filter(isOther)].flat(), learned.pull),
      );
    return [...short.filter(isOwn).flatMap(ofPassage), ...long.filter(isOwn).flatMap(ofArticle)];
  });
  for (const { learned } of tables) refill(learned.table, learned.table);
  return found.flat();
}

/** Neighbours, which often are of one kind, fall into different parts. */
const partOf = (i: number): number => (i + (i >> 3)) % PARTS;

function refill(table: Learned['table'], by: Learned['table']): void {
  const weights = weightsOf(table) as Map<string, number>;
  const entries = Object.entries(by);
  weights.clear();
  for (const [mark, weight] of entries) weights.set(mark, weight);
}
