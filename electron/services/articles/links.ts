import { type CellRef, cellText } from '#shared/domain/figures/types.ts';
import type { LinkView } from '#shared/ipc/shapes.ts';
import { CodePointIndex } from '#shared/lib/codePoints.ts';
import { Problem } from '#shared/lib/problem.ts';
import { prepared } from '../../store/preparedStatements.ts';
import { readSeries, type SeriesRecord } from '../../store/repositories/figureRepository.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { cellLabel } from '../figures/cells.ts';
import { requirePeriod } from '../figures/edits/figureEdits.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';
import { versionedTitle } from './versionLine.ts';

/** Characters of context kept on each side of a quote (W3C TextQuoteSelector prefix and suffix). */
const CONTEXT_CHARACTERS = 32;

export type LinkRequest = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly CellRef[];
};

/** Ties a stretch of an article to cells. The stretch must lie inside one block that is kept. */
export function createLink(context: ServiceContext, request: LinkRequest): Done<{ linkId: string }> {
  const { db } = context.store;
  const documentId = parseId('document', request.documentId);
  const document = db.prepare('SELECT text, text_sha256 FROM document WHERE id = ?').get(documentId) as
    | { text: string; text_sha256: string }
    | undefined;
  if (document === undefined) throw unknownId('document', request.documentId);
  const block = db
    .prepare('SELECT key FROM block WHERE document_id = ? AND kept = 1 AND start <= ? AND "end" >= ?')
    .get(documentId, request.start, request.end) as { key: string } | undefined;
  if (block === undefined || request.end <= request.start) {
    throw new Problem('link/outside', {
      message: 'The selection does not lie inside one paragraph that is kept.',
      where: `${request.documentId} ${request.start}-${request.end}`,
      fix: 'Select words of one paragraph.',
    });
  }
  const series = targetsOf(context, request.cells);
  const points = new CodePointIndex(document.text);
  const quote = points.slice(request.start, request.end);
  const label = `Link "${quote}" to ${targetWords(series)}`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const linkId = write.insert('link', {
      document_id: documentId,
      block_key: block.key,
      start: request.start,
      end: request.end,
      quote,
      prefix: points.slice(Math.max(0, request.start - CONTEXT_CHARACTERS), request.start),
      suffix: points.slice(request.end, Math.min(points.length, request.end + CONTEXT_CHARACTERS)),
      text_sha256: document.text_sha256,
    });
    for (const { found, cell } of series) {
      write.insert('link_target', { link_id: linkId, series_id: found.id, period: cell.period });
    }
    return { linkId: formatId('link', linkId) };
  });
}

type Target = { readonly found: SeriesRecord; readonly cell: CellRef };

/** The series of each cell; a cell named twice is one target. */
function targetsOf({ store: { db } }: ServiceContext, cells: readonly CellRef[]): readonly Target[] {
  const byText = new Map(cells.map((cell) => [cellText(cell), cell]));
  return [...byText.values()].map((cell) => {
    const found = readSeries(db, parseId('series', cell.seriesId));
    if (found === null) throw unknownId('series', cell.seriesId);
    requirePeriod(cell.period, found.frequency);
    return { found, cell };
  });
}

function targetWords(targets: readonly Target[]): string {
  const [first] = targets;
  if (first === undefined) return 'nothing';
  return `${cellLabel(first.found, first.cell.period)}${targets.length > 1 ? ` and ${targets.length - 1} more` : ''}`;
}

/** Ties a link to these cells and no others; those that stay keep their row. */
export function setLinkCells(
  context: ServiceContext,
  linkId: string,
  cells: readonly CellRef[],
): Done<{ linkId: string }> {
  const { db } = context.store;
  const id = parseId('link', linkId);
  const link = db.prepare('SELECT quote FROM link WHERE id = ?').get(id) as { quote: string } | undefined;
  if (link === undefined) throw unknownId('link', linkId);
  const wanted = targetsOf(context, cells);
  const label = `Link "${link.quote}" to ${targetWords(wanted)} instead`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    const before = db
      .prepare('SELECT id, series_id AS seriesId, period FROM link_target WHERE link_id = ?')
      .all(id) as { id: number; seriesId: number; period: string }[];
    const isSame = (target: Target, row: { seriesId: number; period: string }): boolean =>
      target.found.id === row.seriesId && target.cell.period === row.period;
    for (const row of before) {
      if (!wanted.some((target) => isSame(target, row))) write.remove('link_target', row.id);
    }
    for (const target of wanted) {
      if (before.some((row) => isSame(target, row))) continue;
      write.insert('link_target', { link_id: id, series_id: target.found.id, period: target.cell.period });
    }
    return { linkId };
  });
}

/** Unties a link; undo brings it back. */
export function removeLink(context: ServiceContext, linkId: string): Done<null> {
  const { db } = context.store;
  const id = parseId('link', linkId);
  const link = db.prepare('SELECT quote FROM link WHERE id = ?').get(id) as { quote: string } | undefined;
  if (link === undefined) throw unknownId('link', linkId);
  return runOperation(context.store, operationOf(context, `Unlink "${link.quote}"`), (write) => {
    const targets = db.prepare('SELECT id FROM link_target WHERE link_id = ?').all(id) as { id: number }[];
    const places = db.prepare('SELECT id FROM anchor_place WHERE link_id = ?').all(id) as { id: number }[];
    for (const place of places) write.remove('anchor_place', place.id);
    for (const target of targets) write.remove('link_target', target.id);
    write.remove('link', id);
    return null;
  });
}

type LinkRow = {
  readonly id: number;
  readonly documentId: number;
  readonly blockKey: string;
  readonly locator: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};

const LINK = `SELECT link.id, link.document_id AS documentId, block_key AS blockKey,
  block.locator, link.start, link."end", quote FROM link
  JOIN block ON block.document_id = link.document_id AND block.key = block_key`;

/** The links of a document, in text order. */
export function linksOfDocument(context: ServiceContext, documentId: number): LinkView[] {
  const rows = context.store.db
    .prepare(`${LINK} WHERE link.document_id = ? ORDER BY link.start, link.id`)
    .all(documentId);
  return (rows as LinkRow[]).map((row) => toLink(context, row));
}

/** The links that point to a cell. */
export function linksOfCell(context: ServiceContext, cell: CellRef): LinkView[] {
  const rows = prepared(
    context.store.db,
    `${LINK} WHERE link.id IN (SELECT link_id FROM link_target WHERE series_id = ? AND period = ?) ORDER BY link.id`,
  ).all(parseId('series', cell.seriesId), cell.period);
  return (rows as LinkRow[]).map((row) => toLink(context, row));
}

function toLink(context: ServiceContext, row: LinkRow): LinkView {
  const { db } = context.store;
  const targets = prepared(
    db,
    'SELECT series_id AS seriesId, period FROM link_target WHERE link_id = ? ORDER BY id',
  ).all(row.id) as { seriesId: number; period: string }[];
  return {
    id: formatId('link', row.id),
    documentId: formatId('document', row.documentId),
    documentTitle: versionedTitle(context, row.documentId),
    blockId: row.blockKey,
    locator: row.locator,
    start: row.start,
    end: row.end,
    quote: row.quote,
    targets: targets.map(({ seriesId, period }) => {
      const series = readSeries(db, seriesId);
      const cell = { seriesId: formatId('series', seriesId), period };
      return { cell, label: series === null ? period : cellLabel(series, period) };
    }),
  };
}
