/** What the numbers of a window make by a relation; null where they are not the ones it needs, and no others. */
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import type { Relation } from '../marks.ts';
import type { Window } from '../window.ts';
import type { Made, Maker } from './made.ts';
import { mean, rest, sum } from './parts.ts';
import { grown, partOf, rate, shareOfShare } from './rates.ts';

const MAKERS: Readonly<Record<Relation, Maker>> = {
  sum,
  mean,
  rest,
  partOf,
  rate,
  shareOfShare,
  grown,
};

export const makeOf = (
  relation: Relation,
  sentence: ClaimSentence,
  item: Item,
  window: Window,
): Made | null => MAKERS[relation](sentence, item, window);
