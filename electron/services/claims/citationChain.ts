/** Where a number comes from: a cell's assertions back to whoever made them, an article's number back through what it cites. */
import { citationRoot } from '#shared/domain/claims/chain/citationRoot.ts';
import { outletChain } from '#shared/domain/claims/chain/outletChain.ts';
import { provenanceOf } from '#shared/domain/claims/chain/provenance.ts';
import type { Chain, ChainStep, Provenance } from '#shared/domain/claims/chain/types.ts';
import type { CellRef } from '#shared/domain/figures/types.ts';
import { splitSentences } from '#shared/domain/reading/sentences.ts';
import type { Mention } from '#shared/domain/reading/types.ts';
import type { Args, ReplyOf } from '#shared/ipc/contract.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { readBlocks, readDocumentRow } from '../articles/documents.ts';
import { readCitations, readMentions } from '../articles/readings.ts';
import { assertionsBeneath } from '../charts/chartLines.ts';
import { figureLookup } from '../figures/cells.ts';
import { formatId, parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';

type DocumentRow = ReturnType<typeof readDocumentRow>;

/** As many articles are followed one into the next; longer chains have no reader. */
const MOST_ARTICLES = 4;

/** Every assertion of a cell; of one that is computed, those beneath it. */
export function chainOfCell(context: ServiceContext, cell: CellRef): Provenance {
  const lookup = figureLookup(context.store);
  const stated = lookup.assertions(cell);
  const beneath = stated.length > 0 ? stated : assertionsBeneath(lookup, cell);
  const sources = [...new Set(beneath.map(({ sourceId }) => sourceId))];
  return provenanceOf(
    sources.map((sourceId) => ({ steps: sourceSteps(context, sourceId) })),
    cell.period,
  );
}

/** The publisher as the source, whoever it cites as carriers. */
function sourceSteps(context: ServiceContext, sourceId: string): readonly ChainStep[] {
  const { publisher, title, issued } = readSource(context, sourceId);
  const [first = title, ...others] = outletChain(publisher);
  return [
    { role: 'source', name: first, date: issued, sourceId, documentId: null },
    ...others.map((name) => ({
      role: 'carrier' as const,
      name,
      date: null,
      sourceId: null,
      documentId: null,
    })),
  ];
}

/** Nobody makes a year or a day. */
const TIMES: ReadonlySet<Mention['kind']> = new Set(['period', 'date']);

/**
 * What the sentence of a number cites, else its paragraph; followed on where the workspace holds the cited article.
 * Nothing for a number that is dismissed, and for a time.
 */
export function chainOfMention(
  context: ServiceContext,
  { documentId, mentionId }: { readonly documentId: string; readonly mentionId: string },
): Provenance {
  const document = readDocumentRow(context, documentId);
  const mention = readMentions(context, document.id).find(({ id }) => id === mentionId);
  if (mention === undefined || TIMES.has(mention.kind)) return provenanceOf([], null);
  const chains = chainsFrom(context, document, mention, new Set());
  return provenanceOf(chains, periodOf(context, document, mention));
}

function chainsFrom(
  context: ServiceContext,
  document: DocumentRow,
  mention: Mention,
  seen: Set<number>,
): readonly Chain[] {
  seen.add(document.id);
  const article: ChainStep = {
    role: 'article',
    name: document.publication ?? document.title ?? formatId('document', document.id),
    date: document.published,
    sourceId: null,
    documentId: formatId('document', document.id),
  };
  const cited = citedFor(context, document, mention);
  if (cited.length === 0) return [{ steps: [article] }];
  return cited.flatMap(({ outlet, text, date, sourceId }) => {
    const next = seen.size >= MOST_ARTICLES ? null : articleOf(context, sourceId, seen);
    const same = next === null ? undefined : sameNumber(readMentions(context, next.id), mention);
    if (next !== null && same !== undefined) {
      return chainsFrom(context, next, same, seen).map(({ steps }) => ({ steps: [article, ...steps] }));
    }
    const source: ChainStep = { role: 'source', name: outlet, date, sourceId, documentId: null };
    const root = citationRoot({ outlet, text });
    const carriers =
      root === null ? [] : [{ ...source, role: 'carrier' as const, name: root, date: null, sourceId: null }];
    return [{ steps: [article, source, ...carriers] }];
  });
}

/** Citations of the number's own sentence; where it has none, of its paragraph. */
function citedFor(context: ServiceContext, document: DocumentRow, mention: Mention) {
  const citations = readCitations(context, document.id).filter(
    ({ block, outlet }) => block === mention.block && outlet !== '',
  );
  const [start, end] = sentenceOf(context, document, mention);
  const own = citations.filter((citation) => citation.start >= start && citation.start < end);
  const cited = own.length > 0 ? own : citations;
  return cited.filter(({ source }, at) => cited.findIndex((other) => other.source === source) === at);
}

/** Ends of the sentence that holds a number, in code points of the document. */
function sentenceOf(
  context: ServiceContext,
  document: DocumentRow,
  { block, start }: Mention,
): readonly [number, number] {
  const found = readBlocks(context, document.id).find(({ id }) => id === block);
  if (found === undefined) return [start, start];
  const points = new CodePointIndex(found.text);
  const own = splitSentences(found.text)
    .map((span) => [found.start + points.toCodePoint(span.start), found.start + points.toCodePoint(span.end)])
    .find(([from = 0, to = 0]) => start >= from && start < to);
  return [own?.[0] ?? found.start, own?.[1] ?? found.end];
}

/** The workspace's own copy of a cited piece: the same source, address, or outlet and day. */
function articleOf(
  context: ServiceContext,
  sourceId: string | null,
  seen: ReadonlySet<number>,
): DocumentRow | null {
  if (sourceId === null) return null;
  const rows = context.store.db
    .prepare(
      `SELECT document.id AS id FROM document JOIN source AS own ON own.id = document.source_id
       JOIN source AS cited ON cited.id = ?
       WHERE own.id = cited.id OR own.url = cited.url
         OR (document.publication = cited.publisher AND document.published = cited.issued)
       ORDER BY document.id`,
    )
    .all(parseId('source', sourceId)) as { id: number }[];
  const next = rows.find(({ id }) => !seen.has(id));
  return next === undefined ? null : readDocumentRow(context, formatId('document', next.id));
}

/** The same amount in another article. */
const sameNumber = (
  mentions: readonly Mention[],
  { kind, readings: [wanted] }: Mention,
): Mention | undefined =>
  mentions.find(
    (mention) =>
      mention.kind === kind &&
      mention.readings[0]?.value === wanted?.value &&
      mention.readings[0]?.currency === wanted?.currency,
  );

/** The last period a number speaks of; one that names none has the last span of years its paragraph names. */
function periodOf(context: ServiceContext, document: DocumentRow, mention: Mention): string | null {
  const own = mention.readings[0]?.period?.to;
  if (own != null) return own;
  const spans = readMentions(context, document.id).flatMap(({ block, kind, readings: [reading] }) =>
    block === mention.block && kind === 'period' && reading?.period?.from !== reading?.period?.to
      ? (reading?.period?.to ?? [])
      : [],
  );
  return spans.sort().at(-1) ?? null;
}

/** Either, as the window asks for it. */
export const chainView = (context: ServiceContext, asked: Args<'chain.get'>): ReplyOf<'chain.get'> =>
  structuredClone(
    'cell' in asked ? chainOfCell(context, asked.cell) : chainOfMention(context, asked.mention),
  ) as ReplyOf<'chain.get'>;
