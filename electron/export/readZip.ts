import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { Problem } from '#shared/lib/problem.ts';
import {
  checkName,
  LIMIT_BYTES,
  LIMIT_ENTRIES,
  LIMIT_RATIO,
  LIMIT_TEXT,
  tooLarge,
  unsafeName,
} from './packLimits.ts';

/** Type bits of a Unix mode, and the one value of them that is an ordinary file. */
const TYPE_BITS = 0o170000;
const ORDINARY = 0o100000;

/**
 * Files of a zip below its one root folder. Every entry is checked before one byte is unpacked, and sizes are counted
 * again while unpacking. Throws a Problem for a zip that is cut short, unsafe or a bomb.
 */
export async function readZip(path: string): Promise<Map<string, Buffer>> {
  const { size: packedBytes } = await stat(path);
  if (packedBytes > LIMIT_BYTES) throw tooLarge(path, `The file itself is over ${LIMIT_TEXT}.`);
  try {
    const zip = await openZip(path);
    try {
      return await unpack(zip, path);
    } finally {
      zip.close();
    }
  } catch (error) {
    throw zipProblem(error, path);
  }
}

async function unpack(zip: yauzl.ZipFile, where: string): Promise<Map<string, Buffer>> {
  if (zip.entryCount > LIMIT_ENTRIES) throw tooLarge(where, `It has more than ${LIMIT_ENTRIES} entries.`);
  const files = checkEntries(await listEntries(zip), where);
  const contents = new Map<string, Buffer>();
  for (const entry of files) {
    const chunks: Buffer[] = [];
    for await (const chunk of await openEntry(zip, entry)) chunks.push(chunk as Buffer);
    contents.set(entry.fileName.slice(entry.fileName.indexOf('/') + 1), Buffer.concat(chunks));
  }
  return contents;
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    yauzl.open(path, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function checkEntries(entries: readonly yauzl.Entry[], where: string): yauzl.Entry[] {
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'));
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const type = (entry.externalFileAttributes >>> 16) & TYPE_BITS;
    const isFile = !entry.fileName.endsWith('/');
    checkName(entry.fileName, isFile && type !== 0 && type !== ORDINARY, where);
    // Two names that differ only in case are one file on some systems.
    const folded = entry.fileName.normalize('NFC').toLowerCase();
    if (names.has(folded)) throw unsafeName(entry.fileName, where);
    names.add(folded);
    total += entry.uncompressedSize;
    if (total > LIMIT_BYTES) throw tooLarge(where, `It unpacks to more than ${LIMIT_TEXT}.`);
    if (entry.uncompressedSize > LIMIT_RATIO * Math.max(1, entry.compressedSize)) {
      throw tooLarge(where, `An entry unpacks to more than ${LIMIT_RATIO} times its size.`);
    }
  }
  const roots = new Set(files.map((entry) => entry.fileName.split('/')[0]));
  if (roots.size !== 1 || files.some((entry) => !entry.fileName.includes('/'))) {
    throw new Problem('pack/not-a-pack', {
      message: 'This is not a pack: a pack in a zip is one folder.',
      where,
      fix: 'Name the zip as Attest exported it.',
    });
  }
  return files;
}

/** yauzl and zlib throw plain Errors; each says the bytes are not a whole zip, or names an unsafe entry. */
function zipProblem(error: unknown, where: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  if (/invalid (relative path|characters in fileName)|absolute path/.test(error.message)) {
    return unsafeName(error.message.split(': ').at(-1) ?? '', where);
  }
  if ('syscall' in error) {
    return new Problem('pack/not-readable', { message: 'This file cannot be read.', where }, error);
  }
  const isNoZip = /end of central directory/i.test(error.message);
  return new Problem(
    isNoZip ? 'pack/not-a-zip' : 'pack/cut-short',
    {
      message: isNoZip
        ? 'This file is neither a folder nor a whole zip: it is no pack, or was cut short.'
        : 'This zip is damaged or was cut short.',
      where,
      fix: 'Copy or download the pack again.',
    },
    error,
  );
}
