import { NO_MARKS } from '#shared/domain/packs/handlingMarks.ts';
import { versionedTitle } from '../articles/versionLine.ts';
import { seriesDrawings, seriesTables } from '../charts/seriesLayouts.ts';
import { formatId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { PackSpecPart, StoredPackSpec } from './packSpec.ts';

type Template = {
  readonly title: string;
  readonly parts: (context: ServiceContext) => readonly PackSpecPart[];
};

/** Packs laid out from what a workspace holds, by name. */
export const PACK_TEMPLATES: Readonly<Record<string, Template>> = {
  brief: {
    title: 'Briefing',
    parts: (context) => [...notes(context), ...charts(context), ...quotes(context)],
  },
  evidence: { title: 'What the articles say', parts: (context) => quotes(context) },
  'two-page brief': { title: 'Two-page brief', parts: twoPages },
  'full dossier': { title: 'Full dossier', parts: dossier },
  slides: { title: 'Slides', parts: slides },
};

/** Null when there is no such template. */
export function fromTemplate(context: ServiceContext, name: string): StoredPackSpec | null {
  if (!Object.hasOwn(PACK_TEMPLATES, name)) return null;
  const template = PACK_TEMPLATES[name];
  if (template === undefined) return null;
  const parts = template.parts(context);
  const spec = { title: titleOf(template, parts), parts, marks: NO_MARKS };
  return { id: null, name, spec, version: null, asOf: null };
}

/** A cover says what the pack is about; without one it is called by its template. */
const titleOf = ({ title }: Template, [first]: readonly PackSpecPart[]): string =>
  first?.kind === 'cover' && first.title !== '' ? first.title : title;

function twoPages(context: ServiceContext): readonly PackSpecPart[] {
  const [note] = notes(context);
  const [chart] = charts(context);
  const shown = chart === undefined ? seriesDrawings(context).slice(0, 1) : [chart];
  const said = quotes(context).slice(-1);
  const body = note === undefined ? [...said, ...shown] : [note, ...shown, ...said];
  return covered(context, 'Two-page brief', body, 'short');
}

function dossier(context: ServiceContext): readonly PackSpecPart[] {
  const documents = titledDocuments(context, IS_NEWEST).map(({ id }) => formatId('document', id));
  const body: PackSpecPart[] = [
    ...judgements(context),
    ...notes(context),
    ...charts(context),
    ...scenarios(context),
    ...seriesDrawings(context),
    ...seriesTables(context),
    ...audits(context),
    ...(documents.length > 0 ? [{ kind: 'timeline', title: 'Timeline', documents } as const] : []),
    ...quotes(context),
  ];
  const back: PackSpecPart[] = [
    { kind: 'method', title: 'Method and thresholds' },
    { kind: 'provenance', title: 'Provenance' },
  ];
  const front = covered(context, 'Full dossier', body);
  return front.length === 0 ? [] : [...front, ...back];
}

function slides(context: ServiceContext): readonly PackSpecPart[] {
  return covered(
    context,
    'Slides',
    [
      ...judgements(context),
      ...charts(context),
      ...(charts(context).length > 0 ? [] : seriesDrawings(context).slice(0, 6)),
      ...audits(context),
    ],
    'short',
  );
}

/** Nothing to tell is no pack; anything else gets its cover and its sources. */
function covered(
  context: ServiceContext,
  subtitle: string,
  body: readonly PackSpecPart[],
  form: 'short' | 'full' = 'full',
): readonly PackSpecPart[] {
  if (body.length === 0) return [];
  return [
    { kind: 'cover', title: subjectOf(context, subtitle), subtitle },
    ...body,
    { kind: 'sources', title: 'Sources', form },
  ];
}

/** The first note's title, the first chart's or the first article's: what the workspace is about. */
function subjectOf({ store }: ServiceContext, otherwise: string): string {
  const row = store.db
    .prepare(
      `SELECT title FROM (SELECT 1 AS place, id, title FROM note UNION ALL SELECT 2, id, title FROM chart
       UNION ALL SELECT 3, id, coalesce(title, file_name) FROM document) WHERE title <> '' ORDER BY place, id LIMIT 1`,
    )
    .get() as { title: string } | undefined;
  return row?.title ?? otherwise;
}

function judgements(context: ServiceContext): PackSpecPart[] {
  const found = idsOf(context, 'note').map((id) => formatId('note', id));
  return found.length === 0 ? [] : [{ kind: 'judgements', title: 'Key judgements', notes: found }];
}

const audits = (context: ServiceContext): PackSpecPart[] =>
  titledDocuments(context, IS_NEWEST).map(({ id, title }) => ({
    kind: 'audit',
    title: `Claim audit: ${title}`,
    document: formatId('document', id),
  }));

const notes = (context: ServiceContext): PackSpecPart[] =>
  idsOf(context, 'note').map((id) => ({ kind: 'note', note: formatId('note', id) }));

const charts = (context: ServiceContext): PackSpecPart[] =>
  idsOf(context, 'chart').map((id) => ({ kind: 'chart', chart: formatId('chart', id) }));

const scenarios = (context: ServiceContext): PackSpecPart[] =>
  idsOf(context, 'scenario').map((id) => ({ kind: 'scenario', scenario: formatId('scenario', id) }));

const quotes = (context: ServiceContext): PackSpecPart[] =>
  titledDocuments(context, 'EXISTS (SELECT 1 FROM link WHERE document_id = document.id)').map(
    ({ id, title }) => ({ kind: 'quotes', title, document: formatId('document', id) }),
  );

/** What a newer version has replaced is printed where somebody asks for it. */
const IS_NEWEST = 'NOT EXISTS (SELECT 1 FROM document AS newer WHERE newer.version_of = document.id)';

const titledDocuments = (context: ServiceContext, where: string): { id: number; title: string }[] =>
  (
    context.store.db
      .prepare(`SELECT id, title, file_name AS fileName FROM document WHERE ${where} ORDER BY id`)
      .all() as { id: number; title: string | null; fileName: string }[]
  ).map(({ id, title, fileName }) => ({
    id,
    title: title === null ? fileName : versionedTitle(context, id),
  }));

const idsOf = ({ store }: ServiceContext, table: 'note' | 'chart' | 'scenario'): number[] =>
  (store.db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as { id: number }[]).map(({ id }) => id);
