/**
 * Scope words around areas: "all but Moldova and the three Baltic countries" is a group less four members, "Only in
 * Moldova" is a set of one. The universe of "all" is the group the words name or the last fitting one named before.
 */
import { firstFrom } from '../foldedText.ts';
import { type ScopeWords, scopeWords } from './scopeWords.ts';
import type { FoundAreas, GroupSpan } from './types.ts';

/** "Only in X": exactly these areas, in text order. */
export type ExclusiveSpan = {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
};

export type Scopes = {
  readonly complements: readonly GroupSpan[];
  readonly exclusives: readonly ExclusiveSpan[];
};

/** "Second only to China" says a place. */
const ONLY =
  /(?<!\b(?:second|third|next|inferior) )\bonly\s+(?:(?:in|to|from|with|for|by|among|between)\s+)?(?:the\s+)?$/iu;
/** Scope words stand near: a longer look back would leave the clause. */
const LOOK_BACK = 100;

type Member = {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  readonly isName: boolean;
};

/** Scopes of one text. `earlier` are the groups named in the blocks before, the latest last. */
export function findScopes(
  text: string,
  found: FoundAreas,
  earlier: readonly GroupSpan[],
  language: string,
): Scopes {
  const words = scopeWords(language);
  const complements: GroupSpan[] = [];
  const exclusives: ExclusiveSpan[] = [];
  for (const run of runsOf(text, found, words)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) continue;
    const leadStart = Math.max(0, first.start - LOOK_BACK);
    const lead = text.slice(leadStart, first.start);
    const end = last.end + (words.tail.exec(text.slice(last.end, last.end + 16))?.[0].length ?? 0);
    const except = words.except.exec(lead);
    const codes = [...new Set(run.flatMap((member) => member.codes))];
    if (except) {
      const universe = universeFor(codes, [...earlier, ...groupsBefore(found.groups, first.start)]);
      if (universe)
        complements.push({
          id: universe.id,
          members: universe.members,
          except: codes,
          start: leadStart + except.index,
          end,
        });
      continue;
    }
    const without = words.without.exec(lead);
    const near =
      without &&
      groupsBefore(found.groups, first.start).findLast(
        (group) => group.end <= leadStart + without.index && group.end >= leadStart + without.index - 2,
      );
    if (near && codes.every((code) => near.members.includes(code))) {
      complements.push({ id: near.id, members: near.members, except: codes, start: near.start, end });
      continue;
    }
    const only = ONLY.exec(lead);
    if (only && isNamed(run)) exclusives.push({ start: leadStart + only.index, end: last.end, codes });
  }
  return { complements, exclusives };
}

/** Areas and groups that follow each other as one list. */
function runsOf(text: string, found: FoundAreas, { link }: ScopeWords): readonly (readonly Member[])[] {
  const members: Member[] = [
    ...found.areas.map((area) => ({
      start: area.start,
      end: area.end,
      codes: [area.iso3],
      isName: area.via === 'name',
    })),
    ...found.groups
      .filter((group) => group.members.length > 0)
      .map((group) => ({ start: group.start, end: group.end, codes: group.members, isName: false })),
  ].sort((a, b) => a.start - b.start);
  const runs: Member[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (
      run &&
      previous &&
      member.start - previous.end <= 40 &&
      link.test(text.slice(previous.end, member.start))
    )
      run.push(member);
    else runs.push([member]);
  }
  return runs;
}

const universeFor = (codes: readonly string[], groups: readonly GroupSpan[]): GroupSpan | undefined =>
  groups.findLast(
    (group) => group.members.length > codes.length && codes.every((code) => group.members.includes(code)),
  );

/** The last few groups before a position: a universe is named nearby. */
const groupsBefore = (groups: readonly GroupSpan[], position: number): readonly GroupSpan[] => {
  const end = firstFrom(groups, position);
  return groups.slice(Math.max(0, end - 8), end);
};

/** "Only Russian gas" limits the gas, not the countries. */
const isNamed = (run: readonly Member[]): boolean => run.every((member) => member.isName);
