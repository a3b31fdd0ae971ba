/** Charts as they travel between window and main process. */
import * as z from 'zod';
import { CHART_THEMES } from '../domain/charts/palette.ts';
import { CHART_KINDS } from '../domain/charts/types.ts';
import { FLOWS } from '../domain/figures/types.ts';
import { BOUNDS } from '../domain/reading/types.ts';
import { cellRef, decimal, id, period } from './shapes.ts';

const across = z.object({
  flow: z.enum(FLOWS),
  counterpart: z.string().min(1).max(64),
  product: z.string().max(64),
  productRevision: z.string().max(64),
  measure: z.string().min(1).max(64),
  names: z.tuple([z.string(), z.string()]).optional(),
});

export const chartSpec = z.object({
  version: z.literal(2).optional(),
  type: z.enum(CHART_KINDS),
  title: z.string().max(500),
  series: z.array(id).max(200),
  periods: z.array(period).max(3000),
  /** The units drawn, left axis first; needed only where the values have several. */
  units: z.array(z.string().max(64)).max(2).optional(),
  /** A unit that values of others are turned into, at the rates of the workspace. */
  convert: z
    .object({
      to: z.string().trim().min(1).max(64),
      rates: z
        .array(
          z.object({
            from: z.string(),
            to: z.string(),
            period,
            value: decimal,
            name: z.string(),
            source: id,
          }),
        )
        .optional(),
    })
    .optional(),
  /** What a scatter of one period draws across. */
  across: across.optional(),
  transform: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('index'), base: period }),
      z.object({ kind: z.literal('growth'), anyReporter: z.boolean().optional() }),
      z.object({ kind: z.literal('share') }),
    ])
    .optional(),
  log: z.boolean().optional(),
  /** Why an axis may start elsewhere than at zero. */
  cutAxis: z.string().trim().min(1).max(300).optional(),
  /** A scenario that lies over the values. */
  scenario: z.object({ id, title: z.string().optional() }).optional(),
  events: z.boolean().optional(),
  annotations: z
    .array(
      z.object({
        period,
        text: z.string().min(1).max(200),
        link: id.optional(),
        event: id.optional(),
        cites: z.string().optional(),
      }),
    )
    .max(50)
    .optional(),
  /** Sources left out by choice. */
  without: z.array(id).max(200).optional(),
});
export type ChartSpec = z.infer<typeof chartSpec>;

/** The colours of an exported picture; light where none is named. */
export const chartTheme = z.enum(CHART_THEMES).optional();

/** A cell on a chart: nothing there is without its cell. */
const chartMark = z.object({
  cell: cellRef,
  value: decimal.nullable(),
  unit: z.string(),
  bound: z.enum(BOUNDS),
  status: z.string(),
  derivation: z.string().nullable(),
  missing: z.array(z.string()).readonly(),
  sources: z.array(id).readonly(),
  low: decimal.nullable().optional(),
  high: decimal.nullable().optional(),
  origin: z.enum(['mirror', 'quoted']).optional(),
  reporters: z.array(z.string()).readonly().optional(),
  name: z.string().optional(),
  note: z.string().optional(),
  paragraphs: z.array(z.string()).readonly().optional(),
});
export const chartView = z.object({
  id: id.nullable(),
  spec: chartSpec,
  lines: z
    .array(
      z.object({
        seriesId: id,
        name: z.string(),
        short: z.string(),
        area: z.string().optional(),
        reporter: z.string().optional(),
        overlay: z.string().optional(),
        marks: z.array(chartMark).readonly(),
      }),
    )
    .readonly(),
  /** Events of the lines' countries, where the spec asks for them. */
  events: z.array(z.object({ id, date: z.string(), area: z.string(), title: z.string() })),
  /** The sources of the marks, each once, in the order they are met. */
  sources: z.array(z.object({ id, name: z.string(), title: z.string() })),
  /** Sources that the spec leaves out, so that they can be taken in again. */
  leftOut: z.array(z.object({ id, name: z.string(), title: z.string() })),
  /** The paragraphs and events that a note over the chart can rest on. */
  grounds: z.array(z.object({ kind: z.enum(['link', 'event']), id, text: z.string() })),
  /** Publishers of the sources of what is drawn, each once; empty when nothing is. */
  sourceLine: z.string(),
  /** Series of the spec that the workspace no longer holds. */
  gone: z.array(id),
  /** What a scatter of these rows could draw across, those of the most areas first. */
  acrossChoices: z.array(z.object({ across, name: z.string() })),
  /** Where the values have several units: what each of these could be turned into, and at which rates. */
  conversions: z.array(
    z.object({
      to: z.string(),
      /** Each rate that would be used, by name. */
      rates: z.array(z.string()),
      /** Units and periods for which nobody stated one ("CNY 2020"). */
      lacking: z.array(z.string()),
    }),
  ),
  /** Every period the axis could have. */
  range: z.array(period),
});
export type ChartView = z.infer<typeof chartView>;

/** How a sentence is read as a chart; without a spec the last sentence says what is missing. */
export const chartReading = z.object({ spec: chartSpec.nullable(), told: z.array(z.string()) });
export type ChartReading = z.infer<typeof chartReading>;
