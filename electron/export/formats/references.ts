/** references.json: the sources of a pack as CSL-JSON, which Zotero and word processors read. */
import { readableJson } from '#shared/domain/packs/canonicalJson.ts';
import type { PackModel, PackSource } from '#shared/domain/packs/packModel.ts';

export const referencesText = (model: PackModel): string => readableJson(model.sources.map(reference));

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-newspaper',
  dataset: 'dataset',
  report: 'report',
  'web page': 'webpage',
  'press release': 'article',
  analyst: 'personal_communication',
};

/** What a source does not say is left out, as CSL wants it. */
function reference(source: PackSource) {
  const kind = source.kind.toLowerCase();
  const type = TYPES[kind] ?? (kind.startsWith('repo ') ? 'dataset' : 'document');
  const [issued, accessed] = [dateParts(source.issued), dateParts(source.accessed)];
  return {
    id: source.id,
    type,
    title: source.title,
    ...(source.publisher === '' ? {} : { publisher: source.publisher }),
    ...(source.author === '' ? {} : { author: [{ literal: source.author }] }),
    ...(issued === null ? {} : { issued }),
    ...(accessed === null ? {} : { accessed }),
    ...(source.url === null ? {} : { URL: source.url }),
    ...(source.note === '' ? {} : { note: source.note }),
  };
}

/** Year, month and day as far as they are known; what is no ISO date is kept as it is written. */
function dateParts(date: string | null) {
  if (date === null || date === '') return null;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)?.slice(1).filter(Boolean);
  return parts === undefined ? { raw: date } : { 'date-parts': [parts.map(Number)] };
}
