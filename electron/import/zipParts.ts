/** Parts of a zip that somebody else made: checked before one byte is unpacked, counted while unpacking. */
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { Problem } from '#shared/lib/problem.ts';

const MOST_ENTRIES = 1000;
const MOST_BYTES = 512 * 1024 * 1024;
/** Sheets of equal rows pack well; bombs pack a thousand times. */
const MOST_RATIO = 250;
const RATIO_FROM_BYTES = 1024 * 1024;

export type ZipParts = {
  readonly names: readonly string[];
  /** Undefined where there is no such part. */
  readonly read: (name: string) => Promise<Buffer | undefined>;
  readonly close: () => void;
};

/** Throws a Problem for what is no whole zip, or unpacks to too much. */
export async function openZipParts(bytes: Buffer, fileName: string): Promise<ZipParts> {
  try {
    const zip = await open(bytes);
    const entries = await list(zip, fileName);
    return {
      names: [...entries.keys()],
      read: async (name) => {
        const entry = entries.get(name);
        return entry === undefined ? undefined : unpack(zip, entry, fileName);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    throw zipProblem(error, fileName);
  }
}

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function list(zip: yauzl.ZipFile, fileName: string): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      const isBomb =
        total > MOST_BYTES ||
        entries.size >= MOST_ENTRIES ||
        (entry.uncompressedSize > RATIO_FROM_BYTES &&
          entry.uncompressedSize > MOST_RATIO * Math.max(1, entry.compressedSize));
      if (isBomb) reject(bomb(fileName));
      else {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, fileName: string): Promise<Buffer> {
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw zipProblem(error, fileName);
  }
}

function zipProblem(error: unknown, fileName: string): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  return new Problem(
    'import/damaged',
    {
      message: 'The archive is damaged or was cut short.',
      where: fileName,
      fix: 'Fetch or save the file again.',
    },
    error,
  );
}

const bomb = (fileName: string): Problem =>
  new Problem('import/too_large', {
    message: 'The archive unpacks to far more than its size, or has too many parts.',
    where: fileName,
    fix: 'Save the table you need as CSV and import that.',
  });
