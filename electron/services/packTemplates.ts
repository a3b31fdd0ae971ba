import type { PackSpecPart, StoredPackSpec } from './buildPack.ts';
import { formatId } from './ids.ts';
import type { ServiceContext } from './serviceContext.ts';

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
};

/** Null when there is no such template. */
export function fromTemplate(context: ServiceContext, name: string): StoredPackSpec | null {
  if (!Object.hasOwn(PACK_TEMPLATES, name)) return null;
  const template = PACK_TEMPLATES[name];
  if (template === undefined) return null;
  const spec = { title: template.title, parts: template.parts(context) };
  return { id: null, name, spec, version: null, asOf: null };
}

const notes = (context: ServiceContext): PackSpecPart[] =>
  idsOf(context, 'note').map((id) => ({ kind: 'note', note: formatId('note', id) }));

const charts = (context: ServiceContext): PackSpecPart[] =>
  idsOf(context, 'chart').map((id) => ({ kind: 'chart', chart: formatId('chart', id) }));

const quotes = ({ store }: ServiceContext): PackSpecPart[] =>
  (
    store.db
      .prepare(
        `SELECT id, coalesce(title, file_name) AS title FROM document
         WHERE EXISTS (SELECT 1 FROM link WHERE document_id = document.id) ORDER BY id`,
      )
      .all() as { id: number; title: string }[]
  ).map(({ id, title }) => ({ kind: 'quotes', title, document: formatId('document', id) }));

const idsOf = ({ store }: ServiceContext, table: 'note' | 'chart'): number[] =>
  (store.db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as { id: number }[]).map(({ id }) => id);
