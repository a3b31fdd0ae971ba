import type { Block } from '#shared/domain/document/types.ts';
import type { StatedRef } from '#shared/domain/notes/chipRef.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { readMentions } from './readings.ts';
import { sentenceAround } from './sentenceAround.ts';
import { versionedTitle } from './versionLine.ts';

/** A number as an article states it, with the words around it. */
export type StatedNumber = {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly mention: Mention;
  readonly block: Block;
  /** The sentence that holds it; at most 50 words. */
  readonly sentence: string;
};

/** The numbers of articles by their place; each article is read once however many of its numbers are asked for. */
export class StatedNumbers {
  readonly #context: ServiceContext;
  readonly #articles = new Map<string, Article | null>();

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  /** The number that stands exactly at this place and has one reading with a value; null when there is none. */
  find({ documentId, start, end }: StatedRef): StatedNumber | null {
    const article = this.#article(documentId);
    const mention = article?.mentions.get(`${start}-${end}`);
    const block = article?.blocks.get(mention?.block ?? '');
    if (article == null || mention === undefined || block === undefined || !hasOneValue(mention)) return null;
    const { points, title } = article;
    return {
      documentId,
      documentTitle: title,
      mention,
      block,
      sentence: sentenceAround(points, block, mention).text,
    };
  }

  #article(documentId: string): Article | null {
    const known = this.#articles.get(documentId);
    if (known !== undefined) return known;
    const article = readArticleParts(this.#context, documentId);
    this.#articles.set(documentId, article);
    return article;
  }
}

/** Whether a briefing may quote it as a number: read, and without a question. */
const hasOneValue = ({ state, readings }: Mention): boolean =>
  state === 'extracted' && readings.length === 1 && readings[0]?.value != null;

type Article = {
  readonly title: string;
  readonly points: CodePointIndex;
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly blocks: ReadonlyMap<string, Block>;
};

function readArticleParts(context: ServiceContext, documentId: string): Article | null {
  const id = parseId('document', documentId);
  const isThere = context.store.db.prepare('SELECT 1 FROM document WHERE id = ?').get(id) !== undefined;
  if (!isThere) return null;
  const { text } = readDocumentRow(context, formatId('document', id));
  return {
    title: versionedTitle(context, id),
    points: new CodePointIndex(text),
    mentions: new Map(
      readMentions(context, id).map((mention) => [`${mention.start}-${mention.end}`, mention]),
    ),
    blocks: new Map(
      readBlocks(context, id)
        .filter(({ kept }) => kept)
        .map((block) => [block.id, block]),
    ),
  };
}
