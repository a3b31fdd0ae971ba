/**
 * How plausible it is that a figure is the one somebody quoted: how near it comes, how directly the figures state it,
 * whether it is said of the same flow and areas, and how many figures would come as near by chance.
 */
import type { Aim } from './closeness.ts';
import type { Line, MatchKind, SoughtAbout } from './types.ts';

/** A stated cell goes before what has to be computed; a sum that lacks members goes behind its complete siblings. */
const KIND_PRIOR: Readonly<Record<MatchKind, number>> = {
  cell: 1,
  pair: 1,
  group_sum: 0.9,
  ratio: 0.8,
  share: 0.75,
  difference: 0.75,
};
const MAKE_PRIOR: Readonly<Record<Line['make'], number>> = {
  stated: 1,
  shown: 0.97,
  turnover: 0.95,
  year: 0.95,
  members: 0.9,
};

/** An offset of two percent halves the score; so does a distance of half a percent. */
const OFFSET_SCALE = 0.02;
const DISTANCE_SCALE = 0.005;

export const fitOf = (offset: number, distance: number): number =>
  1 / (1 + offset / OFFSET_SCALE + distance / DISTANCE_SCALE);

export const priorOf = (kind: MatchKind, line: Line): number =>
  KIND_PRIOR[kind] * (kind === 'group_sum' ? 1 : MAKE_PRIOR[line.make]);

/** Of a sum with `present` of `members`. */
export const completeness = (present: number, members: number): number =>
  members === 0 ? 1 : (present / members) ** 2;

const OTHER_FLOW = 0.8;
const OTHER_AREAS = 0.85;

/** How well a line is what the words are about. An article that is wrong about this is what lookup is for: a nudge. */
export function aboutFit({ key }: Line, about: SoughtAbout): number {
  const flow = about.flow === null || about.flow === key.flow ? 1 : OTHER_FLOW;
  if (about.areas.length === 0) return flow;
  const hits = [key.area, key.counterpart].filter((area) => about.areas.includes(area)).length;
  return flow * (OTHER_AREAS + ((1 - OTHER_AREAS) * hits) / 2);
}

/** Figures within this factor of the number are counted, to tell how crowded its neighbourhood is. */
const NEIGHBOURHOOD = 1.25;
/** No neighbour is further off than this, as a relative distance. */
export const NEIGHBOUR_REACH = NEIGHBOURHOOD - 1;

export const isNeighbour = (aim: Aim, value: number): boolean =>
  aim.value > 0
    ? value >= aim.low / NEIGHBOURHOOD && value <= aim.high * NEIGHBOURHOOD
    : value <= aim.high / NEIGHBOURHOOD && value >= aim.low * NEIGHBOURHOOD;

/** How many of `neighbours` figures would come as near as one at `offset` if they lay there by chance. */
export function expectedByChance(aim: Aim, neighbours: number, offset: number): number {
  const width = Math.abs(aim.high * NEIGHBOURHOOD - aim.low / NEIGHBOURHOOD);
  if (width === 0) return 0;
  const reached = Math.max(aim.high - aim.low, 2 * offset * Math.abs(aim.value));
  return Math.max(0, neighbours - 1) * Math.min(1, reached / width);
}

/** From here on a match says little by itself, and says so. */
export const CHANCE = 3;
