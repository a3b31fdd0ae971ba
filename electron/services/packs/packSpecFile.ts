import * as z from 'zod';
import { isCalculatedId } from '#shared/domain/figures/calculated/calculatedId.ts';
import { cellText } from '#shared/domain/figures/types.ts';
import { type HandlingMarks, TLP_LABELS } from '#shared/domain/packs/handlingMarks.ts';
import { Problem } from '#shared/lib/problem.ts';
import { FIGURE_VIEW, readPeriods } from '../../store/repositories/figureRepository.ts';
import { findCalculated } from '../calculated/calculatedSeries.ts';
import { requireSeries } from '../figures/edits/figureEdits.ts';
import { findCell } from '../figures/findCell.ts';
import { whereClause } from '../figures/page/figureFilter.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { PackSpec, PackSpecPart, StoredPackSpec } from './packSpec.ts';

/** What rows and columns a table or a chart has: series by id, or those of the assertions an expression keeps. */
const rows = {
  title: z.string().min(1).max(500),
  series: z.array(z.string()).min(1).max(500).optional(),
  where: z.string().min(1).optional(),
  periods: z.array(z.string()).min(1).max(500).optional(),
};
const run = z.union([z.string(), z.strictObject({ cell: z.string() })]);

const title = z.string().min(1).max(500);
const marks = z.strictObject({
  tlp: z.enum(TLP_LABELS).nullable().default(null),
  embargo: z.iso.date().nullable().default(null),
  draft: z.boolean().default(false),
  figures_as_of: z.iso.date().nullable().default(null),
});

/** A pack as a JSON file lays it out (docs/contract.md); cells and rows are expressions over the workspace. */
const specFile = z.strictObject({
  name: z.string().min(1).max(200),
  title: z.string().min(1).max(500).optional(),
  version: z.string().min(1).max(40).optional(),
  as_of: z.iso.date().optional(),
  marks: marks.optional(),
  parts: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('note'), note: z.string() }),
        z.strictObject({
          kind: z.literal('words'),
          title: z.string().min(1).max(500),
          paragraphs: z.array(z.union([z.string(), z.array(run)])).min(1),
        }),
        z.strictObject({ kind: z.literal('chart'), chart: z.string() }),
        z.strictObject({ kind: z.literal('scenario'), scenario: z.string() }),
        z.strictObject({ kind: z.literal('drawing'), type: z.enum(['line', 'bar']), ...rows }),
        z.strictObject({ kind: z.literal('table'), ...rows }),
        z.strictObject({
          kind: z.literal('quotes'),
          title: z.string().min(1).max(500),
          document: z.string(),
        }),
        z.strictObject({ kind: z.literal('cover'), title, subtitle: z.string().max(500).default('') }),
        z.strictObject({ kind: z.literal('judgements'), title, notes: z.array(z.string()).min(1).max(200) }),
        z.strictObject({ kind: z.literal('audit'), title, document: z.string() }),
        z.strictObject({
          kind: z.literal('timeline'),
          title,
          documents: z.array(z.string()).min(1).max(500),
        }),
        z.strictObject({
          kind: z.literal('sources'),
          title,
          form: z.enum(['short', 'full']).default('full'),
        }),
        z.strictObject({ kind: z.literal('method'), title }),
        z.strictObject({ kind: z.literal('provenance'), title }),
      ]),
    )
    .min(1)
    .max(200),
});
type FilePart = z.infer<typeof specFile>['parts'][number];
type Rows = Pick<Extract<FilePart, { kind: 'table' }>, 'series' | 'where' | 'periods'>;

/** Reads a spec's text and finds what it names. Throws a Problem that says which part is wrong; writes nothing. */
export function readPackSpecFile(context: ServiceContext, text: string, where: string): StoredPackSpec {
  const file = parse(text, where);
  const parts = file.parts.map((part, index) => {
    try {
      return resolvePart(context, part);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, message, fix } = error;
      throw new Problem(code, { message, where: `${where}, part ${index + 1}: ${error.where}`, fix }, error);
    }
  });
  const spec: PackSpec = {
    title: file.title ?? file.name,
    parts,
    ...(file.marks === undefined ? {} : { marks: marksOf(file.marks) }),
  };
  return { id: null, name: file.name, spec, version: file.version ?? null, asOf: file.as_of ?? null };
}

