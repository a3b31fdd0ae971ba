/** A number as it is shown: digits with marks between them, a sign before or brackets around it. */
const SHOWN = /^[(+\-−–]?\s?\d[\d.,'’\s\u00a0\u202f]*\)?$/u;

/** Room for what a decimal loses as a binary number, in units of the last digit shown. */
const HALF = 0.500001;

/**
 * The number behind a cell that a spreadsheet shows rounded or with its thousands apart ("1,234.57" for 1234.5678), in a notation
 * with one reading; null where the cell shows anything else than that number: a code, a date, a percent, millions.
 */
export function exactText(shown: string, exact: string | null): string | null {
  const text = shown.trim();
  if (exact === null || !/^-?\d+(\.\d+)?$/.test(exact) || !SHOWN.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '');
  // "0101" is a code, "0.5" none.
  if (/^0\d/.test(text.replace(/^\D+/, ''))) return null;
  const decimals = (/[.,](\d+)\D*$/.exec(text)?.[1] ?? '').length;
  const size = Math.abs(Number(exact));
  const isShown = [...new Set([0, decimals])].some(
    (places) => Math.abs(Number(digits) / 10 ** places - size) <= HALF / 10 ** places,
  );
  return isShown ? withoutDoubt(exact) : null;
}

/** Three decimals behind up to three digits could be thousands. */
const withoutDoubt = (exact: string): string => (/^-?\d{1,3}\.\d{3}$/.test(exact) ? `${exact}0` : exact);
