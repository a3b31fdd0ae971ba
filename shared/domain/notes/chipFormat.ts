/** How a number chip prints where its writer chose a unit and decimals, instead of three significant digits. */
import { type DecimalText, scale, toFixed } from '../../lib/decimal.ts';
import { formatFigure } from '../figures/formatFigure.ts';
import { withMinus } from '../figures/minusSign.ts';

const EXPONENTS = { full: 0, thousand: 3, mn: 6, bn: 9, trn: 12 } as const;
export type ChipUnit = keyof typeof EXPONENTS;
export const CHIP_UNITS = Object.keys(EXPONENTS) as readonly ChipUnit[];

export type ChipFormat = { readonly unit: ChipUnit; readonly decimals: number };

/** `bn.1`. */
export const formatSuffix = ({ unit, decimals }: ChipFormat): string => `${unit}.${decimals}`;

/** Reads `bn.1`; null when the text is none. */
export function parseFormat(text: string): ChipFormat | null {
  const [name, decimals, ...rest] = text.split('.');
  const unit = CHIP_UNITS.find((each) => each === name);
  if (unit === undefined || rest.length > 0 || !/^[0-6]$/.test(decimals ?? '')) return null;
  return { unit, decimals: Number(decimals) };
}

/** "12.41 bn USD"; for display only, rounded half up. */
export function printAs(value: DecimalText, currency: string | null, { unit, decimals }: ChipFormat): string {
  const digits = toFixed(scale(value, -EXPONENTS[unit]), decimals).replace(/^-?\d+/, (whole) =>
    whole.replace(/\B(?=(\d{3})+$)/g, ','),
  );
  return [withMinus(digits), unit === 'full' ? '' : unit, currency ?? '']
    .filter((word) => word !== '')
    .join(' ');
}

/** How to print under a choice; without one as figures print. */
export const printer =
  (format: ChipFormat | null) =>
  (value: DecimalText, currency: string | null): string =>
    format === null ? formatFigure(value, currency) : printAs(value, currency, format);
