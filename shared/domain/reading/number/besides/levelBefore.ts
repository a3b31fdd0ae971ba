/** "auf 8,9 nach 11,6 Prozent", "to 8.9 from 11.6 percent": a level measured like the one it is compared with right behind it. */
import type { Draft } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';
import { isAlike } from './alike.ts';

const COMPARING =
  /^(?:nach|gegenüber|statt|from|against|versus|vs|after|contre|après|desde|tras|против|после|с|со)$/u;
const BETWEEN = /^(?:noch|zuvor|a|de|frente|rund|knapp)$/u;

/** Whether nothing but a word of comparison stands between a bare number and the amount behind it. */
export function isLevelBefore(scan: Scan, draft: Draft, next: Draft): boolean {
  if (draft.isBare !== true || draft.kind !== 'count' || !/^(?:percent|money|quantity)$/u.test(next.kind))
    return false;
  const isFrenteA = foldAt(scan, draft.to) === 'frente' && /^al?$/u.test(foldAt(scan, draft.to + 1));
  if (!COMPARING.test(foldAt(scan, draft.to)) && !isFrenteA) return false;
  const gap = next.from - draft.to;
  const isTight = gap === 1 || (gap === 2 && (isFrenteA || BETWEEN.test(foldAt(scan, draft.to + 1))));
  const isDigitsOnly = scan.tokens.slice(draft.from, draft.to).some(({ kind }) => kind === 'digits');
  return isTight && isDigitsOnly && isAlike(next, draft);
}

/** "врача — 110 тыс., медсестры — 58 тыс. рублей": two of one list, whose last says what both measure. */
export function isDashedBefore(scan: Scan, draft: Draft, next: Draft): boolean {
  const isDashed = ({ from }: Draft): boolean => /^[–—:]$/u.test(foldAt(scan, from - 1));
  if (draft.isBare !== true || draft.kind !== 'count' || !/^(?:percent|money|quantity)$/u.test(next.kind))
    return false;
  const between = scan.tokens.slice(draft.to, next.from - 1);
  const isShort = between.length <= LONGEST_ITEM && /^[.,;]$/u.test(between[0]?.fold ?? '');
  const isOneList = isShort && !between.some(({ kind }) => kind === 'digits');
  const size = draft.readings[0]?.magnitude ?? null;
  return (
    isDashed(draft) && isDashed(next) && isOneList && size !== null && size === next.readings[0]?.magnitude
  );
}

/** Tokens from one item's end to the next one's number. */
const LONGEST_ITEM = 6;
