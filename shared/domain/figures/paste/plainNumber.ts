/** A pasted number in the notation in which one is typed, so that a sheet reads it as what its origin meant. */
import { readNumber } from '../../reading/number/readNumber.ts';

/** `typed` is what comes from a sheet itself, and is read as it stands. */
export const BLOCK_DECIMALS = ['typed', 'ask', 'point', 'comma'] as const;
export type BlockDecimal = (typeof BLOCK_DECIMALS)[number];

export type PlainNumber =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string };

/** Languages that write a decimal comma, the first of which that reads a text decides. */
const WITH_COMMA = ['de', 'ru'] as const;

/**
 * The text as somebody would type it, with a decimal point. A number with two readings is refused unless its decimal mark is said; what is
 * no number is left as it is, for the column to refuse.
 *
 * @example plainNumber('1.234,5 mn', 'ask') // 1234.5 mn
 */
export function plainNumber(text: string, decimal: BlockDecimal): PlainNumber {
  if (decimal === 'typed' || decimal === 'point') return { ok: true, text };
  return decimal === 'comma' ? fromComma(text) : fromUnknown(text);
}

function fromUnknown(text: string): PlainNumber {
  const { state, readings } = readNumber(text, { locale: null });
  if (state === 'ambiguous') {
    const values = readings.map(({ value, low, high }) => value ?? `${low} to ${high}`);
    return {
      ok: false,
      why: `"${text}" can be read as ${values.join(' or as ')}. Say which mark is the decimal one.`,
    };
  }
  if (state !== 'read' || valueIn(text, 'en') === readings[0]?.value) return { ok: true, text };
  return fromComma(text);
}

/** The digits of a number with the marks between them. */
const DIGITS = /\d(?:[\d.,\s'\u00a0\u202f]*\d)?/;

function fromComma(text: string): PlainNumber {
  const [digits] = DIGITS.exec(text) ?? [];
  // Words, dashes and whole numbers without marks have no decimal mark to be wrong about.
  if (digits === undefined || !/[.,]/.test(digits)) return { ok: true, text };
  const plain = digits.replaceAll(/[.\s'\u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(',', '.');
  const meant = WITH_COMMA.map((locale) => valueIn(digits, locale)).find((value) => value !== null);
  return meant !== undefined && valueIn(plain, 'en') === meant
    ? { ok: true, text: text.replace(digits, plain) }
    : { ok: false, why: `"${text}" is no number with a decimal comma.` };
}

type Locale = 'en' | (typeof WITH_COMMA)[number];

function valueIn(text: string, locale: Locale): string | null {
  const { state, readings } = readNumber(text, { locale });
  return state === 'read' ? (readings[0]?.value ?? null) : null;
}
