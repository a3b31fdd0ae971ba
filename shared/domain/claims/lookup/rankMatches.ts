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
  /** What a reader must be told beside it: how it was read, why it is only near, that it may be chance. */
  readonly marks: readonly string[];
  readonly isChance: boolean;
};

/** When the neighbourhood is so crowded that a match says little, this many are enough. */
const MOST_CHANCE = 5;
/** A line that is just what the words are about is seldom found by chance. */
const ABOUT_SHARE = 0.1;

/** As many candidates of a kind are looked at for each one told: several may be the same figures, seen twice. */
export const CANDIDATES = 4;

/** The `most` best of each kind. Only they are computed in decimals. */
export function rankMatches(
  finds: Finds,
  question: LookupQuestion,
  { periods, exactOf, most }: Ranking,
): { readonly results: readonly RankedMatch[]; readonly near: readonly RankedMatch[] } {
  const rank = (candidates: readonly Found[], reach: number): RankedMatch[] => {
    const parties = partiesOf(candidates);
    const matches: RankedMatch[] = [];
    const seen = new Set<string>();
    for (const found of candidates) {
      if (matches.length >= most) break;
      const match = exactMatch(found, question, periods, exactOf);
      if (match === null) continue;
      const one = ranked(match, expectedOf(found, finds, parties, question), question);
      if ((one.distance <= reach || one.miss === 'one_end') && isNew(one, seen)) matches.push(one);
    }
    return matches;
  };
  const results = finds.results().flatMap((kind) => rank(kind, RESULT_REACH));
  const shown = new Set(results.map(figuresOf));
  const near = finds.near().flatMap((kind) => rank(kind, NEAR_REACH * (1 + 1e-9)));
  return {
    results: fewByChance(results.sort(byPlausibility)),
    near: near.filter((one) => !shown.has(figuresOf(one))).sort(byPlausibility),
  };
}

export type Ranking = {
  readonly periods: Periods;
  readonly exactOf: (assertion: number) => ExactValue | null;
  readonly most: number;
};

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
    label: matchLabel(match),
    marks,
    isChance,
  };
}

function missWords({ found }: ExactMatch, question: LookupQuestion): string[] {
  switch (found.miss) {
    case 'currency':
      return [`in ${found.line.currency ?? 'no currency'}, not ${question.to.currency ?? ''}`];
    case 'period':
      return ['not at the period asked'];
    case 'one_end':
      return ['only one of the two numbers fits'];
    case 'rough':
      return ['fits only because its figures have so few digits'];
    case 'distance':
    case null:
      return [];
  }
}

/**
 * How many different pairs of areas there are for each candidate: exports, imports and turnover of one pair, and the
 * views of several reporters, rise and fall together and are no more than one coincidence.
 */
function partiesOf(candidates: readonly Found[]): number {
  const parties = new Set(candidates.map(({ line: { key } }) => `${key.area} ${key.counterpart}`));
  return candidates.length === 0 ? 1 : parties.size / candidates.length;
}

function expectedOf(
  found: Found,
  finds: Finds,
  parties: number,
  { from, to, about }: LookupQuestion,
): number {
  const { key } = found.line;
  const neighbours = finds.neighbours(found.kind);
  const isAbout = [key.area, key.counterpart].every((area) => about.areas.includes(area));
  const share = (isAbout ? ABOUT_SHARE : 1) * parties;
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
function isNew(one: RankedMatch, seen: Set<string>): boolean {
  const { found, to, from, value } = one.match;
  const { family, line } = found;
  const when = [to.period, from?.period ?? null];
  const keys = [
    figuresOf(one),
    JSON.stringify([one.kind, family.name, placeOf(found), ...when, value]),
    ...(one.kind === 'cell' || one.kind === 'pair'
      ? [JSON.stringify([one.kind, placeOf(found), ...when, line.reporter, line.make])]
      : []),
  ];
  if (keys.some((key) => seen.has(key))) return false;
  for (const key of keys) seen.add(key);
  return true;
}

const placeOf = ({ family: { name }, line, whole }: Found) => [name, line.key, line.currency, whole?.key];

function fewByChance(matches: readonly RankedMatch[]): RankedMatch[] {
  let chance = 0;
  return matches.filter(({ isChance }) => !isChance || ++chance <= MOST_CHANCE);
}
