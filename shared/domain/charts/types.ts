/**
 * A chart as data. The spec says what to draw and is what a workspace keeps; lines and marks are what the figures answer
 * now. Nothing on a chart is without its cell.
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { CellRef } from '../figures/types.ts';

export type ChartSpec = {
  readonly type: 'line' | 'bar';
  readonly title: string;
  /** Ids of series, in drawing order. */
  readonly series: readonly string[];
  /** The periods of the axis, ascending; one without a value is a gap. */
  readonly periods: readonly string[];
  /**
   * The units drawn: the first on the left axis, a second on the right one. Without it a chart of one unit draws that
   * one, and a chart of several refuses: one axis cannot hold dollars and yuan.
   */
  readonly units?: readonly string[] | undefined;
};

/** One cell of a line. */
export type ChartMark = {
  readonly cell: CellRef;
  /** Whole units; null where nobody states or derives a value. */
  readonly value: DecimalText | null;
  /** Currency, or what is measured where that is no money. */
  readonly unit: string;
  readonly bound: string;
  /** SDMX OBS_STATUS; of a derived value the least certain status among what it was made of. */
  readonly status: string;
  readonly derivation: string | null;
  /** What a derived value lacks. */
  readonly missing: readonly string[];
  /** Ids of the sources the value rests on, through derivations. */
  readonly sources: readonly string[];
};

/** One series over the spec's periods: as many marks as periods, in their order. */
export type ChartLine = {
  readonly seriesId: string;
  /** "Armenia – Russia, turnover". */
  readonly name: string;
  /** The same without what every line of the chart shares; unique in the chart. */
  readonly short: string;
  readonly marks: readonly ChartMark[];
};
