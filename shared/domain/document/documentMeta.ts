import { detectLanguage } from './detectLanguage.ts';
import { readByline } from './header/bylineText.ts';
import { type DateOrder, dateOrder } from './header/dateOrder.ts';
import { findOutlet, isOutletLine } from './header/outlets.ts';
import { findDates } from './header/publicationDate.ts';
import { wordsOf } from './sentenceShape.ts';
import type { Block, DocumentMeta } from './types.ts';

/** What a document says about itself; the file's own data (hashes, media type) are added where its bytes are known. */
export type StatedMeta = Omit<DocumentMeta, 'mediaType' | 'sha256' | 'textSha256'>;

/** What the source says outside its text (meta tags, front matter, the analyst's options): it goes before the text. */
export type MetaHints = { readonly [Key in keyof StatedMeta]?: StatedMeta[Key] };

/**
 * Title, author, publication, date and language of a document, from its blocks and from what is known already.
 * Never guesses: a numeric date that can be read two ways gives null.
 */
export function documentMeta(text: string, blocks: readonly Block[], hints: MetaHints = {}): StatedMeta {
  const language = hints.language ?? detectLanguage(text);
  const order = dateOrder(text);
  const bylines = blocks
    .filter((block) => block.role === 'byline')
    .map((block) => readByline(block.text, language, order))
    .filter((byline) => byline !== null);
  const marked = blocks.find((block) => block.rule === 'marked_byline' && wordsOf(block.text).length <= 6);
  const author = bylines.find((byline) => byline.author !== null)?.author ?? null;
  const named = hints.author ?? author ?? (bylines.length === 0 ? oneLine(marked?.text) : null);
  // "By The Moscow Times" names no person, but where it was published.
  const desk = named !== null && findOutlet(named) === named ? named : null;
  const writer = desk === null ? named : null;
  const bylined = bylines.find((byline) => byline.publication !== null)?.publication ?? null;
  const publication = hints.publication ?? desk ?? publicationOf(blocks, bylined);
  return {
    title: oneLine(blocks.find((block) => block.role === 'title')?.text) ?? hints.title ?? null,
    author: writer,
    // A blog's copyright line names its author, which says nothing of where it was published.
    publication: publication === writer ? null : publication,
    published:
      hints.published ??
      bylines.find((byline) => byline.published !== null)?.published ??
      datelineDay(blocks, language, order),
    language,
  };
}

/** A masthead line, then the agency of a dateline, then the holder of the copyright, then any dropped line. */
function publicationOf(blocks: readonly Block[], bylined: string | null): string | null {
  if (bylined !== null) return bylined;
  // A picture's agency is not the article's.
  const dropped = blocks.filter((block) => !block.kept && !/image|caption/.test(block.rule ?? ''));
  for (const block of dropped) {
    const labelled = /^(?:publication|publisher|source)\s*:?\s+(?=\p{Lu})(.{3,60})$/u.exec(block.text);
    if (labelled?.[1] !== undefined) return findOutlet(labelled[1]) ?? labelled[1].trim();
  }
  const named = dropped.map((block) => topicPublication(block.text, blocks)).find((name) => name !== null);
  if (named !== undefined) return named;
  const masthead = dropped.find((block) => block.rule === 'masthead')?.text.split(/\s*[·|•–—]\s*/u)[0];
  if (masthead !== undefined) return findOutlet(masthead) ?? masthead.trim();
  const firstText = blocks.find((block) => block.kept && block.role === 'body');
  const agency = /^[\p{Lu}\s.,/'’\p{L}\d]{2,60}\((?<agency>[\p{Lu}][\p{L} .-]{1,30})\)\s*(?:[-–—]|--)/u.exec(
    firstText?.text ?? '',
  );
  const dateline = agency?.groups?.['agency'];
  if (dateline !== undefined) return findOutlet(dateline) ?? dateline;
  const inHeader = dropped.find(
    (block) => block.ordinal <= (firstText?.ordinal ?? 0) && findOutlet(block.text) !== null,
  );
  if (inHeader !== undefined) return findOutlet(inHeader.text);
  const holder = dropped.map((block) => copyrightHolder(block.text)).find((name) => name !== null);
  if (holder !== undefined) return holder;
  const line = dropped.find((block) => isOutletLine(block.text));
  return line === undefined ? null : findOutlet(line.text);
}

/**
 * "Trade & Resources Publication Steppe Papers Uzbekistan": a think tank's line of topics. Its publication is as much
 * of the words behind the label as the article itself cites or names.
 */
function topicPublication(line: string, blocks: readonly Block[]): string | null {
  const words = /\bPublication (\p{Lu}.{2,60})$/u.exec(line)?.[1]?.split(' ') ?? [];
  const others = blocks.filter((block) => block.text !== line).map((block) => block.text);
  for (let count = words.length; count >= 1; count--) {
    const name = words.slice(0, count).join(' ');
    if (others.some((text) => text.includes(name)) && count > 1) return name;
  }
  return null;
}

/** "© 2025 Northern Trade Review Ltd. All rights reserved." gives "Northern Trade Review Ltd". */
function copyrightHolder(text: string): string | null {
  const found =
    /(?:[©ⓒ]|\(c\)|copyright)\s*(?:[©ⓒ]|copyright)?\s*(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2}|present))?)?[\s,]*(?:by\s+)?[«„“"]?(?<name>\p{Lu}[\p{L}\p{N}&'’\- ]{2,60}?)\s*(?=[.,|•·»”"]|all rights|alle rechte|$)/iu.exec(
      text,
    );
  const name = found?.groups?.['name'];
  if (name === undefined) return null;
  return findOutlet(name) ?? (/^(?:all rights|crown)/i.test(name) ? null : name.trim());
}

/** No dateline names more than a town or two, a day and an agency. */
const LONGEST_DATELINE = 80;

/** "BERN, 19 September 2024 (ATS) -": the day the first paragraph opens with, when nothing else says it. */
function datelineDay(blocks: readonly Block[], language: string, order: DateOrder | null): string | null {
  const text = blocks.find((block) => block.kept && block.role === 'body')?.text ?? '';
  const [day] = findDates(text.slice(0, LONGEST_DATELINE), language, order);
  if (day?.iso == null || day.iso.length < 10) return null;
  const isPlace =
    /^\p{Lu}[\p{L} .,/'\u2019()-]*$/u.test(text.slice(0, day.start)) &&
    /\p{Lu}{3}/u.test(text.slice(0, day.start));
  const opens = /^\s*(?:\([^)]{2,30}\)\s*)?[-\u2013\u2014]/u.test(text.slice(day.end));
  return isPlace && opens ? day.iso : null;
}

const oneLine = (text: string | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;
