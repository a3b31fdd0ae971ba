import { compareVersions, type VersionRow } from '#shared/domain/anchoring/compareVersions.ts';
import { type DocumentPair, pairDocuments } from '#shared/domain/anchoring/documentPair.ts';
import { resolveAnchor } from '#shared/domain/anchoring/resolveAnchor.ts';
import type { AnchoredPassage, AnchorSpan, Resolution } from '#shared/domain/anchoring/types.ts';
import type { VersionsView } from '#shared/ipc/anchorShapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { readBlocks, readDocumentRow } from './documents.ts';
import { anchorTextOf } from './documentVersions.ts';
import { linksOfDocument } from './links.ts';
import { newerVersions, olderVersion, versionPlace } from './versionLine.ts';

/** A link as it stands in the newest version of its document. `old` is where it was made. */
export type AnchorView = Resolution & {
  readonly link: string;
  /** The newest version, in which `found` and `candidates` lie. */
  readonly document: string;
  /** Whether the analyst placed it, or left it on the old version. */
  readonly isSettled: boolean;
};

type LinkRow = {
  readonly id: number;
  readonly document_id: number;
  readonly block_key: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};

/** Every link of the workspace, or of one line of versions, in the order they were made. */
export function listAnchors(context: ServiceContext, documentId: string | null = null): AnchorView[] {
  const { db } = context.store;
  const line = documentId === null ? null : lineOf(context, parseId('document', documentId));
  const rows = db
    .prepare('SELECT id, document_id, block_key, start, "end", quote FROM link ORDER BY id')
    .all();
  const pairs = new PairCache(context);
  return (rows as LinkRow[])
    .filter((row) => line === null || line.has(row.document_id))
    .map((row) => anchorOf(context, row, pairs));
}

/** Pairs of versions, aligned once for all links between them. */
class PairCache {
  readonly #context: ServiceContext;
  readonly #pairs = new Map<string, DocumentPair>();

  constructor(context: ServiceContext) {
    this.#context = context;
  }

