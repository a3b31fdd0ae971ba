/**
 * A zip whose entries are stored, not packed, and carry no time: equal entries are equal bytes on every machine, which
 * no compressor promises across versions. Office documents inside a pack are such zips, and so is the pack.
 */
import { crc32 } from 'node:zlib';

export type ZipEntry = { readonly path: string; readonly bytes: Buffer };

/** 1 January 1980, the earliest a zip can say: day 1, month 1, year 0. */
const DATE = 0x21;
const UTF8_NAMES = 0x800;
const ORDINARY_FILE = 0o100644 << 16;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** The bytes of a zip with these entries, in this order. */
export function storedZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8_NAMES, 2);
    shared.writeUInt16LE(DATE, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    locals.push(local, shared, name, bytes);
    const head = Buffer.alloc(6);
    head.writeUInt32LE(CENTRAL);
    // Made on Unix, so that the mode below is read as one.
    head.writeUInt16LE(0x0314, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(ORDINARY_FILE >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    centrals.push(head, shared, tail, name);
    offset += LOCAL_BYTES + name.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The entries of a zip as `storedZip` writes them; null for any other file, so for one that was changed and packed. */
export function readStoredZip(zip: Buffer): ReadonlyMap<string, Buffer> | null {
  const end = zip.length - END_BYTES;
  if (end < 0 || zip.readUInt32LE(end) !== END) return null;
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + CENTRAL_BYTES > end || zip.readUInt32LE(at) !== CENTRAL || zip.readUInt16LE(at + 10) !== 0) {
      return null;
    }
    const size = zip.readUInt32LE(at + 24);
    const nameBytes = zip.readUInt16LE(at + 28);
    const start = zip.readUInt32LE(at + 42) + LOCAL_BYTES + nameBytes;
    const name = zip.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    if (start + size > end || entries.has(name)) return null;
    entries.set(name, zip.subarray(start, start + size));
    at += CENTRAL_BYTES + nameBytes;
  }
  return entries;
}
