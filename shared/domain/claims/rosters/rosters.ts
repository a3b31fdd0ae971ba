/** Every roster of an article, worked out once, and those that a sentence may speak of. */
import { sharedOf } from '../facts/equivalents.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { isLike, listRosters } from './listRosters.ts';
import { wayOfPair } from './members.ts';
import { runRosters } from './runRosters.ts';
import { sideRosters, tableSides } from './sideRosters.ts';
import { bulletRosters, tableRosters } from './tableRosters.ts';
import type { Roster } from './types.ts';

const known = new WeakMap<readonly ClaimSentence[], readonly Roster[]>();

export function rostersOf(sentences: readonly ClaimSentence[]): readonly Roster[] {
  const found = known.get(sentences) ?? [
    ...tableRosters(sentences),
    ...tableSides(sentences),
    ...bulletRosters(sentences),
    ...sentences.flatMap((sentence, i) =>
      isProse(sentence)
        ? [
            ...listRosters(sentence).map((roster) => withSteps(roster, sentences[i - 1])),
            ...sideRosters(sentence),
          ]
        : [],
    ),
    ...runRosters(sentences.filter(isProse)),
  ];
  known.set(sentences, found);
  return found;
}

/** Amounts in order: each against the one before it, the first against the last one told before. */
function withSteps(roster: Roster, before: ClaimSentence | undefined): Roster {
  if (roster.kind !== 'series') return roster;
  const [first] = roster.members;
  const base =
    before?.block.id !== roster.block
      ? undefined
      : before.items.findLast(
          (item) => first?.value !== null && first !== undefined && isLike(item, first.value),
        );
  return {
    ...roster,
    members: roster.members.map((member, i) => {
      const from = i === 0 ? (base ?? null) : (roster.members[i - 1]?.value ?? null);
      const { value } = member;
      return from === null || value === null || member.from !== null
        ? member
        : { ...member, from, way: wayOfPair(from, value) };
    }),
  };
}

const isProse = ({ block }: ClaimSentence): boolean => !/^table /u.test(block.locator);

/** Rosters that a sentence stands beside, the nearest first; those of two in a run of sentences only where they are asked for. */
export function rostersNear(
  sentences: readonly ClaimSentence[],
  sentence: ClaimSentence,
  words: ReadonlySet<string>,
  fewest = FEWEST,
): readonly Roster[] {
  return rostersOf(sentences)
    .filter(({ kind, members }) => kind !== 'run' || members.length >= fewest)
    .map((roster) => ({ roster, away: distance(sentences, sentence, roster, words) }))
    .filter(({ away }) => away <= FURTHEST)
    .sort((a, b) => a.away - b.away)
    .map(({ roster }) => roster);
}

/** Rosters of a size, wherever the article has them: a statement of its first lines counts what a later paragraph tells. */
export const rostersAnywhere = (
  sentences: readonly ClaimSentence[],
  size: number,
  words: ReadonlySet<string>,
): readonly Roster[] =>
  rostersOf(sentences).filter(
    ({ members, concepts }) => members.length === size && sharedOf(words, concepts) > 0,
  );

const FEWEST = 3;
const FURTHEST = 6;
const ANOTHER_BLOCK = 3;

/** Sentences between, and more where another paragraph begins; words in common bring it nearer. */
function distance(
  sentences: readonly ClaimSentence[],
  { order, block }: ClaimSentence,
  { first, last, kind, concepts, block: its }: Roster,
  words: ReadonlySet<string>,
): number {
  const isInside = order >= first && order <= last;
  const gap = isInside ? 0 : order < first ? first - order : order - last;
  const shared = sharedOf(words, concepts);
  if (kind === 'table') {
    if (SHOWN.test(sentences[order]?.text ?? '')) return 0.5 - shared / 10;
    return (gap <= NEAR_TABLE ? 1 : ANOTHER_BLOCK) + (shared > 0 ? -shared / 10 : ANOTHER_BLOCK);
  }
  if (block.id === its) return gap - shared / 10;
  return shared === 0 ? FURTHEST + 1 : gap + ANOTHER_BLOCK - shared / 10;
}

const NEAR_TABLE = 4;
const SHOWN =
  /\b(?:as |in |by )?the table (?:shows|above|below)|\bin the table\b|\bshown in the (?:table|list)\b/iu;
