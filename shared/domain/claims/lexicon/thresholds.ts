/**
 * What a wording allows, as numbers an analyst can read and change. No standard exists for these: each verdict prints
 * the band it used. `of` says what the band measures.
 *
 * ratio: later value over earlier one. relative: stated factor or number times this. change: size of a change in
 * percent, whatever its direction. gap: distance of two values in percent of the smaller, or of two rates in points.
 * share: part of a whole in percent.
 */
import type { DecimalText } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';

export type Threshold = {
  readonly of: 'ratio' | 'relative' | 'change' | 'gap' | 'share';
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
};

const band = (of: Threshold['of'], low: DecimalText | null, high: DecimalText | null): Threshold => ({
  of,
  low,
  high,
});

export const DEFAULT_THRESHOLDS = {
  doubled: band('ratio', '1.9', '2.1'),
  nearly_doubled: band('ratio', '1.75', '2.01'),
  about_doubled: band('ratio', '1.8', '2.2'),
  more_than_doubled: band('ratio', '2', null),
  tripled: band('ratio', '2.85', '3.15'),
  more_than_tripled: band('ratio', '3', null),
  quadrupled: band('ratio', '3.8', '4.2'),
  quintupled: band('ratio', '4.5', '5.75'),
  halved: band('ratio', '0.45', '0.55'),
  more_than_halved: band('ratio', '0', '0.5'),
  nearly_halved: band('ratio', '0.495', '0.58'),
  // Any other factor, and any stated number with a hedge, times the number itself.
  times: band('relative', '0.95', '1.05'),
  nearly: band('relative', '0.875', '1.005'),
  about: band('relative', '0.9', '1.1'),
  fraction: band('relative', '0.9', '1.1'),
  slight: band('change', '0', '5'),
  modest: band('change', '0', '20'),
  moderate: band('change', '5', '50'),
  significant: band('change', '25', null),
  substantial: band('change', '15', null),
  sharp: band('change', '10', null),
  surge: band('change', '15', null),
  collapse: band('change', '40', null),
  flat: band('change', '0', '3'),
  double_digit: band('change', '10', '99.9'),
  slightly_apart: band('gap', '0', '5'),
  far_apart: band('gap', '25', null),
  majority: band('share', '50', '100'),
  vast_majority: band('share', '75', '100'),
  minority: band('share', '0', '50'),
  nearly_all: band('share', '85', '100'),
  negligible: band('share', '0', '5'),
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdId = keyof typeof DEFAULT_THRESHOLDS;
export type Thresholds = Readonly<Record<ThresholdId, Threshold>>;

export const bandOf = (thresholds: Thresholds, id: ThresholdId): Interval => ({
  low: thresholds[id].low,
  high: thresholds[id].high,
});
