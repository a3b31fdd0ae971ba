/** What stands in a cell beside its number, and whether it looks like a number at all. */
import type { ObsStatus } from '#shared/domain/figures/types.ts';
import { digitMeanings } from '#shared/domain/reading/number/tokens/convention.ts';
import { readUnit } from '../cells/statedUnit.ts';

export type MarkedCell = {
  /** The cell without its footnote marks. */
  readonly text: string;
  /** "*", "¹", "(p)"; "" when there is none. */
  readonly mark: string;
};

/** Flags of statistics stand behind the number as one letter; "b", "k", "m" and "t" there are magnitudes and no flags. */
const MARK =
  /\s*([*†‡§]+|[¹²³⁰⁴-⁹\u02b0-\u02b8\u02e1-\u02e3\u1d43-\u1d6a\u1d9c-\u1dbfⁱⁿ]+⁾?|(?<=\s)(?:[a-z]|\d{1,2})\)|\[[\da-z]{1,2}\]|\((?:[a-z]{1,2}|\d{1,2})\)|(?<=[\d ])[cdefinprsuz])$/iu;

/** What most cells end with, and no mark does. */
const PLAIN_END = /\d$/;

/** @example withoutMarks('1 234*') // { text: '1 234', mark: '*' } */
export function withoutMarks(cell: string): MarkedCell {
  const text = cell.trim();
  if (PLAIN_END.test(text)) return { text, mark: '' };
  const match = MARK.exec(text);
  const rest = match === null ? '' : text.slice(0, match.index);
  return match === null || !/\d$/.test(rest) ? { text, mark: '' } : { text: rest, mark: match[1] ?? '' };
}

const MISSING = new Set([
  '–',
  '—',
  '-',
  '--',
  '−',
  '...',
  '…',
  '..',
  '.',
  ':',
  'n/a',
  'na',
  'n.a.',
  'н/д',
  'н.д.',
  'нд',
  'k.a.',
  'n.d.',
  'nd',
  'c',
  'x',
  'null',
  'none',
]);

/** Says that there is no value, a flag behind it or not (": c"). An empty cell does too, but is no sign of a column of values. */
export const isMissingMark = (text: string): boolean =>
  MISSING.has(text.toLowerCase()) || /^:\s?[a-z]{1,2}$/.test(text);

/**
 * The status that a mark beside a number says by custom ("p" provisional, "e" estimated); null where it says none. Letters
 * without brackets are flags ("bp": a break, provisional), of which the first that says one counts.
 */
export function statusOfMark(mark: string): ObsStatus | null {
  if (/^[a-z]+$/i.test(mark))
    return (/[pefb]/i.exec(mark)?.[0].toUpperCase() as ObsStatus | undefined) ?? null;
  const letter = mark.replace(/[()[\]]/g, '').toUpperCase();
  return letter === 'P' || letter === 'E' || letter === 'F' ? letter : null;
}

/** Digits with signs around them, before a word of magnitude or a currency or not: "2,1 Mrd.", "$63 bn". */
export function amountDigits(text: string): string | null {
  const alone = digitsOf(text);
  if (alone !== null) return alone;
  const match = /^(.*\d)\s*(\p{L}[\p{L}. $€]*)$/u.exec(text);
  const unit = match === null ? null : readUnit(match[2] ?? '');
  return unit === null ? null : digitsOf((match?.[1] ?? '').replace(/^(?:US|USD|EUR)\s?(?=[\d$])/, ''));
}

/** Digits with separators, a sign, a bound ("<0.1"), brackets or a currency sign around them. */
export function digitsOf(text: string): string | null {
  const plain = text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/^(?:[<>]=?|[≤≥~≈])\s*/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^[-+−–$€£₽]\s?/, '')
    .replace(/\s?[-$€£₽%]$/, '');
  return /^\d[\d., ']*$/.test(plain) && /\d$/.test(plain) ? plain : null;
}

/** The number of decimal conventions under which the digits are a number, and which. */
export function conventionsOf(digits: string): {
  readonly point: string | null;
  readonly comma: string | null;
} {
  const point = digitMeanings(digits, POINT)[0]?.value ?? null;
  const comma = digitMeanings(digits, COMMA)[0]?.value ?? null;
  return { point, comma };
}

const POINT = { decimal: '.', groups: ", '" } as const;
const COMMA = { decimal: ',', groups: ". '" } as const;
