/** The JSON of the commands about packs, and of a pack's manifest, as docs/contract.md has it: strict. */
import * as z from 'zod';
import { decimal, id, offset, sha256 } from './shapes.ts';

export const exportAnswer = z.strictObject({
  pack_id: sha256.nullable(),
  version: z.string(),
  out: z.string(),
  files: z.array(z.strictObject({ path: z.string(), sha256, bytes: offset })),
  numbers: offset,
  untraced: z.array(z.strictObject({ part: z.string(), place: z.string(), text: z.string() })),
});
export const verifyAnswer = z.strictObject({
  pack_id: sha256,
  ok: z.boolean(),
  files: z.array(z.strictObject({ path: z.string(), state: z.enum(['ok', 'changed', 'missing', 'extra']) })),
  numbers: z.strictObject({
    checked: offset,
    failed: z.array(
      z.strictObject({
        id: z.string(),
        file: z.string(),
        place: z.string(),
        stated: z.string().nullable(),
        recomputed: z.string().nullable(),
      }),
    ),
  }),
  signature: z.enum(['valid', 'invalid', 'none']),
});

const side = z.strictObject({ pack_id: sha256, version: z.string(), as_of: z.string(), ok: z.boolean() });
const number = z.strictObject({ id: id('n'), text: z.string(), value: decimal.nullable() });
const operations = { operations: z.array(z.string()) };
const line = z.strictObject({ part: z.string(), text: z.string(), ...operations });
export const diffAnswer = z.strictObject({
  same: z.boolean(),
  before: side,
  after: side,
  numbers: z.strictObject({
    added: z.array(number.extend(operations)),
    removed: z.array(number.extend(operations)),
    changed: z.array(
      z.strictObject({ before: number, after: number, what: z.enum(['number', 'trace']), ...operations }),
    ),
  }),
  text: z.strictObject({
    added: z.array(line),
    removed: z.array(line),
    changed: z.array(
      z.strictObject({ part: z.string(), before: z.string(), after: z.string(), ...operations }),
    ),
  }),
});

export const manifest = z.strictObject({
  format: z.literal('attest-pack/1'),
  pack_id: sha256,
  version: z.string(),
  as_of: z.iso.date(),
  app: z.string(),
  state_sha256: sha256,
  files: z.array(z.strictObject({ path: z.string(), bytes: offset, sha256 })),
  numbers: z.array(
    z.strictObject({
      id: id('n'),
      text: z.string(),
      value: decimal.nullable(),
      unit: z.string().nullable(),
      places: z.array(z.strictObject({ file: z.string(), anchor: z.string() })).min(1),
      cell: z.string().nullable(),
      document: id('d').nullable(),
      locator: z.string().nullable(),
      quote: z.string().nullable(),
      inputs: z.array(z.string()),
      expression: z.string(),
      trace_sha256: sha256,
    }),
  ),
});
