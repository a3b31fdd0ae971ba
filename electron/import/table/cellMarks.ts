/** What stands in a cell beside its number, and whether it looks like a number at all. */
import { digitMeanings } from '#shared/domain/reading/number/tokens/convention.ts';

export type MarkedCell = {
  /** The cell without its footnote marks. */
  readonly text: string;
  /** "*", "¹", "(p)"; "" when there is none. */
  readonly mark: string;
};

const MARK = /\s*([*†‡§¹²³⁰⁴-⁹]+|\[[\da-z]{1,2}\]|\((?:[a-z]|\d{1,2})\))$/iu;

/** What most cells end with, and no mark does. */
const PLAIN_END = /[\da-z]$/i;

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

/** Says that there is no value. An empty cell does too, but is no sign of a column of values. */
export const isMissingMark = (text: string): boolean => MISSING.has(text.toLowerCase());

/** Digits with separators, a sign, brackets or a currency sign around them. */
export function digitsOf(text: string): string | null {
  const plain = text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[’ʼ]/g, "'")
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
