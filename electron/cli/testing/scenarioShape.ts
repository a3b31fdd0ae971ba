import * as z from 'zod';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const place = {
  area: z.string(),
  counterpart: z.string(),
  flow: z.string(),
  product: z.string(),
  measure: z.string(),
  period: z.string(),
};
const interval = z.strictObject({ low: decimal.nullable(), high: decimal.nullable() });
const assumptionId = z.string().regex(/^as\d+$/);

/** `attest scenario --json`, as docs/contract.md says. */
export const scenarioAnswer = z.strictObject({
  scenario: z.string().regex(/^sc\d+$/),
  title: z.string(),
  reasoning: z.string(),
  seed: z.number().int(),
  draws: z.number().int(),
  assumptions: z.array(
    z.strictObject({
      id: assumptionId,
      title: z.string(),
      kind: z.enum(['share_ends', 'growth', 'level', 'substitution', 'delay']),
      subject: z.strictObject(place),
      except: z.array(z.string()),
      base: z.strictObject(place).nullable(),
      carried: z.boolean(),
      spread: z
        .strictObject({
          kind: z.enum(['interval', 'uniform', 'triangular']),
          low: decimal,
          mode: decimal.nullable(),
          high: decimal,
        })
        .nullable(),
      currency: z.string().nullable(),
      to: z.strictObject(place).nullable(),
      cites: z.strictObject({
        kind: z.enum(['analyst', 'paragraph', 'source']),
        document: z.string().nullable(),
        locator: z.string().nullable(),
        quote: z.string().nullable(),
        start: z.number().int().nullable(),
        end: z.number().int().nullable(),
        stands: z.boolean().nullable(),
        source: z.string().nullable(),
      }),
      note: z.string(),
      refused: z.boolean(),
    }),
  ),
  outputs: z.array(
    z.strictObject({
      label: z.string(),
      cell: z.string().nullable(),
      ...place,
      unit: z.string(),
      value: decimal,
      base: interval,
      range: interval,
      central: decimal,
      percentiles: z
        .strictObject({ p5: decimal, p25: decimal, p50: decimal, p75: decimal, p95: decimal })
        .nullable(),
      why: z.string(),
      missing: z.array(z.string()),
      touched_by: z.array(assumptionId),
      cells: z.array(z.string()),
      sources: z.array(z.string()),
      waterfall: z.array(z.strictObject({ assumption: assumptionId, change: decimal })),
      contributions: z.array(
        z.strictObject({ assumption: assumptionId, low: decimal, high: decimal, swing: decimal }),
      ),
    }),
  ),
  refusals: z.array(
    z.strictObject({
      assumption: assumptionId.nullable(),
      code: z.string(),
      message: z.string(),
      where: z.string(),
      fix: z.string(),
    }),
  ),
});
