/** Members told one after the other, a sentence or a half of one each: "Spain bought more … Italy's purchases fell …". */
import { conceptsOf } from '../facts/equivalents.ts';
import { type MemberWay, memberWays } from '../members/memberWays.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { isCommensurable } from '../sentence/roles.ts';
import { membersOf } from './members.ts';
import type { Roster } from './types.ts';

type Told = { readonly sentence: ClaimSentence; readonly way: MemberWay };

/** Runs of sentences of one paragraph that each tell of members with a name and amounts of one unit. */
export function runRosters(sentences: readonly ClaimSentence[]): readonly Roster[] {
  const runs: Told[][] = [];
  for (const sentence of sentences) {
    const ways = memberWays(sentence, 0).filter(({ isName, by }) => isName && by !== 'outcome');
    const open = runs.at(-1);
    const last = open?.at(-1)?.sentence;
    for (const way of ways) {
      const run = runs.at(-1);
      const goesOn =
        run !== undefined &&
        last !== undefined &&
        last.block.id === sentence.block.id &&
        sentence.order - last.order <= 1 &&
        !run.some(({ way: one }) => one.name === way.name) &&
        isOneKind(run[0]?.way, way);
      const isSame = run?.at(-1)?.sentence === sentence;
      if (goesOn || (isSame && run !== undefined && !run.some(({ way: one }) => one.name === way.name)))
        run.push({ sentence, way });
      else runs.push([{ sentence, way }]);
    }
  }
  return runs.flatMap(rosterOf);
}

const isOneKind = (a: MemberWay | undefined, b: MemberWay): boolean => {
  const [one, other] = [a?.items.at(-1), b.items.at(-1)];
  return one !== undefined && other !== undefined && (isCommensurable(one, other) || a?.by !== b.by);
};

const FEWEST = 3;

function rosterOf(run: readonly Told[]): readonly Roster[] {
  const [first, last] = [run[0]?.sentence, run.at(-1)?.sentence];
  const members = membersOf(
    run.map(({ sentence, way: { name, way, items, by } }) => ({
      label: name,
      iso3: sentence.areas.find(({ text }) => text.toLowerCase().includes(name))?.iso3 ?? null,
      from: by === 'pair' ? (items[0] ?? null) : null,
      value: by === 'pair' ? (items[1] ?? null) : null,
      way,
    })),
  );
  if (first === undefined || last === undefined || first === last) return [];
  if (members === null || members.length < FEWEST) return [];
  return [
    {
      members,
      concepts: conceptsOf(run.map(({ sentence }) => sentence.text).join(' ')),
      first: first.order,
      last: last.order,
      block: first.block.id,
      start: first.start,
      end: last.end,
      kind: 'run',
      told: 'what is told of each',
    },
  ];
}
