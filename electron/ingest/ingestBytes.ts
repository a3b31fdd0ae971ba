import { createHash } from 'node:crypto';
import { canonicalText } from '#shared/domain/document/canonicalText.ts';
import { documentMeta, type MetaHints } from '#shared/domain/document/documentMeta.ts';
import { planTextBlocks } from '#shared/domain/document/planTextBlocks.ts';
import type { Block, DocumentMeta } from '#shared/domain/document/types.ts';
import { Problem } from '#shared/lib/problem.ts';
import { DEEPEST_PAGE, isTooDeep } from './html/pageDepth.ts';
import { type ArticleFormat, articleFormat, mediaTypeOf } from './mediaType.ts';
import { emptyFile, refuseSize } from './sizeLimit.ts';
import { type Decoded, utf8Text } from './utf8Text.ts';

/** A captured article: what is known of it, its canonical text, and its blocks (offsets are code points of `text`). */
export type IngestedDocument = {
  readonly meta: DocumentMeta;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** How the bytes were decoded (`utf-8`, `windows-1251`). */
  readonly encoding: string;
};

export type IngestOptions = {
  /** Shown in problems; its extension says the format unless `mediaType` does. */
  readonly fileName: string;
  readonly mediaType?: string;
  /** What the analyst says goes before what the document says. */
  readonly published?: string;
  readonly language?: string;
};

/**
 * Reads the bytes of an article. Throws only `Problem` for what a file can do wrong: empty, binary, too large, broken
 * encoding, no text. Formats that need a parser of others (HTML, DOCX, PDF) should come through `parseInWorker`.
 */
export async function ingestBytes(bytes: Uint8Array, options: IngestOptions): Promise<IngestedDocument> {
  refuseSize(bytes.byteLength, options.fileName);
  const format = articleFormat(bytes, options.fileName, options.mediaType);
  const parsed = await parse(bytes, format, options.fileName).catch((error: unknown) => {
    throw error instanceof Problem || format === 'text' ? error : unreadable(options.fileName, error);
  });
  refuseEmpty(parsed, options.fileName);
  return assemble(bytes, parsed, options);
}

/** Each format's parser is loaded when a file needs it: plain text, the most common, needs none. */
async function parse(bytes: Uint8Array, format: ArticleFormat, fileName: string): Promise<Parsed> {
  const mediaType = mediaTypeOf(format);
  if (format === 'docx') {
    const { parseDocx } = await import('./docx.ts');
    return { ...(await parseDocx(bytes, fileName)), encoding: 'utf-8', mediaType };
  }
  if (format === 'pdf') {
    const { parsePdf } = await import('./pdf/parsePdf.ts');
    return { ...(await parsePdf(bytes, fileName)), encoding: 'utf-8', mediaType };
  }
  const { text: decoded, encoding } = await decode(bytes, format, fileName);
  const source = canonicalText(decoded);
  if (format === 'text')
    return { text: source, blocks: planTextBlocks(source), encoding, mediaType, hints: {} };
  if (format === 'html') {
    if (isTooDeep(source)) throw tooDeep(fileName);
    const { parseHtml } = await import('./html/parseHtml.ts');
    return { ...parseHtml(source), encoding, mediaType };
  }
  const { parseMarkdown } = await import('./markdown.ts');
  return { ...parseMarkdown(source), encoding, mediaType };
}

async function decode(bytes: Uint8Array, format: ArticleFormat, fileName: string): Promise<Decoded> {
  const utf8 = bytes.includes(0) ? null : utf8Text(bytes, fileName);
  if (utf8 !== null) return utf8;
  const { decodeBytes } = await import('./decodeBytes.ts');
  return decodeBytes(bytes, fileName, format === 'html' ? statedCharset(bytes) : null);
}

/** The charset a page declares in its first kilobytes; only used when its bytes are not UTF-8. */
function statedCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{3,20})/i.exec(start)?.[1] ?? null;
}

type Parsed = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly encoding: string;
  readonly mediaType: string;
  readonly hints: MetaHints;
};

function assemble(bytes: Uint8Array, parsed: Parsed, options: IngestOptions): IngestedDocument {
  const { text, blocks, encoding, mediaType } = parsed;
  const hints: MetaHints = {
    ...parsed.hints,
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.language === undefined ? {} : { language: options.language }),
  };
  const stated = documentMeta(text, blocks, hints);
  const meta = { ...stated, mediaType, sha256: sha256(bytes), textSha256: sha256(Buffer.from(text, 'utf8')) };
  return { meta, text, blocks, encoding };
}

function refuseEmpty({ text, blocks, mediaType }: Parsed, fileName: string): void {
  if (/[\p{L}\p{N}]/u.test(text) && blocks.some((block) => block.kept)) return;
  if (mediaType === 'text/plain' || !/[\p{L}\p{N}]/u.test(text)) throw emptyFile(fileName);
  throw new Problem('document/noArticle', {
    message: 'No article text was found on this page: only menus, notices or links.',
    where: fileName,
    fix: 'Save the page of the article itself, or paste its text.',
  });
}

/** A parser that is not ours gave up: its reason is kept for the log, its words are not shown. */
const unreadable = (fileName: string, cause: unknown): Problem =>
  new Problem(
    'document/unreadable',
    {
      message: 'The file is damaged or built in a way that cannot be read.',
      where: fileName,
      fix: 'Open it in the program it came from and save it again, or paste its text.',
    },
    cause,
  );

const tooDeep = (fileName: string): Problem =>
  new Problem('document/tooDeep', {
    message: `The page nests its elements more than ${DEEPEST_PAGE} deep; no article is built like that.`,
    where: fileName,
    fix: 'Save only the article, or paste its text.',
  });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
