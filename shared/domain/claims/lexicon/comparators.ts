/** Words that set two values against each other, with the side they call the larger. */

import { matchesOf } from '../../../lib/matches.ts';

const MORE_VERBS =
  'outpac(?:e|es|ed|ing)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outstrip(?:s|ped|ping)?|overt(?:akes?|ook|aken|aking)|outweigh(?:s|ed|ing)?|outgr(?:ow|ew|own|ows)|eclips(?:e|es|ed|ing)|dwarf(?:s|ed|ing)?|outperform(?:s|ed|ing)?|ahead of|outnumber(?:s|ed|ing)?';
const LESS_VERBS =
  'lag(?:s|ged|ging)? (?:far |well )?behind|trail(?:s|ed|ing)?|fell short of|falls short of|behind|short of';
const MORE_ADJECTIVES =
  'more|larger|higher|greater|bigger|faster|steeper|stronger|above|dearer|costlier|more expensive|taller|heavier|richer|busier|wetter|hotter|longer|older|more populous';
const LESS_ADJECTIVES =
  'less|smaller|lower|fewer|slower|weaker|below|cheaper|lighter|poorer|quieter|drier|colder|shorter|younger|less expensive|less populous';

const MORE = new RegExp(
  `(?<![\\p{L}-])(?:${MORE_VERBS}|(?:${MORE_ADJECTIVES}) than|above)(?![\\p{L}-])`,
  'giu',
);
const LESS = new RegExp(
  `(?<![\\p{L}-])(?:${LESS_VERBS}|(?:${LESS_ADJECTIVES}) than|below)(?![\\p{L}-])`,
  'giu',
);

/** Any comparison at all, for those who must not take one for a change. */
export const COMPARATOR = new RegExp(`(?:${MORE.source})|(?:${LESS.source})`, 'iu');

export type Comparator = {
  readonly side: 'more' | 'less';
  readonly at: number;
  readonly end: number;
  readonly text: string;
};

export function comparatorsIn(text: string): readonly Comparator[] {
  const found: Comparator[] = [];
  for (const [side, pattern] of [
    ['more', MORE],
    ['less', LESS],
  ] as const) {
    for (const match of matchesOf(text, pattern))
      found.push({ side, at: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Words by which growth itself is compared, not the level it leads to. */
export const COMPARES_GROWTH = /outpac|outgr|outstrip|outperform|faster|slower|steeper|lag/iu;
