import { writeFileSync } from 'node:fs';
import { Problem } from '#shared/lib/problem.ts';

/** A file name from a chart's title, without what some file systems refuse. */
export const pictureName = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ,–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim() || 'chart';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The bytes of pixels the window made; anything that is no PNG is refused. */
export function pngBytes(base64: string, where?: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (!bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE))
    throw new Problem('chart/noPng', {
      message: 'What was to be written is no picture.',
      ...(where === undefined ? {} : { where }),
    });
  return bytes;
}

export function writePng(path: string, base64: string): void {
  const bytes = pngBytes(base64, path);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new Problem(
      'chart/notWritten',
      {
        message: 'The picture could not be written there.',
        where: path,
        fix: 'Choose a file in a folder that exists and that you may write to.',
      },
      error,
    );
  }
}
