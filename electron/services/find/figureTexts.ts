import { boundSign } from '#shared/domain/figures/boundSign.ts';
import type { CellValue } from '#shared/domain/figures/deriveCell.ts';
import type { FoundIn } from '#shared/domain/figures/find/findPattern.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { groupedDigits } from '#shared/domain/figures/groupedDigits.ts';
import type { Assertion } from '#shared/domain/figures/types.ts';
import type { CellView } from '#shared/ipc/shapes.ts';

/** What a statement reads of an assertion: value, currency, bound, words and unit as stated. */
export type StatedWords = readonly [
  value: string | null,
  currency: string | null,
  bound: string,
  words: string,
  unit: string,
];

const joined = (words: string, unit: string): string => `${words} ${unit}`.trim();

/** The words of a source and the unit they are in: "63 bn USD". */
export const statedText = ({ valueAsStated, unitAsStated }: Assertion): string =>
  joined(valueAsStated, unitAsStated);

/** The texts of a figure that hold all its digits, the source's own first: those a replacement may start from. */
export function exactTexts({ assertion, value }: CellValue): readonly string[] {
  const stated = assertion === null ? [] : [statedText(assertion)];
  return value === null ? stated : [...stated, value, groupedDigits(value)];
}

/** All a cell says: its words, its digits, and the rounded amount the grid prints. */
export const cellTexts = (shown: CellValue): FoundIn => withPrinted(exactTexts(shown), shown);

/** All an assertion would say if its cell showed it. */
export const assertedTexts = ([value, currency, bound, words, unit]: StatedWords): FoundIn =>
  withPrinted(value === null ? [joined(words, unit)] : [joined(words, unit), value, groupedDigits(value)], {
    value,
    currency,
    bound,
  });

/** All that an amount nobody states says: its digits, and as it is printed. */
export const amountTexts = (amount: Amount & { readonly value: string }): FoundIn =>
  withPrinted([amount.value, groupedDigits(amount.value)], amount);

/** All a calculated cell says. */
export const viewTexts = (cell: CellView): FoundIn =>
  cell.value === null
    ? { texts: [cell.statedAs ?? ''], value: null, currency: cell.currency }
    : amountTexts({ ...cell, value: cell.value });

type Amount = { readonly value: string | null; readonly currency: string | null; readonly bound: string };

function withPrinted(texts: readonly string[], { value, currency, bound }: Amount): FoundIn {
  if (value === null) return { texts, value, currency };
  const printed = `${boundSign(bound)}${formatFigure(value, null)}`;
  const both = currency === null ? [printed] : [printed, `${printed} ${currency}`];
  return { texts: [...texts, ...both], value, currency };
}
