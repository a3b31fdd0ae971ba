/** The one way a clause says that things went: "rose", "came down", "bought less", "was lower". */
import type { Direction } from '../lexicon/directions.ts';
import { waysIn } from './memberWays.ts';

const MORE = /\b(?:more|higher|dearer|came up|went up|is up|are up)\b/iu;
const LESS = /\b(?:less|fewer|lower|cheaper|came down|went down|is down|are down)\b/iu;

/** Null where it says none, or both. */
export function wayOfClause(clause: string): Direction | null {
  const ways = new Set(waysIn(clause).map(({ way }) => way));
  if (MORE.test(clause)) ways.add('rise');
  if (LESS.test(clause)) ways.add('fall');
  const [way, contrary] = [...ways];
  return way === undefined || contrary !== undefined ? null : way;
}
