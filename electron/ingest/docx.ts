import mammoth from 'mammoth';
import yauzl from 'yauzl';
import { Problem } from '#shared/lib/problem.ts';
import { type ParsedArticle, parseHtml } from './html/parseHtml.ts';

/** What a DOCX may unpack to; a report of hundreds of pages with pictures stays far below. */
const UNPACKED_LIMIT_BYTES = 150 * 1024 * 1024;
const MOST_PARTS = 5000;

/** Word's own styles that say what a paragraph is; everything else mammoth knows by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Author'] => p.byline:fresh",
  "p[style-name='Date'] => p.byline:fresh",
];

/** Reads a Word document: all of it is the article. Refuses (Problem) archives that are no DOCX or unpack to too much. */
export async function parseDocx(bytes: Uint8Array, fileName: string): Promise<ParsedArticle> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await refuseBomb(buffer, fileName);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  return parseHtml(`<html><body>${value}</body></html>`, { whole: true, known: {} });
}

/** Looks at the archive's list of parts only: their stated sizes, and whether it is a Word document at all. */
function refuseBomb(buffer: Buffer, fileName: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (code: string, message: string, fix: string): void =>
      reject(new Problem(code, { message, where: fileName, fix }));
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        refuse(
          'document/damaged',
          'The file is not a whole DOCX document.',
          'Save it again from the program it came from.',
        );
        return;
      }
      let size = 0;
      let parts = 0;
      let hasDocument = false;
      zip.on('error', () =>
        refuse(
          'document/damaged',
          'The DOCX archive is damaged.',
          'Save it again from the program it came from.',
        ),
      );
      zip.on('entry', (entry: { readonly uncompressedSize: number; readonly fileName: string }) => {
        size += entry.uncompressedSize;
        parts++;
        hasDocument ||= entry.fileName === 'word/document.xml';
        if (size > UNPACKED_LIMIT_BYTES || parts > MOST_PARTS) {
          zip.close();
          refuse(
            'document/tooLarge',
            `The document unpacks to more than ${UNPACKED_LIMIT_BYTES / 1024 / 1024} MB.`,
            'Save it without its pictures, or paste its text.',
          );
        } else zip.readEntry();
      });
      zip.on('end', () => {
        if (hasDocument) resolve();
        else
          refuse(
            'document/format',
            'The file is an archive, but no Word document.',
            'Choose a DOCX document.',
          );
      });
      zip.readEntry();
    });
  });
}
