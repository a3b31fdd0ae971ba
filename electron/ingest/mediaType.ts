import { Problem } from '#shared/lib/problem.ts';

/** What an article can be read as. */
export type ArticleFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

const BY_EXTENSION: Readonly<Record<string, ArticleFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};
const MEDIA_TYPES: Readonly<Record<ArticleFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
/** Formats people will try that Attest does not read as articles, with what to do instead. */
const UNREADABLE: Readonly<Record<string, string>> = {
  doc: 'Save it as DOCX, PDF or text.',
  rtf: 'Save it as DOCX or text.',
  odt: 'Save it as DOCX or text.',
  epub: 'Save the article as HTML or text.',
  mht: 'Save the page as HTML only.',
  mhtml: 'Save the page as HTML only.',
  xlsx: 'Import spreadsheets as figures instead.',
  xls: 'Import spreadsheets as figures instead.',
  csv: 'Import tables as figures instead.',
  pptx: 'Save the slides as PDF or text.',
  zip: 'Unpack it and choose the article.',
  png: 'Attest does not read text in pictures.',
  jpg: 'Attest does not read text in pictures.',
  jpeg: 'Attest does not read text in pictures.',
};

export const mediaTypeOf = (format: ArticleFormat): string => MEDIA_TYPES[format];

/** True for formats whose parsers are not ours: their files are read in a process that can be stopped. */
export const needsWorker = (format: ArticleFormat): boolean => format !== 'text';

/** The format of a file: by media type, then by name, then by its first bytes. Throws a Problem for what is no article. */
export function articleFormat(bytes: Uint8Array, fileName: string, mediaType?: string): ArticleFormat {
  const essence = mediaType?.split(';')[0]?.trim().toLowerCase();
  const stated = (Object.keys(MEDIA_TYPES) as ArticleFormat[]).find(
    (format) => MEDIA_TYPES[format] === essence,
  );
  const extension = /\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  const fix = UNREADABLE[extension];
  if (stated === undefined && fix !== undefined) {
    throw new Problem('document/format', {
      message: `Attest cannot read .${extension} files as articles.`,
      where: fileName,
      fix,
    });
  }
  const named = stated ?? BY_EXTENSION[extension];
  if (named !== undefined) return named;
  return /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<body)[\s>]/i.test(start) ? 'html' : 'text';
}
