import type { Block } from '../../document/types.ts';
import type { Mention } from '../types.ts';
import type { Decision } from './types.ts';

type Version = { readonly blocks: readonly Block[]; readonly mentions: readonly Mention[] };

/**
 * Decisions on an older version as they stand in a newer one, at its places (code points). A decision goes along where its paragraph
 * is kept in both, word for word and once in each, and where Attest reads the same of the number in both: what "last year" means may
 * have changed with the date of the article. All others are left to be decided anew.
 */
export function carryDecisions(
  decisions: readonly Decision[],
  older: Version,
  newer: Version,
): readonly Decision[] {
  const [before, after] = [onlyOnes(older.blocks), onlyOnes(newer.blocks)];
  const [said, says] = [readAt(older.mentions), readAt(newer.mentions)];
  return decisions.flatMap((decision) => {
    const from = [...before.values()].find(
      ({ start, end }) => start <= decision.start && decision.end <= end,
    );
    const to = from === undefined ? undefined : after.get(from.text);
    if (from === undefined || to === undefined) return [];
    const moved = {
      start: decision.start - from.start + to.start,
      end: decision.end - from.start + to.start,
    };
    return said.get(placeOf(decision)) === says.get(placeOf(moved)) ? [{ ...decision, ...moved }] : [];
  });
}

/** Kept paragraphs by their words, without those that stand more than once. */
function onlyOnes(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  const found = new Map<string, Block | null>();
  for (const block of blocks) if (block.kept) found.set(block.text, found.has(block.text) ? null : block);
  return new Map([...found].flatMap(([text, block]) => (block === null ? [] : [[text, block] as const])));
}

/** What Attest reads of each number, as one text; a number that no mention holds has none. */
const readAt = (mentions: readonly Mention[]): ReadonlyMap<string, string> =>
  new Map(
    mentions.map((mention) => {
      const { state, kind, readings, why } = mention;
      return [placeOf(mention), JSON.stringify([state, kind, readings, why])];
    }),
  );

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `${start}-${end}`;
