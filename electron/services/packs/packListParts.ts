/** The parts of a pack that are rows of words: cover, judgements, claim audit, timeline, sources, method. */
import { claimReviews } from '#shared/domain/claims/review/claimReviews.ts';
import type { Claim } from '#shared/domain/claims/types.ts';
import { type NoteParagraph, noteParagraphs } from '#shared/domain/notes/noteBody.ts';
import { citeSource } from '#shared/domain/packs/citeSource.ts';
import type {
  ListPart,
  NotePart,
  PackPart,
  PackRun,
  PackSource,
  ProvenancePart,
} from '#shared/domain/packs/packModel.ts';
import type { NoteView } from '#shared/ipc/noteShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { readDocumentRow } from '../articles/documents.ts';
import { readCitations, readMentions } from '../articles/readings.ts';
import { versionedTitle } from '../articles/versionLine.ts';
import { auditDocument } from '../claims/audit.ts';
import { listThresholds } from '../claims/thresholds.ts';
import { parseId, unknownId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readSource } from '../sheets/sources.ts';
import type { PackNumberBook } from './packNumbers.ts';
import { packRuns } from './packRuns.ts';

/** What a spec says of such a part. */
export type ListPartSpec =
  | { readonly kind: 'cover'; readonly title: string; readonly subtitle: string }
  /** The judgements of each note, or its first paragraph, with their numbers. */
  | { readonly kind: 'judgements'; readonly title: string; readonly notes: readonly string[] }
  | { readonly kind: 'audit'; readonly title: string; readonly document: string }
  | { readonly kind: 'timeline'; readonly title: string; readonly documents: readonly string[] }
  /** Short: all in one paragraph, by who publishes them and when. */
  | { readonly kind: 'sources'; readonly title: string; readonly form?: 'short' | 'full' | undefined }
  | { readonly kind: 'method'; readonly title: string }
  | { readonly kind: 'provenance'; readonly title: string };

const words = (text: string): readonly PackRun[] => [{ text }];

/** Builds all but `sources`, whose rows are known only when every other part stands. */
export function listPart(
  context: ServiceContext,
  part: Exclude<ListPartSpec, { kind: 'sources' }>,
  book: PackNumberBook,
): NotePart | ListPart | ProvenancePart {
  switch (part.kind) {
    case 'cover':
      return coverPart(part);
    case 'judgements':
      return judgementsPart(context, part, book);
    case 'audit':
      return auditPart(context, part, book);
    case 'timeline':
      return timelinePart(context, part);
    case 'method':
      return methodPart(context, part.title);
    case 'provenance':
      return { kind: 'provenance', title: part.title };
  }
}

/** Puts the pack's sources into its sources part. */
export const withSources = (parts: readonly PackPart[], sources: readonly PackSource[]): PackPart[] =>
  parts.map((part) =>
    part.kind === 'sources'
      ? { ...part, rows: part.lead === SHORT ? [[words(shortList(sources))]] : sources.map(fullRow) }
      : part,
  );

const SHORT = 'By publisher and date; the pack’s data holds each with its title, address and licence.';

export const sourcesPart = ({ title, form }: Extract<ListPartSpec, { kind: 'sources' }>): ListPart => ({
  kind: 'sources',
  title,
  lead: form === 'short' ? SHORT : '',
  columns: [],
  rows: [],
});

const fullRow = (source: PackSource): ListPart['rows'][number] => {
  const licence = source.licence === null || source.licence === '' ? '' : ` Licence: ${source.licence}.`;
  return [words(`${citeSource(source, 'chicago')}${licence}`)];
};

const shortList = (sources: readonly PackSource[]): string =>
  `${[
    ...new Set(
      sources.map(({ publisher, title, issued }) => [publisher || title, issued].filter(Boolean).join(', ')),
    ),
  ].join('; ')}.`;

const coverPart = ({ title, subtitle }: Extract<ListPartSpec, { kind: 'cover' }>): ListPart => ({
  kind: 'cover',
  title,
  lead: subtitle,
  columns: [],
  rows: [],
});

/** What a note marks as its judgements; its first paragraph where it marks none. */
function judgementsIn(body: NoteView['body']): NoteParagraph[] {
  const own = noteParagraphs(body).filter(
    ({ shape }) => shape.kind !== 'heading' && shape.kind !== 'footnote',
  );
  const marked = own.filter(({ shape }) => shape.stance === 'judgement');
  return marked.length > 0 ? marked : own.slice(0, 1);
}

function judgementsPart(
  context: ServiceContext,
  { title, notes }: Extract<ListPartSpec, { kind: 'judgements' }>,
  book: PackNumberBook,
): NotePart {
  const paragraphs = notes.flatMap((noteId) => {
    const row = context.store.db.prepare('SELECT body FROM note WHERE id = ?').get(parseId('note', noteId)) as
      | { body: string }
      | undefined;
    if (row === undefined) throw unknownId('note', noteId);
    return judgementsIn(JSON.parse(row.body) as NoteView['body']).map(({ runs }) =>
      packRuns(context, book, runs).filter((run) => !('footnote' in run)),
    );
  });
  const shapes = paragraphs.map(() => ({ kind: 'bullet', depth: 1 }) as const);
  return { kind: 'note', title, paragraphs, shapes };
}

