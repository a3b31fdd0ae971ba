/**
 * A PDF cannot be written again by whoever verifies it: that takes the same browser. So it carries a hash of its own
 * bytes and of the model it was printed from, as a comment where the format allows one.
 */
import { createHash } from 'node:crypto';

const MARK = '%attest-seal ';
const LINE_BYTES = MARK.length + 64 + 1;
const END = 'startxref';

/** The same PDF with its seal. Throws for bytes that do not end as a PDF does. */
export function sealPdf(pdf: Buffer, contentId: string): Buffer {
  const at = pdf.lastIndexOf(END);
  if (at < 0) throw new Error('A PDF without an end cannot be sealed.');
  return Buffer.concat([
    pdf.subarray(0, at),
    Buffer.from(`${MARK}${hashOf([pdf], contentId)}\n`),
    pdf.subarray(at),
  ]);
}

/** Whether a PDF is, to the byte, the one that was printed from this model. False where it has no seal. */
export function isSealed(pdf: Buffer, contentId: string): boolean {
  const at = pdf.lastIndexOf(MARK);
  if (at < 0) return false;
  const line = pdf.toString('latin1', at, at + LINE_BYTES);
  return line === `${MARK}${hashOf([pdf.subarray(0, at), pdf.subarray(at + LINE_BYTES)], contentId)}\n`;
}

function hashOf(pieces: readonly Buffer[], contentId: string): string {
  const hash = createHash('sha256').update(`${contentId}\n`);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
