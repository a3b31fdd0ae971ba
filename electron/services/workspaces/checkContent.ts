import { createHash } from 'node:crypto';
import { isPeriod } from '#shared/domain/figures/periodText.ts';
import { FREQUENCIES, type Frequency } from '#shared/domain/figures/types.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { compare, isDecimalText } from '#shared/lib/decimal.ts';
import type { Store } from '../../store/openStore.ts';

type Db = Store['db'];

/** As many faults of one sort are named. */
const NAMED = 100;

/** What SQLite cannot know: rows that are whole and yet cannot be what Attest wrote. One sentence each. */
export function contentFaults(db: Db): string[] {
  return [seriesFaults, assertionFaults, choiceFaults, documentFaults, linkFaults].flatMap((find) =>
    [...find(db)].slice(0, NAMED),
  );
}

function* seriesFaults(db: Db): Generator<string> {
  const rows = db.prepare('SELECT id, frequency FROM series').iterate();
  for (const { id, frequency } of rows as Iterable<{ id: number; frequency: string }>) {
    if (!(FREQUENCIES as readonly string[]).includes(frequency))
      yield `ser${id} has the frequency "${frequency}", which there is not`;
  }
}

type AssertionRow = {
  readonly id: number;
  readonly period: string;
  readonly frequency: Frequency;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
};

function* assertionFaults(db: Db): Generator<string> {
  const rows = db
    .prepare(
      'SELECT assertion.id, period, frequency, value, low, high FROM assertion JOIN series ON series.id = series_id',
    )
    .iterate();
  for (const { id, period, frequency, value, low, high } of rows as Iterable<AssertionRow>) {
    if ((FREQUENCIES as readonly string[]).includes(frequency) && !isPeriod(period, frequency))
      yield `a${id} has the period "${period}", which its series cannot have`;
    const odd = [value, low, high].find((text) => text !== null && !isDecimalText(text));
    if (odd !== undefined) yield `a${id} holds "${odd}" where a decimal stands`;
    else if (low !== null && high !== null && compare(low, high) > 0)
      yield `a${id} has an interval that ends before it starts`;
  }
}

function* choiceFaults(db: Db): Generator<string> {
  const rows = db
    .prepare(
      `SELECT choice.id FROM choice JOIN assertion ON assertion.id = assertion_id
       WHERE assertion.series_id <> choice.series_id OR assertion.period <> choice.period`,
    )
    .all() as { id: number }[];
  for (const { id } of rows) yield `choice ${id} shows an assertion of another cell`;
}

function* documentFaults(db: Db): Generator<string> {
  const rows = db.prepare('SELECT id, bytes, sha256, text, text_sha256 FROM document').iterate();
  for (const row of rows as Iterable<{
    id: number;
    bytes: Buffer;
    sha256: string;
    text: string;
    text_sha256: string;
  }>) {
    if (hashOf(row.bytes) !== row.sha256) yield `d${row.id} does not hold the bytes it was made from`;
    if (hashOf(row.text) !== row.text_sha256) yield `d${row.id} does not hold the text that was read`;
  }
}

/** Blocks and links must still stand where they say, word for word. */
function* linkFaults(db: Db): Generator<string> {
  const documents = db.prepare('SELECT id, text FROM document').iterate();
  const blocks = db.prepare('SELECT key, start, "end", text FROM block WHERE document_id = ? ORDER BY id');
  const links = db.prepare('SELECT id, start, "end", quote FROM link WHERE document_id = ? ORDER BY id');
  for (const { id, text } of documents as Iterable<{ id: number; text: string }>) {
    const points = new CodePointIndex(text);
    for (const block of blocks.all(id) as { key: string; start: number; end: number; text: string }[]) {
      if (points.slice(block.start, block.end) !== block.text)
        yield `d${id} ${block.key} does not stand where it says`;
    }
    for (const link of links.all(id) as { id: number; start: number; end: number; quote: string }[]) {
      if (points.slice(link.start, link.end) !== link.quote)
        yield `l${link.id} no longer stands on the words it quotes`;
    }
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
