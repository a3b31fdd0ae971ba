/**
 * The text of a table file, in pieces, so that a file of any size is read in little memory. What is
 * small is decoded whole; of what is large the first piece tells the encoding. `.gz` is unpacked.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { Problem } from '#shared/lib/problem.ts';
import { decodeBytes } from '../../ingest/decodeBytes.ts';

/** Bytes that can be read piece by piece. */
export type ByteSource = {
  readonly size: number;
  /** Fewer bytes than asked for only at the end. */
  readonly read: (from: number, length: number) => Uint8Array;
  readonly close: () => void;
  /** SHA-256 of the file as it lies on disk. */
  readonly sha256: () => string;
  /** The same bytes for another thread, while this source is open. */
  readonly lend: () => ByteLoan;
};

/** Bytes as they are handed to another thread: an open file, or a copy of what lies in memory. */
export type ByteLoan = { readonly fd: number; readonly size: number } | { readonly bytes: Uint8Array };

export type TableText = {
  readonly encoding: string;
  /** To be walked through once. */
  readonly chunks: Iterable<string>;
  /** How much of the file has been handed out, 0 to 1. */
  readonly progress: () => number;
};

/** Unpacked bytes; larger files are refused. */
const MAX_TABLE_BYTES = 512 * 1024 * 1024;
/** The first of a large file: enough to tell encoding, delimiter and line ends. */
const SAMPLE_BYTES = 1024 * 1024;
/** Small enough that what is made of a piece is gone before the next. */
const CHUNK_BYTES = 128 * 1024;
/** Up to here the whole text decides about its encoding. */
const WHOLE_BYTES = 8 * 1024 * 1024;

/** The bytes in memory. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.byteLength,
  read: (from, length) => bytes.subarray(from, from + length),
  close: () => undefined,
  sha256: () => createHash('sha256').update(bytes).digest('hex'),
  lend: () => ({ bytes }),
});

/** What another thread lent. Whoever opened it closes it. */
export const borrowedSource = (loan: ByteLoan): ByteSource =>
  'bytes' in loan ? bytesSource(loan.bytes) : { ...openedFile(loan.fd, loan.size), close: () => undefined };

/** A file, unpacked when it is gzip. Throws a Problem where it cannot be read or is too large. */
export function fileSource(path: string): ByteSource {
  const fd = openTable(path);
  try {
    const { size } = fstatSync(fd);
    if (size > MAX_TABLE_BYTES) throw tooLarge(path);
    const file = openedFile(fd, size);
    const magic = file.read(0, 2);
    if (magic[0] !== 0x1f || magic[1] !== 0x8b) return file;
    const packed = file.sha256();
    const unpacked = gunzip(file.read(0, size), path);
    closeSync(fd);
    return { ...bytesSource(unpacked), sha256: () => packed };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function openedFile(fd: number, size: number): ByteSource {
  const read = (from: number, length: number): Uint8Array => {
    const bytes = Buffer.allocUnsafe(Math.min(length, Math.max(0, size - from)));
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(fd, bytes, filled, bytes.length - filled, from + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  };
  const sha256 = (): string => {
    const hash = createHash('sha256');
    for (let from = 0; from < size; from += SAMPLE_BYTES) hash.update(read(from, SAMPLE_BYTES));
    return hash.digest('hex');
  };
  return { size, read, close: () => closeSync(fd), sha256, lend: () => ({ fd, size }) };
}

/** Refuses (Problem `import/...`) what is binary or broken. */
export function openTableText(source: ByteSource, fileName: string): TableText {
  if (source.size > MAX_TABLE_BYTES) throw tooLarge(fileName);
  if (source.size <= WHOLE_BYTES) {
    const { text, encoding } = decoded(source.read(0, source.size), fileName);
    return { encoding, chunks: [text.replace(/^\ufeff/, '')], progress: () => 1 };
  }
  const { encoding } = decoded(sampleOf(source), fileName);
  let done = 0;
  function* chunks(): Generator<string> {
    const decoder = pieceDecoder(encoding);
    for (let from = 0; from < source.size; from += CHUNK_BYTES) {
      const bytes = source.read(from, CHUNK_BYTES);
      const isLast = from + CHUNK_BYTES >= source.size;
      let text: string;
      try {
        text = decoder(bytes, isLast);
      } catch {
        throw broken(encoding, from, fileName);
      }
      if (text.includes('\u0000')) throw broken(encoding, from, fileName);
      done = Math.min(1, (from + bytes.length) / source.size);
      yield from === 0 ? text.replace(/^\ufeff/, '') : text;
    }
  }
  return { encoding, chunks: chunks(), progress: () => done };
}

/** The first piece up to the end of a line, so that no letter is cut. */
function sampleOf(source: ByteSource): Uint8Array {
  const bytes = source.read(0, SAMPLE_BYTES);
  const end = bytes.lastIndexOf(10);
  // UTF-16, with a mark or without: the end of a line is two bytes.
  return end < 0 || bytes.includes(0) ? bytes : bytes.subarray(0, end + 1);
}

function pieceDecoder(encoding: string): (bytes: Uint8Array, isLast: boolean) => string {
  if (encoding === 'utf-8') {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
  }
  const decoder = iconv.getDecoder(encoding);
  return (bytes, isLast) => decoder.write(Buffer.from(bytes)) + (isLast ? (decoder.end() ?? '') : '');
}

function decoded(bytes: Uint8Array, fileName: string): { readonly text: string; readonly encoding: string } {
  try {
    return decodeBytes(bytes, fileName);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fix = 'Save the table as CSV in UTF-8 and import it again.';
    throw new Problem(error.code.replace('document/', 'import/'), {
      message: error.message,
      where: fileName,
      fix,
    });
  }
}

function openTable(path: string): number {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const message = isMissing ? 'There is no such file.' : 'The file could not be read.';
    const fix = isMissing ? 'Check the name and the folder.' : 'Check that you may read it.';
    throw new Problem('import/file', { message, where: path, fix }, cause);
  }
  if (fstatSync(fd).isFile()) return fd;
  closeSync(fd);
  throw new Problem('import/file', {
    message: 'This is a folder or a device, not a file.',
    where: path,
    fix: 'Choose one file with a table.',
  });
}

function gunzip(bytes: Uint8Array, path: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_TABLE_BYTES });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path);
    throw new Problem(
      'import/gzip',
      {
        message: 'The compressed file is damaged or cut short.',
        where: path,
        fix: 'Fetch it again, or unpack it yourself and import what comes out.',
      },
      cause,
    );
  }
}

const broken = (encoding: string, from: number, fileName: string): Problem =>
  new Problem('import/encoding', {
    message: `The text begins as ${encoding} and stops being that.`,
    where: `${fileName}, after byte ${from}`,
    fix: 'Save the table as CSV in UTF-8 and import it again.',
  });

const tooLarge = (fileName: string): Problem =>
  new Problem('import/too_large', {
    message: `The file is larger than ${MAX_TABLE_BYTES / 1024 / 1024} MB.`,
    where: fileName,
    fix: 'Split it by year or by reporter and import the parts.',
  });
