/** Numbers of bank accounts, as the IBAN's standard (ISO 13616) prints them. */
import type { Draft } from '../finish.ts';
import { isDigits, isGlued, type Scan } from '../tokens/scan.ts';
import { nameDraft } from './nameDraft.ts';

/** "DE89 3704 0044 0532 0130 00": a bank account, in groups of four. */
export function bankAccount(scan: Scan, at: number): Draft | null {
  if (!isDigits(scan, at + 1) || !isGlued(scan, at + 1) || !/^[A-Z]{2}$/u.test(scan.tokens[at]?.text ?? ''))
    return null;
  const start = scan.tokens[at]?.start ?? 0;
  const [found = ''] = IBAN.exec(scan.text.slice(start, start + LONGEST_IBAN)) ?? [];
  let end = at + 1;
  while ((scan.tokens[end]?.end ?? Number.POSITIVE_INFINITY) <= start + found.length) end++;
  return found === '' ? null : nameDraft(at, end, 'name.account', 'a bank account');
}

const IBAN = /^[A-Z]{2}\d{2}(?:[ \u00A0]?[A-Z0-9]{4}){3,7}(?:[ \u00A0]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/u;
const LONGEST_IBAN = 45;
