/** Every amount of the article with what it is of: its words, its names, its time. Tables and prose alike. */

import { tableColumns } from '../sentence/blockTables.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { type Clause, clausesOf } from '../sentence/clauses.ts';
import { namedValues, namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, type ItemRole, roleOf } from '../sentence/roles.ts';
import { conceptsOf, unitWords } from './equivalents.ts';

export type Amount = {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  readonly role: ItemRole;
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The year it is of; null where nothing says. */
  readonly year: string | null;
};

const known = new WeakMap<readonly ClaimSentence[], readonly Amount[]>();

/** In text order; worked out once for an article. */
export function amountsOf(sentences: readonly ClaimSentence[]): readonly Amount[] {
  const found = known.get(sentences) ?? [...inProse(sentences), ...inTables(sentences)];
  known.set(sentences, found);
  return found;
}

const IN_TABLE = /^table /u;

function inProse(sentences: readonly ClaimSentence[]): readonly Amount[] {
  return sentences
    .filter(({ block }) => !IN_TABLE.test(block.locator))
    .flatMap((sentence) => {
      const tied = new Map(
        namedValues(sentence).map(({ name, item }) => [item.mention.id, tokensOf(name.text)]),
      );
      return clausesOf(sentence).flatMap((clause) =>
        clause.items.filter(isAmount).map((item) => ({
          item,
          sentence,
          role: roleOf(sentence, item),
          words: conceptsOf(`${clause.text} ${unitWords(item)}`),
          names: tied.get(item.mention.id) ?? namesOf(clause),
          year: yearOf(item.reading.period?.to ?? null),
        })),
      );
    });
}

function inTables(sentences: readonly ClaimSentence[]): readonly Amount[] {
  return tableColumns(sentences).flatMap(({ head, rows, total }) => {
    const title = head?.text ?? '';
    const all = total === null ? rows : [...rows, { name: 'total', cell: total }];
    return all.map(({ name, cell }) => ({
      item: cell.item,
      sentence: cell.sentence,
      role: 'level' as const,
      words: conceptsOf(`${name} ${title}`),
      names: tokensOf(name),
      year: yearOf(/\b(?:19|20)\d\d\b/u.exec(title)?.[0] ?? null),
    }));
  });
}

/** A number that can be an operand: no length of time, no share told in words. */
export function isAmount(item: Item): boolean {
  return (
    dimensionOf(item) !== null &&
    item.reading.value !== null &&
    item.mention.kind !== 'share' &&
    item.reading.unit !== 'area' &&
    !/^(?:year|month|week|day|hour|minute)$/u.test(item.reading.unit ?? '')
  );
}

const yearOf = (time: string | null): string | null => time?.slice(0, 4) ?? null;

/** The words of the names a clause has, in lower case. */
export function namesOf({ sentence, start, end }: Clause, isFirstToo = false): ReadonlySet<string> {
  const [from, to] = [sentence.origins[start]?.start ?? 0, sentence.origins[end - 1]?.end ?? sentence.end];
  return new Set(
    namesIn(sentence)
      .filter((name) => name.start >= from && name.end <= to && (isFirstToo || name.isUnsure !== true))
      .flatMap(({ text }) => [...tokensOf(text)]),
  );
}

const NO_NAME = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|and|total)$/u;

const tokensOf = (name: string): ReadonlySet<string> =>
  new Set((name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !NO_NAME.test(word)));
