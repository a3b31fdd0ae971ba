import { basename } from 'node:path';
import type { LibraryView, SearchHit, WorkspaceInfo } from '#shared/ipc/libraryShapes.ts';
import type { HistoryEntry } from '#shared/ipc/shapes.ts';
import {
  countOperations,
  nextRedo,
  nextUndo,
  type OperationRow,
  readOperations,
} from '../../store/history.ts';
import { formatId } from '../ids.ts';
import { listScenarios } from '../scenarios/scenarios.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { workspaceKey } from '../workspaces/workspaceKey.ts';
import { versionPlace } from './versionLine.ts';

const count = ({ store }: ServiceContext, sql: string): number =>
  (store.db.prepare(sql).get() as { n: number }).n;

/** What the frame of the window shows: the workspace's name, its next undo and redo, how much is open in it. */
export function workspaceInfo(context: ServiceContext): WorkspaceInfo {
  const { db, path } = context.store;
  return {
    name: basename(path).replace(/\.attest$/, ''),
    key: workspaceKey(path),
    undo: nextUndo(db)?.label ?? null,
    redo: nextRedo(db)?.label ?? null,
    openNumbers: count(context, 'SELECT count(*) AS n FROM open_token'),
    assertions: count(context, 'SELECT count(*) AS n FROM assertion'),
  };
}

/** Everything the library lists, each kind in the order it was made. */
export function listLibrary(context: ServiceContext): LibraryView {
  const { db } = context.store;
  const documents = db
    .prepare(
      `SELECT id, title, file_name AS fileName, publication, published,
       (SELECT count(*) FROM open_token WHERE document_id = document.id) AS open
       FROM document ORDER BY id`,
    )
    .all() as {
    id: number;
    title: string | null;
    fileName: string;
    publication: string | null;
    published: string | null;
    open: number;
  }[];
  const titled = (table: 'chart' | 'note'): { id: string; title: string }[] =>
    (db.prepare(`SELECT id, title FROM ${table} ORDER BY id`).all() as { id: number; title: string }[]).map(
      (row) => ({
        id: formatId(table, row.id),
        title: row.title,
      }),
    );
  return {
    documents: documents.map(({ id, title, fileName, ...rest }) => ({
      id: formatId('document', id),
      title: title ?? fileName,
      ...rest,
      version: versionPlace(context, id),
    })),
    charts: titled('chart'),
    scenarios: listScenarios(context),
    notes: titled('note'),
    packs: (
      db.prepare('SELECT id, name FROM pack_spec ORDER BY id').all() as { id: number; name: string }[]
    ).map((row) => ({
      id: formatId('pack', row.id),
      name: row.name,
    })),
    // The analyst's own estimates are a source in every workspace, and one to look at once they say something.
    sources: count(
      context,
      "SELECT count(*) AS n FROM source WHERE kind <> 'analyst' OR EXISTS (SELECT 1 FROM assertion WHERE source_id = source.id)",
    ),
    series: count(context, 'SELECT count(*) AS n FROM series'),
    assertions: count(context, 'SELECT count(*) AS n FROM assertion'),
  };
}

export const listHistory = ({ store }: ServiceContext, offset: number, limit: number) => ({
  total: countOperations(store.db),
  entries: readOperations(store.db, offset, limit).map(toHistoryEntry),
});

export const toHistoryEntry = (row: OperationRow): HistoryEntry => ({
  ...row,
  id: formatId('operation', row.id),
  target: row.target === null ? null : formatId('operation', row.target),
});

type SearchRow = {
  readonly kind: SearchHit['kind'];
  readonly ref: number;
  readonly title: string;
  readonly snippet: string;
};

/** Full-text search over paragraphs, notes and sources, best first. Any text is a valid query. */
export function search({ store }: ServiceContext, text: string, limit: number): SearchHit[] {
  const { db } = store;
  // Each word is quoted, so that nothing a user types is read as the index's own syntax; the last may be unfinished.
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return [];
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ');
  const rows = db
    .prepare(
      `SELECT kind, ref, title, snippet(search, 3, char(1), char(2), '…', 16) AS snippet FROM search
       WHERE search MATCH ? ORDER BY rank LIMIT ?`,
    )
    .all(query, limit) as SearchRow[];
  const block = db.prepare(
    `SELECT document_id AS documentId, key, locator, coalesce(document.title, document.file_name) AS title
     FROM block JOIN document ON document.id = document_id WHERE block.id = ?`,
  );
  return rows.map(({ kind, ref, title, snippet }) => {
    if (kind !== 'block')
      return { kind, id: formatId(kind, ref), documentId: null, title, locator: '', snippet };
    const row = block.get(ref) as { documentId: number; key: string; locator: string; title: string };
    const { key, locator } = row;
    return {
      kind,
      id: key,
      documentId: formatId('document', row.documentId),
      title: row.title,
      locator,
      snippet,
    };
  });
}
