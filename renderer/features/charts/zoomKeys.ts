import { placesWithin } from '#shared/domain/charts/dense/columnRuns.ts';
import type { PlotBox } from './echartsHost.ts';

/** The periods shown: from one to another. */
export type Window = readonly [from: number, to: number];

const FACTORS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2 };
/** Fewer periods than this are never shown. */
const LEAST = 9;

/** What is shown after a key: + and - zoom around a period, 0 shows all. Null when the key is none of these. */
export function windowAfter(
  key: string,
  box: PlotBox,
  periods: number,
  around: number | null,
): Window | null {
  if (key === '0') return [0, periods - 1];
  const factor = FACTORS[key];
  if (factor === undefined) return null;
  const [from, to] = placesWithin(box.across, box.width, periods);
  const span = Math.min(periods, Math.max(LEAST, Math.round((to - from + 1) * factor)));
  const middle = around !== null && around >= from && around <= to ? around : (from + to) / 2;
  return within(Math.round(middle - ((middle - from) / Math.max(1, to - from)) * span), span, periods);
}

/** What must be shown so that a period is in sight; null when it is. */
export function windowAround(box: PlotBox, periods: number, period: number): Window | null {
  const [from, to] = placesWithin(box.across, box.width, periods);
  if (period >= from && period <= to) return null;
  const span = to - from + 1;
  return within(period - Math.floor(span / 2), span, periods);
}

function within(from: number, span: number, periods: number): Window {
  const first = Math.min(Math.max(0, from), periods - span);
  return [first, first + span - 1];
}
