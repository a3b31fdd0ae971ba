/** Words of rising and falling. A sentence that uses both says nothing certain by this table alone. */

import { matchesOf } from '../../../lib/matches.ts';

const RISE =
  'rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|growth|increase|increases|increased|increasing|climb|climbed|climbs|climbing|jump|jumped|jumps|jumping|surge|surged|surges|surging|soar|soared|soars|soaring|gain|gained|gains|expand|expanded|expands|expanding|expansion|up|higher|doubled|tripled|quadrupled|quintupled|doubling|tripling|leapt|leaped|rebound|rebounded|recovered|swelled|advanced|upturn|boosted|rocketed|skyrocketed|ballooned|edged up|widened|strengthened|upsurge|multiplied|accelerated|accelerates|quickened|crept up|inched up|trebled|mushroomed';
const FALL =
  'fell(?!\\s+(?:\\p{L}+\\s+)?(?:short|behind)\\b)|(?<!\\b(?:every|each|last|next)\\s)fall|falls|fallen|falling|decline|declined|declines|declining|drop|dropped|drops|dropping|decrease|decreased|decreases|decreasing|shrank|shrink|shrinks|shrunk|shrinking|plunge|plunged|plunges|plunging|slump|slumped|slumps|contracted|contracting|(?<=\\b(?:to|will|would|could|may|might|should|not|economy|economies|output|exports|imports|sector|market|credit|trade)\\s)contracts?|contraction|slid|slide|slipped|slip|sank|sink|down|lower|halved|halving|cut|reduced|reduction|plummeted|plummeting|collapse|collapsed|tumbled|dwindled|eased|dipped|retreated|narrowed|lost(?!\\s+(?:their|its|his|her|our|my)\\s)|loss|weakened|downturn|diminished|waned|ebbed|nosedived|decelerated';

/** "made up 40 percent", "set up": no direction. */
const NOT_UP =
  '(?<!\\b(?:mak(?:e|es|ing)|made|giv(?:e|es|ing|en)|gave|tak(?:e|es|ing|en)|took|sign(?:s|ed|ing)?|puts?|putting|back(?:s|ed|ing)?|clean(?:s|ed|ing)?|show(?:s|ed|ing)?|turn(?:s|ed|ing)?|set|sets|split|add(?:s|ed)?|end(?:s|ed)?|open(?:s|ed)?|build|built|sum(?:s|med)?|break|broken|broke|slow(?:s|ed)?|shut|clos(?:e|ed)|write|wrote|wind|bring|brought)\\s)';

const RISE_WORD = new RegExp(`(?<![\\p{L}-])${NOT_UP}(?:${RISE})(?![\\p{L}-])`, 'giu');
const FALL_WORD = new RegExp(`(?<![\\p{L}-])${NOT_UP}(?:${FALL})(?![\\p{L}-])`, 'giu');

export type Direction = 'rise' | 'fall';
export type DirectionWord = {
  readonly direction: Direction;
  readonly at: number;
  readonly end: number;
  readonly text: string;
};

/** Rules ask of the same stretches again and again; so many are kept. */
const KEPT = 1_000;
const known = new Map<string, readonly DirectionWord[]>();

/** All words of direction in a stretch, in order. */
export function directionsIn(text: string): readonly DirectionWord[] {
  const found = known.get(text) ?? findDirections(text);
  if (known.size >= KEPT) known.clear();
  known.set(text, found);
  return found;
}

function findDirections(text: string): readonly DirectionWord[] {
  const found: DirectionWord[] = [];
  for (const [direction, pattern] of [
    ['rise', RISE_WORD],
    ['fall', FALL_WORD],
  ] as const) {
    for (const match of matchesOf(text, pattern)) {
      found.push({ direction, at: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
