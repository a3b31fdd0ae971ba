import { createHash } from 'node:crypto';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import { FREQUENCIES, type Frequency } from '#shared/domain/figures/types.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { compare, isDecimalText } from '#shared/lib/decimal.ts';
import { CONTENT_TABLES, type ContentTable } from '../../store/contentTables.ts';
import type { Store } from '../../store/openStore.ts';
import type { SalvageLosses } from './salvageLosses.ts';

type Db = Store['db'];

/** Takes out what `checkContent.ts` proves to be other than Attest wrote it. */
export function dropUnsound(db: Db, losses: SalvageLosses): void {
  dropSeries(db, losses);
  dropAssertions(db, losses);
  dropChoices(db, losses);
  settleDocuments(db, losses);
  dropMisplaced(db, losses);
}

/**
 * Rows that refer to lost ones. A figure whose source is lost keeps a stand-in that says so; a version of a lost document
 * stands alone; anything else has nothing left to say.
 */
export function dropDangling(db: Db, losses: SalvageLosses): void {
  for (;;) {
    const dangling = db.pragma('foreign_key_check') as {
      table: string;
      rowid: number;
      parent: string;
      fkid: number;
    }[];
    if (dangling.length === 0) return;
    for (const { table, rowid, parent, fkid } of dangling) {
      const column = (
        db.pragma(`foreign_key_list(${table})`) as { id: number; from: string; to: string | null }[]
      ).find(({ id }) => id === fkid);
      if (parent === 'source' && column !== undefined)
        standInForSource(db, table, rowid, column.from, losses);
      else if (column?.from === 'version_of')
        db.prepare(`UPDATE ${table} SET version_of = NULL WHERE id = ?`).run(rowid);
      else if (isContent(table)) losses.drop(db, table, rowid, `its ${parent} is lost`);
      else db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(rowid);
    }
  }
}

const isContent = (table: string): table is ContentTable =>
  (CONTENT_TABLES as readonly string[]).includes(table);

function standInForSource(db: Db, table: string, rowId: number, column: string, losses: SalvageLosses): void {
  const id = db.prepare(`SELECT "${column}" FROM ${table} WHERE id = ?`).pluck().get(rowId) as number;
  const { changes } = db
    .prepare("INSERT OR IGNORE INTO source (id, kind, title, note) VALUES (?, 'other', ?, ?)")
    .run(id, `Lost source src${id}`, 'What this source was could not be salvaged.');
  if (changes > 0) losses.say(`src${id} is lost; a stand-in keeps what cites it.`);
}

function dropSeries(db: Db, losses: SalvageLosses): void {
  const rows = db.prepare('SELECT id, frequency FROM series').all() as { id: number; frequency: string }[];
  for (const { id, frequency } of rows)
    if (!isFrequency(frequency)) losses.drop(db, 'series', id, 'its frequency is damaged');
}

const isFrequency = (text: string): text is Frequency => (FREQUENCIES as readonly string[]).includes(text);

type AssertionRow = Readonly<
  Record<'period' | 'frequency', string> & Record<'value' | 'low' | 'high', string | null> & { id: number }
>;

function dropAssertions(db: Db, losses: SalvageLosses): void {
  const rows = db
    .prepare(
      'SELECT assertion.id, period, frequency, value, low, high FROM assertion JOIN series ON series.id = series_id',
    )
    .all() as AssertionRow[];
  for (const { id, period, frequency, value, low, high } of rows) {
    const isOdd = [value, low, high].some((text) => text !== null && !isDecimalText(text));
    const isTurned = !isOdd && low !== null && high !== null && compare(low, high) > 0;
    if (isOdd || isTurned || !isFrequency(frequency) || !isPeriod(period, frequency))
      losses.drop(db, 'assertion', id, 'its value or period is damaged');
  }
}

function dropChoices(db: Db, losses: SalvageLosses): void {
  const ids = db
    .prepare(
      `SELECT choice.id FROM choice JOIN assertion ON assertion.id = assertion_id
       WHERE assertion.series_id <> choice.series_id OR assertion.period <> choice.period`,
    )
    .pluck()
    .all() as number[];
  for (const id of ids) losses.drop(db, 'choice', id, 'it shows an assertion of another cell');
}

type DocumentRow = Readonly<Record<'sha256' | 'text' | 'text_sha256', string>> & {
  id: number;
  bytes: Buffer;
};

/** A text that is whole stands for the file it was read from; a text that is not makes every place in it a lie. */
function settleDocuments(db: Db, losses: SalvageLosses): void {
  const ids = db.prepare('SELECT id FROM document').pluck().all() as number[];
  for (const id of ids) {
    const row = db
      .prepare('SELECT id, bytes, sha256, text, text_sha256 FROM document WHERE id = ?')
      .get(id) as DocumentRow;
    if (hashOf(row.text) !== row.text_sha256) {
      losses.drop(db, 'document', id, 'its text is damaged: ingest the article again');
    } else if (hashOf(row.bytes) !== row.sha256) {
      db.prepare(
        "UPDATE document SET bytes = ?, sha256 = text_sha256, media_type = 'text/plain' WHERE id = ?",
      ).run(Buffer.from(row.text, 'utf8'), id);
      losses.say(`d${id}: the file it was made from is lost; its text is whole and stands for it.`);
    }
  }
}

/** Paragraphs and links that do not stand on the words they say. */
function dropMisplaced(db: Db, losses: SalvageLosses): void {
  const documents = db.prepare('SELECT id, text FROM document').all() as { id: number; text: string }[];
  for (const { id, text } of documents) {
    const points = new CodePointIndex(text);
    for (const [table, column, noun] of [
      ['block', 'text', 'paragraph'],
      ['link', 'quote', 'link'],
    ] as const) {
      const rows = db
        .prepare(`SELECT id, start, "end", ${column} AS words FROM ${table} WHERE document_id = ?`)
        .all(id) as { id: number; start: number; end: number; words: string }[];
      for (const row of rows) {
        if (points.slice(row.start, row.end) !== row.words)
          losses.drop(db, table, row.id, `the ${noun} does not stand where it says`);
      }
    }
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
