import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** Every file of a zip, by its path. */
export async function unpacked(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await promisify((done: (error: Error | null, zip: yauzl.ZipFile) => void) =>
    yauzl.open(path, { lazyEntries: true }, done),
  )();
  const files = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks));
          zip.readEntry();
        });
      }),
    );
    zip.readEntry();
  });
}
