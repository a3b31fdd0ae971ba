import { proposeCarryOver } from '#shared/domain/anchoring/carryOver.ts';
import type { CarryOverView } from '#shared/ipc/anchorShapes.ts';
import { parseId } from '../ids.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { readDocumentRow } from './documents.ts';
import { linksInDocument } from './placedLinks.ts';
import { readMentions } from './readings.ts';

/** A link has few numbers that say the same elsewhere; more than these are noise. */
const MOST_PROPOSALS = 5;

/**
 * The links of one document that another could carry too, with the places that say the same number. Links that the
 * other document already has to the same cells are left out.
 */
export function carryOver(context: ServiceContext, from: string, to: string): CarryOverView {
  readDocumentRow(context, from);
  readDocumentRow(context, to);
  const [fromId, toId] = [parseId('document', from), parseId('document', to)];
  const [source, target] = [readMentions(context, fromId), readMentions(context, toId)];
  const cellsOf = (targets: readonly { readonly cell: object }[]): string =>
    targets.map(({ cell }) => JSON.stringify(cell)).join(' ');
  const there = new Set(linksInDocument(context, toId).map(({ targets }) => cellsOf(targets)));
  return linksInDocument(context, fromId)
    .filter(({ targets }) => !there.has(cellsOf(targets)))
    .map((link) => ({
      link,
      proposals: proposeCarryOver(link, source, target)
        .slice(0, MOST_PROPOSALS)
        .map((proposal) => ({ ...proposal, reasons: [...proposal.reasons] })),
    }));
}
