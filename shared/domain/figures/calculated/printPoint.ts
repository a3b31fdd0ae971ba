import { type DecimalText, toFixed } from '../../../lib/decimal.ts';
import { formatFigure } from '../formatFigure.ts';
import { withMinus } from '../minusSign.ts';

/** Units that are no amount of something. */
const PLAIN_UNITS: ReadonlySet<string> = new Set(['%', 'index', 'ratio']);

/** Whether a calculated value of that unit is a percent, an index or a ratio, not an amount. */
export const isPlainUnit = (unit: string | null): boolean => unit !== null && PLAIN_UNITS.has(unit);

type Point = {
  readonly value: DecimalText | null;
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly unit: string;
};

/** A calculated value, a percent or an index with one decimal as grids have it, with the interval that the rounding of its parts leaves, where that is wide enough to see. */
export function printPoint({ value, low, high, unit }: Point): string {
  if (value === null) return '–';
  const one = (text: string): string =>
    isPlainUnit(unit) ? withMinus(toFixed(text, unit === 'ratio' ? 2 : 1)) : formatFigure(text, null);
  const ends =
    low === null || high === null || one(low) === one(high) ? '' : ` (${one(low)} to ${one(high)})`;
  const said =
    unit === '%'
      ? `${one(value)}%`
      : unit === 'index'
        ? `index ${one(value)}`
        : `${one(value)} ${unit}`.trim();
  return `${said}${ends}`;
}
