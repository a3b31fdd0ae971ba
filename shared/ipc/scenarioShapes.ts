/** Scenarios: what an analyst assumes, and the model that window and command line compute from. */
import * as z from 'zod';
import { FLOWS, FREQUENCIES } from '../domain/figures/types.ts';
import { MOST_DRAWS } from '../domain/scenarios/monteCarlo.ts';
import { ASSUMPTION_KINDS, REFUSALS } from '../domain/scenarios/types.ts';
import { cellRef, id, period } from './shapes.ts';

const code = z.string().min(1).max(64);
const decimal = z.string().max(60);
const place = z.object({
  area: code,
  counterpart: code,
  flow: z.enum(FLOWS),
  product: z.string().min(1).max(32),
  productRevision: z.string().max(16),
  frequency: z.enum(FREQUENCIES),
  measure: code,
  period,
});

const spread = z.union([
  z.object({ kind: z.enum(['interval', 'uniform']), low: decimal, high: decimal }),
  z.object({ kind: z.literal('triangular'), low: decimal, mode: decimal, high: decimal }),
]);

const cited = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('analyst') }),
  z.object({
    kind: z.literal('paragraph'),
    document: id,
    locator: z.string().max(64),
    quote: z.string().min(1).max(2000),
  }),
  z.object({ kind: z.literal('source'), source: id }),
]);

const assumption = z.object({
  id: z.string().regex(/^as\d{1,6}$/),
  title: z.string().max(300),
  kind: z.enum(ASSUMPTION_KINDS),
  subject: place,
  except: z.array(code).max(300),
  base: place.nullable(),
  isCarried: z.boolean(),
  spread: spread.nullable(),
  currency: z.string().max(3).nullable(),
  to: place.nullable(),
  cites: cited,
  note: z.string().max(2000),
});

export const scenarioSpec = z.object({
  title: z.string().max(300),
  reasoning: z.string().max(5000),
  assumptions: z.array(assumption).max(100),
  outputs: z.array(place).max(50),
  seed: z.number().int().min(0).max(0xffff_ffff),
  draws: z.number().int().min(1).max(MOST_DRAWS),
});

const end = decimal.nullable();
const refusal = z.object({
  assumption: z.string().nullable(),
  code: z.enum(REFUSALS),
  message: z.string(),
  where: z.string(),
  fix: z.string(),
});

const model = z.object({
  leaves: z.array(
    z.object({
      place,
      cell: cellRef,
      label: z.string(),
      value: decimal,
      base: z.object({ low: end, high: end }),
      unit: z.string(),
    }),
  ),
  steps: z.array(
    z.object({
      assumption: z.string(),
      kind: z.enum(ASSUMPTION_KINDS),
      leaves: z.array(z.number().int()),
      to: z.number().int().nullable(),
      months: z.number().int(),
    }),
  ),
  outputs: z.array(
    z.object({
      place,
      label: z.string(),
      cell: cellRef.nullable(),
      unit: z.string(),
      leaves: z.array(z.number().int()),
      missing: z.array(z.string()),
    }),
  ),
  refusals: z.array(refusal),
});

export const scenarioView = z.object({
  /** Null for one that is not saved. */
  id: id.nullable(),
  spec: scenarioSpec,
  model,
  /** Where the words of each cited paragraph stand, in code points; null where they no longer do. */
  passages: z.array(
    z.object({
      assumption: z.string(),
      document: id,
      title: z.string(),
      place: z.object({ start: z.number().int(), end: z.number().int(), locator: z.string() }).nullable(),
    }),
  ),
  /** The sources that each leaf's figure rests on, in the order of the model's leaves. */
  sources: z.array(z.array(z.object({ id, name: z.string() }))),
});
export type ScenarioView = z.infer<typeof scenarioView>;

/** What the figures hold that an assumption can speak of. */
export const scenarioChoices = z.object({
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
  counterparts: z.array(z.object({ code: z.string(), name: z.string() })),
  periods: z.array(z.string()),
  /** A cell to start from: the latest of the series that has most; null without figures. */
  first: place.nullable(),
  documents: z.array(z.object({ id, title: z.string() })),
});
export type ScenarioChoices = z.infer<typeof scenarioChoices>;
