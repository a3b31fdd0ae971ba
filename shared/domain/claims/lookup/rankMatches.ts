/** From candidates to an answer: exact, each figure once, plausible first, near misses apart, chance said so. */
import { toFixed } from '../../../lib/decimal.ts';
import { type Aim, aimOf, NEAR_REACH, RESULT_REACH } from './closeness.ts';
import type { Periods } from './columns.ts';
import { type ExactMatch, exactMatch } from './exactMatch.ts';
import type { Finds, Found, Miss } from './found.ts';
import { matchLabel } from './matchLabel.ts';
import { CHANCE, expectedByChance } from './plausibility.ts';
import type { ExactValue, LookupQuestion, MatchKind } from './types.ts';

export type RankedMatch = {
  readonly match: ExactMatch;
  readonly kind: MatchKind;
  /** Plausibility, 0 to 1. */
  readonly score: number;
  /** Relative, 0 inside what the words allow. */
  readonly distance: number;
  readonly miss: Miss;
  readonly label: string;
  readonly isChance: boolean;
};

/** When the neighbourhood is so crowded that a match says little, this many are enough. */
const MOST_CHANCE = 5;
/** A line that is just what the words are about is seldom found by chance. */
const ABOUT_SHARE = 0.1;

export function rankMatches(
  finds: Finds,
  question: LookupQuestion,
  periods: Periods,
  exactOf: (assertion: number) => ExactValue | null,
): { readonly results: readonly RankedMatch[]; readonly near: readonly RankedMatch[] } {
  const rank = (candidates: readonly Found[]): RankedMatch[] => {
    const matches = candidates.flatMap((found) => exactMatch(found, question, periods, exactOf) ?? []);
    const parties = partiesByKind(matches);
    return once(
      matches
        .map((match) => ranked(match, expectedOf(match.found, finds, parties, question), question))
        .sort(byPlausibility),
    );
  };
  const all = rank(finds.results());
  const results = fewByChance(all.filter(({ distance }) => distance <= RESULT_REACH));
  const shown = new Set(results.map(figuresOf));
  const near = rank(finds.near()).filter(
    (one) =>
      !shown.has(figuresOf(one)) && (one.miss === 'one_end' || one.distance <= NEAR_REACH * (1 + 1e-9)),
  );
  return { results, near };
}

function ranked(match: ExactMatch, expected: number, question: LookupQuestion): RankedMatch {
  const { found } = match;
  const { kind, miss } = found;
  const isChance = miss === null && expected >= CHANCE;
  const marks = [
    question.readAs === null ? '' : `read as ${question.readAs}`,
    ...missWords(match, question),
    isChance ? 'may be chance' : '',
  ].filter((mark) => mark !== '');
  return {
    match,
    kind,
    score: Number((found.score / (1 + expected)).toFixed(4)),
    distance: Number(toFixed(match.distance, 6)),
    miss,
    label: `${matchLabel(match)}${marks.map((mark) => ` [${mark}]`).join('')}`,
    isChance,
  };
}

function missWords({ found }: ExactMatch, question: LookupQuestion): string[] {
  switch (found.miss) {
    case 'currency':
      return [`in ${found.line.currency ?? 'no currency'}, not ${question.to.currency ?? ''}`.trim()];
    case 'period':
      return ['not at the period asked'];
    case 'one_end':
      return ['only one of the two numbers fits'];
    case 'distance':
      return ['near'];
    case null:
      return [];
  }
}

/**
 * Of each kind, how many different pairs of areas there are among its matches: exports, imports and turnover of one
 * pair, and the views of several reporters, rise and fall together and are no more than one coincidence.
 */
function partiesByKind(matches: readonly ExactMatch[]): ReadonlyMap<MatchKind, number> {
  const parties = new Map<MatchKind, Set<string>>();
  const counts = new Map<MatchKind, number>();
  for (const { found } of matches) {
    const { kind, line } = found;
    parties.set(kind, (parties.get(kind) ?? new Set()).add(`${line.key.area} ${line.key.counterpart}`));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return new Map([...parties].map(([kind, { size }]) => [kind, size / (counts.get(kind) ?? size)]));
}

function expectedOf(
  found: Found,
  finds: Finds,
  parties: ReadonlyMap<MatchKind, number>,
  { from, to, about }: LookupQuestion,
): number {
  const { key } = found.line;
  const neighbours = finds.neighbours(found.kind);
  const isAbout = [key.area, key.counterpart].every((area) => about.areas.includes(area));
  const share = (isAbout ? ABOUT_SHARE : 1) * (parties.get(found.kind) ?? 1);
  const one = (aim: Aim): number => expectedByChance(aim, neighbours, found.offset);
  if (from === null) return one(aimOf(to)) * share;
  if (neighbours <= 1) return 0;
  // Both ends have to fall right at once.
  return ((one(aimOf(from)) * one(aimOf(to))) / (neighbours - 1)) * share;
}

const byPlausibility = (a: RankedMatch, b: RankedMatch): number =>
  b.score - a.score || a.distance - b.distance || (a.label < b.label ? -1 : 1);

/** The figures a match is made of, whoever reports them. */
const figuresOf = ({ kind, match: { to, from, whole } }: RankedMatch): string =>
  JSON.stringify([kind, ...[to, from, whole].map((side) => [...(side?.rests.assertions ?? [])].sort())]);

/** The same assertions seen along two lines are one match; so are two statements of one value in one cell. */
function once(matches: readonly RankedMatch[]): RankedMatch[] {
  const seen = new Set<string>();
  return matches.filter((one) => {
    const { found, to, from, value } = one.match;
    const keys = [
      figuresOf(one),
      one.kind === 'cell' || one.kind === 'pair'
        ? JSON.stringify([
            one.kind,
            placeOf(found),
            to.period,
            from?.period ?? null,
            found.line.reporter,
            found.line.make,
          ])
        : figuresOf(one),
      JSON.stringify([one.kind, found.family.name, placeOf(found), to.period, from?.period ?? null, value]),
    ];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

const placeOf = ({ family: { name }, line, whole }: Found) => [name, line.key, line.currency, whole?.key];

function fewByChance(matches: readonly RankedMatch[]): RankedMatch[] {
  let chance = 0;
  return matches.filter(({ isChance }) => !isChance || ++chance <= MOST_CHANCE);
}
