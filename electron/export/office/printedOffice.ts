/**
 * Reads back what a pack's office documents print of its numbers, by the anchors the manifest names. Each document is
 * gone through once, whatever is in it: a pack from outside may hold anything.
 */
import { readStoredZip } from './storedZip.ts';
import { unescapeXml } from './xml.ts';

/** Undefined for files that print no numbers this way; empty for a document that cannot be read as we write it. */
export function printedOffice(path: string, bytes: Buffer): ReadonlyMap<string, string> | undefined {
  const read = path.endsWith('.xlsx') ? printedCells : path.endsWith('.docx') ? printedBookmarks : undefined;
  if (read === undefined) return undefined;
  const parts = readStoredZip(bytes);
  return parts === null ? new Map() : read((name) => parts.get(name)?.toString('utf8') ?? '');
}

/** Every cell of a workbook that holds something: `Numbers!C5`. */
function printedCells(part: (name: string) => string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]{0,100})"/g)];
  for (const [index, [, name = '']] of sheets.entries()) {
    for (const piece of part(`xl/worksheets/sheet${index + 1}.xml`)
      .split('<c r="')
      .slice(1)) {
      const [, at] = /^([A-Z]{1,3}\d{1,7})"/.exec(piece) ?? [];
      const end = piece.indexOf('</c>');
      if (at === undefined || end < 0) continue;
      const text = textIn(piece.slice(0, end), 't') ?? textIn(piece.slice(0, end), 'v');
      if (text !== null) cells.set(`${unescapeXml(name)}!${at}`, unescapeXml(text));
    }
  }
  return cells;
}

/** The words inside every bookmark of a document. */
function printedBookmarks(part: (name: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const piece of part('word/document.xml').split('<w:bookmarkStart ').slice(1)) {
    const [, id, name] = /^w:id="(\d{1,9})" w:name="([^"]{1,60})"\/>/.exec(piece) ?? [];
    const end = id === undefined ? -1 : piece.indexOf(`<w:bookmarkEnd w:id="${id}"/>`);
    if (name === undefined || end < 0) continue;
    const texts = piece
      .slice(0, end)
      .split('</w:t>')
      .slice(0, -1)
      .map((run) => run.slice(run.lastIndexOf('>') + 1));
    found.set(name, unescapeXml(texts.join('')));
  }
  return found;
}

/** What the first element of a name holds; null where there is none. */
function textIn(xml: string, element: 't' | 'v'): string | null {
  const closing = xml.indexOf(`</${element}>`);
  return closing < 0 ? null : xml.slice(xml.lastIndexOf('>', closing) + 1, closing);
}
