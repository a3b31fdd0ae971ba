/** Bounds of what fell to a part: the further it fell, the less is left. */
import type { Bound } from '../../types.ts';

const TURNED: ReadonlyMap<Bound, Bound> = new Map([
  ['more_than', 'less_than'],
  ['less_than', 'more_than'],
  ['at_least', 'at_most'],
  ['at_most', 'at_least'],
]);

/** "More than halved", "more than three times less": what fell further is smaller than the part that is told. */
export const turned = (bound: Bound): Bound => TURNED.get(bound) ?? bound;
