/**
 * The text every offset of a document refers to: what was decoded, without a byte order mark, with LF line ends and
 * in Unicode NFC. Nothing else is changed, so a reader can make the same text from the same file with four calls.
 */
export function canonicalText(decoded: string): string {
  const withoutMark = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  return withoutMark.replace(/\r\n?/g, '\n').normalize('NFC');
}
