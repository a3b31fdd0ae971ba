/** The JSON of each command as docs/contract.md has it: strict, so that a key too many fails as one that is absent. */
import * as z from 'zod';

export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const offset = z.int().min(0);
export const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[1-9]\\d*$`));
const period = z.string().regex(/^\d{4}(-(Q[1-4]|S[12]|0[1-9]|1[0-2]))?$/);
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const iso3 = z.string().regex(/^[A-Z]{3}$/);
const interval = z.strictObject({ low: decimal.nullable(), high: decimal.nullable() });
const openPeriod = z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }).nullable();
const bound = z.enum(['exact', 'approximate', 'at_least', 'at_most', 'more_than', 'less_than', 'nearly']);
const kind = z.enum([
  'money',
  'percent',
  'percentage_points',
  'factor',
  'share',
  'count',
  'quantity',
  'rank',
  'period',
  'date',
  'vague',
]);

export const errorLine = z.strictObject({
  error: z.strictObject({
    code: z.string().min(1),
    message: z.string().min(1),
    where: z.string(),
    fix: z.string(),
  }),
});

export const reading = z.strictObject({
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  unit: z.string().nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  magnitude: decimal.nullable(),
  bound,
  period: openPeriod,
  rule: z.string().min(1),
  note: z.string().nullable(),
});

const stretch = { start: offset, end: offset, text: z.string() };
const passage = z.strictObject({ block: id('b'), ...stretch });
const block = z.strictObject({
  id: id('b'),
  ordinal: z.int().min(1),
  role: z.enum(['title', 'byline', 'heading', 'bullet', 'body', 'quote', 'table', 'boilerplate']),
  locator: z.string(),
  ...stretch,
  kept: z.boolean(),
  rule: z.string().nullable(),
});
const mention = z.strictObject({
  id: id('m'),
  block: id('b'),
  ...stretch,
  state: z.enum(['extracted', 'ambiguous', 'refused', 'open']),
  kind,
  readings: z.array(reading),
  about: z.strictObject({
    measure: z.string().nullable(),
    flow: z.string().nullable(),
    subject: z.array(z.string()),
    counterpart: z.array(z.string()),
    basis: z.enum(['stated', 'previous_sentence', 'unsure']),
    pair: id('m').nullable(),
  }),
  areas: z.array(z.strictObject({ iso3, ...stretch })),
  groups: z.array(
    z.strictObject({ id: z.string(), members: z.array(iso3), except: z.array(iso3), ...stretch }),
  ),
  why: z.string().nullable(),
});
const citation = z.strictObject({
  id: id('c'),
  block: id('b'),
  ...stretch,
  outlet: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  date: date.nullable(),
  date_basis: z.enum(['stated', 'inherited', 'inferred', 'shared', 'none']),
  source: z.string(),
  bracket: z.strictObject({ start: offset, end: offset }),
});
const claim = z.strictObject({
  id: id('k'),
  form: z.enum(['ratio', 'change', 'share', 'level', 'count', 'rank', 'comparison', 'bound', 'scope']),
  wording: z.string(),
  passages: z.array(passage),
  operands: z.array(
    z.strictObject({
      role: z.string(),
      mention: id('m').nullable(),
      expression: z.string().nullable(),
      cells: z.array(z.string()),
      value: decimal.nullable(),
      low: decimal.nullable(),
      high: decimal.nullable(),
      period: openPeriod,
      members: z.array(z.string()),
      missing: z.array(z.string()),
    }),
  ),
  basis: z.enum(['article', 'figures']),
  binding: z.enum(['proposed', 'confirmed', 'none']),
  computed: interval,
  expected: interval,
  verdict: z.enum(['holds', 'borderline', 'contradicted', 'untestable']),
  arithmetic: z.string(),
  missing: z.array(z.string()),
  why: z.string().nullable(),
});
const finding = z.strictObject({
  id: id('f'),
  code: z.enum([
    'count_mismatch',
    'scope_conflict',
    'level_as_increase',
    'baseline_before_event',
    'wording_out_of_range',
    'bound_not_level',
    'stale_source',
    'single_root',
    'same_figure_agrees',
    'same_figure_differs',
    'part_whole',
    'percent_vs_points',
    'group_undefined',
    'figures_disagree',
    'missing_operand',
    'figure_belongs_elsewhere',
  ]),
  severity: z.enum(['error', 'warning', 'info']),
  claims: z.array(id('k')),
  passages: z.array(passage),
  message: z.string(),
  evidence: z.unknown(),
});

export const readAnswer = z.strictObject({
  document: z.strictObject({
    title: z.string().nullable(),
    author: z.string().nullable(),
    publication: z.string().nullable(),
    published: date.nullable(),
    language: z.string(),
    media_type: z.string(),
    sha256,
    text_sha256: sha256,
    text: z.string(),
  }),
  blocks: z.array(block),
  mentions: z.array(mention),
  citations: z.array(citation),
  claims: z.array(claim),
  findings: z.array(finding),
  ledger: z.strictObject({
    extracted: offset,
    date: offset,
    citation: offset,
    dismissed: offset,
    open: offset,
    tokens: z.array(
      z.strictObject({
        block: id('b'),
        ...stretch,
        state: z.enum(['extracted', 'date', 'citation', 'dismissed', 'open']),
        rule: z.string().nullable(),
        mention: id('m').nullable(),
      }),
    ),
  }),
});
export type ReadAnswer = z.infer<typeof readAnswer>;

export const numberAnswer = z.strictObject({
  text: z.string(),
  locale: z.string().nullable(),
  kind: kind.nullable(),
  state: z.enum(['read', 'ambiguous', 'refused', 'missing', 'text']),
  readings: z.array(reading),
  why: z.string().nullable(),
});

export const auditAnswer = z.strictObject({
  document: id('d').nullable(),
  text_sha256: sha256,
  thresholds: z.record(z.string(), z.unknown()),
  claims: z.array(claim),
  findings: z.array(finding),
});

export const figure = z.strictObject({
  id: id('a'),
  cell: z.string().regex(/^ser\d+@\S+$/),
  area: z.string(),
  counterpart: z.string(),
  flow: z.enum(['exports', 'imports', 're_exports', 're_imports', 'turnover', 'population']),
  product: z.string(),
  period,
  measure: z.string(),
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  value_as_stated: z.string(),
  unit_as_stated: z.string(),
  currency: z.string().nullable(),
  valuation: z.enum(['FOB', 'CIF', 'unknown']),
  reporter: z.string(),
  status: z.enum(['A', 'E', 'F', 'P', 'M', 'B']),
  bound,
  source: id('src'),
  chosen: z.boolean(),
  note: z.string(),
});
export const figuresAnswer = z.array(figure);

const importedRow = figure
  .omit({ id: true, cell: true, source: true, chosen: true })
  .extend({ line: z.int().min(1), column: z.int().min(1).nullable(), sheet: z.string().nullable() });
const told = { code: z.string(), message: z.string(), where: z.string(), fix: z.string() };
const roles = z.record(z.string(), z.string());
export const importAnswer = z.strictObject({
  dry_run: z.boolean(),
  assertions: offset,
  sources: offset,
  series: offset,
  moved: offset,
  already_here: offset,
  changed: offset,
  gone: offset,
  refused: offset,
  conflicts: offset.nullable(),
  file: z.strictObject({
    name: z.string(),
    format: z.string(),
    shape: z.string(),
    sheet: z.string(),
    sha256,
  }),
  mapping: z.strictObject({
    columns: z.array(
      z.strictObject({
        column: z.int().min(1),
        header: z.string(),
        role: z.string().nullable(),
        says: roles,
        confidence: z.enum(['given', 'sure', 'likely', 'none']),
        reason: z.string(),
      }),
    ),
    constants: roles,
    decimal: z.enum(['.', ',']).nullable(),
    decimal_reason: z.string().nullable(),
  }),
  questions: z.array(z.strictObject({ ...told, readings: z.array(z.string()) })),
  remarks: z.array(z.string()),
  changes: z.array(
    z.strictObject({
      cell: z.string(),
      line: z.int().min(1),
      before: decimal.nullable(),
      after: decimal.nullable(),
    }),
  ),
  gone_cells: z.array(z.string()),
  refused_rows: z.array(z.strictObject(told)),
  conflict_rows: z.array(
    z.strictObject({
      place: z.string(),
      cell: z.string(),
      value: decimal,
      held: decimal,
      currency: z.string().nullable(),
      by: z.string(),
    }),
  ),
  rows: z.array(importedRow),
});

/** What an import of an exported sheet answers. */
export const sheetImportAnswer = z.strictObject({
  dry_run: z.boolean(),
  sheet: z.enum(['sources', 'areas', 'groups', 'rates', 'calculated']),
  added: offset,
  changed: offset,
  unchanged: offset,
  refused: offset,
  gone: offset,
  file: importAnswer.shape.file,
  remarks: z.array(z.string()),
  fields: z.array(
    z.strictObject({
      line: z.int().min(1),
      row: z.string(),
      column: z.string(),
      text: z.string(),
      before: z.string(),
      after: z.string().nullable(),
      state: z.enum(['written', 'refused', 'fixed']),
      why: z.string().nullable(),
    }),
  ),
});

export const operation = z.strictObject({
  id: id('op'),
  kind: z.enum(['do', 'undo', 'redo']),
  label: z.string(),
  actor: z.string(),
  at: z.iso.datetime(),
  state: z.enum(['done', 'undone', 'abandoned']),
  target: id('op').nullable(),
});
export const historyAnswer = z.array(operation);
export const turnAnswer = z.strictObject({
  steps: offset,
  operations: z.array(z.strictObject({ id: id('op'), label: z.string() })),
  state_sha256: sha256,
});
export const checkAnswer = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.string()),
  state_sha256: sha256.nullable(),
});
export const madeAnswer = z.strictObject({ workspace: z.string() });
export const backupAnswer = z.strictObject({ workspace: z.string(), backup: z.string(), bytes: offset });
export const restoreAnswer = z.strictObject({
  workspace: z.string(),
  backup: z.string(),
  kept: z.string().nullable(),
});
export const salvageAnswer = z.strictObject({
  workspace: z.string(),
  salvaged: z.string(),
  ok: z.boolean(),
  tables: z.array(z.strictObject({ table: z.string(), rows: offset, restored: offset, lost: offset })),
  losses: z.array(z.string()),
  history: z.enum(['whole', 'listed']),
  problems: z.array(z.string()),
  state_sha256: sha256.nullable(),
});
export const searchAnswer = z.strictObject({
  query: z.string(),
  results: z.array(
    z.strictObject({
      kind: z.enum(['block', 'note', 'source']),
      id: z.string(),
      document_id: id('d').nullable(),
      title: z.string(),
      locator: z.string(),
      snippet: z.string(),
    }),
  ),
});
