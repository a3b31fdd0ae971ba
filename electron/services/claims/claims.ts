import { claimAreas } from '#shared/domain/claims/claimAreas.ts';
import { thresholdOf } from '#shared/domain/claims/lexicon/thresholdOf.ts';
import type { Claim } from '#shared/domain/claims/types.ts';
import { cellValue } from '#shared/domain/figures/deriveCell.ts';
import { printedFigure } from '#shared/domain/figures/printedFigure.ts';
import { parseCell } from '#shared/domain/figures/types.ts';
import type { AuditView, ClaimCounts } from '#shared/ipc/claimShapes.ts';
import { readSeries } from '../../store/repositories/figureRepository.ts';
import { listLibrary } from '../articles/library.ts';
import { readMentions } from '../articles/readings.ts';
import { areaName, cellLabel, figureLookup } from '../figures/cells.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { auditDocument } from './audit.ts';

/** The audit of a document as the window shows it: claims by lasting keys, with their areas, bands and cells' labels. */
export function auditView(context: ServiceContext, documentId: string): AuditView {
  const { claims, findings, thresholds } = auditDocument(context, documentId);
  const mentions = readMentions(context, parseId('document', documentId));
  const isArea = (code: string): boolean => areaName(code) !== code;
  const readingOf = ({ passages }: Claim) =>
    mentions.find(({ start, end }) => start === passages[0]?.start && end === passages[0].end)?.readings[0] ??
    null;
  const view = {
    documentId,
    claims: claims.map((claim) => ({
      ...claim,
      areas: claimAreas(claim, mentions, isArea),
      threshold: thresholdOf(claim, readingOf(claim), thresholds),
    })),
    findings,
    cells: cellsOf(context, claims),
  };
  // The reply is a copy: what the audit holds is shared and read-only.
  return structuredClone(view) as unknown as AuditView;
}

function cellsOf({ store }: ServiceContext, claims: readonly Claim[]): AuditView['cells'] {
  const lookup = figureLookup(store);
  const refs = new Set(claims.flatMap(({ operands }) => operands.flatMap(({ cells }) => cells)));
  return [...refs].flatMap((ref) => {
    const cell = parseCell(ref);
    const series = cell === null ? null : readSeries(store.db, parseId('series', cell.seriesId));
    if (cell === null || series === null) return [];
    const shown = cellValue(lookup, cell);
    return [
      {
        ref,
        label: cellLabel(series, cell.period),
        value: printedFigure(shown),
        currency: shown.currency,
      },
    ];
  });
}

/** Contradicted claims of each article's newest version. */
export function countContradicted(context: ServiceContext): ClaimCounts {
  const documents = listLibrary(context)
    .documents.filter(({ version }) => version.newer === null)
    .map(({ id }) => ({
      documentId: id,
      contradicted: auditDocument(context, id).claims.filter(({ verdict }) => verdict === 'contradicted')
        .length,
    }));
  return { contradicted: documents.reduce((sum, one) => sum + one.contradicted, 0), documents };
}
