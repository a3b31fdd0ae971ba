/**
 * Pages of rows read straight from the file (sqlite.org/fileformat2.html): which rows stand on a page, and what shape they
 * have. Needed where the pages that lead to them are lost.
 */
import { closeSync, openSync, readSync } from 'node:fs';

const PAGE = 4096;
/** First byte of a page that holds rows of a table. */
const LEAF = 13;

/** What each column of a row is stored as: its id is kept elsewhere and stored as null. */
export type Stored = 'null' | 'integer' | 'real' | 'text' | 'blob';
export type LeafPage = {
  readonly page: number;
  readonly ids: readonly number[];
  readonly shape: readonly Stored[];
};

/** All pages of rows, without those that are free. */
export function* leafPages(path: string, pages: number, free: ReadonlySet<number>): Generator<LeafPage> {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(PAGE);
    for (let page = 2; page <= pages; page++) {
      if (free.has(page) || readSync(file, bytes, 0, PAGE, (page - 1) * PAGE) < PAGE || bytes[0] !== LEAF)
        continue;
      const leaf = readLeaf(bytes, page);
      if (leaf !== null) yield leaf;
    }
  } finally {
    closeSync(file);
  }
}

/** Null where no row can be made out. A cell that stands where none can is passed over. */
function readLeaf(bytes: Buffer, page: number): LeafPage | null {
  const cells = bytes.readUInt16BE(3);
  if (cells === 0 || 8 + cells * 2 > PAGE) return null;
  const ids: number[] = [];
  let shape: readonly Stored[] = [];
  for (let i = 0; i < cells; i++) {
    const at = bytes.readUInt16BE(8 + i * 2);
    if (at < 8 + cells * 2 || at > PAGE - 4) continue;
    const [, afterSize] = varint(bytes, at);
    const [id, afterId] = varint(bytes, afterSize);
    ids.push(id);
    if (shape.length === 0) shape = readShape(bytes, afterId);
  }
  return ids.length === 0 ? null : { page, ids, shape };
}

function readShape(bytes: Buffer, at: number): readonly Stored[] {
  const [size, first] = varint(bytes, at);
  const end = Math.min(at + size, PAGE);
  const shape: Stored[] = [];
  for (let next = first; next < end; ) {
    const [type, after] = varint(bytes, next);
    shape.push(storedAs(type));
    next = after;
  }
  return shape;
}

function storedAs(type: number): Stored {
  if (type === 0) return 'null';
  if (type === 7) return 'real';
  if (type < 12) return 'integer';
  return type % 2 === 0 ? 'blob' : 'text';
}

/** A number of one to nine bytes, and where the next thing begins. */
function varint(bytes: Buffer, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + i + 1];
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9];
}

/** Pages on the file's list of free ones, as far as the list can be followed. */
export function freePages(path: string, pages: number): ReadonlySet<number> {
  const free = new Set<number>();
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(PAGE);
    readSync(file, bytes, 0, 100, 0);
    for (let trunk = bytes.readUInt32BE(32); trunk > 1 && trunk <= pages && !free.has(trunk); ) {
      free.add(trunk);
      readSync(file, bytes, 0, PAGE, (trunk - 1) * PAGE);
      const count = Math.min(bytes.readUInt32BE(4), PAGE / 4 - 2);
      for (let i = 0; i < count; i++) {
        const page = bytes.readUInt32BE(8 + i * 4);
        if (page > 1 && page <= pages) free.add(page);
      }
      trunk = bytes.readUInt32BE(0);
    }
  } finally {
    closeSync(file);
  }
  return free;
}
