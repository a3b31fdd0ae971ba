import { canonicalText } from '#shared/domain/document/canonicalText.ts';
import { planTextBlocks } from '#shared/domain/document/planTextBlocks.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ParsedArticle } from '../html/parseHtml.ts';
import { type PdfItem, type PdfLine, pdfLines } from './pdfLines.ts';
import { withNumberRows } from './pdfRows.ts';
import { pdfText } from './pdfText.ts';

const MOST_PAGES = 600;

/**
 * Reads the text of a PDF. Nothing in it runs (no scripts, no forms, no links followed). Refuses (Problem) a PDF with
 * a password, one that is damaged, one without text (a scan), and one with too many pages.
 */
export async function parsePdf(bytes: Uint8Array, fileName: string): Promise<ParsedArticle> {
  const pages = await readPages(bytes, fileName);
  const found = pdfText(pages);
  const text = canonicalText(found.text);
  if (!/\p{L}/u.test(text)) {
    throw new Problem('document/noText', {
      message: 'The PDF holds pictures of pages, but no text.',
      where: fileName,
      fix: 'Run it through text recognition (OCR) first, or paste its text.',
    });
  }
  return { text, blocks: planTextBlocks(text, { title: found.title, author: null }), hints: {} };
}

async function readPages(bytes: Uint8Array, fileName: string): Promise<readonly (readonly PdfLine[])[]> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooLong(fileName, document.numPages);
    const pages: (readonly PdfLine[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const items = content.items.flatMap((item): PdfItem[] => ('str' in item ? [itemOf(item)] : []));
      pages.push(withNumberRows(pdfLines(items, number)));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(fileName, error);
  } finally {
    await task.destroy();
  }
}

/**
 * pdf.js is large, so it is loaded for PDFs only. Its worker module, once loaded, serves in this very thread: we are
 * in a worker of our own already. It asks for DOMMatrix when it is loaded, though reading text never uses it.
 */
async function loadPdfjs() {
  const scope = globalThis as { DOMMatrix?: unknown };
  scope.DOMMatrix ??= class {};
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function itemOf(item: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}): PdfItem {
  const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, width: item.width, size: Math.hypot(a, b) };
}

function unreadable(fileName: string, cause: unknown): Problem {
  const locked = (cause as { readonly name?: string }).name === 'PasswordException';
  return locked
    ? new Problem(
        'document/locked',
        {
          message: 'The PDF is locked with a password.',
          where: fileName,
          fix: 'Save a copy without the password.',
        },
        cause,
      )
    : new Problem(
        'document/damaged',
        {
          message: 'The PDF is damaged and cannot be read.',
          where: fileName,
          fix: 'Get the file again, or paste its text.',
        },
        cause,
      );
}

const tooLong = (fileName: string, pages: number): Problem =>
  new Problem('document/tooLarge', {
    message: `The PDF has ${pages} pages; the limit is ${MOST_PAGES}.`,
    where: fileName,
    fix: 'Save only the pages of the article.',
  });
