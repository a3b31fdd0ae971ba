/** Places in a run of times: "the third straight year", "the fourth deficit in a row", "only the second since 2014". */
import { toDecimalText } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import type { Draft } from '../finish.ts';
import { foldAt, isHyphen, type Scan } from '../tokens/scan.ts';
import { wordDraft } from './wordDraft.ts';

const RUN = /^(?:straight|consecutive|successive)$/u;
/** Words between the ordinal and "in a row". */
const LONGEST_NOUN = 3;
const OWNERS = /^(?:the|its|his|her|their|our)$/u;
const BEING = /^(?:is|was|be|been|being|became|marks|marked|makes|made)$/u;
const AFTER = /^(?:[.,;:)]|since|in|this|and|after|to|for|of)?$/u;
/** Whole times that come in a run: "fell for a third month". */
const TURNS = /^(?:month|week|day|session|quarter|year|season|time|term)$/u;

/** The word ordinal at a token as a place in a run; null when nothing tells of one. */
export function sequenceRank(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  if (scan.lexicon.language !== 'en') return null;
  const ordinal = scan.lexicon.ordinals.match(scan.tokens, at);
  if (ordinal === null || isHyphen(scan, ordinal.end) || isHyphen(scan, at - 1)) return null;
  const value = toDecimalText(ordinal.value);
  const isRun = RUN.test(foldAt(scan, ordinal.end));
  const end = isRun ? ordinal.end + 1 : ordinal.end;
  const isPlaced =
    isRun ||
    isInRow(scan, ordinal.end) ||
    isOnly(scan, at) ||
    isTold(scan, at, ordinal.end) ||
    isTurn(scan, at, ordinal.end);
  return isPlaced && ordinal.value > 1
    ? wordDraft(from, end, 'rank', null, value, bound, 'rank.sequence')
    : null;
}

/** "the third deficit in a row", "a second year running". */
function isInRow(scan: Scan, at: number): boolean {
  for (let end = at; end <= at + LONGEST_NOUN; end++) {
    if (end > at && foldAt(scan, end) === 'running') return true;
    if (foldAt(scan, end) === 'in') return foldAt(scan, end + 1) === 'a' && foldAt(scan, end + 2) === 'row';
    if (!/^\p{L}/u.test(foldAt(scan, end))) return false;
  }
  return false;
}

/** "only the fourth" */
const isOnly = (scan: Scan, at: number): boolean =>
  OWNERS.test(foldAt(scan, at - 1)) && foldAt(scan, at - 2) === 'only';

/** "It was the second.", "Next season, the fourth, runs" */
function isTold(scan: Scan, at: number, end: number): boolean {
  if (!OWNERS.test(foldAt(scan, at - 1)) || !AFTER.test(foldAt(scan, end))) return false;
  const isApposed =
    foldAt(scan, at - 2) === ',' && foldAt(scan, end) === ',' && foldAt(scan, at - 1) === 'the';
  return BEING.test(foldAt(scan, at - 2)) || isApposed;
}

/** "fell for a third month" */
const isTurn = (scan: Scan, at: number, end: number): boolean =>
  foldAt(scan, at - 1) === 'a' && foldAt(scan, at - 2) === 'for' && TURNS.test(foldAt(scan, end));
