/**
 * Both sides of one flow: what the exporter reports, what the importer reports, and what lies between them. Exports are
 * mostly counted without freight and insurance (FOB), imports with them (CIF); a factor that somebody states takes that
 * part out of the gap. What a valuation is, and whether exports hold re-exports, is asked and never assumed.
 */
import { add, type DecimalText, divide, isZero, multiply, subtract } from '../../lib/decimal.ts';
import type { Interval } from '../../lib/interval.ts';
import { differenceOf, quotient, shifted, sumOf, times } from '../../lib/intervalArithmetic.ts';
import type { CellValue } from './deriveCell.ts';
import type { ReExports, Valuation } from './types.ts';

/** A value that was computed, with everything it can be. */
export type Computed = { readonly value: DecimalText; readonly interval: Interval };

/** Why a factor was not used on a gap. */
export type FactorRefusal =
  | 'no factor'
  | 'exporter unknown'
  | 'importer unknown'
  | 'exporter CIF'
  | 'importer FOB';

export type MirrorGap = {
  /** The importer's figure minus the exporter's. */
  readonly gap: Computed;
  /** The gap in percent of the exporter's figure; null where that may be zero or less. */
  readonly percent: Computed | null;
  /** The same once the exporter's figure is multiplied by the factor. */
  readonly after: Computed | null;
  readonly afterPercent: Computed | null;
  /** Null where the factor was used. */
  readonly refusal: FactorRefusal | null;
};

/** What lies between two reports of one flow; null where one of them is missing or they are in two currencies. */
export function mirrorGap(
  exporter: CellValue,
  importer: CellValue,
  factor: DecimalText | null,
): MirrorGap | null {
  const [out, into] = [computed(exporter), computed(importer)];
  if (out === null || into === null || exporter.currency !== importer.currency) return null;
  const refusal = refusalOf(exporter.assertion?.valuation, importer.assertion?.valuation, factor);
  const landed =
    refusal !== null || factor === null
      ? null
      : { value: multiply(out.value, factor), interval: times(out.interval, factor) };
  return {
    gap: minus(into, out),
    percent: percentOver(into, out),
    after: landed === null ? null : minus(into, landed),
    afterPercent: landed === null ? null : percentOver(into, landed),
    refusal,
  };
}

/** The unit of one FOB in trade from one area to another, whose rate in CIF is the factor of this pair alone. */
export const pairUnit = (exporter: string, importer: string): string => `FOB ${exporter} to ${importer}`;

/** The importer's figure minus the exporter's with its re-exports, and without them; null where that is not known. */
export type ReExportGaps = { readonly included: Computed | null; readonly excluded: Computed | null };

/** What re-exports make of a gap once it is settled where they are; what is not stated is not taken off or added. */
export function reExportGaps(
  exporter: CellValue,
  importer: CellValue,
  again: CellValue,
  where: ReExports | null,
): ReExportGaps {
  const [out, into, more] = [computed(exporter), computed(importer), computed(again)];
  if (where === null || out === null || into === null || exporter.currency !== importer.currency)
    return { included: null, excluded: null };
  const stated = minus(into, out);
  const isKnown = more !== null && again.currency === exporter.currency;
  const moved = !isKnown ? null : minus(into, where === 'inside' ? minus(out, more) : plus(out, more));
  return where === 'inside' ? { included: stated, excluded: moved } : { included: moved, excluded: stated };
}

/** The change between two reports of one reporter in percent; null where it has no meaning. */
export function mirrorGrowth(now: CellValue, before: CellValue): Computed | null {
  const [a, b] = [computed(now), computed(before)];
  return a === null || b === null || now.currency !== before.currency ? null : percentOver(a, b);
}

function refusalOf(
  exporter: Valuation | undefined,
  importer: Valuation | undefined,
  factor: DecimalText | null,
): FactorRefusal | null {
  if (factor === null) return 'no factor';
  if (exporter === 'CIF') return 'exporter CIF';
  if (importer === 'FOB') return 'importer FOB';
  if (exporter !== 'FOB') return 'exporter unknown';
  return importer === 'CIF' ? null : 'importer unknown';
}

const computed = ({ value, low, high }: CellValue): Computed | null =>
  value === null ? null : { value, interval: { low: low ?? value, high: high ?? value } };

const plus = (a: Computed, b: Computed): Computed => ({
  value: add(a.value, b.value),
  interval: sumOf(a.interval, b.interval),
});

const minus = (a: Computed, b: Computed): Computed => ({
  value: subtract(a.value, b.value),
  interval: differenceOf(a.interval, b.interval),
});

/** How much `a` is over `b`, in percent of `b`. */
function percentOver(a: Computed, b: Computed): Computed | null {
  const interval = isZero(b.value) ? null : quotient(a.interval, b.interval);
  if (interval === null) return null;
  return {
    value: subtract(multiply(divide(a.value, b.value), '100'), '100'),
    interval: shifted(times(interval, '100'), '-100'),
  };
}
