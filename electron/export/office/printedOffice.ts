/** Reads back what a pack's office documents print of its numbers, by the anchors the manifest names. */
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
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)];
  for (const [index, [, name = '']] of sheets.entries()) {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    for (const [, at = '', inner = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/gs)) {
      const text = /<t\b[^>]*>(.*?)<\/t>/s.exec(inner)?.[1] ?? /<v>(.*?)<\/v>/s.exec(inner)?.[1];
      if (text !== undefined) cells.set(`${unescapeXml(name)}!${at}`, unescapeXml(text));
    }
  }
  return cells;
}

/** The words inside every bookmark of a document. */
function printedBookmarks(part: (name: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const bookmark = /<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/gs;
  for (const [, , name = '', inner = ''] of part('word/document.xml').matchAll(bookmark)) {
    const texts = [...inner.matchAll(/<w:t\b[^>]*>(.*?)<\/w:t>/gs)].map(([, text = '']) => text);
    found.set(name, unescapeXml(texts.join('')));
  }
  return found;
}
