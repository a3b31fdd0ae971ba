import { isPlainUnit } from '#shared/domain/figures/calculated/printPoint.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { withMinus } from '#shared/domain/figures/minusSign.ts';
import type { RangeSums, UnitSums } from '#shared/domain/figures/rangeSums.ts';
import { divide, toFixed } from '#shared/lib/decimal.ts';
import { figuresText } from '../../strings/figuresText.ts';

const words = figuresText.stats;

/**
 * Count, sum, mean, least and greatest of some cells, as the status bar prints them; empty for fewer than two.
 * Money of two currencies is never added: then each currency has its own. Percents, indices, ratios and rates are never added at all.
 *
 * @param what `figure` says of cells that say nothing that they are without a figure
 */
export function rangeStats({ cells, stated, derived, units }: RangeSums, what: 'figure' | 'field'): string {
  if (cells < 2) return '';
  const counted = what === 'figure' ? words.count : words.countFields;
  return [
    `${counted(stated, cells - stated)}${derived > 0 ? words.derived(derived) : ''}`,
    ...units.map((unit) => statsOf(unit, units.length > 1)),
  ].join(' · ');
}

function statsOf({ unit, isAdded, count, sum, least, greatest }: UnitSums, isOneOfSeveral: boolean): string {
  if (!isAdded) {
    const print = (value: string): string =>
      isMoney(unit) ? formatFigure(value, null) : withMinus(isPlainUnit(unit) ? toFixed(value, 1) : value);
    return words.between(print(least), print(greatest), unit ?? '');
  }
  const print = (value: string): string => formatFigure(value, unit);
  if (isOneOfSeveral) return words.sum(print(sum));
  return [
    words.sum(print(sum)),
    words.mean(print(divide(sum, String(count)))),
    words.min(print(least)),
    words.max(print(greatest)),
  ].join(' · ');
}

const isMoney = (unit: string | null): boolean => /^[A-Z]{3}$/.test(unit ?? '');
