/**
 * The figures of a workspace. A series says what is measured, a cell is one series at one period, an assertion is one
 * value somebody claims for a cell. A cell may hold many that disagree; a choice says which one is shown, and why.
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { Bound } from '../reading/types.ts';

/**
 * Always seen from the series' area, whoever reports. Turnover is derived where nobody states it. Population is no trade: how
 * many people an area has, stated beside its trade (with the world as its counterpart) for amounts a head.
 */
export const FLOWS = ['exports', 'imports', 're_exports', 're_imports', 'turnover', 'population'] as const;
export type Flow = (typeof FLOWS)[number];

/** The measure that is money. */
export const TRADE_VALUE = 'trade_value';
/** What a flow measures unless something else is said. */
export const measureOf = (flow: Flow): string => (flow === 'population' ? 'population' : TRADE_VALUE);
/** The counterpart of what has none. */
export const WORLD = 'W00';

/** A annual, S half-year, Q quarter, M month (SDMX FREQ). */
export const FREQUENCIES = ['A', 'S', 'Q', 'M'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const VALUATIONS = ['FOB', 'CIF', 'unknown'] as const;
export type Valuation = (typeof VALUATIONS)[number];
/** Where a reporter's re-exports are: inside its exports, or counted beside them. */
export const RE_EXPORTS = ['inside', 'beside'] as const;
export type ReExports = (typeof RE_EXPORTS)[number];

/** SDMX OBS_STATUS: normal, estimated, forecast, provisional, missing, break. */
export const OBS_STATUSES = ['A', 'E', 'F', 'P', 'M', 'B'] as const;
export type ObsStatus = (typeof OBS_STATUSES)[number];

export type SeriesKey = {
  /** ISO 3166-1 alpha-3, or the id of an area group. */
  readonly area: string;
  readonly counterpart: string;
  readonly flow: Flow;
  /** Product code as text ("TOTAL", "0101"); never a number. */
  readonly product: string;
  /** Classification and revision ("HS", "H5", "CN8"); "" for TOTAL. */
  readonly productRevision: string;
  readonly frequency: Frequency;
  /** "trade_value" unless the series measures something else ("net_weight"). */
  readonly measure: string;
};

export type CellRef = { readonly seriesId: string; readonly period: string };

/** What somebody states of a cell, apart from where it is kept. */
export type StatedFigure = {
  /** Whole units of `currency`, as stated: nothing is converted. Null when stated in no readable number. */
  readonly value: DecimalText | null;
  /** The rounding interval of the written digits. */
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly valueAsStated: string;
  readonly unitAsStated: string;
  /** ISO 4217; null where none is named. */
  readonly currency: string | null;
  readonly valuation: Valuation;
  /** Whose statistic: ISO 3166-1 alpha-3, or "" when nobody's. */
  readonly reporter: string;
  readonly status: ObsStatus;
  readonly bound: Bound;
  readonly note: string;
  /** The row's own id in the file it came from ("TF-0001"), or "". */
  readonly externalId: string;
};

export type Assertion = StatedFigure & {
  readonly id: string;
  readonly seriesId: string;
  readonly period: string;
  readonly sourceId: string;
};

/** Canonical text of a cell's reference, `ser12@2024`. */
export const cellText = (cell: CellRef): string => `${cell.seriesId}@${cell.period}`;

/** Reads `ser12@2024`; null when the text is no cell reference. */
export function parseCell(text: string): CellRef | null {
  const match = /^(ser\d+)@(\S+)$/.exec(text);
  return match?.[1] && match[2] ? { seriesId: match[1], period: match[2] } : null;
}
