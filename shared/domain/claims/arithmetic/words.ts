/** Numbers and intervals as a briefing writes them. For reading only; nothing is computed from them. */
import { absolute, compare, type DecimalText, toFixed } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { formatEnd, formatFigure } from '../../figures/formatFigure.ts';
import type { Measure } from '../types.ts';

/** "1.98", "27.9 points", "98.4 percent". */
export function numberWords(value: DecimalText, measure: Measure): string {
  if (measure.startsWith('money ')) return formatFigure(value, measure.slice(6));
  const text = short(value);
  if (measure === 'percent') return `${text} percent`;
  if (measure === 'points') return `${text} points`;
  return text;
}

/** "1.96 to 2.01", "62.5 to 63.5 bn USD", "500 mn to 1.5 bn USD", "at least 2", "at most 5 percent". */
export function intervalWords({ low, high }: Interval, measure: Measure): string {
  if (low === null && high === null) return 'any value';
  if (low === null) return `at most ${endWords(high ?? '0', measure)}`;
  if (high === null) return `at least ${endWords(low, measure)}`;
  const [from, to] = [endWords(low, measure), endWords(high, measure)];
  if (from === to) return numberWords(low, measure);
  return measure.startsWith('money ') ? rangeWords(from, to) : `${short(low)} to ${to}`;
}

/** Two printed amounts; what both end on, the currency alone or the magnitude too, is told once. */
export function rangeWords(from: string, to: string): string {
  const [own, others] = [from.split(' '), to.split(' ')];
  while (own.length > 1 && own.at(-1) === others.pop()) own.pop();
  return `${own.join(' ')} to ${to}`;
}

/** An end of an interval, and a value beside its interval: finer than a number, so that rounding closes none and puts none outside of it. */
export const endWords = (value: DecimalText, measure: Measure): string =>
  measure.startsWith('money ') ? formatEnd(value, measure.slice(6)) : numberWords(value, measure);

/** How amounts of a number's kind are printed. */
export const measureOf = (kind: string, currency: string | null): Measure =>
  kind === 'percent' ? 'percent' : currency === null ? 'plain' : `money ${currency}`;

/** Two places below ten, one below a thousand, none above; no trailing zeros. */
function short(value: DecimalText): string {
  const size = absolute(value);
  const places = compare(size, '10') < 0 ? 2 : compare(size, '1000') < 0 ? 1 : 0;
  const text = toFixed(value, places);
  const bare = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  return bare.replace(/\B(?=(\d{3})+$)/gu, places === 0 ? ',' : '');
}