  between(old: number, now: number): DocumentPair {
    const key = `${old} ${now}`;
    const pair =
      this.#pairs.get(key) ??
      pairDocuments(anchorTextOf(this.#context, old), anchorTextOf(this.#context, now));
    this.#pairs.set(key, pair);
    return pair;
  }
}

/** Every version of the document's line. */
function lineOf(context: ServiceContext, documentId: number): ReadonlySet<number> {
  const line = new Set([documentId, ...newerVersions(context, documentId)]);
  for (let at = olderVersion(context, documentId); at !== null; at = olderVersion(context, at)) line.add(at);
  return line;
}

function anchorOf(context: ServiceContext, row: LinkRow, pairs: PairCache): AnchorView {
  const versions = newerVersions(context, row.document_id);
  const old: AnchoredPassage = { block: row.block_key, start: row.start, end: row.end, text: row.quote };
  let origin = { document: row.document_id, span: { start: row.start, end: row.end } as AnchorSpan };
  let settled: SettledPlace | null = null;
  for (const version of versions) {
    settled = settledPlace(context, row.id, version);
    if (settled?.span != null) origin = { document: version, span: settled.span };
  }
  const newest = versions.at(-1) ?? row.document_id;
  const link = formatId('link', row.id);
  const document = formatId('document', newest);
  if (settled !== null)
    return { link, document, isSettled: true, ...settledResolution(context, old, newest, settled) };
  const resolution = resolveAnchor(pairs.between(origin.document, newest), origin.span);
  return { link, document, isSettled: false, ...resolution, old };
}

type SettledPlace = { readonly span: AnchorSpan | null; readonly actor: string };

function settledPlace({ store }: ServiceContext, linkId: number, documentId: number): SettledPlace | null {
  const row = store.db
    .prepare('SELECT start, "end", actor FROM anchor_place WHERE link_id = ? AND document_id = ?')
    .get(linkId, documentId) as { start: number | null; end: number | null; actor: string } | undefined;
  if (row === undefined) return null;
  const { start, end, actor } = row;
  return { span: start === null || end === null ? null : { start, end }, actor };
}

function settledResolution(
  context: ServiceContext,
  old: AnchoredPassage,
  documentId: number,
  { span, actor }: SettledPlace,
): Resolution {
  if (span === null) {
    const why = `${actor} left it on the older version.`;
    return { state: 'orphan', selector: 'none', old, found: null, candidates: [], why };
  }
  const { text } = readDocumentRow(context, formatId('document', documentId));
  const block = readBlocks(context, documentId).find((one) => one.start <= span.start && span.end <= one.end);
  const found = {
    ...span,
    block: block?.id ?? '',
    text: new CodePointIndex(text).slice(span.start, span.end),
  };
  const state = block?.id === old.block ? 'anchored' : 'moved';
  return { state, selector: 'position', old, found, candidates: [], why: `${actor} placed it here.` };
}

/** Places a link in the newest version of its document, or (`place` null) leaves it on the old one. Undoable. */
export function settleAnchor(context: ServiceContext, linkId: string, place: AnchorSpan | null): Done<null> {
  const { db } = context.store;
  const id = parseId('link', linkId);
  const link = db.prepare('SELECT document_id, quote FROM link WHERE id = ?').get(id) as
    | { document_id: number; quote: string }
    | undefined;
  if (link === undefined) throw unknownId('link', linkId);
  const newest = newerVersions(context, link.document_id).at(-1);
  if (newest === undefined) {
    throw new Problem('anchor/noNewerVersion', {
      message: 'The document of this link has no newer version.',
      where: linkId,
      fix: 'Add the new version first, then settle its links.',
    });
  }
  const text = place === null ? null : textAt(context, newest, place);
  const label =
    text === null ? `Leave "${link.quote}" on the old version` : `Place "${link.quote}" at "${text}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const earlier = db
      .prepare('SELECT id FROM anchor_place WHERE link_id = ? AND document_id = ?')
      .get(id, newest) as { id: number } | undefined;
    if (earlier !== undefined) write.remove('anchor_place', earlier.id);
    write.insert('anchor_place', {
      link_id: id,
      document_id: newest,
      start: place?.start ?? null,
      end: place?.end ?? null,
      text,
      actor: context.actor,
      decided_at: context.now(),
    });
    return null;
  });
}

function textAt(context: ServiceContext, documentId: number, { start, end }: AnchorSpan): string {
  const isInside = readBlocks(context, documentId).some(
    (block) => block.kept && block.start <= start && end <= block.end && start < end,
  );
  if (!isInside) {
    throw new Problem('link/outside', {
      message: 'The selection does not lie inside one paragraph that is kept.',
      where: `${formatId('document', documentId)} ${start}-${end}`,
      fix: 'Select words of one paragraph.',
    });
  }
  return new CodePointIndex(readDocumentRow(context, formatId('document', documentId)).text).slice(
    start,
    end,
  );
}

/** A document beside the version it replaces, and where every link of its line stands in the newest one. */
export function versionsOf(context: ServiceContext, documentId: string): VersionsView {
  readDocumentRow(context, documentId);
  const id = parseId('document', documentId);
  const older = olderVersion(context, id);
  const links = new Map(
    [...lineOf(context, id)].flatMap((one) => linksOfDocument(context, one)).map((link) => [link.id, link]),
  );
  const rows =
    older === null
      ? []
      : compareVersions(pairDocuments(anchorTextOf(context, older), anchorTextOf(context, id)));
  return {
    ...versionPlace(context, id),
    rows: rows.map(({ kind, old, now }) => ({ kind, old: toSide(old), now: toSide(now) })),
    anchors: listAnchors(context, documentId).map((view) => {
      const link = links.get(view.link);
      return {
        ...view,
        candidates: [...view.candidates],
        madeIn: link?.documentId ?? documentId,
        targets: link?.targets ?? [],
      };
    }),
  };
}

const toSide = (side: VersionRow['now']) =>
  side === null ? null : { block: { ...side.block }, pieces: side.pieces.map((piece) => ({ ...piece })) };
