/** Amounts that stand too far from a statement to be looked at by their place: those whose words it shares most, the rarer ones more. */
import { amountsOf } from '../facts/amounts.ts';
import { conceptsOf, isCompatible } from '../facts/equivalents.ts';
import type { AuditContext } from '../forms/draft.ts';
import { levelsIn } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { clausesOf } from '../sentence/clauses.ts';

/** Amounts of other sentences, the one that shares most first. */
export function levelsFar(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
  isAsked: (level: Item, of: ClaimSentence) => boolean,
): readonly Row[] {
  const shared = sharedWith(context, sentence, item);
  return tableOf(context)
    .rows.filter((row) => row.sentence !== sentence && isAsked(row.item, row.sentence))
    .map((row) => ({ row, part: shared(row.item) }))
    .filter(({ part }) => part >= LEAST)
    .toSorted((a, b) => b.part - a.part)
    .slice(0, MOST)
    .map(({ row }) => row);
}

/** How much the statement a number stands in shares with each amount of the article; nothing where their words rule each other out. */
export function sharedWith(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): (amount: Item) => number {
  const said = wordsOfStatement(context, sentence, item);
  const { words, counts, rows } = tableOf(context);
  return (amount) => {
    const its = words.get(amount);
    return its === undefined || !isCompatible(said, its) ? 0 : sharedOf(said, its, counts, rows.length);
  };
}

const MOST = 3;
/** One word that few amounts have, or several that more of them do. */
const LEAST = 1.5;
/** Of fewer words nobody could tell what a statement is of: those of its whole sentence are taken. */
const FEWEST = 2;

/** In natural logs: what all amounts have says nothing. */
function sharedOf(
  said: ReadonlySet<string>,
  words: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  all: number,
): number {
  let shared = 0;
  for (const word of said) if (words.has(word)) shared += Math.log(all / (counts.get(word) ?? all));
  return shared;
}

function wordsOfStatement(
  { sentences }: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): ReadonlySet<string> {
  const clause = clausesOf(sentence).find(({ items }) => items.includes(item));
  const own = conceptsOf(clause?.text ?? sentence.tagged);
  if (own.size >= FEWEST) return own;
  const whole = conceptsOf(sentence.tagged);
  const before = sentences[sentence.order - 1];
  return whole.size >= FEWEST || before?.block.id !== sentence.block.id
    ? whole
    : new Set([...whole, ...conceptsOf(before.tagged)]);
}

type Row = { readonly item: Item; readonly sentence: ClaimSentence };
type Table = {
  readonly rows: readonly Row[];
  readonly words: ReadonlyMap<Item, ReadonlySet<string>>;
  /** How many amounts have a word. */
  readonly counts: ReadonlyMap<string, number>;
};

const known = new WeakMap<readonly ClaimSentence[], Table>();

/** Every amount in prose with its words; worked out once for an article. */
function tableOf({ sentences }: AuditContext): Table {
  const found = known.get(sentences) ?? readTable(sentences);
  known.set(sentences, found);
  return found;
}

function readTable(sentences: readonly ClaimSentence[]): Table {
  const rows = amountsOf(sentences).filter(
    ({ item, sentence }) => !/^table /u.test(sentence.block.locator) && levelsIn(sentence).includes(item),
  );
  const counts = new Map<string, number>();
  for (const { words } of rows) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { rows, words: new Map(rows.map(({ item, words }) => [item, words])), counts };
}
