import { Problem } from '#shared/lib/problem.ts';

export type Decoded = {
  readonly text: string;
  /** The encoding's usual name, lower case: `utf-8`, `utf-16le`, `windows-1251`. */
  readonly encoding: string;
};

/** How much of a text is looked at for control characters (UTF-16 units). */
const SAMPLE_UNITS = 256 * 1024;

/**
 * The text of bytes that are strict UTF-8, as nearly all are; null for any other. Refuses (Problem) what holds control
 * bytes. Apart from decodeBytes.ts, so that a program that meets only UTF-8 does not load the tables of other encodings.
 */
export function utf8Text(bytes: Uint8Array, fileName: string): Decoded | null {
  const text = strictUtf8(bytes);
  return text === null ? null : { text: refuseBinary(text, fileName), encoding: 'utf-8' };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters other than white space mean a file that is no text. */
export function refuseBinary(text: string, fileName: string): string {
  let controls = 0;
  const sample = Math.min(text.length, SAMPLE_UNITS);
  for (let i = 0; i < sample; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) throw binary(fileName);
    if (unit < 32 && (unit < 9 || unit > 13)) controls++;
  }
  if (controls > 8 && controls > sample * 0.002) throw binary(fileName);
  return text;
}

export const binary = (fileName: string): Problem =>
  new Problem('document/binary', {
    message: 'This file holds binary data, not text.',
    where: fileName,
    fix: 'Choose an article saved as text, Markdown, HTML, DOCX or PDF.',
  });