const marksOf = ({ figures_as_of, ...rest }: z.infer<typeof marks>): HandlingMarks => ({
  ...rest,
  figuresAsOf: figures_as_of,
});

function parse(text: string, where: string): z.infer<typeof specFile> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const fix = 'Write a pack as docs/contract.md lays it out: {"name": …, "parts": […]}.';
    throw new Problem('pack/spec', { message: 'The pack file is not JSON.', where, fix }, cause);
  }
  const read = specFile.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Problem('pack/spec', {
    message: `The pack file does not fit: ${issue?.message ?? 'it is of another shape'}.`,
    where: [where, ...(issue?.path ?? [])].join(', '),
    fix: 'docs/contract.md says what a pack file may hold.',
  });
}

function resolvePart(context: ServiceContext, part: FilePart): PackSpecPart {
  const requireRow = (table: 'note' | 'chart' | 'scenario' | 'document', id: string): void => {
    const found = context.store.db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(parseId(table, id));
    if (found === undefined) throw unknownId(table, id);
  };
  switch (part.kind) {
    case 'note':
      requireRow('note', part.note);
      return part;
    case 'chart':
      requireRow('chart', part.chart);
      return part;
    case 'scenario':
      requireRow('scenario', part.scenario);
      return part;
    case 'quotes':
    case 'audit':
      requireRow('document', part.document);
      return part;
    case 'timeline':
      for (const document of part.documents) requireRow('document', document);
      return part;
    case 'judgements':
      for (const note of part.notes) requireRow('note', note);
      return part;
    case 'cover':
    case 'sources':
    case 'method':
    case 'provenance':
      return part;
    case 'words':
      return {
        kind: part.kind,
        title: part.title,
        paragraphs: part.paragraphs.map((runs) =>
          (typeof runs === 'string' ? [runs] : runs).map((each) =>
            typeof each === 'string' ? each : { cell: cellText(findCell(context, each.cell)) },
          ),
        ),
      };
    case 'table':
      return { kind: part.kind, title: part.title, ...resolveRows(context, part) };
    case 'drawing':
      return { kind: part.kind, type: part.type, title: part.title, ...resolveRows(context, part) };
  }
}

function resolveRows(context: ServiceContext, { series, where, periods }: Rows) {
  if ((series === undefined) === (where === undefined)) {
    throw new Problem('pack/rows', {
      message: 'A table or drawing needs either "series" or "where", and not both.',
      fix: 'Write "series": ["ser3"] or "where": "area = ARM and flow = turnover".',
    });
  }
  const ids = series ?? seriesWhere(context, where ?? '');
  const frequencies = new Set(ids.map((seriesId) => frequencyOf(context, seriesId)));
  const all = [...frequencies].flatMap((frequency) => readPeriods(context.store.db, frequency));
  return { series: ids, periods: periods ?? [...new Set(all)].sort() };
}

function frequencyOf(context: ServiceContext, seriesId: string): string {
  if (!isCalculatedId(seriesId)) return requireSeries(context, { seriesId }).frequency;
  const series = findCalculated(context, seriesId);
  if (series === null) throw unknownId('calculated', seriesId);
  return series.frequency;
}

function seriesWhere({ store }: ServiceContext, where: string): string[] {
  const filter = whereClause(store, where);
  const found = store.db
    .prepare(
      `SELECT DISTINCT series_id AS id, area, counterpart, flow, product FROM ${FIGURE_VIEW} WHERE ${filter?.sql ?? '1'}
       ORDER BY area, counterpart, flow, product, series_id LIMIT 501`,
    )
    .all(...(filter?.params ?? [])) as { id: number }[];
  if (found.length > 0 && found.length <= 500) return found.map(({ id }) => formatId('series', id));
  throw new Problem('pack/rows', {
    message:
      found.length === 0
        ? 'No figure fits the expression.'
        : 'More than 500 series fit: that is no table for a briefing.',
    where,
    fix: 'Write an expression that keeps the rows you mean, such as "area = ARM and flow = turnover".',
  });
}
