/** A pack's sources for those who read no CSL-JSON: RIS for reference managers, Chicago and APA as text. */
import {
  type CitationStyle,
  citeSource,
  type SourceType,
  sourceType,
} from '#shared/domain/packs/citeSource.ts';
import type { PackModel, PackSource } from '#shared/domain/packs/packModel.ts';

const RIS_TYPES: Readonly<Record<SourceType, string>> = {
  article: 'NEWS',
  dataset: 'DATA',
  report: 'RPRT',
  'web page': 'ELEC',
  'press release': 'PRESS',
  analyst: 'PCOMM',
};

/** RIS, with CRLF as the format wants it. */
export const risText = ({ sources }: PackModel): string => sources.map(risRecord).join('');

function risRecord(source: PackSource): string {
  const fields: readonly (readonly [string, string])[] = [
    ['TY', RIS_TYPES[sourceType(source.kind)]],
    ['ID', source.id],
    ['TI', source.title],
    ['AU', source.author],
    ['PB', source.publisher],
    ['PY', /^\d{4}/.exec(source.issued ?? '')?.[0] ?? ''],
    ['DA', risDate(source.issued)],
    ['Y2', risDate(source.accessed)],
    ['UR', source.url ?? ''],
    ['N1', source.note],
  ];
  const lines = fields.filter(([, text]) => text !== '').map(([tag, text]) => `${tag}  - ${oneLine(text)}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n\r\n`;
}

/** "2026/01/15/", as much of it as is known. */
function risDate(date: string | null): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date ?? '')?.slice(1);
  return parts === undefined ? '' : `${parts.map((part) => part ?? '').join('/')}/`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One reference a line, in the order of a reference list. */
export const citedText = ({ sources }: PackModel, style: CitationStyle): string =>
  sources
    .map((source) => oneLine(citeSource(source, style)))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((line) => `${line}\n`)
    .join('');
