/**
 * A chart as data. The spec says what to draw and is what a workspace keeps; lines and marks are what the figures answer
 * now. Nothing on a chart is without its cell.
 */
import type { DecimalText } from '../../lib/decimal.ts';
import type { CellRef, SeriesKey } from '../figures/types.ts';
import type { Bound } from '../reading/types.ts';

/** Kinds of charts; `mirror` draws one line for each side that reports the same trade. */
export const CHART_KINDS = [
  'line',
  'bar',
  'stacked',
  'slope',
  'multiples',
  'scatter',
  'heat',
  'waterfall',
  'tornado',
  'mirror',
  'map',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What is drawn instead of the values: against a base period, against the period before, of the sum of the rows. */
export type Transform =
  | { readonly kind: 'index'; readonly base: string }
  /** None where the reporter changes inside it, unless that was confirmed. */
  | { readonly kind: 'growth'; readonly anyReporter?: boolean | undefined }
  | { readonly kind: 'share' };

/** What one unit was worth in another in a period, and who says so. */
export type ChartRate = {
  readonly from: string;
  readonly to: string;
  readonly period: string;
  readonly value: DecimalText;
  /** "0.14 USD for 1 CNY (IMF, 2024)". */
  readonly name: string;
  /** Id of the source that states it. */
  readonly source: string;
};

/** Values of other units turned into one. */
export type Conversion = {
  readonly to: string;
  /** The rates of the workspace; found again each time a chart is drawn, never kept. */
  readonly rates?: readonly ChartRate[] | undefined;
};

/** What a scatter draws across: of the same areas another flow, partner, product or measure. */
export type Across = Omit<SeriesKey, 'area' | 'frequency'> & {
  /** What stands across and what up, in words; found again each time a chart is drawn, never kept. */
  readonly names?: readonly [across: string, up: string] | undefined;
};

/** Words at a period, tied to what they rest on: a paragraph of an article, or an event. */
export type Annotation = {
  readonly period: string;
  readonly text: string;
  /** Id of the link whose paragraph says it. */
  readonly link?: string | undefined;
  /** Id of the event it is about. */
  readonly event?: string | undefined;
  /** What it rests on, in words; found again each time a chart is drawn, never kept. */
  readonly cites?: string | undefined;
};

export type ChartSpec = {
  /** 2 where the spec uses anything the first version of specs did not have. */
  readonly version?: 2 | undefined;
  readonly type: ChartKind;
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
  readonly convert?: Conversion | undefined;
  /** Of a scatter of one period: what is drawn across. Without it the first of two periods is. */
  readonly across?: Across | undefined;
  readonly transform?: Transform | undefined;
  /** A logarithmic axis; refused for bars, whose length would mean nothing. */
  readonly log?: boolean | undefined;
  /** Why the axis may start elsewhere than at zero; without a reason it never does. */
  readonly cutAxis?: string | undefined;
  /** A scenario that lies over the values; its title is found again each time a chart is drawn, never kept. */
  readonly scenario?: { readonly id: string; readonly title?: string | undefined } | undefined;
  /** Whether the events of the lines' countries stand over the lines. */
  readonly events?: boolean | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
  /** Ids of sources left out by choice: what rests on one of them is not drawn. */
  readonly without?: readonly string[] | undefined;
};

/** An event as a chart marks it. */
export type ChartEvent = {
  readonly id: string;
  readonly date: string;
  readonly area: string;
  readonly title: string;
};

/** One cell of a line. */
export type ChartMark = {
  readonly cell: CellRef;
  /** Of a mark that is no cell of its line's series: what it is. */
  readonly name?: string | undefined;
  /** Whole units; null where nobody states or derives a value. */
  readonly value: DecimalText | null;
  /** Currency, or what is measured where that is no money. */
  readonly unit: string;
  readonly bound: Bound;
  /** SDMX OBS_STATUS; of a derived value the least certain status among what it was made of. */
  readonly status: string;
  readonly derivation: string | null;
  /** What a derived value lacks. */
  readonly missing: readonly string[];
  /** Ids of the sources the value rests on, through derivations. */
  readonly sources: readonly string[];
  /** Ends of what a value that is no point can be. */
  readonly low?: DecimalText | null | undefined;
  readonly high?: DecimalText | null | undefined;
  /** Who says it: the area's own statistic or nobody's (absent), its partner, or somebody quoted. */
  readonly origin?: 'mirror' | 'quoted' | undefined;
  /** Codes of those whose statistics it rests on; "" is nobody named. Absent where that is not known. */
  readonly reporters?: readonly string[] | undefined;
  /** What its source notes about it. */
  readonly note?: string | undefined;
  /** The paragraphs that speak of it ("d1 body ¶ 3"). */
  readonly paragraphs?: readonly string[] | undefined;
  /** The value before a transform, as printed. */
  readonly before?: string | undefined;
};

/** One series over the spec's periods: as many marks as columns, in their order. */
export type ChartLine = {
  readonly seriesId: string;
  /** "Armenia – Russia, turnover". */
  readonly name: string;
  /** The same without what every line of the chart shares; unique in the chart. */
  readonly short: string;
  /** ISO 3166-1 alpha-3, by which a map knows it; absent where a row is of no one area. */
  readonly area?: string | undefined;
  /** Whose statistic a line of a mirror chart is; several lines then have one series. */
  readonly reporter?: string | undefined;
  /** The scenario that the line's marks are of; several lines then have one series. */
  readonly overlay?: string | undefined;
  readonly marks: readonly ChartMark[];
};

/** The heads of a chart's columns: its periods, or what a scatter draws across and up. */
export const columnsOf = ({ periods, across }: Pick<ChartSpec, 'periods' | 'across'>): readonly string[] =>
  across === undefined ? periods : (across.names ?? ['across', 'up']);
