import type { Row } from '../../store/rowJson.ts';
import { column, readDate, readOption, refused, type Sheet } from './sheet.ts';

const KINDS = ['article', 'citation', 'dataset', 'report', 'analyst', 'other'];
const RELIABILITY = ['', 'A', 'B', 'C', 'D', 'E', 'F'];
const CREDIBILITY = ['', '1', '2', '3', '4', '5', '6'];

const optional = { isEditable: true, asked: 'optional' } as const;

/** Everything citable, with what cites it. */
export const sourcesSheet: Sheet = {
  noun: 'source',
  table: 'source',
  idKind: 'source',
  columns: [
    column('title', { isEditable: true, asked: 'required' }),
    column('publisher', optional),
    column('author', optional),
    column('issued', { ...optional, kind: 'date' }),
    column('kind', { ...optional, options: KINDS }),
    column('reliability', { ...optional, kind: 'choice', options: RELIABILITY }),
    column('credibility', { ...optional, kind: 'choice', options: CREDIBILITY }),
    column('url', optional),
    column('accessed', { ...optional, kind: 'date' }),
    column('licence', optional),
    column('note', optional),
    column('uses', { kind: 'number', isSortable: false }),
  ],
  sql: `SELECT id, kind, title, publisher, author, issued, accessed, url, licence, reliability, credibility, note,
      (SELECT count(*) FROM assertion WHERE source_id = source.id) AS uses FROM source`,
  order: "kind = 'analyst' DESC, publisher COLLATE NOCASE, title COLLATE NOCASE",
  findIn:
    "title || ' ' || publisher || ' ' || author || ' ' || coalesce(issued, '') || ' ' || kind || ' ' || note",
  areaCodes: [],
  labelOf: ({ store }, id) =>
    `source "${store.db.prepare('SELECT title FROM source WHERE id = ?').pluck().get(id) ?? id}"`,
  patch: (_context, _id, key, text) => ({ [key]: readField(key, text) }),
  add: (_context, write, typed) => {
    const row: Record<string, Row[string]> = {
      kind: 'other',
      title: readField('title', typed['title'] ?? ''),
    };
    for (const [key, text] of Object.entries(typed)) if (text.trim() !== '') row[key] = readField(key, text);
    return write.insert('source', row);
  },
  remove: (_context, write, id) => {
    const [first] = USERS.flatMap(([sql, what]) => {
      const n = write.db.prepare(sql).pluck().get(id) as number;
      return n === 0 ? [] : [`${n} ${what}`];
    });
    if (first !== undefined)
      throw refused('Source', `It cannot be removed: ${first} cite it.`, 'Give them another source first.');
    write.remove('source', id);
  },
};

const USERS = [
  ['SELECT count(*) FROM assertion WHERE source_id = ?', 'figures'],
  ['SELECT count(*) FROM document WHERE source_id = ?', 'articles'],
  ['SELECT count(*) FROM citation_source WHERE source_id = ?', 'references'],
  ['SELECT count(*) FROM rate WHERE source_id = ?', 'rates'],
  ['SELECT count(*) FROM re_export_answer WHERE source_id = ?', 'answers about re-exports'],
  ['SELECT count(*) FROM signal WHERE source_id = ?', 'events'],
  ['SELECT count(*) FROM reading_habit WHERE source_id = ?', 'remembered readings'],
] as const;

/** Columns that hold nothing rather than an empty text. */
const NULLABLE: ReadonlySet<string> = new Set(['url', 'licence']);

function readField(key: string, text: string): string | null {
  const typed = text.trim();
  switch (key) {
    case 'title':
    case 'kind':
      if (typed === '') throw refused(key, `A source needs a ${key}.`, 'Write what it is called.');
      return typed;
    case 'issued':
    case 'accessed':
      return readDate(key, typed);
    case 'reliability':
      return readOption(key, RELIABILITY, typed) || null;
    case 'credibility':
      return readOption(key, CREDIBILITY, typed) || null;
    default:
      return typed === '' && NULLABLE.has(key) ? null : typed;
  }
}
