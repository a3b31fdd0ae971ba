import yazl from 'yazl';
import type { BuiltFile } from './buildPack.ts';

/**
 * A zip with one root folder, equal for equal files on every machine: names as given, one fixed local date, and stored,
 * since two versions of zlib compress differently.
 */
export async function zipBytes(root: string, files: readonly BuiltFile[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  // Local time on purpose: the zip's date has no zone, so this is the same two bytes everywhere.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };
  for (const file of files) zip.addBuffer(file.bytes, `${root}/${file.path}`, options);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  }
  return Buffer.concat(chunks);
}
