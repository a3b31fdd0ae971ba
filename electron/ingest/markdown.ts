import { marked } from 'marked';
import type { MetaHints } from '#shared/domain/document/documentMeta.ts';
import { readDate } from '#shared/domain/document/header/publicationDate.ts';
import { type ParsedArticle, parseHtml } from './html/parseHtml.ts';

/** Front matter lines that say something about the document. */
const KEYS: Readonly<Record<string, keyof MetaHints>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  date: 'published',
  published: 'published',
  publication: 'publication',
  publisher: 'publication',
  source: 'publication',
  site: 'publication',
  lang: 'language',
  language: 'language',
};

/**
 * Reads Markdown. Its canonical text is the readable text (no `#`, `**` or link targets), one paragraph a block. Front
 * matter becomes what is known about the document.
 */
export function parseMarkdown(source: string): ParsedArticle {
  const { body, hints } = frontMatter(source);
  const html = marked.parse(withNotes(body), { async: false, gfm: true });
  const { text, blocks } = parseHtml(`<html><body>${html}</body></html>`, { whole: true, known: hints });
  return { text, blocks, hints };
}

/** `[1]: https://example.org "Riddle, May 3, 2024"`, a definition whose label is a note's number. */
const NUMBERED_DEFINITION = /^ {0,3}\[(\d{1,3})\]:[ \t]+<?(\S+?)>?(?:[ \t]+["'(](.+)["')])?[ \t]*$/gm;

/**
 * A numbered reference is a note to Markdown's readers: "in 2024 [1]" keeps its brackets, or the 1 would count
 * something, and its definition becomes the entry of the list that the note points at.
 */
function withNotes(source: string): string {
  const numbers = new Set([...source.matchAll(NUMBERED_DEFINITION)].map(([, number]) => number));
  if (numbers.size === 0) return source;
  return source
    .replace(
      NUMBERED_DEFINITION,
      (_, number: string, address: string, title: string | undefined) =>
        `\n\\[${number}\\] ${title === undefined ? address : `${title}, ${address}`}\n`,
    )
    .replace(/(?<!\\)\[(\d{1,3})\](?![[(:])/g, (mark, number: string) =>
      numbers.has(number) ? `\\[${number}\\]` : mark,
    );
}

function frontMatter(source: string): { readonly body: string; readonly hints: MetaHints } {
  const found = /^---\n([\s\S]{0,8000}?)\n(?:---|\.\.\.)\n/.exec(source);
  if (found?.[1] === undefined) return { body: source, hints: {} };
  const hints: { -readonly [Key in keyof MetaHints]: string } = {};
  for (const line of found[1].split('\n')) {
    const pair = /^([A-Za-z_-]+)\s*:\s*(.+)$/.exec(line);
    const key = KEYS[pair?.[1]?.toLowerCase() ?? ''];
    const value = pair?.[2]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^\[(.*)\]$/, '$1')
      .trim();
    if (key === undefined || value === undefined || value === '') continue;
    const read =
      key === 'published' ? (readDate(value) ?? (/^(?:19|20)\d{2}$/.test(value) ? value : null)) : value;
    if (read !== null) hints[key] = read;
  }
  return { body: source.slice(found[0].length), hints };
}