const VERDICT_ORDER = ['contradicted', 'borderline', 'untestable', 'holds'];

/** Every claim of an article in its own words, the numbers in it traced, with verdict and arithmetic. */
function auditPart(
  context: ServiceContext,
  { title, document }: Extract<ListPartSpec, { kind: 'audit' }>,
  book: PackNumberBook,
): ListPart {
  const { claims, blocks } = auditDocument(context, document);
  const points = new CodePointIndex(readDocumentRow(context, document).text);
  const mentions = readMentions(context, parseId('document', document));
  const locator = (claim: Claim): string =>
    blocks.find(({ id }) => id === claim.passages[0]?.block)?.locator ?? '';
  const passageRuns = (claim: Claim): PackRun[] => {
    const [passage] = claim.passages;
    if (passage === undefined) return [{ text: claim.wording }];
    const runs: PackRun[] = [];
    let at = passage.start;
    for (const mention of mentions) {
      if (mention.start < at || mention.end > passage.end || mention.state !== 'extracted') continue;
      const number = book.mention(document, locator(claim), passage.text, mention);
      if (number === null) continue;
      if (mention.start > at) runs.push({ text: points.slice(at, mention.start) });
      runs.push({ number });
      at = mention.end;
    }
    if (at < passage.end) runs.push({ text: points.slice(at, passage.end) });
    return runs;
  };
  const counts = VERDICT_ORDER.map((verdict) => {
    const found = claims.filter((claim) => claim.verdict === verdict).length;
    return found === 0 ? '' : `${found} ${verdict}`;
  }).filter((count) => count !== '');
  const row = readDocumentRow(context, document);
  const { url } = readSource(context, `src${row.source_id}`);
  const article = {
    title: row.title,
    author: row.author,
    publication: row.publication,
    published: row.published,
    url,
  };
  const reviews = claimReviews(claims, article, { name: '', url: null, reviewed: '' }).map(
    ({ datePublished: _date, author: _author, ...review }) => review,
  );
  return {
    kind: 'audit',
    title,
    lead: `${claims.length} checkable claims: ${counts.join(', ')}. Each is computed from the article’s own numbers or from the figures, within their rounding.`,
    columns: ['Where', 'What is claimed', 'Verdict', 'Arithmetic'],
    rows: claims.map((claim) => [
      words(locator(claim)),
      passageRuns(claim),
      words(claim.verdict),
      words(claim.arithmetic || claim.missing.join('; ') || claim.why),
    ]),
    ...(reviews.length === 0 ? {} : { reviews }),
  };
}

/** When the articles, and the pieces they cite, were published. */
function timelinePart(
  context: ServiceContext,
  { title, documents }: Extract<ListPartSpec, { kind: 'timeline' }>,
): ListPart {
  const events = documents.flatMap((document) => {
    const row = readDocumentRow(context, document);
    const name = versionedTitle(context, row.id);
    const own = row.published === null ? [] : [{ date: row.published, what: 'Published', where: name }];
    const cited = readCitations(context, row.id).flatMap((citation) =>
      citation.date === null
        ? []
        : [
            {
              date: citation.date,
              what: `Cited: ${[citation.outlet, citation.title].filter(Boolean).join(', ')}${citation.dateBasis === 'stated' ? '' : ` (date ${citation.dateBasis})`}`,
              where: name,
            },
          ],
    );
    return [...own, ...cited];
  });
  const seen = new Set<string>();
  const rows = events
    .filter(({ date, what, where }) => {
      const key = `${date}\n${what}\n${where}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.what < b.what ? -1 : 1));
  return {
    kind: 'timeline',
    title,
    lead: 'Days on which the articles and the pieces they cite appeared, as far as they say.',
    columns: ['Date', 'What', 'Article'],
    rows: rows.map(({ date, what, where }) => [words(date), words(what), words(where)]),
  };
}

function methodPart(context: ServiceContext, title: string): ListPart {
  const rows: (readonly [string, string])[] = [
    [
      'Figures',
      'A cell shows the value an analyst chose, else the first by rule; every other value that a source states stands beside it in the appendix.',
    ],
    ['Sums', 'A group is the sum of its members. What is missing is named and never filled in.'],
    [
      'Rounding',
      'A written number stands for the interval its digits leave open; what is computed carries that interval.',
    ],
    [
      'Claims',
      'A claim holds when what is computed lies inside what its wording allows, is borderline when they overlap, contradicted when they do not.',
    ],
    ['Quotes', 'At most 50 words of an article are quoted at a place.'],
    ...listThresholds(context).map(
      ({ name, of, low, high, standard }) =>
        [
          `“${name.replaceAll('_', ' ')}”`,
          `${of} ${low ?? '…'} to ${high ?? '…'}${low === standard.low && high === standard.high ? '' : `, changed here (standard ${standard.low ?? '…'} to ${standard.high ?? '…'})`}`,
        ] as const,
    ),
  ];
  return {
    kind: 'method',
    title,
    lead: 'How numbers are shown, and what each wording of a claim is taken to allow.',
    columns: ['Matter', 'Rule'],
    rows: rows.map(([matter, rule]) => [words(matter), words(rule)]),
  };
}
