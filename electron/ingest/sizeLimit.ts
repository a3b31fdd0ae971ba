import { Problem } from '#shared/lib/problem.ts';

/** Bytes of text an article may have. The longest reports are a few hundred kilobytes. */
const TEXT_LIMIT_BYTES = 20 * 1024 * 1024;

/** Throws a Problem for more bytes than an article can have; call it with a file's size before reading the file. */
export function refuseSize(size: number, fileName: string): void {
  if (size === 0) throw emptyFile(fileName);
  if (size <= TEXT_LIMIT_BYTES) return;
  throw new Problem('document/tooLarge', {
    message: `The file has ${Math.ceil(size / 1024 / 1024)} MB; the limit for an article is ${TEXT_LIMIT_BYTES / 1024 / 1024} MB.`,
    where: fileName,
    fix: 'Choose the article alone, without images or attachments.',
  });
}

/** A file without a word in it. */
export const emptyFile = (fileName: string): Problem =>
  new Problem('document/empty', {
    message: 'The file holds no text.',
    where: fileName,
    fix: 'Choose a file with the text of an article.',
  });
