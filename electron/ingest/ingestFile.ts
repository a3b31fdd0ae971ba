import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#shared/lib/problem.ts';
import type { IngestedDocument, IngestOptions } from './ingestBytes.ts';
import { articleFormat, needsWorker } from './mediaType.ts';
import type { WorkerLimits } from './parseInWorker.ts';
import { refuseSize } from './sizeLimit.ts';
import { utf8Text } from './utf8Text.ts';

export type CapturedFile = { readonly bytes: Uint8Array; readonly fileName: string };

/**
 * Reads a file's bytes for ingestion. Refuses (Problem) a missing file, a directory or device, one that may not be
 * read, an empty one, and one over the limit: by its size, before anything is read.
 */
export async function readArticleFile(path: string): Promise<CapturedFile> {
  const fileName = basename(path);
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw unopened(path, error);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw notAFile(path, 'This is a folder, not a file.');
    if (!stat.isFile()) throw notAFile(path, 'This is not an ordinary file.');
    refuseSize(stat.size, path);
    return { bytes: await handle.readFile(), fileName };
  } finally {
    await handle.close();
  }
}

/** Plain text beyond this takes long enough to hold up the thread that asked. */
const IN_PROCESS_BYTES = 512 * 1024;

/**
 * Ingests captured bytes the safe way: plain text here, every format that needs a foreign parser in a worker that can
 * be stopped.
 */
export async function ingestArticle(
  bytes: Uint8Array,
  options: IngestOptions,
  limits: WorkerLimits,
): Promise<IngestedDocument> {
  refuseSize(bytes.byteLength, options.fileName);
  const format = articleFormat(bytes, options.fileName, options.mediaType);
  if (needsWorker(format) || bytes.byteLength > IN_PROCESS_BYTES) {
    const { parseInWorker } = await import('./parseInWorker.ts');
    return parseInWorker(bytes, options, limits);
  }
  const { ingestBytes } = await import('./ingestBytes.ts');
  return ingestBytes(bytes, options);
}

/**
 * Whether a file is read without a worker and without anybody's parser or tables: a plain text in UTF-8 that is not long.
 * Throws a Problem for what is no article.
 */
export function isPlainlyRead({ bytes, fileName }: CapturedFile): boolean {
  if (needsWorker(articleFormat(bytes, fileName)) || bytes.byteLength > IN_PROCESS_BYTES) return false;
  return !bytes.includes(0) && utf8Text(bytes, fileName) !== null;
}

function unopened(path: string, error: unknown): Problem {
  const code = (error as { readonly code?: string }).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Problem(
      'document/missing',
      { message: 'There is no such file.', where: path, fix: 'Check the name and the folder.' },
      error,
    );
  }
  if (code === 'EISDIR') return notAFile(path, 'This is a folder, not a file.');
  return new Problem(
    'document/unreadable',
    {
      message: 'The file could not be opened.',
      where: path,
      fix: 'Check that you may read it and that no other program holds it.',
    },
    error,
  );
}

const notAFile = (path: string, message: string): Problem =>
  new Problem('document/notAFile', { message, where: path, fix: 'Choose one article file.' });
