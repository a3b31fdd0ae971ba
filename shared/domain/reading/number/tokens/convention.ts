/** Which marks a language writes inside a number, and what a digit string can mean under them. */
import type { DecimalText } from '../../../../lib/decimal.ts';

/** A decimal mark and the marks that may separate thousands beside it. */
export type Convention = {
  readonly decimal: '.' | ',';
  /** Marks that may separate thousands: `.`, `,`, a space, an apostrophe. */
  readonly groups: string;
  /** Both decimal marks are in use (Spanish), so "1.2" is read although the point may also group. */
  readonly acceptsBothMarks?: boolean;
};

const POINT: Convention = { decimal: '.', groups: ", '" };
const COMMA: Convention = { decimal: ',', groups: ". '" };
/** Groups by space only, so a point in it can be nothing but a foreign decimal mark. */
const COMMA_SPACE: Convention = { decimal: ',', groups: " '" };
const SPANISH: Convention = { ...COMMA, acceptsBothMarks: true };
const SWISS: Convention = { decimal: '.', groups: " '" };

const BY_LANGUAGE: Readonly<Record<string, Convention>> = {
  ...each('en zh ja ko he th hi bn ta te ur ms sw am my ne si km ga cy mt', POINT),
  ...each('es', SPANISH),
  ...each('de it pt nl tr id da el az ro hr sr sl bs mk vi ca eu gl is sq fa uz', COMMA),
  ...each('fr ru uk be pl cs sk sv fi nb nn no bg hu kk ky hy ka lv lt et tg tk', COMMA_SPACE),
  ...each('de-ch de-li it-ch', SWISS),
  ...each('es-mx es-us es-pr es-gt es-hn es-ni es-sv es-pa es-do es-pe', POINT),
};

function each(codes: string, convention: Convention): Record<string, Convention> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, convention]));
}

/** The convention of a BCP 47 tag; null when there is no context or the language is unknown. */
export function conventionOf(locale: string | null): Convention | null {
  if (locale === null) return null;
  const tag = locale.toLowerCase().replaceAll('_', '-');
  return BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split('-', 1)[0] ?? ''] ?? null;
}

/** For a text that writes its decimals with the other mark: where only that can be meant, it is read. */
export const withBothMarks = (convention: Convention): Convention => ({
  ...convention,
  acceptsBothMarks: true,
});

/** For a text that groups with the mark its language has for decimals. */
export const swapped = (convention: Convention): Convention => (convention.decimal === '.' ? COMMA : POINT);

/** A digit string's meaning: its plain decimal text and how many places after the mark were written. */
export type Digits = { readonly value: DecimalText; readonly places: number; readonly rule: string };

/**
 * Every meaning of a digit string such as `1 234,5` (spaces of any width already made plain, apostrophes straight).
 * Under a known convention at most one; without one, one per convention that allows it. Empty when none does.
 */
export function digitMeanings(written: string, convention: Convention | null): Digits[] {
  if (convention === null) {
    const meanings = [under(written, POINT), under(written, COMMA)].filter((digits) => digits !== null);
    return meanings.filter((digits, i) => meanings.findIndex((other) => other.value === digits.value) === i);
  }
  const own = under(written, convention) ?? underMillions(written, convention);
  if (own !== null) return [own];
  const foreign = foreignMark(written, convention);
  return foreign === null ? [] : [foreign];
}

/** "1'750.905": the south of America sets millions apart with an apostrophe and thousands with its own mark. */
function underMillions(written: string, convention: Convention): Digits | null {
  const isMixed = convention.acceptsBothMarks === true && /^[1-9]\d{0,2}'\d{3}(?:[.,]\d{3})$/u.test(written);
  return isMixed ? plain(written.replace(/\D/gu, ''), '', 'digits.grouped') : null;
}

/** "3,240" with its mark in one of its two uses, as the article has it. */
export function eitherMeaning(written: string, use: 'decimal' | 'group'): Digits {
  const [whole = '', rest = ''] = written.split(/[.,]/u);
  return use === 'group'
    ? plain(whole + rest, '', 'digits.grouped_here')
    : plain(whole, rest, 'digits.decimal_here');
}

/** Whether a string that the convention refuses would be a number under the other mark; for the explanation. */
export function otherMeaning(written: string, convention: Convention): DecimalText | null {
  return under(written, convention.decimal === '.' ? COMMA : POINT)?.value ?? null;
}

/**
 * "107.8" in a language that writes 107,8 and groups by spaces: the point groups nothing there, and three digits
 * after it would be needed to look like a group, so it can only be a decimal mark.
 */
function foreignMark(written: string, convention: Convention): Digits | null {
  const mark = convention.decimal === '.' ? ',' : '.';
  if (convention.groups.includes(mark) && convention.acceptsBothMarks !== true) return null;
  const parts = written.split(mark);
  const [whole = '', fraction = ''] = parts;
  if (parts.length !== 2 || !isDigits(whole) || !isDigits(fraction)) return null;
  if (fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0')) return null;
  return plain(whole, fraction, 'digits.foreign_mark');
}

function under(written: string, convention: Convention): Digits | null {
  if (isDigits(written)) return plain(written, '', 'digits.plain');
  const parts = written.split(convention.decimal);
  if (parts.length > 2) return null;
  const [whole = '', fraction = null] = parts;
  if (fraction !== null && !isDigits(fraction)) return null;
  if (isDigits(whole)) return plain(whole, fraction ?? '', 'digits.plain');
  const separator = [...convention.groups].find((mark) => whole.includes(mark));
  if (separator === undefined) return null;
  const groups = whole.split(separator);
  if (!groups.every(isDigits)) return null;
  const first = groups[0] ?? '';
  if (first.startsWith('0')) return null;
  if (first.length <= 3 && groups.slice(1).every((group) => group.length === 3)) {
    return plain(groups.join(''), fraction ?? '', 'digits.grouped');
  }
  // Lakhs and crores: 12,34,567. No other convention groups by two, so it is safe wherever the comma groups.
  const last = groups.at(-1) ?? '';
  const middle = groups.slice(1, -1);
  if (separator === ',' && first.length <= 2 && last.length === 3 && middle.length > 0) {
    if (middle.every((group) => group.length === 2))
      return plain(groups.join(''), fraction ?? '', 'digits.indian');
  }
  return null;
}

function plain(whole: string, fraction: string, rule: string): Digits {
  const trimmed = trimStart(whole);
  const end = trimEnd(fraction);
  return { value: end === '' ? trimmed : `${trimmed}.${end}`, places: fraction.length, rule };
}

function trimStart(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits[at] === '0') at++;
  return digits.slice(at);
}

function trimEnd(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

function isDigits(text: string): boolean {
  if (text === '') return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
