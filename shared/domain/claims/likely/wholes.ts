/** Which amounts of an article others told in a row add up to: of parts and wholes, arithmetic says which belong together. */
import { operandInterval } from '../arithmetic/stated.ts';
import type { AuditContext } from '../forms/draft.ts';
import { isAlike, levelsIn, plainSizeOf } from '../relative/levels.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** What an amount is one of several parts of, one of each size. */
export const wholesWith = (context: AuditContext, part: Item): readonly Whole[] => [
  ...(wholesOf(context).get(part)?.values() ?? []),
];

export const isPartOf = (context: AuditContext, part: Item, whole: Item): boolean =>
  wholesOf(context).get(part)?.has(plainSizeOf(whole)) ?? false;

const FEWEST = 3;
const MOST = 8;

export type Whole = { readonly item: Item; readonly sentence: ClaimSentence };

/** For each part what its rows make, by its size. */
type Wholes = ReadonlyMap<Item, ReadonlyMap<number, Whole>>;

const known = new WeakMap<readonly ClaimSentence[], Wholes>();

function wholesOf({ sentences }: AuditContext): Wholes {
  const found = known.get(sentences) ?? readWholes(sentences);
  known.set(sentences, found);
  return found;
}

function readWholes(sentences: readonly ClaimSentence[]): Wholes {
  const found = new Map<Item, Map<number, Whole>>();
  const all = sentences.flatMap((sentence) => levelsIn(sentence).map((item) => ({ item, sentence })));
  for (const row of rowsOf(sentences)) {
    const [low, high] = sumOf(row);
    const largest = Math.max(...row.map(plainSizeOf));
    for (const whole of all) {
      const size = plainSizeOf(whole.item);
      if (size < low || size > high || size <= largest) continue;
      for (const part of row) {
        if (!isAlike(whole.item, part)) continue;
        const own = found.get(part) ?? new Map<number, Whole>();
        if (!own.has(size)) own.set(size, whole);
        found.set(part, own);
      }
    }
  }
  return found;
}

/** Stretches of like amounts of a paragraph, in text order. */
function rowsOf(sentences: readonly ClaimSentence[]): readonly (readonly Item[])[] {
  const blocks = new Map<string, Item[]>();
  for (const sentence of sentences) {
    const { id } = sentence.block;
    blocks.set(id, [...(blocks.get(id) ?? []), ...levelsIn(sentence)]);
  }
  return [...blocks.values()].flatMap((levels) =>
    levels.flatMap((first, from) => {
      const alike = levels
        .slice(from)
        .filter((one) => isAlike(one, first))
        .slice(0, MOST);
      return Array.from({ length: Math.max(0, alike.length - FEWEST + 1) }, (_, i) =>
        alike.slice(0, i + FEWEST),
      );
    }),
  );
}

function sumOf(row: readonly Item[]): readonly [number, number] {
  const spans = row.map((item) => {
    const { low, high } = operandInterval(item.reading);
    const size = plainSizeOf(item);
    return [Number(low ?? size), Number(high ?? size)] as const;
  });
  return [spans.reduce((sum, [low]) => sum + low, 0), spans.reduce((sum, [, high]) => sum + high, 0)];
}
