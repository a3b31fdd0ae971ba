/** Members told one after the other in a paragraph, each in a sentence or a stretch of its own (`entries.ts`). */
import { conceptsOf } from '../facts/equivalents.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { type Entry, entriesIn, toldOf } from './entries.ts';
import { isLike } from './listRosters.ts';
import { keysOf, membersOf, type Raw, wayOfPair } from './members.ts';
import type { Roster } from './types.ts';

type Member = { readonly entry: Entry; readonly raw: Raw };

/** Per paragraph a run for each kind of amount that three or more have, and one of those whose way is told. */
export function runRosters(sentences: readonly ClaimSentence[]): readonly Roster[] {
  const blocks = new Map<string, Entry[]>();
  for (const sentence of sentences)
    blocks.set(sentence.block.id, [...(blocks.get(sentence.block.id) ?? []), ...entriesIn(sentence)]);
  return [...blocks.values()].flatMap((entries) => {
    const runs = [
      ...modelsOf(entries).flatMap((model) => cut(entries.flatMap((entry) => valued(entry, model)))),
      ...cut(entries.flatMap((entry) => moved(entry, 'words'))),
    ];
    const outcomes = cut(entries.flatMap((entry) => moved(entry, 'outcome')));
    return [
      ...runs.flatMap(variantsOf).flatMap(rosterOf),
      ...outcomes.flatMap(rosterOf).map((roster) => ({ ...roster, isOutcome: true })),
    ];
  });
}

/** One amount of each kind that the entries have. */
function modelsOf(entries: readonly Entry[]): readonly Item[] {
  const models: Item[] = [];
  for (const item of entries.flatMap(({ levels }) => levels))
    if (!models.some((one) => isLike(one, item))) models.push(item);
  return models;
}

function valued(entry: Entry, model: Item): readonly Member[] {
  const told = toldOf(entry, model);
  if (told === null) return [];
  const { from, value } = told;
  const way = from === null ? (entry.words?.by === 'words' ? entry.words.way : null) : wayOfPair(from, value);
  return [{ entry, raw: { label: entry.label, iso3: entry.iso3, from, value, way } }];
}

/** Whose way is told, by two amounts or by words; a common noun counts with two amounts alone. */
function moved(entry: Entry, by: 'words' | 'outcome'): readonly Member[] {
  const pair =
    by === 'outcome'
      ? undefined
      : entry.levels.map((model) => toldOf(entry, model)).find((told) => told?.from != null);
  const raw = { label: entry.label, iso3: entry.iso3, from: null, value: null };
  if (pair?.from != null) {
    const { from, value } = pair;
    return [{ entry, raw: { ...raw, from, value, way: wayOfPair(from, value) } }];
  }
  if (!entry.isName || entry.words?.by !== by) return [];
  const change = entry.changes[0] ?? entry.levels.find(({ mention }) => mention.kind === 'percent');
  return [{ entry, raw: { ...raw, value: change ?? null, way: entry.words.way } }];
}

/** A name told again opens another list; so do three sentences without a member. */
function cut(members: readonly Member[]): readonly (readonly Member[])[] {
  const runs: Member[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.entry.sentence.order ?? 0;
    const isNew =
      run === undefined ||
      member.entry.sentence.order - last > FARTHEST ||
      run.some(({ entry: { label } }) => label.toLowerCase() === member.entry.label.toLowerCase());
    if (isNew) runs.push([member]);
    else run.push(member);
  }
  return runs;
}

const FARTHEST = 2;
/** Two are enough where one is set against the other (`rosters.ts` leaves them out elsewhere). */
const FEWEST = 2;

/** The run, and those of it that have two amounts each, or names: a list may have others told among its members. */
function variantsOf(run: readonly Member[]): readonly (readonly Member[])[] {
  const variants = [
    run,
    run.filter(({ raw }) => raw.from !== null),
    run.filter(({ entry }) => entry.isName || entry.iso3 !== null),
  ];
  return variants.filter(
    (one, i) => one.length >= FEWEST && !variants.slice(0, i).some(({ length }) => length === one.length),
  );
}

function rosterOf(run: readonly Member[]): readonly Roster[] {
  const members = membersOf(run.map(({ raw }) => raw));
  const [first, last] = [run[0]?.entry.sentence, run.at(-1)?.entry.sentence];
  if (members === null || first === undefined || last === undefined) return [];
  // Three in one sentence are a list.
  if (first === last && members.length > FEWEST) return [];
  if (run.some(({ entry }) => keysOf(entry.label).size === 0 && entry.iso3 === null)) return [];
  return [
    {
      members,
      concepts: conceptsOf([...new Set(run.map(({ entry }) => entry.sentence.text))].join(' ')),
      first: first.order,
      last: last.order,
      block: first.block.id,
      start: first.start,
      end: last.end,
      kind: 'run',
      isNamed: run.every(({ entry }) => entry.isName || entry.iso3 !== null),
      told: 'what is told of each',
    },
  ];
}
