import { boundSign } from '../figures/boundSign.ts';
import { formatFigure } from '../figures/formatFigure.ts';
import { markSign } from './markSign.ts';
import type { ChartLine, ChartMark } from './types.ts';

/** What a mark is worth, as printed everywhere: "≈7.30 bn USD"; "missing" where it is nothing. */
export const markValue = ({ value, unit, bound }: ChartMark): string =>
  value === null ? 'missing' : `${boundSign(bound)}${formatFigure(value, unit)}`;

/**
 * One mark in a sentence, for a tooltip and a screen reader: what it is, its value, its status, how it was made, what it
 * lacks and where it comes from.
 */
export function markText(
  line: Pick<ChartLine, 'name'>,
  mark: ChartMark,
  sourceNames: readonly string[],
): string {
  const what = `${line.name}, ${mark.cell.period}: ${markValue(mark)}`;
  const lacks = mark.missing.length === 0 ? '' : `, lacks ${mark.missing.join(', ')}`;
  if (mark.value === null) return `${what}${lacks}.`;
  const { word } = markSign(mark);
  const status = word === 'reported' ? '' : `, ${word}`;
  const made = mark.derivation === null ? '' : ` (${mark.derivation})`;
  const sources = sourceNames.length === 0 ? '' : ` Source: ${sourceNames.join('; ')}.`;
  return `${what}${status}${made}${lacks}.${sources}`;
}
