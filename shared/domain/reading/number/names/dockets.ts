/** How courts number their cases. */
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, isGlued, isHyphen, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';

/** "4:24-cv-01123": how American courts number their cases; "3 K 1187/25", "1 BvR 12/24": how German ones do. */
export function docket(scan: Scan, at: number): Draft | null {
  const end = docketEnd(scan, at) ?? germanDocketEnd(scan, at);
  return end === null ? null : nameDraft(at, end, 'name.docket');
}

function germanDocketEnd(scan: Scan, at: number): number | null {
  const isSenate =
    isDigits(scan, at) &&
    /^(?:\p{Lu}{1,3}|BvR|BvL|BvF|BvE|StR|Ca|Os|Ob|Ks|KLs)$/u.test(scan.tokens[at + 1]?.text ?? '');
  const isNumber =
    /^\d{1,5}$/u.test(foldAt(scan, at + 2)) && foldAt(scan, at + 3) === '/' && isGlued(scan, at + 3);
  return isSenate && isNumber && /^\d\d$/u.test(foldAt(scan, at + 4)) && isGlued(scan, at + 4)
    ? at + 5
    : null;
}

export function docketEnd(scan: Scan, at: number): number | null {
  const isOpened = isDigits(scan, at) && foldAt(scan, at + 1) === ':' && isDigits(scan, at + 2);
  const isKind = isHyphen(scan, at + 3) && /^(?:cv|cr|mc|bk|md|ap|mj)$/u.test(foldAt(scan, at + 4));
  return isOpened && isKind && isHyphen(scan, at + 5) && isDigits(scan, at + 6) ? at + 7 : null;
}
