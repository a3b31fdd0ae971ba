import { isPlainUnit } from '#shared/domain/figures/calculated/printPoint.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { CellView } from '#shared/ipc/shapes.ts';
import { compare, divide, sum, toFixed } from '#shared/lib/decimal.ts';
import { figuresText } from '../../strings/figuresText.ts';

/**
 * Count, sum, mean, least and greatest of some cells, as the status bar prints them; empty for fewer than two figures.
 * Money of two currencies is never added: then each currency has its own. Percents, indices and ratios are never added at all.
 */
export function rangeStats(cells: readonly (CellView | undefined)[], total: number): string {
  const byCurrency = new Map<string | null, string[]>();
  for (const cell of cells) {
    if (cell === undefined || cell.value === null) continue;
    const values = byCurrency.get(cell.currency) ?? [];
    values.push(cell.value);
    byCurrency.set(cell.currency, values);
  }
  if (total < 2) return '';
  const stated = [...byCurrency.values()].reduce((count, values) => count + values.length, 0);
  const derived = cells.filter((cell) => cell?.value != null && cell.derivation !== null).length;
  const words = figuresText.stats;
  return [
    `${words.count(stated, total - stated)}${derived > 0 ? words.derived(derived) : ''}`,
    ...[...byCurrency].map(([currency, values]) => statsOf(values, currency, byCurrency.size > 1)),
  ].join(' · ');
}

function statsOf(values: readonly string[], currency: string | null, isOneOfSeveral: boolean): string {
  const words = figuresText.stats;
  const sorted = [...values].sort(compare);
  if (isPlainUnit(currency))
    return words.between(toFixed(sorted[0] ?? '0', 1), toFixed(sorted.at(-1) ?? '0', 1), currency ?? '');
  const print = (value: string): string => formatFigure(value, currency);
  const whole = sum(values);
  if (isOneOfSeveral) return words.sum(print(whole));
  return [
    words.sum(print(whole)),
    words.mean(print(divide(whole, String(values.length)))),
    words.min(print(sorted[0] ?? whole)),
    words.max(print(sorted.at(-1) ?? whole)),
  ].join(' · ');
}
