/** "$(4.2) million", "(3)%": what accountants write for a loss, in running text. */
import { scale } from '../../../../lib/decimal.ts';
import { foldAt, isDigits, isGlued, type Scan } from '../tokens/scan.ts';
import { type Amount, negated, readAmount, readMagnitude, withMagnitude } from './amount.ts';

/** A loss between brackets and where its brackets end; null when they hold anything else. */
export function lossAmount(scan: Scan, at: number, isMoney: boolean): Amount | null {
  const isBracket = foldAt(scan, at) === '(' && isDigits(scan, at + 1) && foldAt(scan, at + 2) === ')';
  if (!isBracket || !isGlued(scan, at + 1) || !isGlued(scan, at + 2)) return null;
  const close = at + 3;
  const isMeasured =
    isMoney ||
    (foldAt(scan, close) === '%' && isGlued(scan, close)) ||
    scan.lexicon.basisPoints.match(scan.tokens, close) !== null;
  const read = isMeasured ? readAmount(scan, at + 1, { isMoney }) : null;
  if (read === null || read.end !== at + 2) return null;
  const magnitude = isMoney ? readMagnitude(scan, close, { isMoney }) : null;
  const sized = magnitude === null ? read : withMagnitude(read, scale('1', magnitude.exponent));
  const end = magnitude?.end ?? close;
  return { ...negated(sized), start: at, end, bareEnd: close };
}
