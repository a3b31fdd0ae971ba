import { toFixed } from '../../lib/decimal.ts';
import { boundSign } from '../figures/boundSign.ts';
import { formatEnd, formatFigure } from '../figures/formatFigure.ts';
import { withMinus } from '../figures/minusSign.ts';
import { markInterval } from './markInterval.ts';
import { markSign } from './markSign.ts';
import type { ChartLine, ChartMark } from './types.ts';

/** What a mark is worth, as printed everywhere: "≈7.30 bn USD"; "missing" where it is nothing. */
export const markValue = ({ value, unit, bound }: Pick<ChartMark, 'value' | 'unit' | 'bound'>): string =>
  value === null
    ? 'missing'
    : `${boundSign(bound)}${isRatio(unit) ? ratio(value, unit) : formatFigure(value, unit)}`;

/** The same where its unit is told elsewhere. */
export const markNumber = ({ value, unit, bound }: ChartMark): string =>
  value === null
    ? 'missing'
    : `${boundSign(bound)}${isRatio(unit) ? withMinus(toFixed(value, 1)) : formatFigure(value, null)}`;

/** Indices, growth, shares and ratios are no amounts: one place says enough. */
const isRatio = (unit: string): boolean =>
  unit.startsWith('%') || unit.startsWith('index') || unit === 'ratio';

function ratio(value: string, unit: string): string {
  const number = withMinus(toFixed(value, 1));
  if (unit === '%') return `${number}%`;
  if (unit === 'ratio') return `${number} times`;
  return unit.startsWith('%') ? `${number} ${unit}` : `${number} (${unit})`;
}

/** "5.25 to 5.35 bn USD" for a value that is no point; empty for one that is. */
export function intervalText(mark: ChartMark): string {
  const { unit } = mark;
  const { low, high } = markInterval(mark);
  if (low === null || high === null || low === high) return '';
  const print = (end: string): string => (isRatio(unit) ? withMinus(toFixed(end, 1)) : formatEnd(end, unit));
  const [from, to] = [print(low), print(high)];
  return from === to ? '' : `between ${from} and ${to}`;
}

/**
 * One mark in a sentence, for a tooltip and a screen reader: what it is, its value, its status, how it was made, what it
 * lacks and where it comes from.
 */
export function markText(
  line: Pick<ChartLine, 'name'>,
  mark: ChartMark,
  sourceNames: readonly string[],
): string {
  const what = `${mark.name ?? line.name}, ${mark.cell.period}: ${markValue(mark)}`;
  const lacks = mark.missing.length === 0 ? '' : `, lacks ${mark.missing.join(', ')}`;
  if (mark.value === null) return `${what}${lacks}.`;
  const { word } = markSign(mark);
  const status = `, ${word}`;
  const interval = intervalText(mark);
  const within = interval === '' ? '' : `, ${interval}`;
  const made = mark.derivation === null ? '' : ` (${mark.derivation})`;
  const sources = sourceNames.length === 0 ? '' : ` Source: ${[...new Set(sourceNames)].join('; ')}.`;
  const paragraphs = mark.paragraphs ?? [];
  const said = paragraphs.length === 0 ? '' : ` Paragraph: ${paragraphs.join('; ')}.`;
  return `${what}${within}${status}${made}${lacks}.${sources}${said}`;
}
